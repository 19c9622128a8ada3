"""What a running bot counts and times. This meter keeps nothing; the one in ``prometheus_meter`` does."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model.shards import ShardSeen


class Outcome(StrEnum):
    """What came of an interaction."""

    ANSWERED = "answered"
    EXPLAINED = "explained"  # an expected fault was told: nothing by that name, a button of another version
    REFUSED = "refused"  # too soon, not theirs, not a curator
    UNAVAILABLE = "unavailable"  # a database or Discord failed; whoever asked was told to try later
    LATE = "late"  # Discord no longer waited, or the message was gone
    BUG = "bug"
    ABANDONED = "abandoned"  # given up: at a stop, or because somebody typed on


class Deed(StrEnum):
    """What somebody did."""

    COMMAND = "command"
    MENU = "menu"
    CONTROL = "control"  # pressed a button, or chose a line of a menu on a message
    TYPING = "typing"


@dataclass(frozen=True, slots=True)
class Vitals:
    """What a bot is like at one moment. Of the library None is known while it cannot be read."""

    connected: bool
    servers: int
    heartbeat: float | None
    saving: bool
    last_backup: datetime | None
    library: "Shelves | None"
    shards: Sequence[ShardSeen] = ()


@dataclass(frozen=True, slots=True)
class Shelves:
    """What the library holds; ``loading`` while it is being read anew."""

    articles: int
    sources: int
    passages: int
    quotes: int
    words: int
    unread: int
    loaded_at: datetime | None
    loading: bool


class Meter:
    """Keeps nothing of what it is told."""

    def interaction(self, kind: Deed, name: str, outcome: Outcome, seconds: float) -> None:
        """Somebody asked something, and this came of it after so many seconds."""

    def took(self, work: str, seconds: float) -> None:
        """The library was so long about something: ``search``, ``suggestions``, ``verify``, ``quote`` or ``reload``."""

    def lag(self, seconds: float) -> None:
        """The event loop came so much later than it was asked to."""

    def connected(self, *, resumed: bool) -> None:
        """A session at Discord began, or was taken up again."""

    def disconnected(self) -> None:
        """The connection to Discord ended."""

    def refused(self, why: str) -> None:
        """A request to the interactions endpoint was refused; ``why`` is one of a few words."""

    @contextmanager
    def timing(self, work: str) -> Iterator[None]:
        """Times the work done while it is open, also where it fails."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self.took(work, time.perf_counter() - began)
