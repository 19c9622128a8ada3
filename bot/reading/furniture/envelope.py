"""What a digital library puts around a book: kept, never quoted, and read for the book's title and author."""

import re

from bot.model import Kind
from bot.reading.document import Statement
from bot.reading.manuscript import Manuscript, Role

_EDGE = re.compile(r"\*{3}\s*(?P<edge>start|end)\sof\s(?:the|this)\s.{1,200}\*{3}$", re.IGNORECASE | re.DOTALL)
_FIELD = re.compile(r"(?P<key>title|author|language):\s+(?P<value>\S.*)$", re.IGNORECASE)
_FIRST = 60
"""Among how many paragraphs the book itself begins."""


def mark_envelope(manuscript: Manuscript) -> None:
    """Settle what stands before "*** START OF …" and after "*** END OF …"; what it states of the book."""
    paragraphs = manuscript.paragraphs
    edges = {
        m["edge"].lower(): at
        for at, paragraph in enumerate(paragraphs)
        if paragraph.text.startswith("***") and len(paragraph.text) < 300 and (m := _EDGE.match(paragraph.text))
    }
    start, end = edges.get("start"), edges.get("end", len(paragraphs))
    if start is None or start > _FIRST or end <= start + 1:
        return
    found: dict[str, str] = {}
    for paragraph in [*paragraphs[: start + 1], *paragraphs[end:]]:
        m = _FIELD.match(paragraph.text)
        if m is not None:
            found.setdefault(m["key"].lower(), m["value"].strip())
        if paragraph.role is Role.BODY and not (paragraph.decided and paragraph.kind is Kind.PROSE):
            paragraph.settle(Kind.BOILERPLATE)
    manuscript.stated = manuscript.stated.over(
        Statement(title=found.get("title"), authors=(found["author"],) if "author" in found else ())
    )
