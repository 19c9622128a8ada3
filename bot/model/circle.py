"""Reading circles: a text read together, a part at each date, and what became of each post that was due."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Final, Self
from zoneinfo import ZoneInfo

from bot.model.catalogue import Entry, OutlineRow, PlacedPassage
from bot.model.daily import Became, moment_at

MOST_PARTS: Final = 60
"""The most parts of one circle."""
MOST_DAYS: Final = 60
"""The most days between two of its dates."""


@dataclass(frozen=True, slots=True)
class PartStart:
    """Where a part begins: ``offset`` passages into the section with the index ``section``.

    ``name`` is a hash of what that section is called by, ``share`` the part of all words that stands before, 0 to 1:
    both find the place again where sections have changed.
    """

    section: int
    name: str
    offset: int
    share: float


@dataclass(frozen=True, slots=True)
class Circle:
    """``article`` (a key) is read in ``channel`` of the server ``place``: a part every ``every`` days from ``first``
    on, at ``minute`` (minutes after midnight) of ``zone``.

    Ids are Discord's, as text; ``owner`` set it up. ``starts`` are the beginnings of its parts, made for an outline of
    which ``sections`` is the digest; ``upcoming`` is the index of the next part to be posted. What was due up to
    ``since`` is not owed. ``anew`` is the index of the first part that was divided anew, since sections changed, -1 for
    none. ``trouble`` names the fault its last post met; ``unthreaded``: its organiser knows that no threads are opened.
    ``ends`` is when it is over, known once its last part is posted.
    """

    number: int
    place: str
    channel: str
    article: str
    title: str
    first: date
    every: int
    minute: int
    zone: str
    starts: tuple[PartStart, ...]
    sections: str
    owner: str
    since: datetime
    upcoming: int = 0
    anew: int = -1
    paused: bool = False
    trouble: str = ""
    unthreaded: bool = False
    ends: datetime | None = None

    @property
    def late(self) -> timedelta:
        """A part is posted late until the next is due."""
        return timedelta(days=self.every)

    @property
    def parts_left(self) -> int:
        """How many parts are still to be posted."""
        return max(0, len(self.starts) - self.upcoming)

    def due(self, after: datetime, until: datetime) -> Iterator[datetime]:
        """Its dates later than ``after`` and not later than ``until``, in UTC, as long as there are parts left.

        See ``moment_at`` for what the clocks skip or repeat.
        """
        if not self.parts_left:
            return
        zone = ZoneInfo(self.zone)
        day, last = self._date_from(after.astimezone(zone).date() - timedelta(days=1)), until.astimezone(zone).date()
        while day <= last:
            at = moment_at(day, self.minute, zone)
            if after < at <= until:
                yield at
            day += timedelta(days=self.every)

    def next_due(self, after: datetime) -> datetime | None:
        """Its first date later than ``after``, in UTC; None where no part is left."""
        begun = max(after, datetime.combine(self.first, datetime.min.time(), UTC) - timedelta(days=2))
        return next(self.due(after, begun + timedelta(days=self.every + 4)), None)

    def dates(self, after: datetime) -> tuple[datetime, ...]:
        """When each part that is left is due, in UTC, if nothing comes between."""
        found, at = list[datetime](), self.next_due(after)
        while at is not None and len(found) < self.parts_left:
            found.append(at)
            at = self.next_due(at)
        return tuple(found)

    def _date_from(self, day: date) -> date:
        """The first of its days not before ``day``."""
        steps = max(0, -(-(day - self.first).days // self.every))
        return self.first + timedelta(days=steps * self.every)


@dataclass(frozen=True, slots=True)
class CirclePost:
    """One post of a circle: the index of its part, when it was due, what became of it, and when it was claimed.

    ``token`` is that of its buttons, by which a posted copy is known; empty where nothing was to be posted.
    """

    circle: int
    part: int
    due: datetime
    became: Became
    at: datetime
    token: str = ""

    def turned(self, became: Became) -> Self:
        """The same post, of which something else has become."""
        return replace(self, became=became)


@dataclass(frozen=True, slots=True)
class CircleState:
    """A circle with its last post, None before the first."""

    line: Circle
    last: CirclePost | None = None

    def owed_after(self) -> datetime:
        """What is due later than this is owed."""
        return max(self.line.since, self.last.due) if self.last else self.line.since


@dataclass(frozen=True, slots=True)
class CirclePart:
    """One part of a text: its sections, each with the words of it that belong here, and its first passage.

    ``continued``: the first of its sections began in the part before.
    """

    rows: tuple[OutlineRow, ...]
    words: int
    opening: PlacedPassage
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Division:
    """An article in parts. ``sections`` is the digest of its outline; ``even``: the parts are about equally long, else
    they are its sections."""

    entry: Entry
    parts: tuple[CirclePart, ...]
    starts: tuple[PartStart, ...]
    sections: str
    even: bool = False
