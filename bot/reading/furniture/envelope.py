"""What a digital library puts around a book: kept, never served, and read for the book's title and author."""

import re

from bot.model import Kind
from bot.reading.document import Statement
from bot.reading.manuscript import Body, Role

_EDGE = re.compile(r"\*{3}\s*(?P<edge>start|end)\sof\s(?:the|this)\s.{1,200}\*{3}$", re.IGNORECASE | re.DOTALL)
_FIELD = re.compile(r"(?P<key>title|author|language):\s+(?P<value>\S.*)$", re.IGNORECASE)
_FIRST = 60
"""Among how many paragraphs the book itself begins."""


def mark_envelope(body: Body) -> Statement:
    """Settle what stands before "*** START OF …" and after "*** END OF …"; what it states of the book."""
    parts = body.parts
    edges = {
        m["edge"].lower(): at
        for at, part in enumerate(parts)
        if part.text.startswith("***") and len(part.text) < 300 and (m := _EDGE.match(part.text))
    }
    start, end = edges.get("start"), edges.get("end", len(parts))
    if start is None or start > _FIRST or end <= start + 1:
        return Statement()
    found: dict[str, str] = {}
    for part in [*parts[: start + 1], *parts[end:]]:
        m = _FIELD.match(part.text)
        if m is not None:
            found.setdefault(m["key"].lower(), m["value"].strip())
        if part.role is Role.BODY and not (part.settled and part.kind is Kind.PROSE):
            part.be(Kind.BOILERPLATE)
    return Statement(title=found.get("title"), authors=(found["author"],) if "author" in found else ())
