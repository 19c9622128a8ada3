"""Merging: a segment of what is pending, or has outgrown its place, is made beside the library and then put into it.

Making one is work for the processor; putting it in place is none, and only for that are other writers locked out.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from bot.store.index_schema import MOST_SEGMENTS, TABLES
from bot.store.index_writer import drop_segments, outgrown, overgrown, pending_passages, raise_count, write_segment
from bot.store.known_words import WordsAtHand
from bot.store.sqlite import transaction

_WORTH_MERGING = 500
"""Up to so many pending passages searches read from memory without anybody noticing."""
_BESIDE = "beside"
_ALL_OF_IT = ("search_posting", "search_gram", "search_run", "search_word_list", "search_segment")


def merge(connection: sqlite3.Connection) -> bool:
    """Write what is pending, and what grew out of proportion, into segments; whether anything was done. Not inside a
    transaction.

    Meant for idle moments. Where another connection writes meanwhile, nothing is done.
    """
    if pending_passages(connection) < _WORTH_MERGING and not overgrown(connection):
        return False
    with _tables_beside(connection):
        with _reading(connection):
            generation, made = _counts(connection)
            segment = (made + 1) % MOST_SEGMENTS
            segments, ranges = outgrown(connection)
            write_segment(connection, segment, ranges, WordsAtHand(None), into=_BESIDE)
        with transaction(connection):
            if _counts(connection) != (generation, made):
                return False
            drop_segments(connection, segments)
            if ranges is None:
                connection.execute("DELETE FROM main.search_common")
                _take_over(connection, "search_common")
            for table in _ALL_OF_IT:
                _take_over(connection, table)
            connection.execute("DELETE FROM main.search_pending")
            raise_count(connection, "segments")
            raise_count(connection, "generation")
    return True


@contextmanager
def _tables_beside(connection: sqlite3.Connection) -> Iterator[None]:
    """Tables of an index in a temporary database, which no other connection sees and nothing is left of."""
    connection.execute(f"ATTACH DATABASE '' AS {_BESIDE}")
    try:
        for table in TABLES:
            connection.execute(table.replace("CREATE TABLE ", f"CREATE TABLE {_BESIDE}."))
        yield
    finally:
        with suppress(sqlite3.Error):  # what went wrong is told by the exception that is under way
            connection.execute(f"DETACH DATABASE {_BESIDE}")


@contextmanager
def _reading(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is read within this is of one moment; nobody is locked out."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("COMMIT")


def _counts(connection: sqlite3.Connection) -> tuple[int, int]:
    """The generation of the index, and how many segments were ever made."""
    counts = dict(connection.execute("SELECT name, value FROM main.search_meta"))
    return counts["generation"], counts["segments"]


def _take_over(connection: sqlite3.Connection, table: str) -> None:
    connection.execute(f"INSERT INTO main.{table} SELECT * FROM {_BESIDE}.{table}")
