"""Word documents: paragraphs by their styles, lists, tables, notes. Needs the extra ``docx``."""

import io
from collections.abc import Iterator
from typing import Any

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt, Remark
from bot.reading.document import Block, Document, Hint
from bot.reading.formats.archive import Parts
from bot.reading.formats.heading_levels import ranked
from bot.reading.formats.html.elements import parse_page
from bot.reading.formats.html.nesting import closed_in_full
from bot.reading.formats.line_breaks import broken_lines
from bot.reading.formats.properties import confirmed_properties
from bot.reading.lines.white_space import one_line

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_LEFT_OUT = frozenset(
    (f"{_W}del", f"{_W}instrText", f"{_W}delText", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", _ALTERNATIVE)
)
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_QUOTES = ("quote", "intensequote", "blocktext", "zitat", "citation", "cita")
_LONGEST_CELL = 200


def read_docx(data: bytes) -> tuple[Document, ...]:
    """One document. Raises SourceFault, and nothing else: no Word document, a locked or damaged one, or no extra.

    Styles say what is title, heading (by outline level too), quotation, caption and list; tables of figures are
    LIST with a line for each row; notes, at the end, are FURNITURE. The core properties count only where the
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
    finally:
        parts.close()
    try:
        document = docx.Document(io.BytesIO(data))
        styles = _styles(document)
        blocks = [*_blocks(document.element.body, styles), *notes]
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
    if created is not None:
        remarks = (
            *remarks,
            Remark(0, Doubt.PROPERTY_DATE, (f"{created:%Y-%m-%d}",)),
        )
    structured = any(block.hint is Hint.HEADING for block in done)
    return (Document(done, stated, structured, remarks),)


def _styles(document: Any) -> dict[str, tuple[str, int | None]]:
    """By style id: the telling name of a style (its own or an ancestor's) and its outline level from 1."""
    styles = {}
    for style in document.styles.element.iter(f"{_W}style"):
        identifier = style.get(f"{_W}styleId") or ""
        name = style.find(f"{_W}name")
        based = style.find(f"{_W}basedOn")
        styles[identifier] = (
            ((name.get(f"{_W}val") if name is not None else "") or "").lower().replace(" ", ""),
            _outline(style),
            based.get(f"{_W}val") if based is not None else None,
        )
    found: dict[str, tuple[str, int | None]] = {}
    for identifier, (name, outline, based) in styles.items():
        seen = {identifier}
        while based in styles and based not in seen and _meaning(name, outline) is None:
            seen.add(based)
            name, outline, based = styles[based]
        found[identifier] = (name, outline)
    return found


def _outline(element: Any) -> int | None:
    level = next(element.iter(f"{_W}outlineLvl"), None)
    value = level.get(f"{_W}val") if level is not None else None
    return int(value) + 1 if value is not None and value.isdecimal() and len(value) == 1 and int(value) < 9 else None


def _meaning(name: str, outline: int | None) -> tuple[Hint, int | None] | None:
    """The hint a style's name and outline level give, None for running text."""
    if name == "title":
        return Hint.TITLE, None
    if name.startswith("heading") and name[7:].isdecimal():
        return Hint.HEADING, int(name[7:10])
    if outline is not None:
        return Hint.HEADING, outline
    if name.startswith(_QUOTES):
        return Hint.QUOTE, None
    if name == "caption":
        return Hint.CAPTION, None
    if name.startswith(("list", "bibliography")) and name != "listparagraph":
        return Hint.LIST, None
    if name.startswith(("toc", "header", "footer", "footnote", "endnote", "index")):
        return Hint.FURNITURE, None
    return None


def _blocks(body: Any, styles: dict[str, tuple[str, int | None]]) -> Iterator[Block]:
    rows: list[str] = []
    figures: dict[Any, bool] = {}
    table: Any = None
    row: Any = None
    titled = False
    for paragraph in body.iter(f"{_W}p"):
        if any(above.tag == _ALTERNATIVE for above in paragraph.iterancestors()):
            continue
        text, captions = _text(paragraph)
        line = one_line(text)
        outer = None
        for above in paragraph.iterancestors(f"{_W}tbl"):
            if above not in figures:
                figures[above] = _is_figures(above)
            outer = above if figures[above] else outer
        hint, level = _hint(paragraph, styles)
        if rows and (outer is not table or (outer is None and hint is not Hint.LIST)):
            yield Block("\n".join(rows), hint=Hint.LIST, lines=tuple(rows))
            rows = []
        table = outer
        if outer is not None:
            here = next(paragraph.iterancestors(f"{_W}tr"), None)
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


def _hint(paragraph: Any, styles: dict[str, tuple[str, int | None]]) -> tuple[Hint, int | None]:
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        return Hint.TEXT, None
    style = properties.find(f"{_W}pStyle")
    name, outline = styles.get(style.get(f"{_W}val") or "", ("", None)) if style is not None else ("", None)
    own = _outline(properties)
    meaning = _meaning(name, own if own is not None else outline)
    if meaning is not None:
        return meaning
    return (Hint.LIST, None) if properties.find(f"{_W}numPr") is not None else (Hint.TEXT, None)


def _text(paragraph: Any) -> tuple[str, list[str]]:
    """A paragraph's text with ``\\n`` for forced breaks, and its pictures' descriptions; text boxes come later."""
    parts: list[str] = []
    captions: list[str] = []
    waiting = list(reversed(paragraph))
    while waiting:
        node = waiting.pop()
        tag = node.tag
        if tag in _LEFT_OUT or not isinstance(tag, str) or tag == f"{_W}p":
            continue
        if tag == f"{_W}t":
            parts.append(node.text or "")
        elif tag in (f"{_W}br", f"{_W}cr"):
            parts.append(" " if node.get(f"{_W}type") in ("page", "column") else "\n")
        elif tag in (f"{_W}tab", f"{_W}ptab"):
            parts.append(" ")
        elif tag == f"{_W}noBreakHyphen":
            parts.append("-")
        else:
            if tag == _PICTURE and (caption := one_line(node.get("descr") or "")):
                captions.append(caption)
            waiting.extend(reversed(node))
    return "".join(parts), captions


def _is_figures(table: Any) -> bool:
    """True for a table of figures or words in rows and columns; else it is layout, and its cells hold text."""
    cells = [len("".join(t.text or "" for t in cell.iter(f"{_W}t"))) for cell in table.iter(f"{_W}tc")]
    rows = sum(1 for _ in table.iter(f"{_W}tr"))
    return rows >= 2 and len(cells) > rows and sum(cells) <= _LONGEST_CELL * len(cells)


def _notes(part: bytes | None) -> Iterator[Block]:
    if part is None:
        return
    for note in parse_page(closed_in_full(part.decode("utf-8", "replace"))).within():
        if note.tag in ("w:footnote", "w:endnote") and note.attributes.get("w:type") is None:
            text = one_line("".join(_said(note)))
            if text:
                yield Block(text, hint=Hint.FURNITURE, lines=(text,))


def _said(note: Any) -> Iterator[str]:
    for element in note.within():
        if element.tag == "w:t":
            yield from (child for child in element.children if isinstance(child, str))
        elif element.tag in ("w:p", "w:tab", "w:br"):
            yield " "
