"""Chores go on at their own pace, whatever one of them meets."""

import asyncio
import logging

import pytest

from bot.errors import CommonplaceError, StoreFault
from bot.faults import Fault
from bot.library.upkeep import Chore, keep_up


class Day:
    """A clock that only moves by sleeping, and ends the story after a while."""

    def __init__(self, ends: float) -> None:
        self.slept: list[float] = []
        self._ends = ends
        self.ended = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        if sum(self.slept) + seconds > self._ends:
            self.ended.set()
            await asyncio.Future()
        self.slept.append(seconds)
        await asyncio.sleep(0)


async def until_it_ends(*chores: Chore, ends: float, sooner: asyncio.Event | None = None) -> list[float]:
    """Do the chores until ``ends`` seconds are slept away by each, or ``sooner`` is set."""
    days = [Day(ends) for _ in chores]
    doing = [asyncio.ensure_future(keep_up([chore], day.sleep)) for chore, day in zip(chores, days, strict=True)]
    await (asyncio.gather(*(day.ended.wait() for day in days)) if sooner is None else sooner.wait())
    for one in doing:
        one.cancel()
    await asyncio.gather(*doing, return_exceptions=True)
    return days[0].slept


async def test_a_fault_is_told_once_until_it_is_over() -> None:
    """The disk is full for three rounds, free for one, full again: the log hears of it twice."""
    faults: list[CommonplaceError] = []
    rounds = iter([True, True, True, False, True])

    async def work() -> None:
        if next(rounds):
            raise StoreFault(Fault.DATABASE_DISK_FULL, "state.db")

    slept = await until_it_ends(Chore("backup", 10, work, faults.append, first=5), ends=45)
    assert slept == [5, 10, 10, 10, 10]
    assert [fault.cause.fault for fault in faults] == [Fault.DATABASE_DISK_FULL] * 2


async def test_a_bug_ends_no_chore(caplog: pytest.LogCaptureFixture) -> None:
    """It is logged once, and the chore goes on."""
    times: list[int] = []

    async def work() -> None:
        times.append(1)
        raise ZeroDivisionError

    await until_it_ends(Chore("watch", 1, work, lambda fault: None), ends=3)
    assert len(times) == 4
    assert [r.levelno for r in caplog.records] == [logging.ERROR]


async def test_a_chore_may_wait_for_less_than_its_time() -> None:
    """Something calls for it twice; then nothing does for as long as the test looks."""
    calls, waited, done, silent = [True, True], list[float](), list[str](), asyncio.Event()

    async def wait(seconds: float) -> None:
        waited.append(seconds)
        if not calls:
            silent.set()
            await asyncio.Future()
        calls.pop()

    async def work() -> None:
        done.append("taken")

    taking = Chore("taking", 5.0, work, lambda _: None, wait=wait)
    assert await until_it_ends(taking, ends=60.0, sooner=silent) == [0.0]
    assert done == ["taken"] * 3
    assert waited == [5.0] * 3
