"""Dates as citation styles print them, from what a text states: an ISO date, or only what is printed."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SHORT: Final = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_YEAR = re.compile(r"(?<!\d)(1[0-9]{3}|20[0-9]{2})(?!\d)")


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as far as it is known: ``month`` and ``day`` 0 if not. ``printed`` is what stands in the text, used
    where no month is known; ``year`` is empty if even that cannot be told.
    """

    year: str
    month: int = 0
    day: int = 0
    printed: str = ""

    @staticmethod
    def of(day: date) -> "Moment":
        """A whole date."""
        return Moment(f"{day.year:04d}", day.month, day.day)


def moment_of(printed: str | None, iso: str | None) -> Moment | None:
    """The date a text states, None if it states none. A year is only taken from ``printed`` if it holds just one."""
    found = _ISO.fullmatch(iso or "")
    if found is not None:
        month, day = int(found[2] or 0), int(found[3] or 0)
        if month <= 12 and day <= 31:
            return Moment(found[1], month, day, "" if month else (printed or ""))
    if not printed or not printed.strip():
        return None
    years = set(_YEAR.findall(printed))
    return Moment(years.pop() if len(years) == 1 else "", printed=" ".join(printed.split()))


def in_chicago(when: Moment | None) -> str:
    """``May 3, 2026``, ``May 2026``, ``2026``, or as printed."""
    if when is None:
        return ""
    if not when.month:
        return when.printed or when.year
    month = _MONTHS[when.month - 1]
    return f"{month} {when.day}, {when.year}" if when.day else f"{month} {when.year}"


def in_mla(when: Moment | None, *, whole: bool = False) -> str:
    """``3 Sept. 2026``, ``Sept. 2026``, ``2026``, or as printed; ``whole`` writes months out."""
    if when is None:
        return ""
    if not when.month:
        return when.printed or when.year
    month = (_MONTHS if whole else _SHORT)[when.month - 1]
    return f"{when.day} {month} {when.year}" if when.day else f"{month} {when.year}"


def in_apa(when: Moment | None) -> str:
    """``2026, May 3``, ``2026, May``, ``2018, Spring``, ``2026``, or as printed."""
    if when is None:
        return ""
    if when.month:
        day = f" {when.day}" if when.day else ""
        return f"{when.year}, {_MONTHS[when.month - 1]}{day}"
    rest = when.printed.replace(when.year, "").strip(" ,") if when.year else ""
    if rest and rest.isalpha():
        return f"{when.year}, {rest}"
    return when.year if when.year and not rest else when.printed


def month_name(when: Moment) -> str:
    """``May``; empty if the month is not known."""
    return _MONTHS[when.month - 1] if when.month else ""
