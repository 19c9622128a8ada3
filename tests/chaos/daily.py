"""Mornings on which the bot is killed while it posts its daily quotes."""

import asyncio
import random
import signal
import sqlite3
import time
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import discord

from tests.chaos.evening import Evening
from tests.chaos.house import House
from tests.process.loopback import Loopback
from tests.process.loopback.payloads import CHANNEL, HOME, READER, Json

LINES = 5


def a_line_is_due(state: Path, minutes: int = 1) -> None:
    """Set up a daily line whose quote was due so many minutes ago."""
    now = datetime.now(UTC)
    due = now - timedelta(minutes=minutes)
    row = (str(HOME), str(CHANNEL), due.hour * 60 + due.minute, "UTC", "every day", str(READER))
    with closing(sqlite3.connect(state)) as file:
        file.execute(
            "INSERT INTO daily_line (place, channel, minute, zone, days, owner, since, length, paused, trouble) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, 'any', 0, '')",
            (*row, (due - timedelta(minutes=2)).timestamp()),
        )
        file.commit()


def became(state: Path) -> Counter[str]:
    """What the ledger says of all posts."""
    with closing(sqlite3.connect(state)) as file:
        return Counter(row[0] for row in file.execute("SELECT became FROM daily_post"))


def now_numbers() -> int:
    """The lowest number a message of this moment has."""
    return discord.utils.time_snowflake(datetime.now(UTC) - timedelta(seconds=1))


async def daily(home: Path, times: int, chance: random.Random) -> Evening:
    """Five quotes are due when the bot starts; it is killed while it posts them. After the next start each is there
    once, and the ledger says so."""
    evening, house = Evening(), House(home)
    assert await house.load() == 0
    state = house.var / "state.db"
    for _ in range(times):
        house.a_day_goes_by()
        posted: list[tuple[int, Json]] = []
        for _ in range(LINES):
            a_line_is_due(state)
        async with Loopback(first=now_numbers()) as server:
            server.lag = chance.choice((0.0, 0.3))
            async with house.bot(server) as bot:
                await server.until(lambda: server.messages, "a quote is posted")
                await asyncio.sleep(chance.uniform(0, 0.5))
                bot.send(signal.SIGKILL)
                await bot.ends()
            server.lag = 0.0
            began = time.monotonic()
            async with house.bot(server) as last:
                await server.until(lambda: became(state)["posted"] == LINES, "all are posted")
                evening.seconds.append(time.monotonic() - began)
                await asyncio.sleep(1.0)
                last.send(signal.SIGTERM)
                await last.ends()
            posted = server.messages
        if len(posted) != LINES or became(state) != {"posted": LINES}:
            evening.wrong.append(f"{len(posted)} posts; the ledger says {dict(became(state))}")
        with closing(sqlite3.connect(state)) as file:
            file.execute("DELETE FROM daily_post")
            file.execute("DELETE FROM daily_line")
            file.commit()
        evening.times += 1
    return evening
