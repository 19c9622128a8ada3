"""A library one can search, for stories of the index; the state in each database, for stories of the state."""

import os
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from bot.store.postgres.database import PostgresState, open_postgres
from bot.store.postgres.schema import STEPS
from bot.store.state import State, open_state
from tests.search.conftest import shelf

__all__ = ["shelf"]

OpenState = Callable[[], AbstractAsyncContextManager[State]]
"""Opens the state of one story, as often as it likes."""


@pytest.fixture(params=["file", "postgres"])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> OpenState:
    """A new state, in a file or in PostgreSQL."""
    if request.param == "file":
        return lambda: open_state(tmp_path / "state.db")
    url = request.getfixturevalue("postgres_url")
    fresh = [True]

    @asynccontextmanager
    async def open_shared() -> AsyncIterator[State]:
        async with open_postgres(url, schema=f"stories_{os.getpid()}") as database:
            if fresh:
                await emptied(database)
                fresh.clear()
            yield State(database)

    return open_shared


@pytest.fixture
async def state(opened: OpenState) -> AsyncIterator[State]:
    """The same, open."""
    async with opened() as held:
        yield held


async def emptied(database: PostgresState) -> None:
    """As if its tables had just been made, in a hundredth of the time."""
    tables = [word.split()[2] for _, step in STEPS for word in step if word.startswith("CREATE TABLE")]
    counted = [one.split()[2] for _, step in STEPS for one in step if "AS IDENTITY" in one]
    async with database.connection() as connection:
        await connection.execute(
            "".join(f"DELETE FROM {table};" for table in tables if table != "about")
            + "".join(
                f"SELECT setval(pg_get_serial_sequence('{one}', "
                f"'{'turn' if one in ('served', 'answer', 'drawn') else 'number'}'), 1, false);"
                for one in counted
            )
        )
