"""Mornings on which the bot is killed while it posts its daily quotes."""

import asyncio
import random
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import discord

from tests.chaos.evening import Evening
from tests.chaos.house import House
from tests.process.loopback import Answer, Loopback
from tests.process.loopback.payloads import CHANNEL, HOME, READER, Json

LINES = 5
SERVERS, CHANNELS = 100, 20
A_SECOND = 50
"""Requests that Discord takes of a bot in a second."""
A_MINUTE_AND_A_HALF = 90.0
HALF_A_SECOND = 0.5
ASKED_A_SECOND = 20


def lines_are_due(state: Path, where: Sequence[tuple[int, int]], minutes: int = 1) -> None:
    """Set up daily lines, each in a server and a channel, whose quotes were due so many minutes ago."""
    due = datetime.now(UTC) - timedelta(minutes=minutes)
    when = (due.hour * 60 + due.minute, "UTC", "every day", str(READER), (due - timedelta(minutes=2)).timestamp())
    with closing(sqlite3.connect(state)) as file:
        file.executemany(
            "INSERT INTO daily_line (place, channel, minute, zone, days, owner, since, length, paused, trouble) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, 'any', 0, '')",
            ((str(place), str(channel), *when) for place, channel in where),
        )
        file.commit()


def became(state: Path) -> Counter[str]:
    """What the ledger says of all posts."""
    with closing(sqlite3.connect(state)) as file:
        return Counter(row[0] for row in file.execute("SELECT became FROM daily_post"))


async def posted_all(state: Path, number: int) -> None:
    """Wait until the ledger says so of all. No request tells: the last entry comes after them."""
    async with asyncio.timeout(10 * A_MINUTE_AND_A_HALF):
        while True:
            if became(state)["posted"] == number:
                return
            await asyncio.sleep(0.1)


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
        lines_are_due(state, [(HOME, CHANNEL)] * LINES)
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
                await posted_all(state, LINES)
                evening.seconds.append(time.monotonic() - began)
                await asyncio.sleep(1.0)
                last.send(signal.SIGTERM)
                await last.ends()
            posted = server.messages
        if len(posted) != LINES or became(state) != {"posted": LINES}:
            evening.wrong.append(f"{len(posted)} posts; the ledger says {dict(became(state))}")
        forget_lines(state)
        evening.times += 1
    return evening


def forget_lines(state: Path) -> None:
    """Take all daily lines and their posts out of ``state.db``, for the next time."""
    with closing(sqlite3.connect(state)) as file:
        file.execute("DELETE FROM daily_post")
        file.execute("DELETE FROM daily_line")
        file.commit()


async def ask_meanwhile(server: Loopback, servers: Sequence[int], asked: list[Answer], chance: random.Random) -> None:
    """Members of all servers ask at a steady pace, until this is cancelled."""
    begun = asyncio.get_running_loop().time()
    while True:
        await asyncio.sleep(max(0.0, begun + len(asked) / ASKED_A_SECOND - asyncio.get_running_loop().time()))
        name = ("quote", "search", "articles", "help")[len(asked) % 4]
        options: dict[str, object] = {"text": "the reader who reads aloud"} if name == "search" else {}
        person = READER + len(asked)
        asked.append(await server.ask(name, options, guild=chance.choice(servers), person=person))


async def crowd(home: Path, times: int, chance: random.Random) -> Evening:
    """Quotes are due in two thousand channels at once, and Discord takes fifty requests a second: a minute and a half
    later each has its own, and who asked something meanwhile was answered as usual."""
    evening, house = Evening(), House(home)
    assert await house.load() == 0
    state = house.var / "state.db"
    servers = [HOME + number for number in range(SERVERS)]
    where = [(place, CHANNEL + (place - HOME) * 100 + at) for place in servers for at in range(CHANNELS)]
    for _ in range(times):
        lines_are_due(state, where)
        async with Loopback(first=now_numbers(), guilds=servers) as server:
            server.gateway.channels, server.a_second = CHANNELS, A_SECOND
            async with house.bot(server) as bot:
                began, asked = time.monotonic(), list[Answer]()
                asking = asyncio.create_task(ask_meanwhile(server, servers, asked, chance))
                await posted_all(state, len(where))
                evening.seconds.append(time.monotonic() - began)
                asking.cancel()
                await asyncio.sleep(1.0)
                bot.send(signal.SIGTERM)
                await bot.ends()
            if len(server.messages) != len(where) or evening.seconds[-1] > A_MINUTE_AND_A_HALF:
                evening.wrong.append(f"{len(server.messages)} posts in {evening.seconds[-1]:.0f} s\n{bot.log[-500:]}")
            if bot.times_said("ERROR") or server.limited:
                evening.wrong.append(f"{server.limited} requests were too many\n{bot.log[-500:]}")
            took = sorted(answer.seconds for answer in asked if answer.seconds is not None)
            usual, rare = took[len(took) // 2], took[int(len(took) * 0.99)]
            evening.seen.append(
                f"{len(server.messages)} posts in {evening.seconds[-1]:.0f} s, {server.limited} told to wait; "
                f"meanwhile {len(asked)} asked, {len(asked) - len(took)} not answered, ms: p50 {usual * 1000:.0f}, "
                f"p99 {rare * 1000:.0f}, worst {took[-1] * 1000:.0f}"
            )
            if rare > HALF_A_SECOND or len(took) < len(asked):
                evening.wrong.append("who asked meanwhile had to wait, or got no answer")
        forget_lines(state)
        evening.times += 1
    return evening
