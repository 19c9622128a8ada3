"""Whether a database on the disk is still the one that is open."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.store.open_file import FileChange, OpenFile, is_cut
from bot.store.sqlite import connect


def test_every_change_is_told_apart(tmp_path: Path) -> None:
    """Open and whole, cut, another file, no file."""
    path = tmp_path / "a.db"
    with closing(connect(path)) as connection:
        connection.execute("CREATE TABLE line (text TEXT)")
        connection.executemany("INSERT INTO line VALUES (?)", [("x" * 500,)] * 100)
        here = OpenFile.now_at(path)
        size = connection.execute("PRAGMA page_count").fetchone()[0] * 4096
        assert here.change(size) is None
        (tmp_path / "a.db-shm").unlink()
        assert here.change(size) is FileChange.LOG_GONE
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        with path.open("r+b") as file:
            file.truncate(4096)
        assert here.change(size) is FileChange.CUT
        (tmp_path / "b.db").touch()
        (tmp_path / "b.db").replace(path)
        assert here.change(size) is FileChange.REPLACED
        path.unlink()
        assert here.change(size) is FileChange.GONE


def test_a_file_is_cut_when_it_is_shorter_than_its_header_says(tmp_path: Path) -> None:
    """By any number of bytes; a whole file is not, nor one that is not there."""
    path = tmp_path / "a.db"
    assert not is_cut(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE line (text TEXT)")
    assert not is_cut(path)
    whole = path.read_bytes()
    for left in (0, 50, len(whole) - 1):
        path.write_bytes(whole[:left])
        assert is_cut(path)
