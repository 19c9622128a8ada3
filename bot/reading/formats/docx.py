"""Word documents: paragraphs by their styles, lists, tables, notes. Needs the extra ``docx``."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median_low
from typing import Any

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt, Remark
from bot.reading.document import Block, Document, Hint
from bot.reading.formats.archive import Parts
from bot.reading.formats.docx_styles import (
    W,
    WordStyle,
    WordStyles,
    indents_of,
    meaning,
    outline_of,
    over,
    read_styles,
)
from bot.reading.formats.docx_words import ALTERNATIVE, words_as_read
from bot.reading.formats.heading_levels import ranked
from bot.reading.formats.html.elements import parse_page
from bot.reading.formats.html.nesting import closed_in_full
from bot.reading.formats.line_breaks import broken_lines, with_sources
from bot.reading.formats.properties import confirmed_properties
from bot.reading.formats.style_names import names_subtitle
from bot.reading.lines.marks import ends_sentence
from bot.reading.lines.white_space import one_line

_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_LONGEST_CELL = 200
_LONGEST_DROP_CAP = 20
_SET_IN = 280
"""How much further in than others a quotation stands on either side, in twentieths of a point: half a centimetre."""

_COLONS = ":："
_LEAST_SAID = 60
"""What ends a line that leads to a quotation, and the letters of what is quoted at least."""

_LEVEL_OF_SUBTITLE = 2

_STRICT = (
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
"""Names of Strict Open XML, each with the one that nearly all documents use for the same thing."""


def read_docx(data: bytes) -> tuple[Document, ...]:
    """One document. Raises SourceFault, and nothing else: no Word document, a locked or damaged one, or no extra.

    Styles say what is title, heading (by outline level too), quotation, caption and list; tables of figures are
    LIST with a line for each row; notes, at the end, are NOTE. The core properties count only where the
    text confirms them; else a remark names them.
    """
    try:
        import docx
    except ImportError:
        raise SourceFault(Fault.EXTRA_MISSING, "docx") from None
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise SourceFault(Fault.WORD_OLD_OR_LOCKED)
    parts = Parts(data, "docx")  # refuses bombs before the library unpacks them
    try:
        notes = [note for path in _NOTES for note in _notes(parts.read(path))]
        if _STRICT[0][0] in (parts.read("_rels/.rels") or b""):
            data = _usual(parts)
    finally:
        parts.close()
    try:
        document = docx.Document(io.BytesIO(data))
        styles = read_styles(document.styles.element)
        hidden: list[str] = []
        blocks = [*with_sources([*_blocks(document.element.body, styles, hidden)]), *notes]
        properties = {"title": document.core_properties.title or "", "author": document.core_properties.author or ""}
        created = document.core_properties.created
    except MemoryError:
        raise
    except (Exception, RecursionError) as fault:  # hostile files make the parser fail in many ways
        raise SourceFault(Fault.WORD_DAMAGED, type(fault).__name__) from fault
    if not any(block.text for block in blocks):
        raise SourceFault(Fault.WORD_WITHOUT_TEXT)
    done = ranked(blocks)
    stated, remarks = confirmed_properties({name: one_line(value) for name, value in properties.items()}, done)
    if hidden:
        remarks = (*remarks, Remark(0, Doubt.WORDS_HIDDEN, (len(hidden),)))
    if created is not None:
        remarks = (
            *remarks,
            Remark(0, Doubt.PROPERTY_DATE, (f"{created:%Y-%m-%d}",)),
        )
    structured = any(block.hint is Hint.HEADING for block in done)
    return (Document(done, stated, structured, remarks),)


def _usual(parts: Parts) -> bytes:
    """A Strict Open XML document under the names that the library knows."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for path in parts.paths():
            content = parts.read(path) or b""
            if path.endswith((".xml", ".rels")):
                for strict, usual in _STRICT:
                    content = content.replace(strict, usual)
            archive.writestr(path, content)
    return held.getvalue()


def _blocks(body: Any, styles: WordStyles, hidden: list[str]) -> Iterator[Block]:
    """The blocks of a body; words the writer has hidden go to ``hidden`` instead."""
    initial = ""
    rows: list[str] = []
    figures: dict[Any, bool] = {}
    table: Any = None
    row: Any = None
    titled = False
    usual = _usual_indents(body, styles)
    course = _Course(usual[0])
    for paragraph in body.iter(f"{W}p"):
        if any(above.tag == ALTERNATIVE for above in paragraph.iterancestors()):
            continue
        style = _style(paragraph, styles)
        text, captions = words_as_read(paragraph, style, styles, hidden)
        line = one_line(text)
        if line and _is_drop_cap(paragraph) and len(line) <= _LONGEST_DROP_CAP and not initial:
            initial = text.strip()
            continue
        outer = None
        for above in paragraph.iterancestors(f"{W}tbl"):
            if above not in figures:
                figures[above] = _is_figures(above)
            outer = above if figures[above] else outer
        hint, level = _hint(paragraph, style, usual)
        if line and hint is Hint.TEXT:
            hint, level = course.of_text(line, style, _indents(paragraph, style)[0])
        course.passes(line, hint, style, _indents(paragraph, style)[0])
        if initial and line:
            text, initial = f"{initial}{text}", ""
            line = one_line(text)
        if rows and (outer is not table or (outer is None and hint is not Hint.LIST)):
            yield Block("\n".join(rows), hint=Hint.LIST, lines=tuple(rows))
            rows = []
        table = outer
        if outer is not None:
            here = next(paragraph.iterancestors(f"{W}tr"), None)
            if line and rows and here is row:
                rows[-1] = f"{rows[-1]} {line}"
            elif line:
                rows.append(line)
            row = here
        elif line and hint is Hint.LIST:
            rows.append(line)
        elif line and hint in (Hint.TITLE, Hint.HEADING):
            # A second title, as in collections, is a heading of the first rank.
            yield Block(
                line, hint=Hint.HEADING if titled else hint, level=1 if hint is Hint.TITLE and titled else level
            )
            titled = titled or hint is Hint.TITLE
        elif line and hint in (Hint.CAPTION, Hint.FURNITURE):
            yield Block(line, hint=hint, lines=(line,))
        elif line:
            yield from broken_lines(text, hint)
        for caption in captions:
            yield Block(caption, hint=Hint.CAPTION, lines=(caption,))
    if rows:
        yield Block("\n".join(rows), hint=Hint.LIST, lines=tuple(rows))
    if initial:
        yield Block(initial, hint=Hint.TEXT, lines=(initial,))


def _style(paragraph: Any, styles: WordStyles) -> WordStyle:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return styles.get(style.get(f"{W}val") or "", WordStyle()) if style is not None else WordStyle()


def _is_drop_cap(paragraph: Any) -> bool:
    """Whether Word has set the first letters of the next paragraph large, and keeps them as a paragraph."""
    frame = paragraph.find(f"{W}pPr/{W}framePr")
    return frame is not None and frame.get(f"{W}dropCap") in ("drop", "margin")


def _hint(paragraph: Any, style: WordStyle, usual: tuple[int, int]) -> tuple[Hint, int | None]:
    properties = paragraph.find(f"{W}pPr")
    own = outline_of(properties) if properties is not None else None
    told = meaning(style.name, own if own is not None else style.outline)
    if told is not None:
        return told
    if properties is not None and properties.find(f"{W}numPr") is not None:
        return Hint.LIST, None
    left, right = _indents(paragraph, style)
    set_in = left - usual[0] >= _SET_IN and right - usual[1] >= _SET_IN
    return (Hint.QUOTE if set_in else Hint.TEXT), None


@dataclass(slots=True)
class _Course:
    """What came before a paragraph: whether the text began, and how far in the line stands that leads to a quotation.

    ``usual`` is how far most paragraphs are set in.
    """

    usual: int
    began: bool = False
    leading: int | None = None

    def of_text(self, line: str, style: WordStyle, left: int) -> tuple[Hint, int | None]:
        """What a paragraph is that nothing calls anything but text.

        A subtitle below text is a heading; what stands further in than the line above that ends with a colon, on the
        left alone, and reads as sentences, is what somebody said.
        """
        if names_subtitle(style.name):
            return (Hint.HEADING, _LEVEL_OF_SUBTITLE) if self.began else (Hint.TEXT, None)
        further = self.leading is not None and left - max(self.leading, self.usual) >= _SET_IN
        said = further and len(line) >= _LEAST_SAID and line[0].isupper() and ends_sentence(line)
        return (Hint.QUOTE if said and not style.name.startswith("list") else Hint.TEXT), None

    def passes(self, line: str, hint: Hint, style: WordStyle, left: int) -> None:
        """Remember a paragraph that came; what is quoted may go on in the next one."""
        if line and hint is not Hint.QUOTE:
            self.leading = left if hint is Hint.TEXT and line[-1] in _COLONS else None
            self.began = self.began or not (hint is Hint.TITLE or names_subtitle(style.name))


def _indents(paragraph: Any, style: WordStyle) -> tuple[int, int]:
    left, right = over(indents_of(paragraph.find(f"{W}pPr")), style.indents)
    return left or 0, right or 0


def _usual_indents(body: Any, styles: WordStyles) -> tuple[int, int]:
    """How far most paragraphs of a document are set in; what is set in further on both sides is quoted."""
    found = [_indents(one, _style(one, styles)) for one in body.iter(f"{W}p") if one.find(f".//{W}t") is not None]
    if not found:
        return 0, 0
    return median_low([left for left, _ in found]), median_low([right for _, right in found])


def _is_figures(table: Any) -> bool:
    """True for a table of figures or words in rows and columns; else it is layout, and its cells hold text."""
    cells = [len("".join(t.text or "" for t in cell.iter(f"{W}t"))) for cell in table.iter(f"{W}tc")]
    rows = sum(1 for _ in table.iter(f"{W}tr"))
    return rows >= 2 and len(cells) > rows and sum(cells) <= _LONGEST_CELL * len(cells)


def _notes(part: bytes | None) -> Iterator[Block]:
    if part is None:
        return
    for note in parse_page(closed_in_full(part.decode("utf-8", "replace"))).within():
        if note.tag in ("w:footnote", "w:endnote") and note.attributes.get("w:type") is None:
            text = one_line("".join(_said(note)))
            if text:
                yield Block(text, hint=Hint.NOTE, lines=(text,))


def _said(note: Any) -> Iterator[str]:
    for element in note.within():
        if element.tag == "w:t":
            yield from (child for child in element.children if isinstance(child, str))
        elif element.tag in ("w:p", "w:tab", "w:br"):
            yield " "
