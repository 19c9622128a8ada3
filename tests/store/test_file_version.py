"""A number that tells whether others changed a database."""

import asyncio
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StoreFault
from bot.faults import Fault
from bot.store import file_version
from bot.store.file_version import FileVersion

PUT = "INSERT INTO tea VALUES ('green')"


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A database that somebody writes to."""
    with closing(sqlite3.connect(tmp_path / "tea.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE tea (kind TEXT)")
        yield connection


async def test_every_commit_changes_it(shelf: sqlite3.Connection, tmp_path: Path) -> None:
    """Of this process or another; what is begun but not committed does not, nor does reading."""
    with closing(FileVersion(tmp_path / "tea.db")) as version:
        first = await version.now()
        shelf.execute("SELECT * FROM tea").fetchall()
        assert await version.now() == first
        shelf.execute("BEGIN")
        shelf.execute(PUT)
        assert await version.now() == first
        shelf.execute("COMMIT")
        second = await version.now()
        assert second != first
        other = f'import sqlite3; one = sqlite3.connect("tea.db"); one.execute("{PUT}"); one.commit()'
        process = await asyncio.create_subprocess_exec(sys.executable, "-c", other, cwd=tmp_path)
        assert await process.wait() == 0
        assert await version.now() not in (first, second)


async def test_it_keeps_nobody_from_clearing_the_log(shelf: sqlite3.Connection, tmp_path: Path) -> None:
    """Nothing of the file stays in use between two looks."""
    with closing(FileVersion(tmp_path / "tea.db")) as version:
        await version.now()
        shelf.execute(PUT)
        assert shelf.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall() == [(0, 0, 0)]


async def test_a_locked_file_is_waited_for_without_holding_up_others(
    shelf: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As long as any query waits; then it is a fault."""
    with closing(FileVersion(tmp_path / "tea.db")) as version:
        shelf.execute("PRAGMA locking_mode = EXCLUSIVE")
        shelf.execute("PRAGMA journal_mode = DELETE")
        shelf.execute(PUT)
        monkeypatch.setattr(file_version, "BUSY_MILLISECONDS", 60)
        with pytest.raises(StoreFault, match=Fault.DATABASE_BUSY):
            await version.now()
        monkeypatch.undo()
        looking = asyncio.create_task(version.now())
        await asyncio.sleep(0.05)
        assert not looking.done()
        shelf.close()
        assert await looking > 0


async def test_a_file_that_is_no_database_is_told_of(tmp_path: Path) -> None:
    """And one that is not there."""
    (tmp_path / "tea.db").write_bytes(b"tea " * 1024)
    with closing(FileVersion(tmp_path / "tea.db")) as version, pytest.raises(StoreFault, match=Fault.DATABASE_NONE):
        await version.now()
    with pytest.raises(StoreFault):
        FileVersion(tmp_path / "coffee.db")
