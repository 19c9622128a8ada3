"""What holds for every test: Hypothesis has no deadlines, because machines differ; small sources are read here."""

import asyncio
import os
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest
from hypothesis import settings

from tests.postgres_server import Door, shared_server

settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

# Programs that tests start keep what they compile, as where the bot is installed; else each compiles all of it again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than there are cores: many tests wait for a process they started."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(autouse=True)
def _read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small libraries are read by the process of the test: to start a worker for each would take minutes in all."""
    monkeypatch.setattr("bot.library.reload.workers._HERE", 256 * 1024)


@pytest.fixture(scope="session")
def postgres_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A PostgreSQL server that all tests of this run share."""
    root = tmp_path_factory.getbasetemp()
    try:
        return shared_server(root.parent if os.environ.get("PYTEST_XDIST_WORKER") else root)
    except RuntimeError as error:
        if os.environ.get("CI"):
            pytest.fail(str(error))
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def _own_database(postgres_url: str) -> str:
    """A database of one worker's own."""

    async def make() -> str:
        name = f"own_{uuid.uuid4().hex}"
        connection = await asyncpg.connect(postgres_url)
        await connection.execute(f"CREATE DATABASE {name}")
        await connection.close()
        return postgres_url.replace("/postgres?", f"/{name}?")

    return asyncio.run(make())


@pytest.fixture
async def postgres_database(_own_database: str) -> str:
    """An empty database on that server, as an operator makes one."""
    connection = await asyncpg.connect(_own_database)
    await connection.execute("DROP SCHEMA IF EXISTS commonplace CASCADE")
    await connection.close()
    return _own_database


@pytest.fixture
def postgres_door(postgres_database: str) -> Iterator[Door]:
    """A way to that database which can be shut."""
    with tempfile.TemporaryDirectory() as folder:  # with a short name: a socket's path has 107 bytes at most
        yield Door(postgres_database, Path(folder))
