"""The XML of an OpenDocument file, element by element, under the prefixes that nearly all programs write."""

from typing import Any, Final, Protocol
from xml.parsers import expat

from bot.errors import SourceFault
from bot.faults import Fault
from bot.reading.lines.white_space import one_line

_SPACE: Final = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES: Final = {
    f"{_SPACE}office:1.0": "office",
    f"{_SPACE}text:1.0": "text",
    f"{_SPACE}style:1.0": "style",
    f"{_SPACE}table:1.0": "table",
    f"{_SPACE}drawing:1.0": "draw",
    f"{_SPACE}meta:1.0": "meta",
    f"{_SPACE}xsl-fo-compatible:1.0": "fo",
    f"{_SPACE}svg-compatible:1.0": "svg",
    "http://purl.org/dc/elements/1.1/": "dc",
}
DEEPEST = 500
"""Elements within elements."""


class OdtElements(Protocol):
    """Takes elements as they come."""

    def start(self, name: str, attributes: dict[str, str], /) -> None:
        """An element begins."""

    def end(self, name: str, /) -> None:
        """An element ends."""

    def text(self, words: str, /) -> None:
        """Words of the current element."""


def parse_odt(content: bytes, reader: OdtElements) -> None:
    """Give every element of a part of a document to ``reader``, under its usual name. Raises SourceFault."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = 0

    def starts(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise SourceFault(Fault.MARKUP_TOO_DEEP, DEEPEST)
        reader.start(_usual(name), {_usual(key): value for key, value in attributes.items()})

    def ends(name: str) -> None:
        nonlocal depth
        depth -= 1
        reader.end(_usual(name))

    def refuse(*_: Any) -> None:
        raise SourceFault(Fault.ODT_DAMAGED, "DOCTYPE")  # such documents declare no entities; bombs do

    parser.StartElementHandler = starts
    parser.EndElementHandler = ends
    parser.CharacterDataHandler = reader.text
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError, LookupError) as fault:
        raise SourceFault(Fault.ODT_DAMAGED, type(fault).__name__) from fault


def _usual(name: str) -> str:
    space, _, local = name.rpartition(" ")
    return f"{_PREFIXES.get(space, space)}:{local}" if space else local


class OdtProperties:
    """Title and author of a document's own description."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self._name = ""

    def start(self, name: str, _: dict[str, str]) -> None:
        """An element begins."""
        self._name = {"dc:title": "title", "meta:initial-creator": "author"}.get(name, "")

    def end(self, _: str) -> None:
        """An element ends."""
        self._name = ""

    def text(self, words: str) -> None:
        """Words of the current element."""
        if self._name:
            self.found[self._name] = one_line(self.found.get(self._name, "") + words)


def is_length(value: str) -> bool:
    """Whether a margin is wider than nothing."""
    digits = value.strip("abcdefghijklmnopqrstuvwxyz% ")
    try:
        return float(digits) > 0.1
    except ValueError:
        return False
