"""Days as people type them."""

import re
from datetime import date, timedelta
from typing import Final

_SHORT_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
    *("november", "december"),
)
WEEK: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_DOTTED: Final = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})?", re.ASCII)
_DAY_FIRST: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?(?: of)? ([a-z]+)\.?,?(?: (\d{4}))?", re.ASCII)
_MONTH_FIRST: Final = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?", re.ASCII)
_SHORTEST: Final = 3
_LEAP: Final = 8


def day_meant(typed: str, today: date) -> date | None:
    """The day that somebody means by ``2026-12-07``, ``7 December``, ``Dec 7, 2026``, ``7.12.``, ``tomorrow`` or
    ``Monday``; None if it is none. Without a year, or with a day of the week, the next one from ``today`` on.
    """
    said = " ".join(typed.casefold().removeprefix("on ").split())
    if said in ("today", "tomorrow"):
        return today + timedelta(days=said == "tomorrow")
    if len(said) >= _SHORTEST:
        for number, name in enumerate(WEEK):
            if name.startswith(said):
                return today + timedelta(days=(number - today.weekday()) % len(WEEK))
    said = re.sub(rf"^(?:{'|'.join(WEEK)}),? ", "", said)
    if found := _ISO.fullmatch(said):
        return _made(int(found[1]), int(found[2]), int(found[3]), today)
    if found := _DOTTED.fullmatch(said):
        return _made(int(found[3]) if found[3] else None, int(found[2]), int(found[1]), today)
    if found := _DAY_FIRST.fullmatch(said):
        return _made(int(found[3]) if found[3] else None, _month(found[2]), int(found[1]), today)
    if found := _MONTH_FIRST.fullmatch(said):
        return _made(int(found[3]) if found[3] else None, _month(found[1]), int(found[2]), today)
    return None


def _month(name: str) -> int:
    """1 to 12, or 0 for what is no month."""
    if name == "sept":
        return 9
    for names in (_SHORT_MONTHS, MONTHS):
        if name in names:
            return names.index(name) + 1
    return 0


def _made(year: int | None, month: int, day: int, today: date) -> date | None:
    """That day; without a year the first one from ``today`` on."""
    years = (year,) if year is not None else range(today.year, today.year + _LEAP + 1)
    for one in years:
        try:
            made = date(one, month, day)
        except ValueError:
            continue
        if year is not None or made >= today:
            return made
    return None
