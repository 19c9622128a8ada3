"""Evenings on which the bot is killed while it posts what curators change."""

import asyncio
import json
import random
import re
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from tests.chaos.daily import now_numbers
from tests.chaos.evening import Evening
from tests.chaos.house import House
from tests.process.loopback import Fault, Loopback
from tests.process.loopback.payloads import CHANNEL, HOME, OWNER

CHANGES = 8


async def changes(home: Path, times: int, chance: random.Random) -> Evening:
    """A curator hides and shows articles; the bot is killed while it notes and posts that, or Discord fails. After the
    next start each step of the log stands in the channel once."""
    evening, house = Evening(), House(home)
    assert await house.load() == 0
    state = house.var / "state.db"
    keys = _keys(house.var / "library.db")
    for number in range(times):
        house.a_day_goes_by()
        before = _steps(state)
        told: list[str] = []
        async with Loopback(first=now_numbers()) as server:
            server.lag = chance.choice((0.0, 0.2))
            async with house.bot(server, COMMONPLACE_HOME_GUILDS=str(HOME)) as bot:
                await bot.says("registered in server")
                _posted_in_the_channel(state)
                for _ in range(CHANGES):
                    key = chance.choice(keys)
                    await server.ask("library", {"article": key, "reason": f"r{number}"}, sub="hide", person=OWNER)
                    await server.ask("library", sub="undo", person=OWNER)
                await server.until(lambda: server.messages, "a change is posted")
                await asyncio.sleep(chance.uniform(0, 0.6))
                bot.send(signal.SIGKILL)
                await bot.ends()
            server.lag = 0.0
            if chance.random() < 0.3:
                server.faults.append(Fault(503, times=chance.randrange(1, 8), path="/messages"))
            began = time.monotonic()
            async with house.bot(server, COMMONPLACE_HOME_GUILDS=str(HOME)) as bot:
                await _through(state)
                evening.seconds.append(time.monotonic() - began)
                await asyncio.sleep(1.0)
                bot.send(signal.SIGTERM)
                await bot.ends()
            told = [line for _, said in server.messages for line in _lines(said)]
        steps = _steps(state) - before
        if len(told) != steps:
            evening.wrong.append(f"{number}: {steps} steps, {len(told)} in the channel")
        evening.times += 1
    return evening


def _keys(library: Path) -> list[str]:
    with closing(sqlite3.connect(library)) as file:
        return [str(row[0]) for row in file.execute("SELECT key FROM article")]


def _steps(state: Path) -> int:
    """How many steps were ever taken."""
    with closing(sqlite3.connect(state)) as file:
        try:
            return int(file.execute("SELECT coalesce(max(number), 0) FROM change_step").fetchone()[0])
        except sqlite3.OperationalError:  # no bot has opened it yet
            return 0


def _posted_in_the_channel(state: Path) -> None:
    """The log is posted in the one channel there is, from now on."""
    with closing(sqlite3.connect(state)) as file:
        file.execute(
            "INSERT OR IGNORE INTO log_channel (server, channel, owner, through) "
            "VALUES (?, ?, ?, (SELECT coalesce(max(number), 0) FROM change_step))",
            (str(HOME), str(CHANNEL), str(OWNER)),
        )
        file.commit()


async def _through(state: Path) -> None:
    """Wait until the ledger says that all is posted."""
    async with asyncio.timeout(120):
        while True:
            with closing(sqlite3.connect(state)) as file:
                through, token = file.execute("SELECT through, token FROM log_channel").fetchone()
            if through == _steps(state) and not token:
                return
            await asyncio.sleep(0.1)


def _lines(said: object) -> list[str]:
    """The changes that a message tells of."""
    return re.findall(r"The article “", json.dumps(said, ensure_ascii=False))
