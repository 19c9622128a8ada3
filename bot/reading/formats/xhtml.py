"""Pages that are XML: any prefixes, and tags that close themselves."""

from dataclasses import replace

from bot.reading.document import Document
from bot.reading.formats.epub.prefixes import with_usual_prefixes
from bot.reading.formats.html.nesting import closed_in_full
from bot.reading.formats.html.page import page_text, read_html


def read_xhtml(data: bytes) -> tuple[Document, ...]:
    """The documents of an XHTML page, as ``read_html`` finds them. Raises SourceFault, and nothing else."""
    text, remarks = page_text(data)
    first, *others = read_html(closed_in_full(with_usual_prefixes(text)).encode("utf-8-sig", "replace"))
    return replace(first, remarks=(*remarks, *first.remarks)), *others
