"""What a digital library puts around a book: kept, never quoted, and read for the book's title and author."""

import re

from bot.model import Kind
from bot.reading.document import Statement
from bot.reading.lines.white_space import one_line
from bot.reading.manuscript import Manuscript, Role

_EDGE = re.compile(r"\*{3}\s*(?P<edge>start|end)\sof\s(?:the|this)\s.{1,200}\*{3}$", re.IGNORECASE | re.DOTALL)
_OLD_START = re.compile(r"\*END\*?\s?THE SMALL PRINT!.{1,80}\*END\*$", re.IGNORECASE | re.DOTALL)
_OLD_END = re.compile(r"\**End of (?:this|the) Project Gutenberg", re.IGNORECASE)
_OLD_NAME = re.compile(
    r"\**(?:the )?project gutenberg(?:'s)? e-?text of (?P<title>.{1,120}?), by (?P<author>[^*#]{2,60}?)\s?(?:[*#]|$)",
    re.IGNORECASE,
)
"""The same as books of the last century have it."""

_FIELD = re.compile(r"(?P<key>title|author|language):\s+(?P<value>\S.*)$", re.IGNORECASE)
_FIRST = 120
_LONGEST_EDGE = 300
"""Among how many paragraphs the book itself begins, and fewer characters than which the line at its edge has."""


def mark_envelope(manuscript: Manuscript) -> None:
    """Settle what stands before "*** START OF …" and after "*** END OF …"; what it states of the book."""
    paragraphs = manuscript.paragraphs
    edges = {edge: at for at, paragraph in enumerate(paragraphs) if (edge := _edge_in(paragraph.text)) is not None}
    start, end = edges.get("start"), edges.get("end", len(paragraphs))
    if start is None or start > _FIRST or end <= start + 1:
        return
    found: dict[str, str] = {}
    for paragraph in [*paragraphs[: start + 1], *paragraphs[end:]]:
        m = _FIELD.match(paragraph.text)
        if m is not None:
            found.setdefault(m["key"].lower(), m["value"].strip())
        elif (named := _OLD_NAME.match(paragraph.text)) is not None:
            found = {**{key: one_line(value) for key, value in named.groupdict().items()}, **found}
        if paragraph.role is Role.BODY and not (paragraph.decided and paragraph.kind is Kind.PROSE):
            paragraph.settle(Kind.BOILERPLATE)
    manuscript.stated = manuscript.stated.over(
        Statement(title=found.get("title"), authors=(found["author"],) if "author" in found else ())
    )


def _edge_in(text: str) -> str | None:
    """Which edge of the book a paragraph is, ``start`` or ``end``."""
    if text[:1] not in "*Ee" or len(text) >= _LONGEST_EDGE:
        return None
    if (edge := _EDGE.match(text)) is not None:
        return edge["edge"].lower()
    return "start" if _OLD_START.match(text) else "end" if _OLD_END.match(text) else None
