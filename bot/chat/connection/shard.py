"""One shard of a bot: its connection, which it renews by itself, whatever becomes of the others."""

import asyncio
import contextlib
import logging
import random
from collections import deque
from contextvars import ContextVar
from dataclasses import dataclass
from math import isfinite
from typing import Any

import aiohttp
from discord import Client, ConnectionClosed
from discord.gateway import DiscordWebSocket, ReconnectWebSocket

from bot.chat.connection.outage import TOO_MANY_SERVERS, UNREACHABLE, asked_to_wait, outage_in_words, raise_if_final
from bot.chat.connection.patience import Patience
from bot.chat.connection.sessions import SessionBudget
from bot.chat.connection.turns import SessionTurn, SessionTurns
from bot.model.connections import AT_WILL, DAY, SLOW
from bot.model.shards import ShardSeen

log = logging.getLogger(__name__)

_AT_MOST = 5
"""Connections that a shard may open within ``Patience.settled``, and times that one session is tried to be resumed."""


class Outgrown(Exception):
    """A shard has more servers than Discord takes in one."""


class ShardWatch:
    """Whoever is told what becomes of a shard."""

    def away(self, shard: "Shard", reason: str, delay: float) -> None:
        """It is not connected, for this reason, and tries again after so many seconds."""

    def came_up(self, shard: "Shard") -> None:
        """Its session is up, begun or resumed."""


@dataclass(frozen=True, slots=True)
class ShardMeans:
    """What every shard of a client needs. ``turns`` and ``budget`` say when a session may be asked for."""

    client: Client
    patience: Patience
    chance: random.Random
    turns: SessionTurns
    budget: SessionBudget
    watch: ShardWatch


class _Socket(DiscordWebSocket):
    """discord.py's connection to the gateway, known to its shard from the first moment: one that fails before it has a
    session would stay open, and its thread go on asking for heartbeats."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse, *, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(socket, loop=loop)
        _OPENING.get().socket = self


class Shard:
    """A shard by its number. ``up``: its session is; ``known``: it once was, so that its servers are known."""

    def __init__(self, number: int, means: ShardMeans) -> None:
        self.number = number
        self.socket: DiscordWebSocket | None = None
        self.up = False
        self.known = False
        self._means = means
        self._turn: SessionTurn | None = None
        self._asked: deque[float] = deque(maxlen=AT_WILL)
        self._left: tuple[str, int | None, Any] | None = None
        self._resumed = 0
        self._came_up = False
        self._came_up_at: float | None = None
        self._opened: deque[float] = deque(maxlen=_AT_MOST)

    @property
    def seen(self) -> ShardSeen:
        """How it does."""
        latency = self.socket.latency if self.up and self.socket is not None else float("inf")
        return ShardSeen(self.number, self.up, latency if isfinite(latency) else None)

    async def keep(self) -> None:
        """Stay connected until cancelled. Raises TokenFault or CommonplaceError where no further attempt helps, and
        Outgrown."""
        _OPENING.set(self)
        means, patience, failures = self._means, self._means.patience, 0
        while True:
            wait, self._came_up_at = 0.0, None
            try:
                await self._connected()
            except UNREACHABLE as error:
                if isinstance(error, ConnectionClosed) and error.code == TOO_MANY_SERVERS:
                    raise Outgrown from None
                raise_if_final(error)
                reason, wait = outage_in_words(error), asked_to_wait(error)
            except Exception:
                log.exception("A bug broke off the connection of shard %d.", self.number)
                reason = "a bug"
            await self.hang_up(4000)  # an end that leaves the session to be resumed
            came_up = self._came_up_at
            lasted = came_up is not None and _now() - came_up >= patience.settled
            failures = 0 if lasted else failures + 1
            delay = max(patience.delay(failures, means.chance), wait)
            means.watch.away(self, reason, delay)
            await asyncio.sleep(delay)

    async def hang_up(self, code: int = 1000) -> None:
        """Close its connection, without waiting for a dead one."""
        socket, self.socket = self.socket, None
        if socket is not None:
            with contextlib.suppress(OSError, aiohttp.ClientError):
                async with asyncio.timeout(1.0):
                    await socket.close(code)

    async def note_asked(self) -> None:
        """A session is asked for now: in its turn, and counted."""
        if self._turn is not None:
            self._turn.used = True
        self._asked.append(_now())
        await self._means.budget.note()

    async def _connected(self) -> None:
        """Connect, and resume or begin sessions as Discord asks; ends by what breaks that off."""
        self._opened.clear()
        while True:
            self._pace()
            resuming, self._came_up = self._left is not None, False
            try:
                await self._session()
            except ReconnectWebSocket as again:
                if not again.resume:
                    self._left = None
                if not self._came_up and (again.resume or not resuming):
                    raise ConnectionResetError("the gateway dropped the connection") from None
                if not again.resume:  # Discord asks for a second to five before the next
                    await asyncio.sleep(self._means.budget.between * self._means.chance.uniform(0.2, 1.0))

    async def _session(self) -> None:
        if self._left is None or self._resumed >= _AT_MOST:
            self._left, self._resumed = None, 0
            socket = await self._begun()
        else:
            self._resumed += 1
            session, sequence, gateway = self._left
            socket = await self._opening(resume=True, session=session, sequence=sequence, gateway=gateway)
        before = socket.sequence
        async with asyncio.timeout(self._means.patience.ready):
            while socket.sequence == before:  # the first word about the session has a number of its own
                await socket.poll_event()
        self.up = self.known = self._came_up = True
        self._resumed, self._came_up_at = 0, self._came_up_at or _now()
        self._means.watch.came_up(self)
        try:
            while True:
                await socket.poll_event()
        finally:
            self.up = False
            held = socket.session_id
            self._left = None if held is None else (held, socket.sequence, socket.gateway)
            self._means.client.dispatch("disconnect")
            self._means.client.dispatch("shard_disconnect", self.number)

    async def _begun(self) -> DiscordWebSocket:
        """A connection on which a session was asked for, in this shard's turn."""
        while (wait := self._held_for()) > 0:
            self._means.watch.away(self, f"{AT_WILL} sessions in a day", wait)
            await asyncio.sleep(wait)
        while (wait := await self._means.turns.reserve()) > 0:
            self._means.watch.away(self, "Discord takes no more sessions today", wait)
            await asyncio.sleep(min(wait, 60.0))
        async with self._means.turns.turn(self.number) as self._turn:
            try:
                return await self._opening()
            finally:
                self._turn = None

    def _held_for(self) -> float:
        """In how many seconds it may ask for a session: as often in a day as a bot without shards."""
        if len(self._asked) < AT_WILL or _now() - self._asked[0] > DAY.total_seconds():
            return 0.0
        return max(0.0, self._asked[-1] + SLOW.total_seconds() - _now())

    async def _opening(self, **resuming: Any) -> DiscordWebSocket:
        await self.hang_up(4000)
        async with asyncio.timeout(self._means.patience.ready):
            return await _Socket.from_client(self._means.client, initial=True, shard_id=self.number, **resuming)

    def _pace(self) -> None:
        """A session that breaks off is resumed without a pause, but not for ever."""
        now = _now()
        if len(self._opened) == _AT_MOST and now - self._opened[0] < self._means.patience.settled:
            raise ConnectionAbortedError("the connection keeps dropping")
        self._opened.append(now)


_OPENING: ContextVar[Shard] = ContextVar("_OPENING")


def _now() -> float:
    return asyncio.get_running_loop().time()
