"""A word is held by one process, and let go of however that ends."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.store.daily_lines import DailyLines
from bot.store.postgres.database import PostgresState, open_postgres
from bot.store.state import State
from tests.store.test_daily_lines import LINE


@pytest.fixture
async def two(postgres_database: str) -> AsyncIterator[tuple[PostgresState, PostgresState]]:
    """Two processes on one state."""
    async with open_postgres(postgres_database) as one, open_postgres(postgres_database) as other:
        yield one, other


async def test_one_of_two_holds_a_word(two: tuple[PostgresState, PostgresState]) -> None:
    """Also within one process; another word is free, and so is the first one afterwards."""
    one, other = two
    async with one.hold("tea") as ours, other.hold("tea") as theirs, one.hold("tea") as again, other.hold("ink") as ink:
        assert (ours, theirs, again, ink) == (True, False, False, True)
    async with other.hold("tea") as theirs:
        assert theirs


async def test_whoever_gives_up_while_asking_holds_nothing(two: tuple[PostgresState, PostgresState]) -> None:
    """However early."""
    one, other = two

    async def holds() -> None:
        async with one.hold("tea"):
            await asyncio.sleep(10)

    for pause in (0.0, 0.0005, 0.002, 0.02):
        task = asyncio.create_task(holds())
        await asyncio.sleep(pause)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        async with other.hold("tea") as theirs:
            assert theirs


async def test_a_line_is_looked_after_by_one_process(two: tuple[PostgresState, PostgresState]) -> None:
    """The other has nothing to do with it meanwhile; later it finds the line as the first one left it."""
    one, other = (DailyLines(State(database)) for database in two)
    line = await one.add(LINE)
    async with one.alone_with(line.number) as mine:
        assert mine is not None
        await one.note_missed(line.number, line.since, line.since)
        async with other.alone_with(line.number) as theirs:
            assert theirs is None
    async with other.alone_with(line.number) as theirs:
        assert theirs is not None
        assert theirs.last is not None


async def test_what_each_tells_is_heard_while_it_lives(two: tuple[PostgresState, PostgresState]) -> None:
    """Whatever became of the connection in between."""
    one, other = two
    assert await one.tell("0-1/4 left") == []
    assert await other.tell("2-3/4 right") == ["0-1/4 left"]
    await _cut_off_the_first(other)
    for _ in range(1000):
        if not await other.tell("2-3/4 right"):
            break
    async with one.hold("tea"):
        assert await other.tell("2-3/4 right") == ["0-1/4 left"]


async def test_a_word_can_be_asked_for_while_the_connection_is_being_cut_off(
    two: tuple[PostgresState, PostgresState],
) -> None:
    """Whether the server's last words have come yet or not."""
    one, other = two
    async with other.hold("ink"):
        for pauses in range(30):
            assert await one.tell("0-1/4 left") == []
            await _cut_off_the_first(other)
            for _ in range(pauses % 10):
                await asyncio.sleep(0)
            async with one.hold("tea") as ours, one.hold("ink") as theirs:
                assert (ours, theirs) == (True, False)


async def _cut_off_the_first(other: PostgresState) -> None:
    """End the connection of the process that has told its shards as 0-1/4."""
    first = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name LIKE 'commonplace 0-1/4%' AND datname = current_database()"""
    async with other.connection() as connection:
        await connection.fetch(first)
