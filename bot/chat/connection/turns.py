"""When a shard may ask for a session: Discord takes one in five seconds from each bucket, and so many a day."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from discord import Client
from discord.http import Route

from bot.chat.connection.fleet import Fleet


@dataclass(frozen=True, slots=True)
class GatewayAdvice:
    """What Discord says of a bot's sessions (discord.com/developers/docs/events/gateway#get-gateway-bot): how many
    shards it recommends, how many sessions are left today, in how many seconds they are all there again, and how many
    shards may ask at once."""

    shards: int
    left: int
    reset_after: float
    at_once: int


class OutOfSessions(Exception):
    """Discord takes no session from this bot for so many seconds; one more would have it reset the token."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


async def gateway_advice(client: Client) -> GatewayAdvice:
    """Ask Discord, with a client that is logged in. Raises what a failing request does."""
    told = await client.http.request(Route("GET", "/gateway/bot"))
    limit = told["session_start_limit"]
    return GatewayAdvice(
        max(1, told["shards"]),
        limit["remaining"],
        limit["reset_after"] / 1000,
        max(1, limit["max_concurrency"]),
    )


FRESH = 300.0
"""Seconds for which Discord's word on the sessions left holds: other processes may ask for some, too."""
FRESH_IF_NONE = 30.0
"""The same where none is left."""


class SessionTurn:
    """One shard's turn; whoever asks for a session in it says so."""

    def __init__(self) -> None:
        self.used = False


class SessionTurns:
    """The turns of all shards of a process, which other processes of the fleet respect."""

    def __init__(
        self,
        fleet: Fleet,
        advice: GatewayAdvice,
        ask: Callable[[], Awaitable[GatewayAdvice]],
        between: float,
        time: Callable[[], float],
    ) -> None:
        """``advice`` is what Discord said just now, and ``ask`` asks it again. ``between`` is the time, in seconds,
        from one session asked for in a bucket to the next; ``time`` a clock."""
        self._fleet = fleet
        self._ask = ask
        self._between = between
        self._time = time
        self._advice, self._heard_at, self._left = advice, time(), advice.left
        self._asking = asyncio.Lock()
        self._held: dict[asyncio.Task[None], AsyncExitStack] = {}

    async def reserve(self) -> float:
        """Set one of today's sessions aside for the next ``turn``: 0, or in how many seconds there are some again.
        Raises what a failing request does, where Discord has to be asked anew."""
        async with self._asking:
            age = self._time() - self._heard_at
            if age > (FRESH if self._left > 0 else min(FRESH_IF_NONE, self._advice.reset_after)):
                self._advice = await self._ask()
                self._heard_at, self._left, age = self._time(), self._advice.left, 0.0
        if self._left <= 0:
            return max(1e-3, self._advice.reset_after - age)
        self._left -= 1
        return 0.0

    @asynccontextmanager
    async def turn(self, shard: int) -> AsyncIterator[SessionTurn]:
        """Wait for this shard's turn. Once a session was asked for, the next in its bucket waits for its time; where
        none was, what was reserved is there again."""
        turn = SessionTurn()
        async with AsyncExitStack() as held:
            try:
                await held.enter_async_context(self._fleet.identify_turn(shard % self._advice.at_once))
                yield turn
            finally:
                if turn.used:
                    kept = held.pop_all()
                    self._held[asyncio.create_task(self._let_go(kept))] = kept
                else:
                    self._left += 1

    async def close(self) -> None:
        """Let go of every turn."""
        held = dict(self._held)
        for task in held:
            task.cancel()
        await asyncio.gather(*held, return_exceptions=True)
        for kept in held.values():  # a task that was cancelled before it began has let go of nothing
            await kept.aclose()
        self._held.clear()

    async def _let_go(self, kept: AsyncExitStack) -> None:
        try:
            await asyncio.sleep(self._between)
        finally:
            await kept.aclose()
        self._held = {task: one for task, one in self._held.items() if one is not kept}
