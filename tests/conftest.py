"""What holds for every test: Hypothesis has no deadlines, because machines differ; small sources are read here."""

import asyncio
import gc
import importlib
import os
import sys
import tempfile
import uuid
from collections.abc import Generator, Iterator
from contextlib import suppress
from pathlib import Path

import asyncpg
import pytest
from hypothesis import settings

from tests.postgres_server import Door, shared_server

settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

# What is compiled is kept, here and by programs that tests start; else each of them compiles all of it again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than there are cores: many tests wait for a process they started."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Generator[None, object, object]:
    """Find the tests. The garbage collector would look through all of them again and again, then and ever after."""
    gc.disable()
    _compile_a_share(session.config)
    found = yield
    gc.freeze()
    gc.enable()
    return found


def _compile_a_share(config: pytest.Config) -> None:
    """Import a part of the tests before all are found, each worker another: else all compile all at the same time."""
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    if worker is None:
        return
    folders = [config.invocation_params.dir / argument for argument in config.args]
    every = sorted({path.relative_to(config.rootpath) for folder in folders for path in folder.glob("**/test_*.py")})
    for path in every[int(worker[2:]) :: int(os.environ["PYTEST_XDIST_WORKER_COUNT"])]:
        with suppress(Exception, pytest.skip.Exception):  # it is imported again, and said, when it is looked through
            importlib.import_module(".".join(path.with_suffix("").parts))


@pytest.fixture(autouse=True, scope="session")
def _read_here() -> Iterator[None]:
    """Small libraries are read by the process of the test: to start a worker for each would take minutes in all.
    A test that undoes its own changes leaves this one alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.library.reload.workers._HERE", 256 * 1024)
        yield


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
