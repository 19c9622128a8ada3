"""OpenDocument texts: paragraphs by their styles, lists, tables, notes, without hidden words and tracked deletions."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt, Remark
from bot.reading.document import Block, Document, Hint
from bot.reading.formats.archive import Parts
from bot.reading.formats.heading_levels import ranked
from bot.reading.formats.html.raised import shift
from bot.reading.formats.line_breaks import broken_lines, with_sources
from bot.reading.formats.odt_elements import OdtProperties, is_length, parse_odt
from bot.reading.formats.properties import confirmed_properties
from bot.reading.formats.style_names import heading_level, is_quotation, is_title, plain_name
from bot.reading.lines.white_space import one_line

_LEFT_OUT: Final = frozenset(
    (
        *("office:annotation", "office:annotation-end", "text:tracked-changes", "text:sequence-decls"),
        *("office:forms", "text:note-citation", "text:hidden-text", "text:page-number", "text:variable-decls"),
        *("text:ruby-text", "office:scripts", "style:master-styles", "text:bibliography-source"),
    )
)
_INDEXES: Final = frozenset(
    f"text:{name}"
    for name in ("table-of-content", "alphabetical-index", "illustration-index", "table-index", "user-index")
)
_SHIFTS: Final = {"super": "sup", "sub": "sub"}


@dataclass(slots=True)
class _OdtStyle:
    """What a style says: the one it builds on, whether it hides words, strikes them out, raises or lowers them
    (``sup``, ``sub``), whether it sets both margins in."""

    parent: str = ""
    hides: bool = False
    struck: bool = False
    shift: str = ""
    left: bool = False
    right: bool = False
    outline: int | None = None


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is being read."""

    hint: Hint
    level: int | None
    parts: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)


def read_odt(data: bytes) -> tuple[Document, ...]:
    """One document. Raises SourceFault, and nothing else: no OpenDocument text, a locked or a damaged one.

    Styles and outline levels say what is title, heading, quotation, caption; a table is LIST with a line for each row;
    notes, at the end, are NOTE. Title and author among the properties count only where the text confirms them.
    """
    parts = Parts(data, "odt")
    try:
        manifest = parts.read("META-INF/manifest.xml") or b""
        content = parts.read("content.xml")
        styles = parts.read("styles.xml")
        meta = parts.read("meta.xml")
    finally:
        parts.close()
    if b"encryption-data" in manifest:
        raise SourceFault(Fault.ODT_LOCKED)
    if content is None:
        raise SourceFault(Fault.ODT_NOT_ONE)
    reader = _Reader()
    if styles is not None:
        parse_odt(styles, reader)
    parse_odt(content, reader)
    properties: dict[str, str] = {}
    if meta is not None:
        held = OdtProperties()
        parse_odt(meta, held)
        properties = held.found
    blocks = [*with_sources(reader.blocks), *reader.notes]
    if not reader.is_text:
        raise SourceFault(Fault.ODT_NOT_TEXT)
    if not any(block.text for block in blocks):
        raise SourceFault(Fault.WORD_WITHOUT_TEXT)
    done = ranked(blocks)
    stated, remarks = confirmed_properties(properties, done)
    if reader.hidden:
        remarks = (*remarks, Remark(0, Doubt.WORDS_HIDDEN, (reader.hidden,)))
    return (Document(done, stated, any(block.hint is Hint.HEADING for block in done), remarks),)


class _Reader:
    """Turns the elements of a document into blocks as they come."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.notes: list[Block] = []
        self.is_text = False
        self.hidden = 0
        self._styles: dict[str, _OdtStyle] = {}
        self._style = ""
        self._open: list[_Paragraph] = []
        self._rows: list[str] = []
        self._cells: list[str] | None = None
        self._items = 0
        self._tables = 0
        self._out = 0  # how deep within what is left out
        self._hiding: list[bool] = []
        self._spans: list[tuple[bool, str, int]] = []  # struck out; raised or lowered; where it begins
        self._index = 0
        self._in_notes = 0
        self._titled = False
        self._caption = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self._out or name in _LEFT_OUT:
            self._out += 1
            return
        if name == "style:style":
            self._style = attributes.get("style:name", "")
            level = attributes.get("style:default-outline-level", "")
            self._styles[self._style] = _OdtStyle(
                attributes.get("style:parent-style-name", ""),
                outline=int(level) if level.isdecimal() and level else None,
            )
        elif name in ("style:text-properties", "style:paragraph-properties") and self._style in self._styles:
            style = self._styles[self._style]
            style.hides = style.hides or attributes.get("text:display") == "none"
            style.struck = style.struck or attributes.get("style:text-line-through-style", "none") != "none"
            style.shift = style.shift or _SHIFTS.get(attributes.get("style:text-position", "").partition(" ")[0], "")
            style.left = style.left or is_length(attributes.get("fo:margin-left", ""))
            style.right = style.right or is_length(attributes.get("fo:margin-right", ""))
        elif name == "office:text":
            self.is_text = True
        elif name in ("text:p", "text:h"):
            self._begin(name, attributes)
        elif name == "text:span":
            named = attributes.get("text:style-name", "")
            self._hiding.append(self._hides(named))
            self._begin_span(named)
        elif name in ("text:section", "text:hidden-paragraph") and attributes.get("text:display") == "none":
            self._out += 1
        elif name == "text:list":
            self._items += 1
        elif name == "table:table":
            self._end_list()
            self._tables += 1
        elif name == "table:table-row" and self._tables:
            self._cells = []
        elif name in _INDEXES:
            self._index += 1
        elif name == "text:note":
            self._in_notes += 1
        elif name in ("svg:desc", "svg:title"):
            self._caption = name == "svg:desc"
            self._open.append(_Paragraph(Hint.CAPTION, None))
        elif self._open:
            parts = self._open[-1].parts
            if name == "text:s":
                count = attributes.get("text:c", "1")
                parts.append(" " * min(int(count) if count.isdecimal() else 1, 80))
            elif name == "text:tab":
                parts.append(" ")
            elif name == "text:line-break":
                parts.append("\n")

    def text(self, words: str) -> None:
        """Words of the current element."""
        if self._out or not self._open:
            return
        if any(struck for struck, _, _ in self._spans):
            return
        if any(self._hiding):
            self.hidden += len(words.split())
            return
        self._open[-1].parts.append(" ".join(words.split("\n")))

    def end(self, name: str) -> None:
        """An element ends."""
        if self._out:
            self._out -= 1
            return
        if name == "style:style":
            self._style = ""
        elif name in ("text:p", "text:h") and self._open:
            self._finish(self._open.pop())
            self._hiding.pop()
        elif name == "text:span" and self._hiding:
            self._hiding.pop()
            self._end_span()
        elif name == "text:list":
            self._items -= 1
            if not self._items:
                self._end_list()
        elif name == "table:table-row" and self._cells is not None:
            if any(self._cells):
                self._rows.append(" ".join(filter(None, self._cells)))
            self._cells = None
        elif name == "table:table":
            self._tables -= 1
            self._end_list()
        elif name in _INDEXES:
            self._index -= 1
        elif name == "text:note":
            self._in_notes -= 1
        elif name in ("svg:desc", "svg:title") and self._open:
            words = one_line("".join(self._open.pop().parts))
            if words and self._caption and name == "svg:desc":
                self.blocks.append(Block(words, hint=Hint.CAPTION, lines=(words,)))
        elif name == "office:text":
            self._end_list()

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        style = attributes.get("text:style-name", "")
        hint, level = self._meaning(style)
        if name == "text:h":
            outline = attributes.get("text:outline-level", "1")
            hint, level = (Hint.TITLE, None) if hint is Hint.TITLE else (Hint.HEADING, _level(outline))
        self._open.append(_Paragraph(hint, level))
        self._hiding.append(self._hides(style))

    def _finish(self, paragraph: _Paragraph) -> None:
        text = "".join(paragraph.parts)
        line = one_line(text)
        if not line:
            return
        if self._in_notes:
            self.notes.append(Block(line, hint=Hint.NOTE, lines=(line,)))
        elif self._index:
            self.blocks.append(Block(line, hint=Hint.FURNITURE, lines=(line,)))
        elif self._cells is not None:
            self._cells.append(line)
        elif paragraph.hint in (Hint.HEADING, Hint.TITLE):
            self._end_list()
            again = paragraph.hint is Hint.TITLE and self._titled
            hint, level = (Hint.HEADING, 1) if again else (paragraph.hint, paragraph.level)
            self.blocks.append(Block(line, hint=hint, level=level))
            self._titled = self._titled or paragraph.hint is Hint.TITLE
        elif self._items:
            self._rows.append(line)
        elif paragraph.hint in (Hint.CAPTION, Hint.FURNITURE):
            self.blocks.append(Block(line, hint=paragraph.hint, lines=(line,)))
        else:
            self.blocks.extend(broken_lines(text, paragraph.hint))

    def _end_list(self) -> None:
        if self._rows:
            self.blocks.append(Block("\n".join(self._rows), hint=Hint.LIST, lines=tuple(self._rows)))
            self._rows = []

    def _line_of(self, name: str) -> Iterator[tuple[str, _OdtStyle]]:
        """A style and those it builds on, with their names."""
        seen: set[str] = set()
        while name not in seen:
            seen.add(name)
            style = self._styles.get(name, _OdtStyle())
            yield plain_name(name.replace("_20_", " ").replace("_", " ")), style
            name = style.parent

    def _begin_span(self, name: str) -> None:
        styles = [style for _, style in self._line_of(name)] if name else []
        struck = any(style.struck for style in styles)
        moved = next((style.shift for style in styles if style.shift), "")
        self._spans.append((struck, moved, len(self._open[-1].parts) if self._open else 0))

    def _end_span(self) -> None:
        _, moved, start = self._spans.pop()
        if moved and self._open and len(self._open[-1].parts) > start:
            shift(self._open[-1].parts, start, moved)

    def _hides(self, name: str) -> bool:
        return any(style.hides for _, style in self._line_of(name)) if name else False

    def _meaning(self, name: str) -> tuple[Hint, int | None]:
        """What a paragraph style means, by its name or by one it builds on; set in on both sides, it quotes."""
        set_in = self._styles.get(name, _OdtStyle())
        for known, style in self._line_of(name):
            if is_title(known):
                return Hint.TITLE, None
            if level := style.outline or heading_level(known):
                return Hint.HEADING, min(level, 9)
            if is_quotation(known):
                return Hint.QUOTE, None
            if known in ("caption", "illustration", "figure", "table", "drawing"):
                return Hint.CAPTION, None
            if known.startswith(("contents", "index", "header", "footer", "footnote", "endnote")):
                return Hint.FURNITURE, None
        return (Hint.QUOTE if set_in.left and set_in.right else Hint.TEXT), None


def _level(number: str) -> int:
    return min(int(number), 9) if number.isdecimal() and len(number) < 3 and int(number) else 1
