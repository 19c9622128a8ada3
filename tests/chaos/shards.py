"""Evenings of a bot with eight shards: some lose their connection in one way or another while the rest answers."""

import asyncio
import contextlib
import random
import signal
import time
from pathlib import Path

from tests.chaos.evening import Evening
from tests.chaos.house import House
from tests.process.bot_process import BotProcess
from tests.process.loopback import Loopback
from tests.process.loopback.payloads import HOME

SHARDS = 8
SERVERS = {((HOME >> 22) + number) % SHARDS: HOME + (number << 22) for number in range(SHARDS)}
"""A server of each shard."""
AWAY = ("out of order", "dropped", "told to reconnect", "session invalid", "session invalid, but to be resumed")
A_RUN = 40
"""Outages of one run of the bot: no shard begins more than 26 sessions in a day without waiting for an hour."""
BACK = 10.0
"""Seconds in which a shard is to be back once nothing keeps it; its own waits are a hundredth of the real ones."""


async def shards(home: Path, times: int, chance: random.Random) -> Evening:
    """Each time some shards break off in some way: the others answer meanwhile, and all do afterwards."""
    evening, house, begun, resumed = Evening(), House(home), 0, 0
    assert await house.load() == 0
    for left in range(times, 0, -A_RUN):
        async with Loopback(guilds=list(SERVERS.values())) as discord:
            discord.gateway.shards, discord.gateway.at_once, discord.gateway.gap = SHARDS, 4, 0.04
            async with house.started(discord) as bot:
                await bot.says(f"with {SHARDS} shards")
                for _ in range(min(left, A_RUN)):
                    await _one_outage(discord, bot, chance, evening)
                evening.wrong += [line for line in bot.lines if "bug" in line or "Traceback" in line]
                bot.send(signal.SIGTERM)
                if await bot.ends() != 0:
                    evening.wrong.append(f"did not end cleanly\n{bot.log[-500:]}")
            if discord.gateway.hurried:
                evening.wrong.append(f"asked too early: {discord.gateway.hurried}")
            begun, resumed = begun + len(discord.gateway.identified), resumed + len(discord.gateway.resumed)
    evening.seen.append(f"{begun} sessions asked for, {resumed} resumed")
    return evening


async def _one_outage(discord: Loopback, bot: BotProcess, chance: random.Random, evening: Evening) -> None:
    gone = chance.sample(range(SHARDS), chance.randint(1, SHARDS - 1))
    how = chance.choice(AWAY)
    await _break_off(discord, how, gone)
    await _all_answer(discord, set(range(SHARDS)) - set(gone), evening, f"{how}: {gone} away")
    discord.gateway.away.clear()
    began = time.monotonic()
    await _are_back(discord, bot)
    await _all_answer(discord, set(range(SHARDS)), evening, f"{how}: {gone} back")
    evening.seconds.append(time.monotonic() - began)
    if evening.seconds[-1] > BACK:
        evening.wrong.append(f"{how}: {gone} back after {evening.seconds[-1]:.1f} s")
    evening.times += 1


async def _break_off(discord: Loopback, how: str, gone: list[int]) -> None:
    if how == "out of order":
        await discord.gateway.take_away(*gone)
        return
    for shard in gone:
        socket = discord.gateway.session_of(SERVERS[shard]).socket
        assert socket is not None
        if how == "dropped":
            await socket.close(code=4000)
        elif how == "told to reconnect":
            await socket.send_json({"op": 7, "d": None})
        else:
            await socket.send_json({"op": 9, "d": how != "session invalid"})


async def _are_back(discord: Loopback, bot: BotProcess) -> None:
    """Wait until each shard's session is up and answers."""
    try:
        await discord.until(lambda: len(discord.gateway.up) == SHARDS, "all shards are back")
    except AssertionError as never:
        raise AssertionError(f"{never}\n{bot.log[-2000:]}") from None


async def _all_answer(discord: Loopback, here: set[int], evening: Evening, when: str) -> None:
    """Note which of these shards do not answer within Discord's three seconds; what was asked of a session that just
    ended is asked again."""
    left = set(here)
    for _ in range(3):
        asked = {shard: await discord.ask("help", guild=SERVERS[shard]) for shard in left}
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(3):
                await asyncio.gather(*map(discord.answered, asked.values()))
        left = {shard for shard, answer in asked.items() if answer.kind is None}
        if not left:
            return
    evening.wrong.append(f"{when}: {sorted(left)} did not answer")
