"""Dates as articles print them: where one stands in a line, and its ISO form where it is complete."""

import datetime
import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import any_of, beginnings, parted
from bot.reading.lines.marks import DOTLESS

_CALENDAR: Final = everywhere().calendar
_MONTH: Final = {**_CALENDAR.months, **_CALENDAR.months_short}
_NAMES = any_of(_MONTH)
_INITIALS = "".join(sorted({name[0] for name in _MONTH}))
_OF = any_of(_CALENDAR.of)
_ORDINAL = any_of(_CALENDAR.ordinals)
_SIGN_OF_YEAR, _SIGN_OF_MONTH, _SIGN_OF_DAY = map(any_of, (_CALENDAR.year, _CALENDAR.month, _CALENDAR.day))
_TOUCHING: Final = parted(_CALENDAR.beside)[1]
_YEAR = r"(?:1[4-9]|20)\d\d"

# No date is without a digit; and without a year there is at least the name of a month.
_DIGIT = re.compile(r"\d")
_ANY_YEAR = re.compile(_YEAR)
_NUMERAL = re.compile(r"\d|\b[IVXLCDM]{2,}\b")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)", re.ASCII)
_DAY_OF_WORD = re.compile(r"(?<![\w.,:/-])([0-9]{1,2})\.?\s+[^\W\d_]+\.?,?\s+[0-9]{4}(?!\w)")
_LAST_DAY: Final = 31
_BEGIN_MONTHS = beginnings(" ".join(_MONTH))


@dataclass(frozen=True, slots=True)
class Date:
    """A date as printed, where it stood, ISO 8601 if day, month and year are certain; ``weight`` says how complete.

    ``impossible``: it names a day that no calendar has, such as 30 February.
    """

    printed: str
    iso: str | None
    start: int
    end: int
    weight: int
    impossible: bool = False


@cache
def _date() -> re.Pattern[str]:
    """A date. Long, and needed only where a year or the name of a month stands beside a figure."""
    return re.compile(
        # In a script without spaces words such as "published on" may touch the date on both sides.
        rf"(?:(?<![\w.])|(?<=[{''.join(sorted({word[-1] for word in _TOUCHING}))}]))"
        rf"(?P<cy>{_YEAR})\s?{_SIGN_OF_YEAR}\s?(?P<cm>\d\d?)\s?{_SIGN_OF_MONTH}"
        rf"(?:\s?(?P<cd>\d\d?)\s?{_SIGN_OF_DAY})?(?:(?!\w)|(?={any_of(_TOUCHING)}))"
        rf"|(?<![\w.])(?=\w)(?:"
        rf"(?P<iso>{_YEAR}-\d\d-\d\d)(?:T[\d:.]{{4,12}}(?:Z|[+-]\d\d:?\d\d)?)?"
        rf"|(?P<d1>\d\d?)(?:{_ORDINAL}|\.)?\s(?:{_OF}\s)?(?P<m1>{_NAMES})\b\.?,?\s(?:{_OF}\s)?(?P<y1>{_YEAR})"
        # What follows a month is asked once for all months: trying their names again for each shape is what takes time.
        rf"|(?=[{_INITIALS}])(?P<m2>{_NAMES})\b\.?(?:"
        rf"\s(?P<d2>\d\d?){_ORDINAL}?,?\s(?P<y2>{_YEAR})"
        rf"|\s?[-–—/]\s?{_NAMES}\b\.?,?\s(?P<y4>{_YEAR})"
        rf"|,?\s(?:{_OF}\s)?(?P<y3>{_YEAR})"
        rf"|\s(?P<d5>\d\d?){_ORDINAL}?(?!\d|\s?[:%]))"
        rf"|{any_of(_CALENDAR.seasons)}\b\.?,?\s(?:{_OF}\s)?(?P<y7>{_YEAR})"
        rf"|(?P<n1>\d\d?)[./-](?P<n2>\d\d?)[./-](?P<n3>{_YEAR})"
        rf"|(?P<y6>{_YEAR})[./](?P<m6>\d\d?)[./](?P<d6>\d\d?)"
        rf"|(?P<y5>{_YEAR})(?!\d|-\d)"
        rf")(?!\w)",
        re.IGNORECASE,
    )


def dates_in(text: str) -> list[Date]:
    """Every date in ``text`` in order, from a bare year (weight 1) to a full day (weight 3)."""
    found: list[Date] = []
    if _DIGIT.search(text) is None or not (
        _ANY_YEAR.search(text) or not _BEGIN_MONTHS.isdisjoint(beginnings(text.casefold()))
    ):
        return found
    for m in _date().finditer(text):
        iso, weight = _iso(m)
        if m["d5"] and m["m2"].casefold() in _CALENDAR.also_words and m["m2"][0].islower():
            continue
        found.append(Date(m.group(), iso, m.start(), m.end(), weight, weight == 3 and iso is None and not _either(m)))
    return found


def iso_of(printed: str) -> str | None:
    """The ISO form of ``printed`` when it is one complete date, else None."""
    found = dates_in(printed)
    return found[0].iso if len(found) == 1 else None


def _iso(m: re.Match[str]) -> tuple[str | None, int]:
    if m["iso"]:
        return _checked(*map(int, m["iso"].split("-"))), 3
    for n in "12":
        if m[f"y{n}"]:
            return _checked(int(m[f"y{n}"]), _month(m[f"m{n}"]), int(m[f"d{n}"])), 3
    if m["cy"]:
        return (_checked(int(m["cy"]), int(m["cm"]), int(m["cd"])), 3) if m["cd"] else (None, 2)
    if m["y6"]:
        return _checked(int(m["y6"]), int(m["m6"]), int(m["d6"])), 3
    if m["n3"]:
        # 3/4/2018 is March in one country and April in another; 13/4/2018 is not, nor is a date with points.
        one, two, year = int(m["n1"]), int(m["n2"]), int(m["n3"])
        if one > 12 or "." in m.group() or one == two:
            return _checked(year, two, one), 3
        return (_checked(year, one, two) if two > 12 else None), 3
    return None, (1 if m["y5"] else 2)


def _either(m: re.Match[str]) -> bool:
    """Whether day and month may be the other way round."""
    return m["n3"] is not None and "." not in m.group() and int(m["n1"]) <= 12 and int(m["n2"]) <= 12


def is_impossible(printed: str) -> bool:
    """Whether ``printed`` is a date, complete, of a day that no calendar has."""
    found = dates_in(printed)
    return len(found) == 1 and found[0].impossible


def is_plausible(typed: str) -> bool:
    """Whether somebody may mean a date by ``typed``: it has a figure or a Roman numeral, and names no day that no
    calendar has. Words around it, and other calendars, are fine: ``c. 1850``, ``19th century``, ``12 Ramadan 1443``."""
    numbered = _YEAR_FIRST.fullmatch(typed.strip())
    if numbered is not None and _checked(*map(int, numbered.groups())) is None:
        return False
    if any(date.impossible for date in dates_in(typed)):
        return False
    days = (int(day) for day in _DAY_OF_WORD.findall(typed))
    return all(1 <= day <= _LAST_DAY for day in days) and _NUMERAL.search(typed) is not None


def years_in(typed: str) -> list[int]:
    """The years of four figures, past and to come, that are all of ``typed``, stand first in it, or behind a month."""
    return [int(year) for found in _named_year().findall(typed.strip()) for year in found if year]


@cache
def _named_year() -> re.Pattern[str]:
    day = rf"(?:\d\d?{_ORDINAL}?,?\s)?"
    alone, year = r"([0-9]{4})(?:-[0-9]{1,2}){0,2}", r"([0-9]{4})\b"
    return re.compile(rf"^{alone}$|\b{_NAMES}\b\.?,?\s{day}(?:{_OF}\s)?{year}", re.IGNORECASE)


def _month(name: str) -> int:
    """The number of a month."""
    return _MONTH[name.translate(DOTLESS).casefold()]


def _checked(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
