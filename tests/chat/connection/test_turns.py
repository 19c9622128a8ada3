"""When a session may be asked for: today's number, and one in five seconds from each bucket."""

import asyncio
from dataclasses import replace

import discord

from bot.chat.connection.address import discord_at
from bot.chat.connection.fleet import OneProcess
from bot.chat.connection.turns import GatewayAdvice, SessionTurns, gateway_advice
from tests.process.loopback import Loopback
from tests.process.loopback.server import TOKEN


class Clock:
    """A clock that a story sets."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def turns(
    *, left: int = 10, at_once: int = 1, between: float = 60.0, clock: Clock | None = None, later: int = 10
) -> SessionTurns:
    """As many sessions as are ``left``, and as many ``later`` when Discord is asked again."""
    advice = GatewayAdvice(shards=4, left=left, reset_after=900.0, at_once=at_once)

    async def ask() -> GatewayAdvice:
        return replace(advice, left=later)

    return SessionTurns(OneProcess(), advice, ask, between, clock or Clock())


async def test_discord_says_how_many_shards_and_sessions(loopback: Loopback) -> None:
    """Times in seconds."""
    loopback.gateway.shards, loopback.gateway.at_once, loopback.gateway.left = 64, 16, 7
    loopback.gateway.reset_after = 12.5
    with discord_at(loopback.api):
        async with discord.Client(intents=discord.Intents.none()) as client:
            await client.login(TOKEN)
            assert await gateway_advice(client) == GatewayAdvice(64, 7, 12.5, 16)


async def test_no_session_is_set_aside_beyond_those_left() -> None:
    """Two; then none for as long as Discord said, which is asked again now and then."""
    clock = Clock()
    two = turns(left=2, clock=clock, later=0)
    assert [await two.reserve() for _ in range(3)] == [0.0, 0.0, 900.0]
    clock.now += 20
    assert await two.reserve() == 880.0
    clock.now += 20
    assert await two.reserve() == 900.0


async def test_what_other_processes_asked_for_is_known_in_time() -> None:
    """Discord's word holds for five minutes: of a thousand, three are left by then."""
    clock = Clock()
    many = turns(left=1000, clock=clock, later=3)
    assert await many.reserve() == 0.0
    clock.now += 301
    assert [await many.reserve() for _ in range(4)] == [0.0, 0.0, 0.0, 900.0]


async def test_a_turn_that_was_not_used_is_over_at_once() -> None:
    """No session was asked for: the next goes on, and what was set aside is there again."""
    one = turns(left=1)
    assert await one.reserve() == 0.0
    async with one.turn(0):
        assert await one.reserve() > 0
    assert await one.reserve() == 0.0
    async with asyncio.timeout(30), one.turn(0):
        pass


async def test_a_turn_that_was_used_keeps_its_bucket_for_a_while() -> None:
    """Shards 0 and 2 share a bucket of two; shard 1 need not wait."""
    two = turns(at_once=2, between=0.3)
    async with two.turn(0) as turn:
        turn.used = True
    used_at = asyncio.get_running_loop().time()
    held = asyncio.create_task(two.turn(2).__aenter__())
    async with asyncio.timeout(30), two.turn(1):
        assert not held.done() or asyncio.get_running_loop().time() - used_at >= 0.29
    await held
    assert asyncio.get_running_loop().time() - used_at >= 0.29


async def test_an_end_lets_go_of_what_is_held() -> None:
    """A process that stops keeps nobody waiting."""
    one = turns()
    async with one.turn(0) as turn:
        turn.used = True
    await one.close()
    async with asyncio.timeout(30), one.turn(0):
        pass
