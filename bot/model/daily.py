"""Daily lines: a quote in a channel at an hour of a time zone, and what became of each post that was due."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final, Self
from zoneinfo import ZoneInfo

from bot.model.catalogue import QuoteLength

LATE: Final = timedelta(hours=6)
"""After an outage a line is posted so late at most."""

_WEEK = 7
_WEEKEND = 5

_TIME = re.compile(r"(\d{1,2})(?:h|[:.h ]?(\d{2}))?(?:\s*([ap])\.?m\.?)?", re.IGNORECASE)


def minute_of(typed: str) -> int | None:
    """The minute of the day that somebody means by ``08:00``, ``8.30``, ``8h``, ``8:30 pm``; None if it is none."""
    match = _TIME.fullmatch(typed.strip())
    if match is None:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def moment_at(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """When it is ``minute`` of ``day`` in ``zone``, in UTC.

    A time that the clocks skip is that much later; of one that comes twice the first counts (PEP 495, ``fold=0``).
    """
    return datetime.combine(day, time(minute // 60, minute % 60), zone).astimezone(UTC)


class Days(StrEnum):
    """The days of the week on which a line is posted."""

    EVERY_DAY = "every day"
    WEEKDAYS = "weekdays"
    WEEKENDS = "weekends"
    MONDAY = "Mondays"
    TUESDAY = "Tuesdays"
    WEDNESDAY = "Wednesdays"
    THURSDAY = "Thursdays"
    FRIDAY = "Fridays"
    SATURDAY = "Saturdays"
    SUNDAY = "Sundays"

    def hold(self, day: date) -> bool:
        """Whether ``day`` is one of them."""
        match self:
            case Days.EVERY_DAY:
                return True
            case Days.WEEKDAYS:
                return day.weekday() < _WEEKEND
            case Days.WEEKENDS:
                return day.weekday() >= _WEEKEND
        return day.weekday() == list(Days).index(self) - list(Days).index(Days.MONDAY)


@dataclass(frozen=True, slots=True)
class DailyLine:
    """A quote in ``channel`` of the server ``place`` at ``minute`` (minutes after midnight) of ``zone`` on ``days``.

    Ids are Discord's, as text; ``role`` is mentioned with each post, ``owner`` set the line up. What was due up to
    ``since`` is not owed. ``trouble`` names the fault that its last post met, empty after one that succeeded.
    """

    number: int
    place: str
    channel: str
    minute: int
    zone: str
    days: Days
    owner: str
    since: datetime
    shelf: str | None = None
    speaker: str | None = None
    length: QuoteLength = QuoteLength.ANY
    role: str | None = None
    paused: bool = False
    trouble: str = ""

    @property
    def late(self) -> timedelta:
        """After an outage it is posted so late at most."""
        return LATE

    def same_posts(self, other: "DailyLine") -> bool:
        """Whether both post the same in the same channel at the same times, whoever set them up, paused or not."""
        return self == replace(
            other,
            number=self.number,
            owner=self.owner,
            since=self.since,
            paused=self.paused,
            trouble=self.trouble,
        )

    def due(self, after: datetime, until: datetime) -> Iterator[datetime]:
        """Every time a post is due later than ``after`` and not later than ``until``, in UTC, the first first.

        Once a day of the zone (see ``moment_at``).
        """
        zone = ZoneInfo(self.zone)
        day = after.astimezone(zone).date() - timedelta(days=1)
        last = until.astimezone(zone).date()
        while day <= last:
            at = moment_at(day, self.minute, zone)
            if after < at <= until and self.days.hold(day):
                yield at
            day += timedelta(days=1)

    def next_due(self, after: datetime) -> datetime:
        """The first time a post is due later than ``after``, in UTC."""
        return next(self.due(after, after + timedelta(days=_WEEK + 2)))


class Became(StrEnum):
    """What became of a post that was due. The names are kept in ``state.db``."""

    CLAIMED = "claimed"
    """Noted before it is sent: after a crash it may be in the channel."""
    POSTED = "posted"
    FAILED = "failed"
    MISSED = "missed"
    """It was due while the bot was off, too long ago to be sent late."""
    UNSURE = "unsure"
    """The bot was ended while it was sent, and the channel's history cannot be read."""


@dataclass(frozen=True, slots=True)
class DailyPost:
    """One post of a line: when it was due, what became of it, when it was claimed, and the quote it shows.

    ``token`` is that of its buttons, by which a posted copy is known.
    """

    line: int
    due: datetime
    became: Became
    at: datetime
    token: str = ""
    article: str = ""
    quote: str = ""

    def turned(self, became: Became) -> Self:
        """The same post, of which something else has become."""
        return replace(self, became=became)


@dataclass(frozen=True, slots=True)
class DailyState:
    """A line with its last post, None before the first."""

    line: DailyLine
    last: DailyPost | None = None

    def owed_after(self) -> datetime:
        """What is due later than this is owed."""
        return max(self.line.since, self.last.due) if self.last else self.line.since
