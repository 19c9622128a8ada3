"""What outlives the process of what is posted by date: the lines, and what became of each post that was due.

A line is whatever has posts that are due one after the other: a daily line, or a reading circle.
"""

from collections.abc import Iterable, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime, timedelta
from typing import Protocol, Self, TypeVar

from bot.model.daily import Became, DailyLine, DailyPost, DailyState


class PostedLine(Protocol):
    """A line, as the rounds see it."""

    @property
    def number(self) -> int: ...
    @property
    def place(self) -> str: ...
    @property
    def trouble(self) -> str: ...
    @property
    def late(self) -> timedelta: ...

    def due(self, after: datetime, until: datetime) -> Iterable[datetime]:
        """Every time a post is due later than ``after`` and not later than ``until``, the first first."""
        ...

    def next_due(self, after: datetime) -> datetime | None:
        """The first time a post is due later than ``after``; None where none will be."""
        ...


class DuePost(Protocol):
    """One of its posts, as the rounds see it."""

    @property
    def due(self) -> datetime: ...
    @property
    def became(self) -> Became: ...
    @property
    def at(self) -> datetime: ...

    def turned(self, became: Became) -> Self:
        """The same post, of which something else has become."""
        ...


L = TypeVar("L", bound=PostedLine)
P = TypeVar("P", bound=DuePost)
LineOut = TypeVar("LineOut", bound=PostedLine, covariant=True)
PostOut = TypeVar("PostOut", bound=DuePost, covariant=True)
LineIn = TypeVar("LineIn", bound=PostedLine, contravariant=True)


class LineState(Protocol[LineOut, PostOut]):
    """A line with its last post, None before the first. It can be a key of a dict."""

    @property
    def line(self) -> LineOut: ...
    @property
    def last(self) -> PostOut | None: ...

    def owed_after(self) -> datetime:
        """What is due later than this is owed."""
        ...


class LinesAtWork(Protocol[LineOut, P]):
    """What the rounds ask of a ledger. Every method raises StoreFault when it cannot be used."""

    async def at_work(self, now: datetime) -> Sequence[LineState[LineOut, P]]:
        """All lines that are not paused, each with its last post; what is over by ``now`` may be forgotten."""
        ...

    def alone_with(self, number: int) -> AbstractAsyncContextManager[LineState[LineOut, P] | None]:
        """A line as it is now, while no other process looks after it; None where one does, or where it is paused or
        gone."""
        ...

    async def note(self, post: P) -> None:
        """Enter a post, or what became of it."""
        ...

    async def note_missed(self, number: int, due: datetime, now: datetime, *, failed: bool = False) -> None:
        """Enter that nothing was posted at that time: the bot was off, or it ``failed``."""
        ...

    async def note_trouble(self, number: int, trouble: str, *, pause: bool = False) -> None:
        """Note the fault a line's last post met, empty for none, and pause the line where asked to."""
        ...


class Ledger(LinesAtWork[DailyLine, DailyPost], Protocol):
    """Daily lines; ``state.db`` keeps them."""

    async def add(self, line: DailyLine) -> DailyLine:
        """Keep a new line; it comes back with its number."""
        ...

    async def change(self, line: DailyLine) -> None:
        """Keep a line as it is now."""
        ...

    async def remove(self, number: int) -> None:
        """Forget a line and its posts."""
        ...

    async def forget_place(self, place: str) -> Sequence[DailyLine]:
        """Forget all lines of a server; those it had."""
        ...

    async def of_place(self, place: str) -> Sequence[DailyState]:
        """The lines of a server, the oldest first."""
        ...

    async def all(self) -> Sequence[DailyState]:
        """The lines of all servers."""
        ...

    async def posts(self, number: int) -> Sequence[DailyPost]:
        """The posts of a line as far as they are kept, the last first."""
        ...
