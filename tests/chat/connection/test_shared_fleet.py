"""What several processes agree on through one PostgreSQL: who has which shards, and whose turn it is."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.chat.connection import shared_fleet as module
from bot.chat.connection.shared_fleet import SharedFleet
from bot.errors import SettingsFault, StoreFault
from bot.faults import Fault
from bot.model.shards import ShardRange
from bot.store.postgres.database import PostgresState, open_postgres

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
LEFT, RIGHT, BOTH = ShardRange(0, 1, 4), ShardRange(2, 3, 4), ShardRange(1, 2, 4)


@pytest.fixture
async def two(postgres_database: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[list[PostgresState]]:
    """Two processes on one state."""
    monkeypatch.setattr(module, "_LOOK", 0.01)
    async with open_postgres(postgres_database) as one, open_postgres(postgres_database) as other:
        yield [one, other]


def fleets(states: list[PostgresState]) -> tuple[SharedFleet, SharedFleet]:
    """Both began at noon."""
    return SharedFleet(states[0], NOON), SharedFleet(states[1], NOON)


async def test_shards_are_held_by_one_process(two: list[PostgresState]) -> None:
    """Parts that lie apart are held at once; one that overlaps is refused with both names, until the other is gone."""
    left, right = fleets(two)
    async with left.claimed(LEFT, "left"):
        async with right.claimed(RIGHT, "right"):
            pass
        with pytest.raises(SettingsFault) as refused:
            async with right.claimed(BOTH, "right"):
                raise AssertionError("claimed")
        assert "1-2/4 of right cannot run beside 0-1/4 of left, which has a shard in common" in refused.value.faults[0]
    await two[0].close()
    async with right.claimed(BOTH, "right"):
        pass


async def test_an_earlier_run_of_the_same_process_is_waited_for(
    two: list[PostgresState], caplog: pytest.LogCaptureFixture
) -> None:
    """Its machine lost its power, and PostgreSQL learns of that later."""
    async with SharedFleet(two[0], NOON).claimed(LEFT, "left"):
        again = SharedFleet(two[1], NOON).claimed(LEFT, "left")
        waiting = asyncio.create_task(again.__aenter__())
        for _ in range(1000):
            if "An earlier run of this process" in caplog.text:
                break
            await asyncio.sleep(0.01)
        assert not waiting.done()
        await two[0].close()
        async with asyncio.timeout(60):
            await waiting
        await again.__aexit__(None, None, None)


@pytest.mark.parametrize("name", ["x" * 90, "машина:/данные/бот"])
async def test_long_names_are_told_apart(two: list[PostgresState], name: str) -> None:
    """PostgreSQL keeps 63 bytes of what a connection is called."""
    left, right = fleets(two)
    async with left.claimed(LEFT, f"{name}1"):
        with pytest.raises(SettingsFault):
            async with right.claimed(LEFT, f"{name}2"):
                raise AssertionError("claimed")


async def test_a_bucket_has_one_turn_at_a_time(two: list[PostgresState]) -> None:
    """Over all processes; another bucket has its own."""
    left, right = fleets(two)
    at_once, most = 0, 0

    async def asks(fleet: SharedFleet) -> None:
        nonlocal at_once, most
        async with fleet.identify_turn(0):
            at_once += 1
            most = max(most, at_once)
            async with fleet.identify_turn(1):
                await asyncio.sleep(0.005)
            at_once -= 1

    async with asyncio.timeout(60):
        await asyncio.gather(*(asks(fleet) for fleet in (left, right, left, right)))
    assert most == 1


async def test_a_process_that_is_gone_leaves_its_turn(two: list[PostgresState]) -> None:
    """However it went: its connection is what held it."""
    left, right = fleets(two)
    async with left.identify_turn(0):
        waiting = asyncio.create_task(right.identify_turn(0).__aenter__())
        await asyncio.sleep(0.05)
        assert not waiting.done()
        await two[0].close()
        async with asyncio.timeout(60):
            await waiting


async def test_without_the_state_a_bot_connects_all_the_same(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """What is not agreed on is said."""
    caplog.set_level(logging.WARNING)
    async with open_postgres(f"postgresql://ann:secret@/bot?host={tmp_path}") as state:
        fleet = SharedFleet(state, NOON)
        async with fleet.claimed(LEFT, "left"), fleet.identify_turn(0):
            pass
    assert "Which shards other processes have is not known" in caplog.text
    assert "secret" not in caplog.text


async def test_of_two_with_the_same_shards_the_later_ends(
    two: list[PostgresState], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """PostgreSQL was away when the second started, so that it was not refused; the first goes on."""
    monkeypatch.setattr(module, "_AGAIN", 0.01)
    tell, away = two[1].tell, True

    async def told(words: str) -> Sequence[str]:
        if away:
            raise StoreFault(Fault.STATE_AWAY, "db.example:5432/bot", "Connection refused")
        return await tell(words)

    async def second() -> None:
        async with SharedFleet(two[1], NOON + timedelta(minutes=5)).claimed(BOTH, "another"):
            await asyncio.Event().wait()

    monkeypatch.setattr(two[1], "tell", told)
    async with asyncio.timeout(20), SharedFleet(two[0], NOON).claimed(LEFT, "one"):
        later = asyncio.create_task(second())
        for _ in range(1000):
            if "Which shards other processes have is not known" in caplog.text:
                break
            await asyncio.sleep(0.01)
        away = False
        with pytest.raises(SettingsFault) as refused:
            await later
        assert "1-2/4 of another cannot run beside 0-1/4 of one" in refused.value.faults[0]
        await asyncio.sleep(0.05)


async def test_the_first_tells_of_the_second(
    two: list[PostgresState], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Both answer until the second notices."""
    monkeypatch.setattr(module, "_AGAIN", 0.01)
    async with SharedFleet(two[0], NOON).claimed(LEFT, "left"):
        await two[1].tell(f"0-3/4 {int(NOON.timestamp()) + 1:x} another")
        for _ in range(1000):
            if "Two processes have the same shards" in caplog.text:
                break
            await asyncio.sleep(0.01)
    assert "0-1/4 of left cannot run beside 0-3/4 of another" in caplog.text


async def test_whoever_stops_the_bot_meanwhile_is_obeyed(two: list[PostgresState]) -> None:
    """The block ends as it was told to."""

    async def holds() -> None:
        async with SharedFleet(two[0], NOON).claimed(LEFT, "left"):
            await asyncio.Event().wait()

    holding = asyncio.create_task(holds())
    await asyncio.sleep(0.05)
    holding.cancel()
    with pytest.raises(asyncio.CancelledError):
        await holding
