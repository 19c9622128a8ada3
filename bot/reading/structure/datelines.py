"""Lines that hold nothing but a date or a place and a date, and the signatures that stand above one."""

import re

from bot.model import Kind
from bot.reading.lines.date import Date, dates_in
from bot.reading.lines.dateline import date_line
from bot.reading.lines.marks import bare_end
from bot.reading.manuscript import Manuscript, Paragraph
from bot.reading.people.names import is_name


def dated_once(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether a date stands under the heading at ``at``, after a name perhaps, and under no other heading."""
    dated = [
        here
        for here, paragraph in enumerate(paragraphs)
        if paragraph.heads and any(below.kind is Kind.DATELINE for below in paragraphs[here + 1 : here + 2])
    ]
    below = paragraphs[at + 1 : at + 3]
    name = len(below) == 2 and is_name(below[0].text, 4) and below[1].kind is Kind.DATELINE
    return (name and not dated) or dated == [at]


def mark_datelines(manuscript: Manuscript) -> None:
    """Settle lines that are dates, and lines of places beside them ("Here – There – Here")."""
    paragraphs = manuscript.paragraphs
    dated = {
        at: date
        for at, paragraph in enumerate(paragraphs)
        if (date := date_line(paragraph.text)) is not None and paragraph.undecided and not _names_source(paragraphs, at)
    }
    short = sum(len(paragraphs[at].text) < 30 for at in dated)
    for at, date in dated.items():
        if not _heads_a_year(paragraphs, at, date, manuscript, short):
            paragraphs[at].settle(Kind.DATELINE)
    for at, paragraph in enumerate(paragraphs):
        beside = (at and paragraphs[at - 1].kind is Kind.DATELINE) or (
            at + 1 < len(paragraphs) and paragraphs[at + 1].kind is Kind.DATELINE
        )
        if beside and paragraph.undecided and _places(paragraph.text):
            paragraph.settle(Kind.DATELINE)


def _names_source(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether a line under a quotation opens with a dash and says who is quoted, whatever date follows.

    Behind a dash a date alone is the same person's once a line like it has named somebody.
    """
    behind = _behind_dash(paragraphs, at)
    dates = dates_in(behind)
    if not dates or not behind[:1].isupper():
        return False
    return dates[0].start > 0 or any(_names_somebody(paragraphs, earlier) for earlier in range(at))


def _names_somebody(paragraphs: list[Paragraph], at: int) -> bool:
    behind = _behind_dash(paragraphs, at)
    dates = dates_in(behind)
    named = bool(dates) and dates[0].start > 0 and behind[:1].isupper()
    return named or is_name(re.split("[,;(:]", behind, maxsplit=1)[0].strip(" ."))


def _behind_dash(paragraphs: list[Paragraph], at: int) -> str:
    """What a line under a quotation or verse says behind its dash; nothing where it is no such line."""
    text = paragraphs[at].text
    quoted = at > 0 and paragraphs[at - 1].kind in (Kind.QUOTE, Kind.VERSE)
    behind = text.lstrip("–—―- ")
    return behind if quoted and behind != text else ""


def _heads_a_year(paragraphs: list[Paragraph], at: int, date: Date, manuscript: Manuscript, others: int) -> bool:
    """Whether a bare year or month inside the text heads a section: body above and below, ``others`` like it."""
    if date.weight == 3 and date.iso is not None:
        return False
    inside = (
        at > 2
        and manuscript.is_body(paragraphs[at - 1])
        and at + 1 < len(paragraphs)
        and manuscript.is_body(paragraphs[at + 1])
    )
    return inside and (date.printed == paragraphs[at].text.strip()) and (others >= 2 or date.weight == 1)


def _places(text: str) -> bool:
    """Whether a line is places joined by dashes or commas."""
    if len(text) >= 80 or ": " in text:
        return False
    words = re.split(r" [–—-] |, | ?/ ?", " ".join(text.split()))
    return (
        len(words) >= 2
        and bare_end(text) not in ".!?:;,"
        and all(word[:1].isupper() for piece in words for word in piece.split()[:1])
    )
