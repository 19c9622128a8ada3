"""Here is one line: does it hold a date, or a place and a date, and nothing of a sentence?"""

import re
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import any_of, parted
from bot.reading.lines.byline import BYLINE_LABEL
from bot.reading.lines.date import Date, dates_in
from bot.reading.lines.publication_day import date_of

_CALENDAR: Final = everywhere().calendar
_PAGE: Final = everywhere().page
_SPACED, _UNSPACED = parted(_CALENDAR.beside | _CALENDAR.weekdays | _CALENDAR.weekdays_short)
BESIDE: Final = rf"\b(?:{'|'.join(_CALENDAR.beside_phrases)}|{any_of(_SPACED)})\b\.?|{any_of(_UNSPACED)}|\b[ap]\.m\b\.?"
"""What may stand beside a date, as "published on" and days of the week: a pattern for any capitals."""
_SMALL = re.compile(
    rf"{BESIDE}|\d{{1,2}}[:.]\d\d(?::\d\d)?(?:\s?h\b|\s?[ap]\.?m\b\.?)?|\b\d{{1,2}}\s?[ap]m\b"
    rf"|\b\d{{1,2}}\s?h(?:\s?\d\d)?\b|\d{{1,3}}",
    re.IGNORECASE,
)
_MINUTES: Final = rf"\d{{1,3}}[ -]?(?:{'|'.join(_PAGE.reading_minutes)})"
_TIME: Final = rf"(?:{'|'.join(_PAGE.reading_time)})\s?[:：]?\s?\d"
_READING_TIME = re.compile(rf"\s?[|·•]\s?(?:{_MINUTES}|{_TIME})[^|·•]{{0,20}}$", re.IGNORECASE)
"""How long the text takes to read, behind its date."""

_BARS = (" | ", " · ", " • ")
_LONGEST, _LONGEST_MERE = 100, 160
"""The most characters of a line with a place or a name, and of one that holds dates and times alone."""
_MOST_BESIDE, _MOST_BETWEEN_BARS = 4, 7
"""How many words a line has beside its date: a place, or a name and what it wrote for, set apart by bars."""


def date_line(text: str) -> Date | None:
    """The date of a line that holds a date, a place at most, and nothing of a sentence; else None."""
    if len(text) > _LONGEST_MERE or "\n" in text or not any(map(str.isdigit, text)):
        return None
    text = _READING_TIME.sub("", text)
    if text[-1:] in "!?:;," or BYLINE_LABEL.match(text):
        return None
    dates = dates_in(text)
    if not dates:
        return None
    best = date_of(text, dates)
    rest = text
    for date in dates:
        rest = rest.replace(date.printed, " ", 1)
    if best.weight == 1 and _SMALL.sub(" ", rest).strip(" .,–—-()[]|·•:/"):
        return None
    left = [word.strip(".,–—-()[]|·•:/\"'“”") for word in _SMALL.sub(" ", rest).split()]
    left = [word for word in left if word]
    if (
        len(left) > (_MOST_BETWEEN_BARS if sum(map(text.count, _BARS)) > 1 else _MOST_BESIDE)
        or (left and len(text) > _LONGEST)
        or (left and text[-1] in "。！？：，")
        or (best.weight < 3 and text[-1] in ")]" and text[0] not in "([")
        or any(word[0].islower() or word[0].isdigit() for word in left)
    ):
        return None
    if left and text[0] in '“"«„':
        return None
    if (
        left
        and best.start > 0
        and not (
            best.start == 0
            or text[: best.start].rstrip()[-1:] in ",.–—-|·•:(/[，：（／｜"
            or _SMALL.search(text[: best.start])
        )
    ):
        return None
    return best


def run_in_date(text: str) -> Date | None:
    """The date of a report's first words ("CORRAN, March 14, 2021 – …"): a place before it, a dash after."""
    for date in dates_in(text[:90]):
        place = text[: date.start].rstrip(" ,(–—-")
        dashed = re.match(r"\)?\s*(?:\([^()]{2,20}\)\s*)?(?:--?|[–—])\s", text[date.end :])
        if date.start and dashed and place and all(w[0].isupper() for w in place.split()) and place.count(" ") < 5:
            return date
    return None


def beside_dates(text: str) -> list[str] | None:
    """The words of a line besides its dates, times and words such as "posted on"; None where it holds no date."""
    dates = dates_in(text)
    if not dates:
        return None
    for date in dates:
        text = text.replace(date.printed, " ", 1)
    left = [word.strip(".,–—-()[]|·•:/\"'“”»«#>") for word in _SMALL.sub(" ", text).split()]
    return [word for word in left if word]
