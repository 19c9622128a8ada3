"""Evenings on which Discord is out of reach: two hours long, scaled, and sessions that never begin."""

import asyncio
import contextlib
import random
import signal
import time
from pathlib import Path

from tests.chaos.evening import Evening
from tests.chaos.house import House
from tests.process.bot_process import BotProcess
from tests.process.loopback import Fault, Loopback

SCALE = 0.02
TWO_HOURS = 7200 * SCALE
MINUTE = 60.0
OWN = 5.0
"""Seconds the bot itself may take to log in and connect, which no setting scales."""
SILENT = "the gateway says nothing"
"""How long a bot waits for an answer is not scaled: one that began to before the end waits for it after the end too."""
KINDS = ("nobody listens", "503 to everything", SILENT, "the gateway closes at once")


async def outages(home: Path, times: int, chance: random.Random) -> Evening:
    """Two hours of each kind of outage, every wait a fiftieth; well again a (scaled) minute after it ends."""
    evening, house = Evening(), House(home)
    assert await house.load() == 0
    for kind in KINDS * times:
        discord = Loopback()
        await discord.open()
        async with house.bot(discord, LOOPBACK_TIME_SCALE=str(SCALE)) as bot:
            await begin_outage(kind, discord)
            await asyncio.sleep(TWO_HOURS)
            sessions = len(discord.gateway.identified)
            await end_outage(kind, discord)
            began = time.monotonic()
            await _answers(discord, bot)
            evening.seconds.append(time.monotonic() - began)
            if evening.seconds[-1] > (MINUTE if kind == SILENT else MINUTE * SCALE + OWN):
                evening.wrong.append(f"{kind}: back after {evening.seconds[-1]:.1f} s\n{bot.log[-500:]}")
            if sessions > 3:
                evening.wrong.append(f"{kind}: {sessions} sessions asked for")
            if bot.times_said("unreachable") > 1:
                evening.wrong.append(f"{kind}: said more than once\n{bot.log[-500:]}")
            bot.send(signal.SIGTERM)
            if await bot.ends() != 0:
                evening.wrong.append(f"{kind}: did not end cleanly")
        await discord.close()
        evening.times += 1
    return evening


async def deaf(home: Path, times: int, chance: random.Random) -> Evening:
    """READY never comes for the first session, at the real pace: a second one within a minute."""
    evening, house = Evening(), House(home)
    assert await house.load() == 0
    for _ in range(times):
        async with Loopback() as discord, house.started(discord, LOOPBACK_TIME_SCALE="1") as bot:
            discord.gateway.deaf = 1
            await discord.until(lambda: discord.gateway.identified, "a session is asked for")
            began = time.monotonic()
            await _answers(discord, bot)
            evening.seconds.append(time.monotonic() - began)
            if evening.seconds[-1] > MINUTE + OWN:
                evening.wrong.append(f"back after {evening.seconds[-1]:.1f} s\n{bot.log[-500:]}")
            bot.send(signal.SIGTERM)
            await bot.ends()
        evening.times += 1
    return evening


async def begin_outage(kind: str, discord: Loopback) -> None:
    """Discord is out of reach from now on, in one of the ``KINDS``."""
    if kind == "nobody listens":
        await discord.close()
        return
    if kind == "503 to everything":
        discord.faults.append(Fault(503, times=None))
        discord.gateway.refuse = [1011] * 100_000
    elif kind == SILENT:
        discord.gateway.silent = True
    else:
        discord.gateway.refuse = [1011] * 100_000
    await discord.gateway.drop(4000)


async def end_outage(kind: str, discord: Loopback) -> None:
    """It is back."""
    discord.faults.clear()
    discord.gateway.refuse, discord.gateway.silent = [], False
    if kind == "nobody listens":
        await discord.open()


async def _answers(discord: Loopback, bot: BotProcess) -> None:
    """Wait until the bot answers; a session that was lost without its knowing does not count."""
    try:
        async with asyncio.timeout(2 * MINUTE):
            while True:
                await discord.connected()
                answer = await discord.ask("help")
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(2):
                        await discord.answered(answer)
                        return
    except TimeoutError:
        raise AssertionError(f"never back:\n{bot.log}") from None
