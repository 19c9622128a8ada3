"""Many ask at once, and each gets what they asked for."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.store import shared_trips
from bot.store.shared_trips import SharedTrips


@pytest.fixture
async def shelf() -> AsyncIterator[SharedTrips]:
    """A database in memory."""
    connection = SharedTrips(lambda: sqlite3.connect(":memory:", isolation_level=None), 64)
    await connection
    await connection.execute("CREATE TABLE tea (number INTEGER PRIMARY KEY, kind TEXT)")
    yield connection
    await connection.close()


async def put(shelf: SharedTrips, kind: str) -> None:
    await shelf.execute_fetchall("INSERT INTO tea (kind) VALUES (?)", (kind,))


async def kinds(shelf: SharedTrips) -> list[str]:
    return [row[0] for row in await shelf.execute_fetchall("SELECT kind FROM tea ORDER BY number")]


@pytest.mark.parametrize("long", [0.0, 1.0])
async def test_what_is_asked_at_once_is_done_in_its_order(
    shelf: SharedTrips, monkeypatch: pytest.MonkeyPatch, long: float
) -> None:
    """However long it takes, and whatever fails in between."""
    monkeypatch.setattr(shared_trips, "_LONG", long)
    asked: list[Any] = [put(shelf, "green"), kinds(shelf), shelf.execute_fetchall("SELECT nothing FROM tea")]
    asked += [put(shelf, "black"), kinds(shelf)]
    _, first, failed, _, second = await asyncio.gather(*asked, return_exceptions=True)
    assert (first, second) == (["green"], ["green", "black"])
    assert isinstance(failed, sqlite3.OperationalError)


async def test_it_makes_one_trip_for_all(shelf: SharedTrips) -> None:
    """And one for each of those who come one after the other."""
    trips = []
    queue = shelf._tx
    real = queue.put_nowait

    class Counted:
        def put_nowait(self, trip: Any) -> None:
            trips.append(trip)
            real(trip)

    shelf._tx = Counted()  # type: ignore[assignment]
    await asyncio.gather(*(put(shelf, "green") for _ in range(20)))
    assert len(trips) == 1
    for _ in range(3):
        await put(shelf, "black")
    assert len(trips) == 4
    shelf._tx = queue
    assert len(await kinds(shelf)) == 23


async def test_whoever_goes_away_keeps_nobody_waiting(shelf: SharedTrips) -> None:
    """The others get what they asked for."""
    gone, there = asyncio.create_task(put(shelf, "green")), asyncio.create_task(put(shelf, "black"))
    await asyncio.sleep(0)
    gone.cancel()
    await there
    assert "black" in await kinds(shelf)
    assert gone.cancelled()


async def test_what_was_asked_before_the_end_is_done(shelf: SharedTrips) -> None:
    """Nobody waits for ever, whenever it is closed; who asks later is told."""
    for pause in range(6):
        connection = SharedTrips(lambda: sqlite3.connect(":memory:", isolation_level=None), 64)
        await connection
        closing = asyncio.create_task(connection.close())
        for _ in range(pause):
            await asyncio.sleep(0)
        asking = [asyncio.create_task(connection.execute_fetchall("SELECT 1")) for _ in range(3)]
        async with asyncio.timeout(20):
            outcomes = await asyncio.gather(closing, *asking, return_exceptions=True)
        assert all(isinstance(one, list | ValueError | sqlite3.ProgrammingError) for one in outcomes[1:])
        with pytest.raises(ValueError, match="closed"):
            await connection.execute_fetchall("SELECT 1")
