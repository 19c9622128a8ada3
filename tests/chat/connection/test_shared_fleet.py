"""What several processes agree on through one PostgreSQL: who has which shards, and whose turn it is."""

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.chat.connection import shared_fleet as module
from bot.chat.connection.shared_fleet import SharedFleet
from bot.errors import SettingsFault
from bot.model.shards import ShardRange
from bot.store.postgres.database import PostgresState, open_postgres

LEFT, RIGHT, BOTH = ShardRange(0, 1, 4), ShardRange(2, 3, 4), ShardRange(1, 2, 4)


@pytest.fixture
async def two(postgres_database: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[list[PostgresState]]:
    """Two processes on one state."""
    monkeypatch.setattr(module, "_LOOK", 0.01)
    async with open_postgres(postgres_database) as one, open_postgres(postgres_database) as other:
        yield [one, other]


async def test_shards_are_held_by_one_process(two: list[PostgresState]) -> None:
    """Parts that lie apart are held at once; one that overlaps is refused with both names, until the other is gone."""
    left, right = map(SharedFleet, two)
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
    async with SharedFleet(two[0]).claimed(LEFT, "left"):
        again = SharedFleet(two[1]).claimed(LEFT, "left")
        waiting = asyncio.create_task(again.__aenter__())
        for _ in range(1000):
            if "An earlier run of this process" in caplog.text:
                break
            await asyncio.sleep(0.01)
        assert not waiting.done()
        await two[0].close()
        async with asyncio.timeout(20):
            await waiting
        await again.__aexit__(None, None, None)


@pytest.mark.parametrize("name", ["x" * 90, "машина:/данные/бот"])
async def test_long_names_are_told_apart(two: list[PostgresState], name: str) -> None:
    """PostgreSQL keeps 63 bytes of what a connection is called."""
    left, right = map(SharedFleet, two)
    async with left.claimed(LEFT, f"{name}1"):
        with pytest.raises(SettingsFault):
            async with right.claimed(LEFT, f"{name}2"):
                raise AssertionError("claimed")


async def test_a_bucket_has_one_turn_at_a_time(two: list[PostgresState]) -> None:
    """Over all processes; another bucket has its own."""
    left, right = map(SharedFleet, two)
    at_once, most = 0, 0

    async def asks(fleet: SharedFleet) -> None:
        nonlocal at_once, most
        async with fleet.identify_turn(0):
            at_once += 1
            most = max(most, at_once)
            async with fleet.identify_turn(1):
                await asyncio.sleep(0.005)
            at_once -= 1

    async with asyncio.timeout(20):
        await asyncio.gather(*(asks(fleet) for fleet in (left, right, left, right)))
    assert most == 1


async def test_a_process_that_is_gone_leaves_its_turn(two: list[PostgresState]) -> None:
    """However it went: its connection is what held it."""
    left, right = map(SharedFleet, two)
    async with left.identify_turn(0):
        waiting = asyncio.create_task(right.identify_turn(0).__aenter__())
        await asyncio.sleep(0.05)
        assert not waiting.done()
        await two[0].close()
        async with asyncio.timeout(20):
            await waiting


async def test_without_the_state_a_bot_connects_all_the_same(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """What is not agreed on is said."""
    caplog.set_level(logging.WARNING)
    async with open_postgres(f"postgresql://ann:secret@/bot?host={tmp_path}") as state:
        fleet = SharedFleet(state)
        async with fleet.claimed(LEFT, "left"), fleet.identify_turn(0):
            pass
    assert "Which shards other processes have is not known" in caplog.text
    assert "secret" not in caplog.text


async def test_two_with_the_same_shards_are_noticed_later(
    two: list[PostgresState], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """As when PostgreSQL was away while both started."""
    monkeypatch.setattr(module, "_AGAIN", 0.01)
    async with SharedFleet(two[0]).claimed(LEFT, "left"):
        await two[1].tell("0-3/4 another")
        for _ in range(1000):
            if "Two processes have the same shards" in caplog.text:
                break
            await asyncio.sleep(0.01)
    assert "0-1/4 of left cannot run beside 0-3/4 of another" in caplog.text
