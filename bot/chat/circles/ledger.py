"""What outlives the process of reading circles: the circles, their posts, and who has read what."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.chat.daily.ledger import LinesAtWork
from bot.model.circle import Circle, CirclePost, CircleState, PartStart


class CircleLedger(LinesAtWork[Circle, CirclePost], Protocol):
    """``state.db`` keeps it. Every method raises StoreFault when that cannot be used."""

    async def add(self, circle: Circle) -> Circle | None:
        """Keep a new circle, with its number; None where its article is read in its server already."""
        ...

    async def remove(self, number: int) -> None:
        """Forget a circle and all of it."""
        ...

    async def forget_place(self, place: str) -> Sequence[Circle]:
        """Forget all circles of a server; those it had."""
        ...

    async def of_place(self, place: str) -> Sequence[CircleState]:
        """The circles of a server, the oldest first."""
        ...

    async def note_unthreaded(self, number: int, *, unthreaded: bool) -> None:
        """Note whether its organiser knows that no threads are opened."""
        ...

    async def divide(self, number: int, starts: Sequence[PartStart], sections: str, anew: int) -> None:
        """Keep new beginnings of its parts."""
        ...

    async def pause(self, number: int, now: datetime, *, paused: bool) -> None:
        """Pause it, or have it go on."""
        ...

    async def skip_date(self, number: int, due: datetime) -> None:
        """Have nothing posted up to and at ``due``."""
        ...

    async def skip_part(self, number: int, part: int, now: datetime) -> None:
        """Leave out a part, if it is still the upcoming one."""
        ...

    async def posted(self, number: int) -> frozenset[int]:
        """Which parts were posted; the others before the upcoming one were left out."""
        ...

    async def post_with(self, token: str) -> tuple[Circle, CirclePost] | None:
        """The circle and the post whose buttons have that token."""
        ...

    async def turn_read(self, number: int, part: int, person: str) -> bool:
        """Note that somebody has read a part, or take it back; whether it is noted now."""
        ...

    async def readers(self, number: int) -> Mapping[int, int]:
        """How many have read each part."""
        ...

    async def read_by(self, number: int, person: str) -> Sequence[int]:
        """Which parts somebody has read."""
        ...
