"""An evening of two processes on one PostgreSQL, which is restarted as if the power failed, while each is killed."""

import asyncio
import random
import shutil
import signal
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import asyncpg

from bot.model.shards import ShardRange
from bot.store.last_known import LAST_KNOWN
from tests.chaos.daily import now_numbers
from tests.chaos.evening import Evening
from tests.chaos.house import House
from tests.chaos.kills import UPDATED
from tests.postgres_server import PostgresServer, own_server
from tests.process.bot_process import BotProcess
from tests.process.loopback import Answer, Loopback
from tests.process.loopback.payloads import CHANNEL, HOME, READER

PARTS = (ShardRange(0, 0, 2), ShardRange(1, 1, 2))
SERVERS = (HOME, HOME + (1 << 22))
CHANNELS = (CHANNEL, CHANNEL + (1 << 22) * 100)
A_STEP = 2
"""Daily lines that are due in each step."""
WORKERS = 4
"""So many people keep quotes at once."""
_KEPT = "only you see them"


@dataclass
class Fleet:
    """Two processes, the server behind both, and what people were told is kept."""

    houses: tuple[House, House]
    discord: Loopback
    server: PostgresServer
    bots: list[BotProcess] = field(default_factory=list)
    stacks: list[AsyncExitStack] = field(default_factory=list)
    kept: set[str] = field(default_factory=set)
    people: int = 0
    told_otherwise: int = 0

    async def begins(self, at: int) -> None:
        """One process starts, and is connected."""
        stack = AsyncExitStack()
        house = self.houses[at]
        bot = await stack.enter_async_context(
            house.started(
                self.discord,
                COMMONPLACE_SHARDS=str(PARTS[at]),
                COMMONPLACE_STATE_URL=self.server.url,
                COMMONPLACE_ARTICLES_DIR=str(self.houses[0].home / "articles"),
            )
        )
        await bot.says("Connected to Discord")
        self.bots[at : at + 1], self.stacks[at : at + 1] = [bot], [stack]

    async def keeps_quotes(self, until: float) -> None:
        """Somebody new asks for a quote and keeps it, again and again; who hears that it is kept is noted."""
        while time.monotonic() < until:
            self.people += 1
            person, where = READER + 1000 + self.people, SERVERS[self.people % 2]
            answer = await self.discord.ask("quote", guild=where, person=person)
            if not await _heard(answer):
                continue
            try:
                button = answer.button("Keep")
            except ValueError:  # it was refused
                self.told_otherwise += 1
                continue
            pressed = await self.discord.press(answer, button, guild=where, person=person)
            if await _heard(pressed, _KEPT):
                self.kept.add(str(person))
            elif pressed.kind is not None:
                self.told_otherwise += 1

    async def asks(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """What the database says."""
        connection = await asyncpg.connect(self.server.url, server_settings={"search_path": "commonplace"})
        try:
            return [tuple(row) for row in await connection.fetch(sql, *values)]
        finally:
            await connection.close()

    async def lines_are_due(self) -> None:
        """Set up daily lines whose quotes were due a minute ago, one in a channel of each server."""
        due = datetime.now(UTC) - timedelta(minutes=1)
        for at in range(A_STEP):
            await self.asks(
                """INSERT INTO daily_line (place, channel, minute, zone, days, owner, since, length, paused, trouble)
                VALUES ($1, $2, $3, 'UTC', 'every day', $4, $5, 'any', 0, '') RETURNING number""",
                *(str(SERVERS[at % 2]), str(CHANNELS[at % 2]), due.hour * 60 + due.minute, str(READER)),
                (due - timedelta(minutes=2)).timestamp(),
            )


async def _heard(answer: Answer, words: str = "", seconds: float = 3.0) -> bool:
    """Whether an answer with these words comes in time: of a process that is killed none does."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if answer.kind is not None and words in answer.text:
            return True
        await asyncio.sleep(0.02)
    return False


@asynccontextmanager
async def _fleet(home: Path) -> AsyncIterator[Fleet]:
    first = House(home / "0")
    assert await first.load() == 0
    shutil.copytree(home / "0", home / "1")
    houses = (first, House(home / "1", copies=0))
    with own_server({}) as server:  # it keeps what it says is kept
        async with Loopback(first=now_numbers(), guilds=SERVERS) as discord:
            discord.gateway.shards, discord.gateway.at_once = 2, 16
            fleet = Fleet(houses, discord, server)
            for at in range(2):
                await fleet.begins(at)
            try:
                yield fleet
            finally:
                for bot, stack in zip(fleet.bots, fleet.stacks, strict=True):
                    bot.send(signal.SIGTERM)
                    await stack.aclose()


async def shared(home: Path, times: int, chance: random.Random) -> Evening:
    """While people keep quotes and daily quotes are due, a process is killed, or (two times of seven) PostgreSQL is
    stopped outright and started again. Nothing that somebody was told is kept is lost, no daily quote comes twice or
    not at all."""
    evening = Evening()
    restarts = lines = 0
    async with _fleet(home) as fleet:
        for number in range(times):
            await fleet.asks("DELETE FROM start RETURNING at")  # a day goes by
            await fleet.lines_are_due()
            lines += A_STEP
            people = [asyncio.create_task(fleet.keeps_quotes(time.monotonic() + 3.0)) for _ in range(WORKERS)]
            await asyncio.sleep(chance.uniform(0.2, 1.5))
            began = time.monotonic()
            if number % 7 in (2, 5):
                restarts += 1
                await asyncio.to_thread(fleet.server.stop, outright=True)
                await asyncio.sleep(chance.uniform(0.0, 1.0))
                await asyncio.to_thread(fleet.server.start)
            else:
                at = chance.randrange(2)
                fleet.bots[at].send(signal.SIGKILL)
                await fleet.bots[at].ends()
                await fleet.stacks[at].aclose()
                await fleet.begins(at)
            evening.seconds.append(time.monotonic() - began)
            await asyncio.gather(*people)
            there = {str(row[0]) for row in await fleet.asks("SELECT person FROM bookmark")}
            if lost := fleet.kept - there:
                evening.wrong.append(f"step {number}: {len(lost)} were told that it is kept, and it is gone")
            evening.times += 1
        until = time.monotonic() + 180
        while time.monotonic() < until:
            if await fleet.asks("SELECT count(*) FROM daily_post WHERE became = 'posted'") == [(lines,)]:
                break
            await asyncio.sleep(1.0)
        became: dict[str, int] = dict(await fleet.asks("SELECT became, count(*) FROM daily_post GROUP BY became"))
        if len(fleet.discord.messages) != lines or became != {"posted": lines}:
            evening.wrong.append(f"{lines} lines, {len(fleet.discord.messages)} posts; the ledger says {became}")
        for bot in fleet.bots:
            if bot.times_said("Traceback"):
                evening.wrong.append(bot.log[-2000:])
        evening.seen.append(f"{times - restarts} kills, {restarts} restarts; {lines} daily quotes were due")
        evening.seen.append(
            f"{fleet.people} kept a quote; {len(fleet.kept)} heard so, {fleet.told_otherwise} were told to try again"
        )
    return evening


async def away(home: Path, times: int, chance: random.Random) -> Evening:
    """PostgreSQL is away when the bot starts, and again for a while: quotes and pages come all the same, who keeps one
    is told to try again, the log says so once for each thing, and with the server all is as before by itself. A bot
    that never met the server shows nothing before it does."""
    evening, house = Evening(), House(home)
    assert await house.load() == 0
    with own_server({}) as server:
        async with Loopback() as discord:
            server.stop(outright=True)
            evening.wrong += await _never_met(house, discord, server)
            server.stop(outright=True)
            async with house.bot(discord, COMMONPLACE_STATE_URL=server.url) as bot:
                for _ in range(times):
                    until = time.monotonic() + chance.uniform(5, 10)
                    while time.monotonic() < until:
                        quote = await discord.answered(await discord.ask("quote"))
                        found = await discord.answered(await discord.ask("search", {"text": "the reader"}))
                        turned = await discord.answered(await discord.press(found, found.button("Next")))
                        kept = await discord.answered(await discord.press(quote, quote.button("Keep")))
                        if not house.says_what_is_written(quote) or turned.kind != UPDATED or _KEPT in kept.text:
                            evening.wrong.append(f"away: {quote.text[:80]} {turned.text[:80]} {kept.text[:80]}")
                        await asyncio.sleep(0.5)
                    began = time.monotonic()
                    await asyncio.to_thread(server.start)
                    while _KEPT not in kept.text and time.monotonic() < began + 30:
                        kept = await discord.answered(await discord.press(quote, quote.button("Keep")))
                        await asyncio.sleep(0.1)
                    evening.seconds.append(time.monotonic() - began)
                    if _KEPT not in kept.text:
                        evening.wrong.append(f"back: {kept.text[:200]}")
                    evening.times += 1
                    await bot.says("can be used again")
                    await asyncio.to_thread(server.stop, outright=True)
                said = bot.times_said("cannot be reached")
                if said > times + 1 or bot.times_said("Traceback"):
                    evening.wrong.append(f"said {said} times that PostgreSQL cannot be reached\n{bot.log[-2000:]}")
                bot.send(signal.SIGTERM)
                await bot.ends()
    return evening


async def _never_met(house: House, discord: Loopback, server: PostgresServer) -> list[str]:
    """The very first start, with nobody at the address until people have asked; what was wrong."""
    wrong = []
    async with house.bot(discord, COMMONPLACE_STATE_URL=server.url) as bot:
        for asking in (discord.ask("quote"), discord.ask("search", {"text": "the reader"})):
            answer = await discord.answered(await asking)
            if answer.text.count("no text is shown") != 1:
                wrong.append(f"shown: {answer.text[:200]}")
        await asyncio.to_thread(server.start)
        for _ in range(600):
            if (house.var / LAST_KNOWN).exists():
                break
            await asyncio.sleep(0.1)
        quote = await discord.answered(await discord.ask("quote"))
        if not house.says_what_is_written(quote):
            wrong.append(f"not shown: {quote.text[:200]}")
        bot.send(signal.SIGTERM)
        await bot.ends()
    return wrong
