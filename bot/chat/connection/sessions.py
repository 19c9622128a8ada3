"""The budget of gateway sessions: Discord accepts 1,000 IDENTIFYs in 24 hours, then resets the token."""

import asyncio
import logging
import threading
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from discord import Client
from discord.gateway import KeepAliveHandler

from bot.errors import StoreFault
from bot.model.connections import AT_WILL, DAY, SLOW, Connections, connections

log = logging.getLogger(__name__)


class Starts(Protocol):
    """The record of session starts, which outlives the process (``State`` stores it)."""

    async def note_start(self, at: datetime) -> None:
        """Record that a session was requested."""

    async def starts_since(self, at: datetime) -> Sequence[datetime]:
        """When sessions were requested since."""
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
        at_will: int = AT_WILL,
        slow: timedelta = SLOW,
        between: float = 5.0,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        processes: int = 1,
    ) -> None:
        """``between`` is the least time, in seconds, between two IDENTIFYs of one client (Discord's own limit);
        ``processes`` keep their starts in one record."""
        self._starts = starts
        self._clock = clock
        self._at_will = at_will * processes
        self._slow = slow / processes
        self._between = between
        self._sleep = sleep
        self._unkept: list[datetime] = []
        self._once = False
        self._noted = 0

    @property
    def between(self) -> float:
        """The least time, in seconds, between two IDENTIFYs of one bucket."""
        return self._between

    def count_once(self) -> None:
        """Count the next session and none behind it: a start of all shards is one start, and what they ask for later
        is counted for each."""
        self._once, self._noted = True, 0

    async def room(self) -> None:
        """Return when a new session may be asked for; waits ``slow`` at most, for a clock may have been set back."""
        steps = 60
        for step in range(steps):
            made = await self._made()
            if made.held_until is None:
                return
            if step == 0:
                log.warning(
                    "%d connections in 24 hours: the bot seems to be restarting in a loop. The next one waits for %d "
                    "minutes, and each after it for up to %d, so that Discord does not reset the token.",
                    made.made,
                    -(-(made.held_until - self._clock()) // timedelta(minutes=1)),
                    self._slow // timedelta(minutes=1),
                )
            await self._sleep(self._slow.total_seconds() / steps)

    def watch(self, client: Client) -> None:
        """Have every session this client asks for noted, and refused with NoSessionLeft when there is no room."""

        async def before_identify(shard_id: int | None, *, initial: bool = False) -> None:
            if not initial:
                if (await self._made()).held_until is not None:
                    await _hang_up(client.loop)
                    raise NoSessionLeft
                await self._sleep(self._between)
            await self.note()

        client.before_identify_hook = before_identify  # type: ignore[method-assign]

    async def _made(self) -> Connections:
        now = self._clock()
        try:
            kept = await self._starts.starts_since(now - DAY)
        except StoreFault as fault:
            log.warning("The record of connections cannot be read: %s", fault)
            kept = ()
        return connections([*kept, *self._unkept], now, at_will=self._at_will, slow=self._slow)

    async def note(self) -> None:
        """Count a session that is asked for now."""
        self._noted += 1
        if self._once and self._noted > 1:
            return
        now = self._clock()
        try:
            await self._starts.note_start(now)
        except StoreFault as fault:
            self._unkept.append(now)
            log.warning("This connection could not be recorded: %s", fault)
