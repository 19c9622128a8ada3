"""Captions and descriptions of pictures: credits anywhere, descriptions at the edges of the file."""

from bot.model import Kind
from bot.reading.lines.caption import is_caption
from bot.reading.lines.numbering import is_number
from bot.reading.manuscript import Manuscript


def mark_captions(manuscript: Manuscript) -> None:
    """Settle captions and descriptions of pictures: credits anywhere, descriptions at the edges of the file."""
    paragraphs = manuscript.paragraphs
    last = next((at for at in range(len(paragraphs) - 1, 0, -1) if paragraphs[at].kind is not Kind.BOILERPLATE), 0)
    for at, paragraph in enumerate(paragraphs):
        if paragraph.undecided and at and is_caption(paragraph.text, at <= 4 or at >= last - 1):
            if paragraph.block.gap == 0 and is_number(paragraphs[at - 1].text):
                continue  # "The Map" below "Chapter 2"
            paragraph.settle(Kind.CAPTION)
