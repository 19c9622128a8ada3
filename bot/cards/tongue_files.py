"""Files in the form of gettext: sentences, and what each is in another tongue. Read line by line, keeping nothing else.

Comments are passed over. What else is not understood is a fault: half a table would mix two tongues.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

_LINE: Final = re.compile(
    r'(?:(?P<keyword>msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s+)?"(?P<written>(?:[^"\\]|\\["\\nt])*)"'
)
_ESCAPED: Final = re.compile(r"\\(.)")
_MEANT: Final = {"n": "\n", "t": "\t"}
_BEGINS: Final = frozenset({"msgctxt", "msgid"})
_PLURAL: Final = re.compile(r"^Plural-Forms:.*\bplural=([^;\n]+)", re.MULTILINE)


class Translation(NamedTuple):
    """One sentence: its context, its wording (for one, where it depends on a number), and its forms in the tongue."""

    context: str
    one: str
    forms: tuple[str, ...]


def translations(lines: Iterable[str]) -> Iterator[Translation]:
    """What a file holds, in order; first its head, whose wording is empty. Raises ValueError with the number of a line
    that is not understood."""
    parts: dict[str, str] = {}
    last = ""
    for number, line in enumerate(lines, 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        read = _LINE.fullmatch(line)
        if read is None:
            raise ValueError(f"line {number} is not understood")
        keyword = read["keyword"]
        if keyword in _BEGINS and last.startswith("msgstr"):
            yield _whole(parts, number)
            parts = {}
        if keyword and keyword in parts:
            raise ValueError(f"line {number} has {keyword} a second time")
        last = keyword or last
        if not last:
            raise ValueError(f"line {number} goes on with nothing")
        parts[last] = parts.get(last, "") + _ESCAPED.sub(_meant, read["written"])
    if parts:
        yield _whole(parts, number)


def plural_formula(head: str) -> str:
    """How a table counts, as its head says it, in the language C. Raises ValueError when it does not."""
    said = _PLURAL.search(head)
    if said is None:
        raise ValueError("the head does not say which form a number takes")
    return said[1].strip()


def _whole(parts: dict[str, str], before: int) -> Translation:
    forms = tuple(text for keyword, text in parts.items() if keyword.startswith("msgstr"))
    if "msgid" not in parts or not forms:
        raise ValueError(f"what stands before line {before} is not whole")
    return Translation(parts.get("msgctxt", ""), parts["msgid"], forms)


def _meant(escaped: re.Match[str]) -> str:
    return _MEANT.get(escaped[1], escaped[1])
