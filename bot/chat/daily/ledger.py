"""What outlives the process of daily lines: the lines, and what became of each post that was due."""

from collections.abc import Sequence
from typing import Protocol

from bot.model.daily import DailyLine, DailyPost, DailyState


class Ledger(Protocol):
    """``state.db`` keeps it. Every method raises StoreFault when that cannot be used."""

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

    async def at_work(self) -> Sequence[DailyState]:
        """All lines that are not paused, each with its last post."""
        ...

    async def all(self) -> Sequence[DailyState]:
        """The lines of all servers."""
        ...

    async def posts(self, number: int) -> Sequence[DailyPost]:
        """The posts of a line as far as they are kept, the last first."""
        ...

    async def note(self, post: DailyPost) -> None:
        """Enter a post, or what became of it."""
        ...

    async def note_trouble(self, number: int, trouble: str, *, pause: bool = False) -> None:
        """Note the fault a line's last post met, empty for none, and pause the line where asked to."""
        ...
