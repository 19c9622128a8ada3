"""Lists of works and notes under a heading of their own: kept, never quoted."""

import re

from bot.model import Kind
from bot.reading.lines.marks import CAPITALS
from bot.reading.manuscript import Manuscript, Paragraph

_ENTRY = re.compile(
    r"(?:\^|\(?\d{1,3}[.)\]]?\s|[*†‡•-]\s)?\s?(?:[\"“«„][^\n]{3,150}[\"”»“]|"
    r"[^\W\d_][\w’'-]{1,30}(?:\s[^\W\d_][\w’'-]{1,30}){0,2},\s[^\W\d_]|"  # "Orme, P.", "Lunt, Hesper"
    rf"[^\W\d_][\w’'-]{{1,30}}\s[{CAPITALS}]{{1,3}}[,.]\s|"  # "Orme P."
    r"(?:[^\W\d_]\.\s?){1,3}[^\W\d_][\w’'-]{1,30}[,:.]\s)"  # "E. Marsh, …"
)
_DETAIL = re.compile(r"\b(?:1[5-9]|20)\d\d\b|\bpp?\.\s?\d|\bibid\b|\bdoi\b|https?:|\bvol\.|\bs\.\s?\d", re.IGNORECASE)
_LONGEST = 400
"""Characters of an entry; what is longer is a paragraph that cites."""


def mark_works_cited(manuscript: Manuscript) -> None:
    """Settle the paragraphs of a section nearly all of which name a work: its author or title, and a year or page."""
    section: list[Paragraph] = []
    headed = False
    for paragraph in [*manuscript.paragraphs, None]:
        if paragraph is not None and paragraph.is_text:
            section.append(paragraph)
            continue
        if headed and section:
            _judge(section)
        headed = paragraph is not None and paragraph.heads
        section = []


def _judge(section: list[Paragraph]) -> None:
    texts = [
        paragraph for paragraph in section if paragraph.kind in (Kind.PROSE, Kind.LIST) or paragraph.kind is Kind.QUOTE
    ]
    others = 0
    for paragraph in texts:
        others += not _is_entry(paragraph.text)
        if others * 4 > len(texts):
            return
    if len(texts) - others < 2:
        return
    for paragraph in texts:
        if paragraph.undecided or paragraph.kind is Kind.LIST or _is_entry(paragraph.text):
            paragraph.settle(Kind.NOTE)
            paragraph.speaker, paragraph.unknown = None, False


def _is_entry(text: str) -> bool:
    return len(text) <= _LONGEST and _ENTRY.match(text) is not None and _DETAIL.search(text) is not None
