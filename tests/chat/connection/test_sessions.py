"""The budget of sessions: Discord takes 1,000 a day, and a crash loop must never come near."""

import asyncio
import random
import threading
from datetime import datetime, timedelta

import pytest

from bot.chat.connection.address import discord_at
from bot.chat.connection.process import keep_running
from bot.chat.connection.sessions import SessionBudget
from bot.errors import StoreFault
from bot.faults import Fault
from bot.model.connections import DAY, MOST
from tests.process.loopback import Loopback
from tests.process.loopback.server import TOKEN
from tests.process.small_bot import NOON, QUICK, Book, Running, SmallBot


class FullDisk(Book):
    """A book in which nothing can be written."""

    async def note_start(self, at: datetime) -> None:
        raise StoreFault(Fault.DATABASE_DISK_FULL, "state.db")


async def waits(*ago: timedelta, at_will: int = 3) -> list[float]:
    slept: list[float] = []
    moment = NOON

    async def sleep(seconds: float) -> None:
        nonlocal moment
        slept.append(seconds)
        moment += timedelta(seconds=seconds)

    await SessionBudget(Book(*(NOON - a for a in ago)), lambda: moment, at_will=at_will, sleep=sleep).room()
    return slept


async def test_below_the_daily_number_nothing_waits() -> None:
    """Two starts just now, three allowed: go."""
    assert await waits(timedelta(0), timedelta(0)) == []


async def test_beyond_it_an_hour_lies_between_two() -> None:
    """Three starts, the last ten minutes ago: wait until it is sixty, in steps of a minute."""
    slept = await waits(timedelta(hours=2), timedelta(hours=1), timedelta(minutes=10))
    assert slept == [60.0] * 50


async def test_starts_of_yesterday_do_not_count() -> None:
    """A day later the budget is fresh."""
    assert await waits(*[timedelta(hours=25)] * 50) == []


async def test_a_clock_set_back_does_not_hold_the_bot_for_ever() -> None:
    """Starts that lie in the future cost an hour at most."""
    assert sum(await waits(*[timedelta(days=-400)] * 5)) == 3600.0


async def test_the_log_says_how_long_a_loop_of_restarts_is_held_back(caplog: pytest.LogCaptureFixture) -> None:
    """Once for each wait: how many there were, and for how many minutes the next waits."""
    await waits(timedelta(hours=2), timedelta(hours=1), timedelta(minutes=10))
    (line,) = caplog.messages
    assert line.startswith("3 connections in 24 hours: the bot seems to be restarting in a loop.")
    assert "The next one waits for 50 minutes" in line


async def test_a_crash_loop_makes_fifty_connections_a_day_at_most() -> None:
    """A process restarted without end for two days, dying right after each connection."""
    book = Book()
    moment = NOON

    def clock() -> datetime:
        return moment

    async def sleep(seconds: float) -> None:
        nonlocal moment
        moment += timedelta(seconds=seconds)

    while moment < NOON + timedelta(hours=48):
        await SessionBudget(book, clock, sleep=sleep).room()
        await book.note_start(moment)
        moment += timedelta(seconds=1)
    assert 70 <= len(book.starts) <= 100
    assert max(len([s for s in book.starts if first <= s < first + DAY]) for first in book.starts) <= MOST


async def test_connections_are_counted_where_they_cannot_be_recorded() -> None:
    """A full disk: this process knows its own, and goes no faster for it."""
    moment, slept = NOON, list[float]()

    async def sleep(seconds: float) -> None:
        nonlocal moment
        slept.append(seconds)
        moment += timedelta(seconds=seconds)

    budget = SessionBudget(FullDisk(), lambda: moment, at_will=3, between=0.0, sleep=sleep)
    client = SmallBot()
    budget.watch(client)
    for _ in range(3):
        await budget.room()
        await client.before_identify_hook(None, initial=True)
    assert slept == []
    await budget.room()
    assert sum(slept) == 3600.0


async def test_a_session_too_many_is_refused_to_a_running_client(loopback: Loopback) -> None:
    """When the budget is spent, an invalid session ends the client; the loop then waits for room."""
    waiting = asyncio.Event()
    book = Book(*[NOON] * 2)

    async def sleep(seconds: float) -> None:
        waiting.set()
        await asyncio.sleep(3600)

    bot = Running()
    budget = SessionBudget(book, lambda: NOON, at_will=3, sleep=sleep)
    with discord_at(loopback.api):
        task = asyncio.create_task(
            keep_running(
                bot.make_client,
                TOKEN,
                starts=book,
                clock=lambda: NOON,
                chance=random.Random(1),
                stop=bot.stop,
                patience=QUICK,
                budget=budget,
            )
        )
        await loopback.connected()
        await loopback.gateway.send(9, False)
        async with asyncio.timeout(60):
            await waiting.wait()
        bot.stop.set()
        await task
    assert len(loopback.gateway.identified) == 1
    assert len(book.starts) == 3
    for thread in [thread for thread in threading.enumerate() if thread.name.startswith("keep-alive")]:
        await asyncio.to_thread(thread.join, 60)  # told to stop, it needs a moment to end
        assert not thread.is_alive()
