"""A connection that carries what many ask for at once in one trip to its thread, where aiosqlite makes a trip for each.

A trip wakes the thread and then the event loop again, which takes more of the processor than most statements do.
"""

import asyncio
import sqlite3
import time
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

import aiosqlite

from bot.store.sqlite import BUSY_MILLISECONDS, SMALL_CACHE, in_words

_LONG: Final = 0.002
"""Seconds after which what is done already is handed out, though the trip goes on."""

_ROWS_AT_ONCE: Final = 64

_Outcome = tuple["asyncio.Future[Any]", Any, BaseException | None]


class SharedTrips(aiosqlite.Connection):
    """What is asked for within one round of the event loop is done in its order, each by itself: a fault is only told
    to whoever asked for what failed."""

    _asked: list[tuple["asyncio.Future[Any]", Callable[[], Any]]] | None = None

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if not self._running or not self._connection:
            tells_that_it_is_closed: Callable[..., Awaitable[Any]] = super()._execute
            return await tells_that_it_is_closed(fn, *args, **kwargs)
        loop = asyncio.get_running_loop()
        future = loop.create_future()
        if self._asked is None:
            self._asked = []
            loop.call_soon(self._set_off, loop)
        self._asked.append((future, partial(fn, *args, **kwargs)))
        return await future

    def stop(self) -> "asyncio.Future[Any] | None":
        """End the thread, once it has done what was asked for before."""
        if self._asked is not None:
            self._set_off(self._asked[0][0].get_loop())
        return super().stop()

    def _set_off(self, loop: asyncio.AbstractEventLoop) -> None:
        asked, self._asked = self._asked, None
        if asked is not None:
            self._tx.put_nowait((None, partial(_do_all, asked, loop)))


def _do_all(asked: Sequence[tuple["asyncio.Future[Any]", Callable[[], Any]]], loop: asyncio.AbstractEventLoop) -> None:
    """On the thread."""
    outcomes: list[_Outcome] = []
    began = time.monotonic()
    for future, work in asked:
        try:
            outcomes.append((future, work(), None))
        except BaseException as error:  # whoever asked is told
            outcomes.append((future, None, error))
        if len(asked) > 1 and time.monotonic() - began > _LONG:
            loop.call_soon_threadsafe(_hand_out, outcomes)
            outcomes, began = [], time.monotonic()
    if outcomes:
        loop.call_soon_threadsafe(_hand_out, outcomes)


def _hand_out(outcomes: Sequence[_Outcome]) -> None:
    for future, result, error in outcomes:
        if future.done():  # whoever asked went away
            continue
        if error is None:
            future.set_result(result)
        else:
            future.set_exception(error)


async def trips_to(path: Path) -> SharedTrips:
    """A connection that only reads a database at an absolute path. Raises StoreFault."""
    with in_words(path):
        address = f"{path.as_uri()}?mode=ro"
        connection = SharedTrips(lambda: sqlite3.connect(address, uri=True, isolation_level=None), _ROWS_AT_ONCE)
        await connection
        await connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        await connection.execute(SMALL_CACHE)
        return connection
