"""A state in PostgreSQL is opened whether or not the server is there; what waiting does not help is told at once."""

import asyncio
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest

from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.shared_state import open_shared_state
from bot.store.state import KeptKey, State
from tests.chaos.disk import fill
from tests.postgres_server import UNSAFE, PostgresServer, own_server, user


async def test_it_is_opened_and_made(postgres_database: str) -> None:
    """And nothing is wrong with it."""
    async with open_shared_state(postgres_database, fleet="77") as state:
        assert state.unsaved is None
        assert await state.kept_keys() == []


async def test_a_server_that_is_away_may_come_back(tmp_path: Path) -> None:
    """What cannot be saved is said, and whoever needs the state is refused for now."""
    async with open_shared_state(f"postgresql://@/bot?host={tmp_path}") as state:
        assert state.unsaved is not None
        assert state.unsaved.fault is Fault.STATE_AWAY
        with pytest.raises(StoreFault):
            await state.kept_keys()


async def test_a_database_that_is_not_there_is_refused(postgres_url: str) -> None:
    """Nor one of another bot."""
    missing = postgres_url.replace("/postgres?", "/nothing_here?")
    with pytest.raises(StoreFault) as told:
        async with open_shared_state(missing):
            raise AssertionError("opened")
    assert told.value.cause.fault is Fault.STATE_DATABASE_MISSING


async def test_a_certificate_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """It will not be better by waiting."""
    with pytest.raises(StoreFault) as told:
        async with open_shared_state(f"postgresql://db.example/bot?sslrootcert={tmp_path}/root.crt"):
            raise AssertionError("opened")
    assert told.value.cause.fault is Fault.STATE_URL_FILE


async def test_a_user_with_too_few_connections_waits_for_one(postgres_database: str) -> None:
    """Another program may let one go."""
    by_hand = await asyncpg.connect(postgres_database)
    await by_hand.execute("DROP ROLE IF EXISTS poor; CREATE ROLE poor LOGIN CONNECTION LIMIT 0")
    try:
        async with open_shared_state(postgres_database.replace("commonplace@", "poor@")) as state:
            assert state.unsaved is not None
            assert state.unsaved.fault is Fault.STATE_TOO_MANY
    finally:
        await by_hand.execute("DROP ROLE poor")
        await by_hand.close()


async def test_without_its_library_it_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence says what to install."""
    monkeypatch.setitem(sys.modules, "bot.store.postgres.database", None)
    with pytest.raises(StoreFault) as told:
        async with open_shared_state("postgresql://db.example/bot"):
            raise AssertionError("opened")
    assert told.value.cause.fault is Fault.FLEET_NOT_INSTALLED


async def test_a_standby_is_refused_until_it_is_the_primary() -> None:
    """It would take no changes, and its locks are not those of the primary; who only looks may look."""
    with own_server(UNSAFE | {"wal_level": "replica", "hot_standby": "on"}) as server:
        async with open_shared_state(server.url) as state:
            await state.keep_keys([KeptKey("lamps", "a", "b", "1")])
        server.stop()
        (server.folder / "data" / "standby.signal").touch()
        server.start()
        with pytest.raises(StoreFault) as told:
            async with open_shared_state(server.url):
                raise AssertionError("opened")
        assert told.value.cause.fault is Fault.STATE_READ_ONLY
        async with open_shared_state(server.url, look_only=True) as state:
            assert len(await state.kept_keys()) == 1
        by_hand = await asyncpg.connect(server.url)
        await by_hand.execute("SELECT pg_promote()")
        await by_hand.close()
        async with open_shared_state(server.url) as state:
            assert len(await state.kept_keys()) == 1


async def test_a_pooler_between_is_refused(postgres_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It tells of another process than the one that serves us. So is whoever holds a word."""
    async with open_shared_state(postgres_database) as state:
        monkeypatch.setattr(asyncpg.Connection, "get_server_pid", lambda _: 1)
        with pytest.raises(StoreFault) as told:
            await state.database.tell("words")
        assert told.value.cause.fault is Fault.STATE_POOLED
    with pytest.raises(StoreFault) as told:
        async with open_shared_state(postgres_database):
            raise AssertionError("opened")
    assert told.value.cause.fault is Fault.STATE_POOLED


@pytest.fixture(params=["session", "transaction"])
def pooler(request: pytest.FixtureRequest, postgres_url: str, tmp_path: Path) -> Iterator[str]:
    """The address of a PgBouncer that passes over what it does not know, in one of its modes."""
    program = shutil.which("pgbouncer", path="/usr/sbin:/usr/bin")
    if program is None:
        pytest.skip("PgBouncer is not installed")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    unknown = "search_path,jit,default_transaction_read_only,synchronous_commit"
    alive = "tcp_keepalives_idle,tcp_keepalives_interval,tcp_keepalives_count"
    (tmp_path / "users").write_text('"commonplace" ""')
    (tmp_path / "pgbouncer.ini").write_text(
        f"[databases]\npostgres = host={postgres_url.split('host=')[1]}\n[pgbouncer]\nlisten_addr = 127.0.0.1\n"
        f"listen_port = {port}\nauth_type = trust\nauth_file = users\nunix_socket_dir =\n"
        f"pool_mode = {request.param}\nignore_startup_parameters = {unknown},{alive}\n"
    )
    for folder in (tmp_path, *list(tmp_path.parents)[:2]):
        folder.chmod(0o755)
    process = subprocess.Popen([program, "-q", "pgbouncer.ini"], cwd=tmp_path, user=user())
    try:
        yield f"postgresql://commonplace@127.0.0.1:{port}/postgres"
    finally:
        process.terminate()
        process.wait(20)


async def test_pgbouncer_is_known_for_what_it_is(pooler: str) -> None:
    """Also where it takes all that is set."""
    refused: Fault | None = None
    async with asyncio.timeout(20):
        while refused is None:
            try:
                async with open_shared_state(pooler):
                    await asyncio.sleep(0.02)  # it has not begun yet
            except StoreFault as fault:
                refused = fault.cause.fault
    assert refused is Fault.STATE_POOLED


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A folder on a disk of its own, with a short name: a socket's path has 107 bytes at most."""
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        mounting = ["mount", "-t", "tmpfs", "-o", "size=128m,mode=755", "none", folder]
        if os.geteuid() != 0 or subprocess.run(mounting, check=False, capture_output=True).returncode != 0:
            pytest.skip("a disk of its own cannot be mounted here")
        yield Path(folder)
        subprocess.run(["umount", "-l", folder], check=True)


async def kept_until_it_fails(state: State) -> tuple[int, StoreFault]:
    """How many keys could be kept before the first that could not, and what was said then."""
    for number in range(10_000):
        try:
            await state.keep_keys([KeptKey(f"{number}", "a", "b", secrets.token_hex(20_000))])
        except StoreFault as fault:
            return number, fault
    raise AssertionError("it is never full")


async def test_a_full_disk_is_told_and_what_was_kept_is_there(small_disk: Path) -> None:
    """Nothing that was said to be kept is lost, whether PostgreSQL refuses or gives itself up; then all goes on."""
    server = PostgresServer(small_disk / "pg", {"max_wal_size": "64MB"})
    try:
        server.make()
        server.start()
        async with open_shared_state(server.url) as state:
            fill(small_disk / "ballast")
            kept, fault = await kept_until_it_fails(state)
            assert fault.cause.fault in (Fault.STATE_DISK_FULL, Fault.STATE_AWAY)
            assert state.unsaved == fault.cause
            (small_disk / "ballast").unlink()
            server.stop(outright=True)
            server.start()
            await asyncio.sleep(1.1)  # for which nobody asks again
            await state.keep_keys([KeptKey("more", "a", "b", "c")])
            assert len(await state.kept_keys()) - 1 in (kept, kept + 1)  # nobody was told of the last
    finally:
        server.stop(outright=True)
