"""Captions and descriptions of pictures: credits anywhere, descriptions at the edges of the file."""

from bot.model import Kind
from bot.reading.lines.caption import is_caption
from bot.reading.lines.numbering import is_number
from bot.reading.manuscript import Body


def mark_captions(body: Body) -> None:
    """Settle captions and descriptions of pictures: credits anywhere, descriptions at the edges of the file."""
    parts = body.parts
    last = next((at for at in range(len(parts) - 1, 0, -1) if parts[at].kind is not Kind.BOILERPLATE), 0)
    for at, part in enumerate(parts):
        if part.open and at and is_caption(part.text, at <= 4 or at >= last - 1):
            if part.block.gap == 0 and is_number(parts[at - 1].text):
                continue  # "The Map" below "Chapter 2"
            part.be(Kind.CAPTION)
