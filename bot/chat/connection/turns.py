"""When a shard may ask for a session: Discord takes one in five seconds from each bucket, and so many a day."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from discord import Client
from discord.http import Route

from bot.chat.connection.fleet import Fleet


@dataclass(frozen=True, slots=True)
class GatewayAdvice:
    """What Discord says of a bot's sessions (discord.com/developers/docs/events/gateway#get-gateway-bot): how many
    shards it recommends, how many sessions are left today, in how many seconds they are all there again, how many that
    are, and how many shards may ask at once."""

    shards: int
    left: int
    reset_after: float
    total: int
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
        limit["total"],
        max(1, limit["max_concurrency"]),
    )


class SessionTurn:
    """One shard's turn; whoever asks for a session in it says so."""

    def __init__(self) -> None:
        self.used = False


class SessionTurns:
    """The turns of all shards of a process, which other processes of the fleet respect."""

    def __init__(self, fleet: Fleet, advice: GatewayAdvice, between: float, time: Callable[[], float]) -> None:
        """``between`` is the time, in seconds, from one session asked for in a bucket to the next; ``time`` a clock."""
        self._fleet = fleet
        self._at_once = advice.at_once
        self._between = between
        self._time = time
        self._left, self._total = advice.left, advice.total
        self._reset_at = time() + advice.reset_after
        self._held: dict[asyncio.Task[None], AsyncExitStack] = {}

    def reserve(self) -> float:
        """Set one of today's sessions aside for the next ``turn``: 0, or in how many seconds there are some again."""
        now = self._time()
        if self._left <= 0 and now >= self._reset_at:
            self._left, self._reset_at = self._total, now + 86_400
        if self._left <= 0:
            return self._reset_at - now
        self._left -= 1
        return 0.0

    @asynccontextmanager
    async def turn(self, shard: int) -> AsyncIterator[SessionTurn]:
        """Wait for this shard's turn. Once a session was asked for, the next in its bucket waits for its time; where
        none was, what was reserved is there again."""
        turn = SessionTurn()
        async with AsyncExitStack() as held:
            try:
                await held.enter_async_context(self._fleet.identify_turn(shard % self._at_once))
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
