"""The entries of a feed in XML, one after the other, whatever its size: read by expat, piece by piece."""

import html.entities
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Final
from xml.parsers import expat

from bot.errors import SourceFault
from bot.faults import Fault

LARGEST_ENTRY = 32 * 1024 * 1024
"""Characters of one entry, markup among them."""

DEEPEST = 200
"""Elements inside each other."""

_PIECE = 64 * 1024
_ENTRIES: Final = frozenset(("item", "entry"))
_ONLY_COUNTED: Final = frozenset(("wp:comment", "wp:postmeta", "wp:termmeta", "wp:commentmeta"))
"""What stands by the hundred in an entry and is not read."""
_NEVER_XML = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]+")
_NAMED: Final = "".join(
    f'<!ENTITY {name} "&#{code};">'
    for name, code in html.entities.name2codepoint.items()
    if name not in ("lt", "gt", "amp", "quot", "apos")
).encode("ascii")
"""What HTML calls its characters, which blogs write in XML as well."""


@dataclass(slots=True)
class Node:
    """An element with its name as written (``content:encoded``), its attributes, and what is in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Node | str]" = field(default_factory=list)

    def all(self, *tags: str) -> "list[Node]":
        """Its own elements of these names, in order."""
        return [child for child in self.children if isinstance(child, Node) and child.tag in tags]

    def first(self, *tags: str) -> "Node | None":
        """The first element by the first of these names that there is."""
        return next((found[0] for tag in tags if (found := self.all(tag))), None)

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def of(self, *tags: str) -> str:
        """The text of the first of its elements that has any, by the order of ``tags``; trimmed."""
        return next((text for tag in tags for node in self.all(tag) if (text := node.text.strip())), "")

    @property
    def markup(self) -> str:
        """What is in it, as markup without prefixes."""
        return "".join(html.escape(c, quote=False) if isinstance(c, str) else c.whole for c in self.children)

    @property
    def whole(self) -> str:
        """The element itself as markup."""
        tag = self.tag.rpartition(":")[2]
        told = "".join(f' {name}="{html.escape(value)}"' for name, value in self.attributes.items())
        return f"<{tag}{told}>{self.markup}</{tag}>"


class Entries:
    """The entries of one file. ``head`` holds what stood beside them so far, ``damage`` why reading ended early, if
    it did, and ``stray`` how many characters that XML does not allow were passed over."""

    def __init__(self, stream: BinaryIO) -> None:
        self.head = Node("")
        self.damage: str | None = None
        self.line = 0
        self.stray = 0
        self._stream = stream
        self._ready: list[Node] = []
        self._open: list[Node] = []
        self._depth = 0
        self._shut = 0  # the depth of an element whose content is not kept
        self._size = 0
        self._parser = self._made()

    def __iter__(self) -> Iterator[Node]:
        """Each entry. Raises SourceFault for a file that declares entities of its own or exceeds the bounds."""
        wide = False
        for number, piece in enumerate(iter(lambda: self._stream.read(_PIECE), b"")):
            wide = wide or (not number and piece.startswith((b"\xff\xfe", b"\xfe\xff")))
            if not number:
                piece = piece.lstrip(b" \t\r\n")
            try:
                self._parser.Parse(piece if wide else self._allowed(piece), False)
            except expat.ExpatError as error:
                yield from self._given_out()
                self.damage, self.line = expat.ErrorString(error.code), error.lineno
                return
            yield from self._given_out()
        try:
            self._parser.Parse(b"", True)
        except expat.ExpatError as error:
            self.damage, self.line = expat.ErrorString(error.code), error.lineno

    def _given_out(self) -> Iterator[Node]:
        ready, self._ready = self._ready, []
        yield from ready

    def _allowed(self, piece: bytes) -> bytes:
        left = _NEVER_XML.sub(b"", piece)
        self.stray += len(piece) - len(left)
        return left

    def _made(self) -> expat.XMLParserType:
        parser = guarded_parser()
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words
        return parser

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise SourceFault(Fault.MARKUP_TOO_DEEP, DEEPEST)
        if self._shut:
            return
        if self._open:
            node = Node(tag, attributes)
            self._open[-1].children.append(node)
            if tag in _ONLY_COUNTED:
                self._shut = self._depth
            else:
                self._open.append(node)
                self._count(len(tag) + sum(map(len, attributes.values())))
        elif self._depth == 1:
            self.head.tag, self.head.attributes = tag, attributes
        elif tag != "channel" or self._depth > 2:
            self._size = 0
            self._open.append(Node(tag, attributes))

    def _end(self, tag: str) -> None:
        if self._shut:
            if self._shut == self._depth:
                self._shut = 0
        elif self._open:
            node = self._open.pop()
            if not self._open:
                (self._ready if tag in _ENTRIES else self.head.children).append(node)
        self._depth -= 1

    def _words(self, text: str) -> None:
        if self._open and not self._shut:
            self._open[-1].children.append(text)
            self._count(len(text))

    def _count(self, size: int) -> None:
        self._size += size
        if self._size > LARGEST_ENTRY:
            raise SourceFault(Fault.MARKUP_TOO_MUCH)


def guarded_parser() -> expat.XMLParserType:
    """A parser that fetches no file and raises SourceFault where a document declares entities of its own."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.EntityDeclHandler = _refuse
    # Whatever a document type names, the characters of HTML are what it declares.
    parser.UseForeignDTD(True)
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_ALWAYS)
    parser.ExternalEntityRefHandler = lambda context, *_: _declare(parser, context)
    return parser


def _declare(parser: expat.XMLParserType, context: str | None) -> int:
    inner = parser.ExternalEntityParserCreate(context)
    inner.EntityDeclHandler = None
    inner.Parse(_NAMED, True)
    return 1


def _refuse(*_: object) -> None:
    raise SourceFault(Fault.FEED_WITH_ENTITIES)
