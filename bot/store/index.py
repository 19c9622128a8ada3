"""The tables of the search index in ``library.db``: written inside a reload's transaction, read by the engine."""

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

INDEX_VERSION = 1
"""Goes up when folding or the tables change; an index of another version is rebuilt."""

INDEX_SCHEMA: tuple[str, ...] = (
    "CREATE TABLE search_meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
    f"INSERT INTO search_meta (name, value) VALUES ('version', {INDEX_VERSION}), ('generation', 0)",
)


class IndexWriter:
    """Keeps the index in step with the passages, inside the caller's transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, article: int, passages: Iterable[tuple[int, str]]) -> None:
        """Make an article's searchable passages, (number, text) each, findable."""

    def remove(self, article: int) -> None:
        """Make an article's passages unfindable."""

    def finish(self) -> None:
        """Say that the index has changed. Called once, before the commit."""
        self._connection.execute("UPDATE search_meta SET value = value + 1 WHERE name = 'generation'")


def merge(connection: sqlite3.Connection) -> None:
    """Fold what was added since the last merge into the index proper, when nobody is waiting."""


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the index anew from the passages, inside the caller's transaction."""
    connection.execute("DROP TABLE IF EXISTS search_meta")
    for statement in INDEX_SCHEMA:
        connection.execute(statement)


def index_is_sound(connection: sqlite3.Connection) -> bool:
    """Whether the index is there, of this version and whole, by a look that takes milliseconds."""
    try:
        row = connection.execute("SELECT value FROM search_meta WHERE name = 'version'").fetchone()
    except sqlite3.DatabaseError:
        return False
    return row is not None and row[0] == INDEX_VERSION


class SqliteIndex:
    """Reads the index of one ``library.db`` through a read-only connection of its own."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)

    def generation(self) -> int:
        """A number that differs from the last one given once another transaction changed the index."""
        row = self._connection.execute("SELECT value FROM search_meta WHERE name = 'generation'").fetchone()
        return int(row[0])

    def passages(self) -> Iterator[tuple[int, int, str]]:
        """(number, article, text) of every searchable passage, by number."""
        return iter(
            self._connection.execute("SELECT number, article, text FROM passage WHERE searchable = 1 ORDER BY number")
        )

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
