"""PDF: pages of placed lines become paragraphs, headings and furniture. Needs the extra ``pdf``."""

import io
import logging
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt, Remark
from bot.reading.document import Document, Hint
from bot.reading.formats.heading_levels import ranked
from bot.reading.formats.pdf.boxes import boxes_of_lines
from bot.reading.formats.pdf.initials import with_initials
from bot.reading.formats.pdf.paragraphs import blocks_of_pages
from bot.reading.formats.pdf.placed_lines import Line, PdfPage
from bot.reading.formats.pdf.reading_order import in_reading_order
from bot.reading.formats.pdf.running_lines import running_lines
from bot.reading.formats.pdf.set_lines import SetLine, set_lines, spaced_text
from bot.reading.formats.properties import confirmed_properties
from bot.reading.lines.white_space import one_line

MOST_PAGES = 1000
"""Pages of one PDF; a longer one must be split."""

MOST_CHARACTERS = 60_000
"""Characters of one page; no printed page holds a fifth of it."""

LARGEST_STREAM = 64 * 1024 * 1024
"""Bytes of one unpacked stream."""

_CROWDED = 8_000  # characters of a page above which boxes are not sorted in reading order, which takes quadratic time
_UNKNOWN = re.compile(r"\(cid:\d+\)")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SIZE_STEP = 2  # sizes count in half points
_HEAVY = ("bold", "black", "heavy", "semibold", "demi")


def read_pdf(data: bytes) -> tuple[Document, ...]:
    """One document. Raises SourceFault, and nothing else: encrypted, scanned, damaged or endless PDFs, or no extra.

    Paragraphs come from gaps and indents, headings from type sizes and weights, running heads and page
    numbers are FURNITURE; words divided at line ends are joined. Title and author among the file's properties
    count only where the text confirms them; else a remark names them.
    """
    try:
        from pdfminer.pdfdocument import PDFPasswordIncorrect
    except ImportError:
        raise SourceFault(Fault.EXTRA_MISSING, "pdf") from None
    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it warns of every oddity; the report says what matters
    if b"%PDF" not in data[:2048]:
        raise SourceFault(Fault.PDF_NOT_ONE)
    _refuse_bombs(data)
    try:
        pages, properties = _pages(data)
    except SourceFault:
        raise
    except PDFPasswordIncorrect:
        raise SourceFault(Fault.PDF_PASSWORD) from None
    except MemoryError:
        raise
    except (Exception, RecursionError) as fault:  # hostile files make the parser fail in many ways
        if b"/Encrypt" in data:
            raise SourceFault(Fault.PDF_ENCRYPTED) from fault
        raise SourceFault(Fault.PDF_DAMAGED, type(fault).__name__) from fault
    return (_document(pages, properties),)


def _document(pages: list[PdfPage], properties: dict[str, str]) -> Document:
    if not pages:
        raise SourceFault(Fault.PDF_WITHOUT_PAGES)
    empty = [n for n, page in enumerate(pages, 1) if not page.lines]
    text = "".join(line.text for page in pages for line in page.lines)
    if sum(map(str.isalnum, text)) < 10 * min(len(pages), 5):
        raise SourceFault(Fault.PDF_SCANNED)
    unknown = sum(len(found) for found in _UNKNOWN.findall(text))
    if unknown * 5 > len(text):
        raise SourceFault(Fault.PDF_WITHOUT_LETTERS)
    remarks: tuple[Remark, ...] = ()
    if unknown:
        remarks = (Remark(0, Doubt.PDF_UNKNOWN_SIGNS),)
    turned = sum(page.turned for page in pages)
    if turned:
        remarks = (*remarks, Remark(0, Doubt.PDF_TURNED_LETTERS, (turned,)))
    if empty:
        remarks = (*remarks, Remark(0, Doubt.PDF_EMPTY_PAGES, (len(empty), len(pages), empty[0])))
    blocks = ranked(blocks_of_pages(pages, running_lines(pages)))
    stated, more = confirmed_properties(properties, blocks)
    structured = any(block.hint is Hint.HEADING for block in blocks)
    return Document(blocks, stated, structured, (*remarks, *more))


def _refuse_bombs(data: bytes) -> None:
    """Raise SourceFault when a packed stream unpacks beyond bounds, before the parser unpacks it whole."""
    at = data.find(b"stream")
    while at != -1:
        start = at + 6
        while start < len(data) and data[start] in b"\r\n":
            start += 1
        end = data.find(b"endstream", start)
        end = len(data) if end == -1 else end
        if end - start > 1024 and data[start] & 0x0F == 8:  # deflate: its first byte says so
            try:
                size = len(zlib.decompressobj().decompress(data[start:end], LARGEST_STREAM + 1))
            except zlib.error:
                size = 0
            if size > LARGEST_STREAM:
                raise SourceFault(Fault.PDF_PART_TOO_LARGE)
        at = data.find(b"stream", end + 9)


def _pages(data: bytes) -> tuple[list[PdfPage], dict[str, str]]:
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfinterp import PDFResourceManager
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser
    from pdfminer.utils import decode_text

    from bot.reading.formats.pdf import letters as drawn_letters
    from bot.reading.formats.pdf.instructions import TextInterpreter
    from bot.reading.formats.pdf.note_marks import without_note_marks

    document = PDFDocument(PDFParser(io.BytesIO(data)))
    properties = {
        name.lower(): one_line(decode_text(value))
        for information in document.info[:1]
        for name, value in information.items()
        if name in ("Title", "Author", "CreationDate") and isinstance(value, bytes)
    }
    resources = PDFResourceManager()
    device = drawn_letters.LetterDevice(resources)
    interpreter = TextInterpreter(resources, device)
    pages = []
    for number, page in enumerate(PDFPage.create_pages(document), 1):
        if number > MOST_PAGES:
            raise SourceFault(Fault.PDF_TOO_MANY_PAGES, MOST_PAGES)
        interpreter.process_page(page)
        layout: Any = device.get_result()
        letters = drawn_letters.all_letters(layout)
        if len(letters) > MOST_CHARACTERS:
            raise SourceFault(Fault.PDF_PAGE_TOO_FULL, number, len(letters))
        letters, turned, sideways = drawn_letters.upright(letters, layout.width, layout.height)
        letters, notes = without_note_marks(drawn_letters.drawn_once(letters))
        boxes = boxes_of_lines(set_lines(letters), nested=len(letters) <= _CROWDED)
        height = float(layout.width if sideways else layout.height)
        pages.append(PdfPage(height, in_reading_order(with_initials(tuple(_lines(boxes)))), notes, turned))
    return pages, properties


def _lines(boxes: Sequence[Sequence[SetLine]]) -> Iterator[Line]:
    for number, box in enumerate(boxes):
        for line in box:
            text = one_line(spaced_text(line).replace("\xad", "-").translate(_LIGATURES))
            if not text:
                continue
            letters = line.shown
            sizes = sorted([letter.size for letter in letters])
            fonts = Counter([letter.fontname for letter in letters])
            heavy = sum(many for font, many in fonts.items() if any(word in font.lower() for word in _HEAVY))
            yield Line(
                text=text,
                box=number,
                left=float(line.x0),
                right=float(line.x1),
                top=float(line.y1),
                bottom=float(line.y0),
                size=round(float(sizes[len(sizes) // 2]) * _SIZE_STEP) / _SIZE_STEP,
                heavy=heavy * 2 > len(letters),
            )
