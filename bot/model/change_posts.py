"""What curators change, posted in a channel: each step of a change (made, undone) once and in order."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final, Self

from bot.model.daily import Became
from bot.model.sources import LoggedChange

POSTED_LATE: Final = timedelta(days=7)
"""After an outage a change is posted so late at most; older ones are only counted."""
AGAIN: Final = timedelta(minutes=10)
"""So long after a post that failed the next is tried."""


@dataclass(frozen=True, slots=True)
class ChangeStep:
    """That a change was made, or ``undone``; ``number`` counts the steps of all changes in their order."""

    number: int
    change: LoggedChange
    undone: bool = False


@dataclass(frozen=True, slots=True)
class LogChannel:
    """Where the changes of curators are posted in the server ``place``. Ids are Discord's, as text.

    ``owner`` chose it. Steps up to ``through`` are posted; ``waiting`` is when the first of the others was taken, None
    where there is none or a post of it is under way; ``tried`` is when something was last posted there. ``trouble``
    names the fault that the last post met, empty after one that succeeded.
    """

    number: int
    place: str
    channel: str
    owner: str
    through: int
    waiting: datetime | None = None
    tried: datetime | None = None
    paused: bool = False
    trouble: str = ""

    @property
    def late(self) -> timedelta:
        """A post is never given up."""
        return timedelta.max

    def due(self, after: datetime, until: datetime) -> Iterator[datetime]:
        """When what waits is due, in one post, if it is later than ``after`` and not later than ``until``."""
        at = self.next_due(after)
        if at is not None and after < at <= until:
            yield at

    def next_due(self, after: datetime) -> datetime | None:
        """When what waits is due: at once, or after a post that failed in a while; None where nothing waits."""
        if self.waiting is None or not self.trouble or self.tried is None:
            return self.waiting
        return max(self.waiting, self.tried + AGAIN)


@dataclass(frozen=True, slots=True)
class LogPost:
    """One post: the steps later than ``after``, up to ``upto``, and what became of it. ``at`` is when it was claimed,
    ``token`` that of its button, by which a posted copy is known."""

    line: int
    after: int
    upto: int
    due: datetime
    became: Became
    at: datetime
    token: str

    def turned(self, became: Became) -> Self:
        """The same post, of which something else has become."""
        return replace(self, became=became)


@dataclass(frozen=True, slots=True)
class LogState:
    """A channel with the post that is under way, None without one."""

    line: LogChannel
    last: LogPost | None = None

    def owed_after(self) -> datetime:
        """Whatever waits is owed."""
        return datetime.min.replace(tzinfo=UTC)
