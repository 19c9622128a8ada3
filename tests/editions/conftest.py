"""A small ``library.db`` that one process has loaded, and the folder for its editions."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.library_writer import prepare_library


@pytest.fixture
def loaded(tmp_path: Path) -> Path:
    path = tmp_path / "loader" / "library.db"
    prepare_library(path)
    note(path, "the first load")
    return path


@pytest.fixture
def editions(tmp_path: Path) -> Path:
    return tmp_path / "editions"


def note(library: Path, words: str) -> None:
    """As a load does: commit something to the library."""
    with closing(sqlite3.connect(library)) as connection, connection:
        connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('loaded_at', ?)", (words,))


def noted(library: Path) -> str:
    with closing(sqlite3.connect(library)) as connection:
        return str(connection.execute("SELECT value FROM meta WHERE key = 'loaded_at'").fetchone()[0])
