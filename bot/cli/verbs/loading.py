"""The load at a start of the bot: what changed in the articles folder is taken in while it answers."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, TypeVar

from bot.cards.faults import fault_sentence
from bot.cards.numbers import counted
from bot.errors import CommonplaceError, FolderFault, StoreFault
from bot.faults import STATE_UNUSABLE, Fault

if TYPE_CHECKING:
    from bot.library.library import Library

log = logging.getLogger(__name__)

_T = TypeVar("_T")

HEAD_START = 5.0
"""For how many seconds at most a load waits until the bot is connected, where there is a library to answer from."""

GLANCE = 1.0
"""How many seconds a first start waits for its first load before it connects."""

LOAD_AGAIN = 15.0
"""Seconds between two tries to load while a shared state is out of reach."""

SHOWN_PROBLEMS = 5
"""How many unreadable sources are named at startup; `commonplace check` names them all."""


@asynccontextmanager
async def loading_beside(
    library: "Library", stop: asyncio.Event, *, connected: asyncio.Event, glance: float = GLANCE
) -> AsyncIterator[None]:
    """Take in what changed in the articles folder while the bot already answers from the library there is: once it is
    ``connected``, since both are work for one interpreter.

    Without a library, ``glance`` seconds are given to find out that there is nothing to load. When nothing can be
    served, ``stop`` is set, and FolderFault or StoreFault raised at the end.
    """
    from bot.chat.connection.stopping import unless_stopped

    held = await _unless_damaged(library.entries)
    waiting = asyncio.ensure_future(connected.wait())

    async def load() -> None:
        if held:
            await asyncio.wait({waiting}, timeout=HEAD_START)
        while True:
            if await _unless_damaged(lambda: ready_library(library)) is not False:
                await library.warm_up()
                return
            await asyncio.sleep(LOAD_AGAIN)

    loading = asyncio.ensure_future(load())
    loading.add_done_callback(lambda done: stop.set() if not done.cancelled() and done.exception() else None)
    try:
        if not held:
            await unless_stopped(stop, asyncio.wait({loading}, timeout=glance))
        yield
    finally:
        waiting.cancel()
        loading.cancel()
        await asyncio.gather(waiting, loading, return_exceptions=True)
    if not loading.cancelled():
        loading.result()


async def _unless_damaged(work: Callable[[], Awaitable[_T]]) -> _T | None:
    """What ``work`` gives, or None where ``library.db`` turns out to be damaged: a chore makes it anew."""
    try:
        return await work()
    except StoreFault as fault:
        if fault.cause.fault is not Fault.DATABASE_DAMAGED:
            raise
        return None


async def ready_library(library: "Library") -> bool:
    """Take in what changed in the articles folder; where that fails, continue with the existing library. False where
    that is to be tried again, because a shared state is out of reach.

    Raises FolderFault or StoreFault when there is none. A bug is logged; with a library the bot goes on.
    """
    try:
        plan = await library.plan()
        if not plan.empty:
            log.info(
                "Loading sources: %d new, %d changed, %d removed.", len(plan.add), len(plan.change), len(plan.remove)
            )
            report = await library.reload()
            for problem in report.problems[:SHOWN_PROBLEMS]:
                log.warning("%s: %s", problem.source, fault_sentence(problem.cause))
            if len(report.problems) > SHOWN_PROBLEMS:
                log.warning("%d more sources could not be read.", len(report.problems) - SHOWN_PROBLEMS)
    except CommonplaceError as fault:
        if (await library.status()).articles:
            log.warning("%s Continuing with the existing library.", fault)
            if fault.cause.fault in STATE_UNUSABLE:
                return False
        elif isinstance(fault, FolderFault):
            raise FolderFault(Fault.NO_LIBRARY_YET, fault.cause) from None
        else:
            raise
    except Exception:
        if not (await library.status()).articles:
            raise
        log.exception("A bug ended the load. Continuing with the existing library.")
    status = await library.status()
    log.info(
        "The library holds %s with %s from %s.",
        counted(status.articles, "article"),
        counted(status.passages, "passage"),
        status.articles_folder,
    )
    if not status.articles:
        raise FolderFault(Fault.NOTHING_READ_YET)
    return True
