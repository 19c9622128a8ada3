"""Posts of a thread: of a forum, a page of comments; each stands under a name and the time of its writing."""

import re
from functools import cache
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import any_of, any_word
from bot.model import Kind
from bot.reading.lines.date import dates_in
from bot.reading.lines.dateline import beside_dates
from bot.reading.lines.marks import bare_end
from bot.reading.manuscript import Manuscript, Role
from bot.reading.people.names import is_name

_PAGE: Final = everywhere().page
_AGO_WORDS: Final = "|".join(_PAGE.ago)
_CLOCK = re.compile(rf"\d[:.]\d\d\b|\d\s?[ap]\.?m\b|\b\d{{1,3}} (?:{_AGO_WORDS})\b", re.IGNORECASE)
_AGO = re.compile(rf"\b\d{{1,3}} (?:{_AGO_WORDS})\b", re.IGNORECASE)
_TODAY = re.compile(any_word(everywhere().calendar.from_today), re.IGNORECASE)
_ENDS_WITH_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?|\s[^\W\d_]{1,5})?[\])]?$", re.IGNORECASE)
_APART = re.compile(r"^[\[(]?\d|[^\W_]\s?[\[(]\d|[^\W_] {2,}\d")
"""A time alone, in brackets or behind two blanks, as chats show it; one blank is that of a programme of a day."""
_SOME_DAY = " 1 January 2000 "
_NOBODY = re.compile(rf"(?:{'|'.join(_PAGE.anonymous)})\W?$", re.I)
_LONGEST_NAME = 40
_LEAST = 3
"""The fewest posts that make a thread."""


@cache
def _says() -> re.Pattern[str]:
    """A verb of saying behind a name. Long, and needed only where times of day stand in lines."""
    return re.compile(rf"\s{any_of(everywhere().saying.verbs)}\s?:?$")


def mark_threads(manuscript: Manuscript) -> None:
    """Give every post of a thread its writer; change nothing where names and times head fewer than three posts."""
    paragraphs = manuscript.paragraphs
    stamps = {
        at: who
        for at, paragraph in enumerate(paragraphs)
        if paragraph.role is Role.BODY
        and len(paragraph.text) <= 100
        and _CLOCK.search(paragraph.text)
        and (who := _stamp(paragraph.text)) is not None
    }
    clocks = {at for at in stamps if not dates_in(_AGO.sub(_SOME_DAY, paragraphs[at].text))}
    bare = {at for at in clocks if not stamps[at]}  # a further message of whoever wrote the one above
    stamps = {at: who for at, who in stamps.items() if at not in bare}
    if len(stamps) < _LEAST:
        return
    heads = max(
        (
            {at: [at] for at, who in stamps.items() if who},
            _named(manuscript, stamps, -1),
            _named(manuscript, stamps, 1),
        ),
        key=len,
    )
    posts = {at: lines for at, lines in heads.items() if _has_text(manuscript, lines[-1])}
    names = {
        at: stamps[at] or _poster(paragraphs[next(n for n in lines if n != at)].text) for at, lines in posts.items()
    }
    if len(posts) < _LEAST or len(posts) * 3 < len(stamps) * 2 or len(set(names.values())) < 2:
        return
    if not clocks.isdisjoint(posts) and len(set(names.values())) == len(names):
        return  # "Breakfast  9:30" over "Lunch  12:30": in a chat somebody speaks again
    if any(map(manuscript.is_common_word, " ".join(names[at] or "" for at in clocks & posts.keys()).split())):
        return
    at = min(min(lines) for lines in posts.values())
    heading = {line: names[stamp] for stamp, lines in posts.items() for line in lines}
    speaker: str | None = None
    unknown = False
    for number in range(at, len(paragraphs)):
        paragraph = paragraphs[number]
        if number in heading:
            speaker = heading[number] or None
            unknown = speaker is None or _NOBODY.match(speaker) is not None
            if paragraph.role is Role.BODY or paragraph.undecided:
                paragraph.settle(Kind.DATELINE if number in stamps and not stamps[number] else Kind.BYLINE)
                paragraph.speaker = speaker
                paragraph.opens = number - 1 not in heading or heading[number - 1] != heading[number]
        elif number in bare and paragraph.undecided:
            paragraph.settle(Kind.DATELINE)
        elif (
            paragraph.role is Role.BODY
            and paragraph.kind not in (Kind.BOILERPLATE, Kind.CAPTION)
            and paragraph.speaker is None
        ):
            paragraph.speaker, paragraph.unknown = (None if unknown else speaker), unknown or paragraph.unknown


def _stamp(text: str) -> str | None:
    """The name beside a date and a time of day ("marshgirl, 12 Aug 2016 09:14"), or beside the time alone, as chats
    show it ("marshgirl — Today at 09:14"); empty where none is; else None."""
    left = beside_dates(_AGO.sub(_SOME_DAY, text))
    if left is None and (_TODAY.search(text) or _APART.search(text)) and _ENDS_WITH_CLOCK.search(text):
        left = beside_dates(_TODAY.sub(" ", text) + _SOME_DAY)
    if left is None or len(left) > 3:
        return None
    name = " ".join(left)
    return _poster(name) if left else ""


def _poster(text: str) -> str | None:
    """The name of a poster in a short line, without "says:"; None where it reads like something else."""
    name = _says().sub("", text.strip()).strip(" :@*•»«")
    if not name or len(name) > _LONGEST_NAME or bare_end(name) in ",;…!?" or any(c in name for c in '“”"()[]/'):
        return None
    return name if " " not in name or is_name(name, 3) else None


def _named(manuscript: Manuscript, stamps: dict[int, str], by: int) -> dict[int, list[int]]:
    """For each time without a name: itself and the line above (``by`` -1) or below (1) it, where that is a name.

    A single word with a capital that the text also has with a small letter heads a section and is no name.
    """
    paragraphs = manuscript.paragraphs
    small = {
        word.strip(".,;:!?()\"'“”‘’")
        for paragraph in paragraphs
        for word in paragraph.text.split()
        if word[0].islower()
    }
    found = {}
    for at, who in stamps.items():
        beside = at + by
        if who or not 0 < beside < len(paragraphs) or beside in stamps or paragraphs[beside].kind is Kind.BOILERPLATE:
            continue
        text = paragraphs[beside].text
        if _poster(text) is not None and (text[0].islower() or text.strip(" :").lower() not in small):
            found[at] = sorted((at, beside))
    return found


def _has_text(manuscript: Manuscript, at: int) -> bool:
    return at + 1 < len(manuscript.paragraphs) and manuscript.is_body(manuscript.paragraphs[at + 1])
