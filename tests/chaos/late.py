"""Evenings on which daily quotes are due while Discord is out of reach for two hours."""

import asyncio
import random
import signal
import time
from pathlib import Path

from tests.chaos.daily import LINES, became, forget_lines, lines_are_due, now_numbers, posted_all
from tests.chaos.evening import Evening
from tests.chaos.house import House
from tests.chaos.outages import KINDS, SCALE, TWO_HOURS, begin_outage, end_outage
from tests.process.loopback import Fault, Loopback
from tests.process.loopback.payloads import CHANNEL, HOME

TAKEN = "posts are taken, and then 503"
"""Discord fails only after a post is in its channel."""


async def late(home: Path, times: int, chance: random.Random) -> Evening:
    """Five quotes fall due in two hours without Discord, every wait of the connection a fiftieth: once it is back each
    is posted, and once."""
    evening, house = Evening(), House(home)
    assert await house.load() == 0
    state = house.var / "state.db"
    for kind in (*KINDS, TAKEN) * times:
        house.a_day_goes_by()
        discord = Loopback(first=now_numbers())
        await discord.open()
        async with house.bot(discord, LOOPBACK_TIME_SCALE=str(SCALE)) as bot:
            if kind == TAKEN:
                discord.faults.append(Fault(503, times=None, path="/messages", done=True))
            else:
                await begin_outage(kind, discord)
            lines_are_due(state, [(HOME, CHANNEL)] * LINES, minutes=-1)
            await asyncio.sleep(TWO_HOURS)
            await end_outage(kind, discord)
            began = time.monotonic()
            await posted_all(state, LINES)
            evening.seconds.append(time.monotonic() - began)
            await asyncio.sleep(1.0)
            bot.send(signal.SIGTERM)
            await bot.ends()
        await discord.close()
        if len(discord.messages) != LINES or became(state) != {"posted": LINES}:
            evening.wrong.append(f"{kind}: {len(discord.messages)} posts; {dict(became(state))}")
        forget_lines(state)
        evening.times += 1
    return evening
