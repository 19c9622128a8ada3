"""The budget of gateway sessions: Discord accepts 1,000 IDENTIFYs in 24 hours, then resets the token."""

import asyncio
import logging
import threading
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Protocol

from discord import Client
from discord.gateway import KeepAliveHandler

from bot.cards.faults import fault_sentence
from bot.errors import StoreFault

log = logging.getLogger(__name__)

DAILY = 200
"""Sessions in 24 hours that may follow each other at will. Ten restarts a day are many, a crash loop makes
thousands."""

SLOW = timedelta(minutes=15)
"""Time between two sessions beyond that: at most 96 more in a day, so 296 of Discord's 1,000 in all."""


class Starts(Protocol):
    """The record of session starts, which outlives the process (``State`` stores it)."""

    async def note_start(self, at: datetime) -> None:
        """Record that a session was requested."""

    async def starts_since(self, at: datetime) -> int:
        """How many were requested since."""
        ...


class NoSessionLeft(Exception):
    """A running client requests a new session before the budget allows one."""


async def _hang_up(loop: asyncio.AbstractEventLoop) -> None:
    """Close the connections of ``loop`` that keep themselves alive.

    discord.py knows a connection only once it has a session: one that is refused its session before would stay
    open, and its thread would go on asking a loop for heartbeats that may be closed by then.
    """
    for thread in threading.enumerate():
        if isinstance(thread, KeepAliveHandler) and thread.ws.loop is loop:
            await thread.ws.close(1000)


class SessionBudget:
    """Counts every IDENTIFY, also those discord.py makes by itself when a session turns out invalid."""

    def __init__(
        self,
        starts: Starts,
        clock: Callable[[], datetime],
        *,
        daily: int = DAILY,
        slow: timedelta = SLOW,
        between: float = 5.0,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """``between`` is the least time, in seconds, between two IDENTIFYs of one client (Discord's own limit)."""
        self._starts = starts
        self._clock = clock
        self._daily = daily
        self._slow = slow
        self._between = between
        self._sleep = sleep
        self._unkept = 0

    async def room(self) -> None:
        """Return when a new session may be asked for; waits ``slow`` at most, for a clock may have been set back."""
        steps = 15
        for step in range(steps):
            if await self._open():
                return
            if step == 0:
                log.warning(
                    "More than %d connections in 24 hours: the bot seems to be restarting in a loop. "
                    "Waiting up to %.0f minutes before each new connection, so that Discord does not reset the token.",
                    self._daily,
                    self._slow.total_seconds() / 60,
                )
            await self._sleep(self._slow.total_seconds() / steps)

    def watch(self, client: Client) -> None:
        """Have every session this client asks for noted, and refused with NoSessionLeft when there is no room."""

        async def before_identify(shard_id: int | None, *, initial: bool = False) -> None:
            if not initial:
                if not await self._open():
                    await _hang_up(client.loop)
                    raise NoSessionLeft
                await self._sleep(self._between)
            await self._note()

        client.before_identify_hook = before_identify  # type: ignore[method-assign]

    async def _open(self) -> bool:
        now = self._clock()
        try:
            today = await self._starts.starts_since(now - timedelta(hours=24))
            return today + self._unkept < self._daily or not await self._starts.starts_since(now - self._slow)
        except StoreFault as fault:
            log.warning("The record of connections cannot be read: %s", fault_sentence(fault))
            return self._unkept < self._daily

    async def _note(self) -> None:
        try:
            await self._starts.note_start(self._clock())
        except StoreFault as fault:
            self._unkept += 1
            log.warning("This connection could not be recorded: %s", fault_sentence(fault))
