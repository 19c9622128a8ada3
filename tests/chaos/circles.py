"""Evenings on which the bot is killed, or Discord fails, while parts of reading circles are posted."""

import asyncio
import json
import random
import re
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.model.circle import Circle
from bot.services import open_services
from bot.settings import Settings
from tests.chaos.daily import now_numbers
from tests.chaos.evening import Evening
from tests.chaos.house import House
from tests.process.loopback import Fault, Loopback
from tests.process.loopback.payloads import CHANNEL, HOME, OWNER

PARTS = 4
CIRCLES = 5
DAY = 86_400
GONE = CHANNEL + 99
"""A thread that was deleted."""


async def begin(house: House) -> list[str]:
    """Circles for the longest articles, in parts, of which the first was due a minute ago; their titles."""
    now = datetime.now(UTC)
    due = now - timedelta(minutes=1)
    settings = Settings.model_validate({"articles_dir": house.home / "articles", "data_dir": house.var})
    titles = []
    async with open_services(settings) as services:
        entries = sorted(await services.library.entries(), key=lambda entry: -entry.words)
        for entry in entries[:CIRCLES]:
            division = await services.library.dividing.divide(entry.key, PARTS)
            minute = due.hour * 60 + due.minute
            when = (due.date() - timedelta(days=30), 1, minute, "UTC", division.starts, division.sections)
            circle = Circle(0, str(HOME), str(CHANNEL), entry.key, entry.title, *when, str(OWNER), now)
            begun = await services.circles.add(replace(circle, since=due - timedelta(minutes=2)))
            assert begun is not None
            titles.append(entry.title)
    return titles


def a_day_later(state: Path) -> None:
    """All that was posted was posted a day earlier, so that the next parts are due now."""
    with closing(sqlite3.connect(state)) as file:
        file.execute(f"UPDATE circle SET since = since - {DAY}, ends = ends + {DAY}")
        for (due,) in file.execute("SELECT DISTINCT due FROM circle_post ORDER BY due").fetchall():
            file.execute(f"UPDATE circle_post SET due = due - {DAY}, at = at - {DAY} WHERE due = ?", (due,))
        file.commit()


def upcoming(state: Path) -> list[int]:
    """Which part each circle is to read next, and whether nothing is in between."""
    with closing(sqlite3.connect(state)) as file:
        return [row[0] for row in file.execute("SELECT upcoming FROM circle ORDER BY number")]


def claimed(state: Path) -> bool:
    """Whether it is still open what became of a post."""
    with closing(sqlite3.connect(state)) as file:
        return bool(file.execute("SELECT 1 FROM circle_post WHERE became = 'claimed'").fetchone())


def troubles(state: Path) -> int:
    """How many circles are paused for a fault."""
    with closing(sqlite3.connect(state)) as file:
        return int(file.execute("SELECT count(*) FROM circle WHERE paused AND trouble <> ''").fetchone()[0])


def moved(state: Path, channel: int) -> None:
    """The first circle is read in that channel from now on, and goes on."""
    with closing(sqlite3.connect(state)) as file:
        file.execute(
            "UPDATE circle SET channel = ?, paused = 0, trouble = '' WHERE number = (SELECT min(number) FROM circle)",
            (str(channel),),
        )
        file.commit()


async def all_at(state: Path, part: int) -> None:
    """Wait until every circle is through with the parts before that one, and the ledger says so."""
    async with asyncio.timeout(120):
        while upcoming(state) != [part] * CIRCLES or claimed(state):  # noqa: ASYNC110
            await asyncio.sleep(0.1)


async def circles(home: Path, times: int, chance: random.Random) -> Evening:
    """Five circles post a part each evening, on which the bot is killed, or Discord fails, or the thread of one of them
    is deleted: in the end each part was posted once, with one thread under it."""
    evening, house = Evening(), House(home)
    assert await house.load() == 0
    state = house.var / "state.db"
    for number in range(times):
        part = number % PARTS
        if part == 0:
            _forget(state)
            titles, posted, threads = await begin(house), Counter[str](), list[str]()
        else:
            a_day_later(state)
        house.a_day_goes_by()
        kind = chance.choice(("kill", "kill", "kill", "outage", "deleted"))
        async with Loopback(first=now_numbers()) as server:
            if kind == "deleted":
                moved(state, GONE)
                await _bot_while(house, server, lambda: troubles(state))
                moved(state, CHANNEL)
                _again_due(state)
            elif kind == "kill":
                server.lag = chance.choice((0.0, 0.2))
                async with house.bot(server) as bot:
                    await server.until(lambda: server.messages, "a part is posted")
                    await asyncio.sleep(chance.uniform(0, 0.6))
                    bot.send(signal.SIGKILL)
                    await bot.ends()
                server.lag = 0.0
            else:
                server.faults.append(
                    Fault(503, times=chance.randrange(1, 12), path=chance.choice(("/messages", "/threads")))
                )
            began = time.monotonic()
            async with house.bot(server) as bot:
                await all_at(state, part + 1)
                evening.seconds.append(time.monotonic() - began)
                await asyncio.sleep(1.0)
                bot.send(signal.SIGTERM)
                await bot.ends()
            posted.update(name for _, said in server.messages for name in _parts(said, titles))
            threads += server.threads.values()
            if len(server.threads) != len(server.messages):
                evening.wrong.append(f"{number} {kind}: {len(server.messages)} posts, {len(server.threads)} threads")
        wanted = Counter(f"{title}: part {one} of {PARTS}" for title in titles for one in range(1, part + 2))
        if posted != wanted or Counter(threads) != wanted:
            evening.wrong.append(f"{number} {kind}: {posted - wanted} too often, {wanted - posted} missed")
        evening.times += 1
    return evening


async def _bot_while(house: House, server: Loopback, happened: object) -> None:
    """The bot runs until something is so."""
    assert callable(happened)
    async with house.bot(server) as bot, asyncio.timeout(120):
        while not happened():  # noqa: ASYNC110
            await asyncio.sleep(0.1)
        bot.send(signal.SIGTERM)
        await bot.ends()


def _again_due(state: Path) -> None:
    """What failed comes at the next date: a day goes by for that circle."""
    with closing(sqlite3.connect(state)) as file:
        failed = file.execute("SELECT circle FROM circle_post WHERE became IN ('failed', 'missed')").fetchall()
        for (circle,) in failed:
            for (due,) in file.execute(
                "SELECT due FROM circle_post WHERE circle = ? ORDER BY due", (circle,)
            ).fetchall():
                file.execute(
                    f"UPDATE circle_post SET due = due - {DAY}, at = at - {DAY} WHERE circle = ? AND due = ?",
                    (circle, due),
                )
        file.commit()


def _forget(state: Path) -> None:
    with closing(sqlite3.connect(state)) as file:
        for table in ("circle_reader", "circle_post", "circle"):
            file.execute(f"DELETE FROM {table}")
        file.commit()


def _parts(said: object, titles: Sequence[str]) -> list[str]:
    """Which parts a message is of."""
    text = re.sub(r"\\\\+", "", json.dumps(said, ensure_ascii=False))
    found = [f"{title}: part {one} of {PARTS}" for title in titles for one in range(1, PARTS + 1)]
    return [name for name in found if name in text]
