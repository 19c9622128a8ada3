"""What the search engine reads, through a read-only connection of its own."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.index_schema import INDEX_VERSION, gram_id, posting_id, term_of
from bot.store.postings import Part, parts_of
from bot.store.sqlite import BUSY_MILLISECONDS, SMALL_CACHE

_OF_THE_MACHINE = frozenset({sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_NOMEM})
"""Failures that rebuilding the index would not fix."""


class SqliteIndex:
    """The index of one ``library.db``; fulfils ``bot.search.Index``. Opened on one thread, it may be used on another.

    Raises StoreFault when the file is not there, the index is of another version, or what is read is damaged.
    """

    def __init__(self, path: Path) -> None:
        with _faults():
            self._connection = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=ro",
                uri=True,
                check_same_thread=False,
                isolation_level=None,
                cached_statements=64,
                timeout=BUSY_MILLISECONDS / 1000,
            )
            self._connection.execute("PRAGMA query_only = 1")
            self._connection.execute("PRAGMA mmap_size = 0")  # a file cut under a mapping would end the process
            self._connection.execute(SMALL_CACHE)  # the engine's own cache holds what it reads again
        self._texts: dict[int, str] = {}

    def begin(self) -> int:
        with _faults():
            self._connection.execute("BEGIN")
            meta: dict[str, int] = dict(
                self._connection.execute("SELECT name, value FROM search_meta WHERE name IN ('version', 'generation')")
            )
        if meta.get("version") != INDEX_VERSION:
            self.end()
            raise StoreFault(Fault.INDEX_OF_ANOTHER_VERSION, str(meta.get("version")), INDEX_VERSION)
        return meta["generation"]

    def end(self) -> None:
        self._texts = {}
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    def segments(self) -> list[int]:
        return [int(row[0]) for row in self._all("SELECT segment FROM search_segment ORDER BY segment")]

    def numbers(self, segment: int) -> bytes:
        return self._blob("SELECT numbers FROM search_segment WHERE segment = ?", segment)

    def word_lists(self, segment: int) -> Iterator[tuple[int, str, bytes, bytes]]:
        yield from self._all(
            "SELECT length, words, terms, frequencies FROM search_word_list WHERE segment = ?", segment
        )

    def gram_sets(self, segment: int, asked: Sequence[tuple[int, str]]) -> dict[tuple[int, str], bytes]:
        named = {gram_id(segment, length, gram): (length, gram) for length, gram in asked}
        rows = self._all(
            "SELECT id, held FROM search_gram WHERE id IN (SELECT value FROM json_each(?))", json.dumps(list(named))
        )
        return {named[row]: held for row, held in rows}

    def postings(self, segment: int, terms: Sequence[int]) -> Iterator[tuple[int, list[Part]]]:
        asked = [posting_id(segment, term) for term in terms]
        if len(asked) == 1:
            rows = self._all("SELECT id, held FROM search_posting WHERE id = ?", asked[0])
        else:
            rows = self._all(
                "SELECT id, held FROM search_posting WHERE id IN (SELECT value FROM json_each(?))", json.dumps(asked)
            )
        for row, held in rows:
            yield term_of(row), parts_of(held)

    def commons(self) -> list[str]:
        return [str(row[0]) for row in self._all("SELECT word FROM search_common ORDER BY rank")]

    def languages(self) -> list[str]:
        if not self._all("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'article'"):
            return []
        return [
            str(row[0])
            for row in self._all("SELECT language FROM article GROUP BY language ORDER BY count(*) DESC, language")
        ]

    def runs(self, segment: int, articles: Iterable[int]) -> list[tuple[int, int]]:
        return self._all(
            "SELECT first, count FROM search_run WHERE article IN (SELECT value FROM json_each(?)) AND segment = ?",
            json.dumps(sorted(articles)),
            segment,
        )

    def gone(self, segment: int) -> list[tuple[int, int]]:
        return self._all("SELECT first, count FROM search_gone WHERE segment = ?", segment)

    def pending(self) -> list[tuple[int, int, int]]:
        return self._all("SELECT article, first, last FROM search_pending ORDER BY first")

    def pending_passages(self, article: int, first: int, last: int) -> list[tuple[int, str]]:
        return self._all(
            "SELECT number, text FROM passage WHERE number BETWEEN ? AND ? AND article = ? AND searchable = 1"
            " ORDER BY number",
            first,
            last,
            article,
        )

    def texts(self, numbers: Sequence[int]) -> dict[int, str]:
        missing = [number for number in numbers if number not in self._texts]
        if missing:
            self._texts.update(
                self._all(
                    "SELECT number, text FROM passage WHERE number IN (SELECT value FROM json_each(?))",
                    json.dumps(missing),
                )
            )
        return {number: self._texts[number] for number in numbers if number in self._texts}

    def close(self) -> None:
        """Close the connection; nothing can be read afterwards."""
        self._connection.close()

    def _all(self, statement: str, *values: int | str) -> list[tuple]:  # type: ignore[type-arg]
        with _faults():
            return self._connection.execute(statement, values).fetchall()

    def _blob(self, statement: str, *values: int | str) -> bytes:
        rows = self._all(statement, *values)
        return bytes(rows[0][0]) if rows else b""


@contextmanager
def _faults() -> Iterator[None]:
    """Turn every failure of SQLite into one the library can handle."""
    try:
        yield
    except sqlite3.Error as error:
        if (getattr(error, "sqlite_errorcode", 0) & 0xFF) in _OF_THE_MACHINE:
            raise StoreFault(Fault.LIBRARY_UNREADABLE, str(error)) from error
        raise StoreFault(Fault.INDEX_UNREADABLE, str(error)) from error
