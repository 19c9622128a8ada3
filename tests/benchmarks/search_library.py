"""A library.db of nothing but passages and their index, and a child process to measure memory in."""

import sqlite3
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from bot.store.index import INDEX_SCHEMA, rebuild

PASSAGE_TABLE = (
    "CREATE TABLE passage (number INTEGER PRIMARY KEY, article INTEGER NOT NULL, section INTEGER NOT NULL,"
    " ordinal INTEGER NOT NULL, id TEXT NOT NULL, start INTEGER NOT NULL, kind TEXT NOT NULL, speaker TEXT,"
    " searchable INTEGER NOT NULL, text TEXT NOT NULL)"
)
PER_ARTICLE = 70


def open_library(path: Path) -> sqlite3.Connection:
    """A connection that writes to a library.db at ``path``, as the loader has it."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def fill(connection: sqlite3.Connection, texts: Iterable[str]) -> int:
    """Write passages, ``PER_ARTICLE`` to an article, without an index; how many there were."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(PASSAGE_TABLE)
    for statement in INDEX_SCHEMA:
        connection.execute(statement)
    source = enumerate(texts, 1)
    count = 0
    while batch := list(islice(source, 5000)):
        connection.executemany(
            "INSERT INTO passage VALUES (?, ?, 0, 0, '', 0, 'prose', NULL, 1, ?)",
            [(number, 1 + number // PER_ARTICLE, text) for number, text in batch],
        )
        count = batch[-1][0]
    connection.execute("COMMIT")
    return count


def index(connection: sqlite3.Connection) -> None:
    """Index everything in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    rebuild(connection)
    connection.execute("COMMIT")
