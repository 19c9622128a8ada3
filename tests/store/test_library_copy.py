"""A copy of ``library.db`` is one file with all that is committed, and the same library gives the same bytes."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StoreFault
from bot.store.library_copy import copy_library
from bot.store.library_writer import prepare_library


def test_a_copy_has_what_is_committed_and_nothing_else(tmp_path: Path) -> None:
    """A load is under way: what it has not committed is not in the copy."""
    library = tmp_path / "library.db"
    prepare_library(library)
    with closing(sqlite3.connect(library, isolation_level=None)) as loading:
        loading.execute("INSERT INTO meta VALUES ('loaded_at', 'yesterday')")
        loading.execute("BEGIN")
        loading.execute("UPDATE meta SET value = 'today'")
        copy_library(library, tmp_path / "one.db")
        copy_library(library, tmp_path / "two.db")
        loading.execute("ROLLBACK")
    with closing(sqlite3.connect(tmp_path / "one.db")) as copied:
        assert copied.execute("SELECT value FROM meta").fetchall() == [("yesterday",)]
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()
    assert not (tmp_path / "one.db-wal").exists()


def test_what_is_no_library_is_not_copied(tmp_path: Path) -> None:
    """A file of something else, and none at all."""
    (tmp_path / "library.db").write_text("a shopping list, long enough to be looked at" * 30)
    for name in ("library.db", "missing.db"):
        with pytest.raises(StoreFault):
            copy_library(tmp_path / name, tmp_path / "copy.db")
