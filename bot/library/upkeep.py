"""What a running bot does beside answering, now and then: chores, each at its own pace, none of which can end it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from bot.errors import CommonplaceError

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Chore:
    """Something to be done ``every`` so many seconds, for the first time after ``first``; what fails is tried again at
    its next turn.

    ``failed`` is told a fault that an operator can fix, once until it is over; a bug is logged. ``wait`` waits for so
    many seconds, or for less where something calls for it.
    """

    name: str
    every: float
    work: Callable[[], Awaitable[None]]
    failed: Callable[[CommonplaceError], None]
    first: float = 0.0
    wait: Callable[[float], Awaitable[object]] | None = None


async def keep_up(chores: Sequence[Chore], sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
    """Do all chores again and again, until cancelled."""
    await asyncio.gather(*(_keep_doing(chore, sleep) for chore in chores))


async def _keep_doing(chore: Chore, sleep: Callable[[float], Awaitable[None]]) -> None:
    told: str | None = None
    await sleep(chore.first)
    while True:
        try:
            await chore.work()
            told = None
        except CommonplaceError as fault:
            if str(fault) != told:
                chore.failed(fault)
            told = str(fault)
        except Exception as bug:
            if type(bug).__name__ != told:
                log.exception("A bug in a chore (%s); it is tried again later.", chore.name)
            told = type(bug).__name__
        await (chore.wait or sleep)(chore.every)
