"""What one process announces the others hear at once, also after an outage; who waits in vain looks all the same."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
import pytest

from bot.store.postgres.database import PostgresState, open_postgres

LONG = 60.0


@pytest.fixture
async def two(postgres_database: str) -> AsyncIterator[tuple[PostgresState, PostgresState]]:
    """Two processes on one state, the second of which listens."""
    async with open_postgres(postgres_database) as one, open_postgres(postgres_database) as other:
        await one.prepare()
        assert await other.heard("tea", LONG)  # what was said before it listened it may have missed
        yield one, other


async def test_a_word_is_heard_at_once(two: tuple[PostgresState, PostgresState]) -> None:
    """By whoever waits for it, and by nobody else."""
    one, other = two
    waiting = [asyncio.create_task(other.heard(word, LONG)) for word in ("tea", "ink")]
    await asyncio.sleep(0)
    await one.announce("tea")
    done, left = await asyncio.wait(waiting, timeout=LONG, return_when=asyncio.FIRST_COMPLETED)
    assert (done, left) == ({waiting[0]}, {waiting[1]})
    assert await waiting[0]
    waiting[1].cancel()
    assert not await other.heard("tea", 0.0)


async def test_a_word_said_while_the_other_is_at_work_is_not_lost(two: tuple[PostgresState, PostgresState]) -> None:
    """It is heard as soon as it waits again; said twice, it is one word."""
    one, other = two
    await one.announce("tea")
    await one.announce("tea")
    assert await other.heard("tea", LONG)
    assert not await other.heard("tea", 0.0)


async def test_it_listens_again_after_the_connection_broke(
    two: tuple[PostgresState, PostgresState],
) -> None:
    """And takes it that something was said meanwhile."""
    one, other = two
    async with one.connection() as connection:
        await connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE 'LISTEN%'"
        )
    await one.announce("tea")
    for _ in range(2000):  # until it has noticed
        if await other.heard("tea", 0.02):
            break
    else:
        raise AssertionError("it never listened again")
    waiting = asyncio.create_task(other.heard("tea", LONG))
    await one.announce("tea")
    assert await waiting


async def test_where_postgresql_is_away_the_time_is_waited_out(tmp_path: Path) -> None:
    """Without a fault: it is said by whoever needs the state."""
    async with open_postgres(f"postgresql://@/bot?host={tmp_path}") as away:
        assert not await away.heard("tea", 0.02)
        assert not await away.heard("tea", 0.0)


async def test_whoever_listens_leaves_nothing_behind(postgres_database: str) -> None:
    """Its connection ends with it."""
    async with open_postgres(postgres_database) as state:
        assert await state.heard("tea", LONG)
    connection = await asyncpg.connect(postgres_database)
    listening = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'"
    for _ in range(200):
        if not await connection.fetchval(listening):
            break
        await asyncio.sleep(0.01)
    else:
        raise AssertionError("it is still there")
    await connection.close()
