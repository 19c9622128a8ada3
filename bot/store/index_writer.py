"""Keeps the search index in step with the passages, inside the caller's transaction."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from bot.errors import StoreFault
from bot.faults import Fault
from bot.search.coded import CodedWords
from bot.store.index_schema import (
    FORMER,
    INDEX_SCHEMA,
    MOST_SEGMENTS,
    NAMES,
    gram_id,
    posting_id,
    seal,
    segment_rows,
)
from bot.store.known_words import WordsAtHand
from bot.store.spool import Spool
from bot.store.texts_to_index import sampled_words, words_by_article

MOST_PENDING = 2000
"""Passages that searches read from memory; with more, ``finish`` writes a segment of them at once."""

_LARGEST_SHARE = 4
_LARGEST_GONE = 0.2
_MUCH_LARGER = 8
"""A later segment so many times as large as what comes after it stays as it is, so that what is added to a large
library costs about as much as it has itself. There are few of them: each is so much larger than the next."""


class IndexWriter:
    """Notes which articles came and went. Nothing shows to a search before the caller's commit. Closed on every way out
    by whoever let it know any words."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known = WordsAtHand(_folder_of(connection))

    def add(self, article: int, numbers: Sequence[int]) -> None:
        """Make an article's searchable passages findable, by their numbers in the passage table."""
        if numbers:
            self._connection.execute(
                "INSERT INTO search_pending (first, last, article, passages) VALUES (?, ?, ?, ?)",
                (min(numbers), max(numbers), article, len(numbers)),
            )

    def know(self, article: int, numbers: Sequence[int], coded: CodedWords) -> None:
        """Take the folded words of all searchable passages of an article from whoever knows them."""
        self._known.put(article, numbers, coded)

    def forget(self) -> None:
        """What ``know`` told does not hold any more: what was added since is undone, and its numbers come again."""
        self._known.clear()

    def close(self) -> None:
        """Let go of what ``know`` told."""
        self._known.close()

    def remove(self, article: int) -> None:
        """Make an article's passages unfindable."""
        self._known.drop(article)
        self._connection.execute("DELETE FROM search_pending WHERE article = ?", (article,))
        self._connection.execute(
            "INSERT INTO search_gone (segment, first, count)"
            " SELECT segment, first, count FROM search_run WHERE article = ?",
            (article,),
        )
        self._connection.execute("DELETE FROM search_run WHERE article = ?", (article,))

    def finish(self) -> None:
        """Say that the index has changed. Called once, after the last change and before the commit."""
        if pending_passages(self._connection) > MOST_PENDING:
            segments, ranges = outgrown(self._connection)
            drop_segments(self._connection, segments)
            segment = raise_count(self._connection, "segments") % MOST_SEGMENTS
            write_segment(self._connection, segment, ranges, self._known)
            self._connection.execute("DELETE FROM search_pending")
        raise_count(self._connection, "generation")


def rebuild(connection: sqlite3.Connection) -> None:
    """Rebuild the whole index from the passage table, inside the caller's transaction, whatever its state."""
    kept = 0
    try:
        row = connection.execute("SELECT value FROM search_meta WHERE name = 'generation'").fetchone()
        kept = int(row[0]) if row else 0
    except (sqlite3.DatabaseError, ValueError):
        kept = 0
    for name in (*NAMES, *FORMER):
        connection.execute(f"DROP TABLE IF EXISTS {name}")
    for statement in INDEX_SCHEMA:
        connection.execute(statement)
    connection.execute("UPDATE search_meta SET value = ? WHERE name = 'generation'", (kept + 1,))
    # Numbers never come back, so a reader with an old segment cannot confuse it with a new one.
    connection.execute("UPDATE search_meta SET value = ? WHERE name = 'segments'", (kept + 1,))
    write_segment(connection, raise_count(connection, "segments") % MOST_SEGMENTS, None, WordsAtHand(None))
    connection.execute("DELETE FROM search_pending")


def pending_passages(connection: sqlite3.Connection) -> int:
    """How many passages wait for a segment."""
    row = connection.execute("SELECT coalesce(sum(passages), 0) FROM search_pending").fetchone()
    return int(row[0])


def _sizes(connection: sqlite3.Connection) -> list[tuple[int, int]]:
    """(segment, passages), the oldest first."""
    return connection.execute("SELECT segment, passages FROM search_segment ORDER BY segment").fetchall()


def _gone(connection: sqlite3.Connection) -> int:
    row = connection.execute("SELECT coalesce(sum(count), 0) FROM search_gone").fetchone()
    return int(row[0])


def overgrown(connection: sqlite3.Connection) -> bool:
    """Whether later segments, or what was removed, make up too much beside the first segment."""
    sizes = [passages for _, passages in _sizes(connection)]
    if not sizes:
        return False
    return sum(sizes[1:]) * _LARGEST_SHARE > sizes[0] or _gone(connection) > _LARGEST_GONE * sum(sizes)


def outgrown(connection: sqlite3.Connection) -> tuple[list[int], list[tuple[int, int, int]] | None]:
    """The segments that are to be written anew together with what is pending, and what one new segment of all of it
    holds, as (first number, last number, article); None for every passage there is.

    What is pending grows by the segments before it that are not much larger, and all is written anew once the later
    segments, or what was removed, make up too much.
    """
    sizes = _sizes(connection)
    growing = pending_passages(connection)
    if (
        not sizes
        or (sum(passages for _, passages in sizes[1:]) + growing) * _LARGEST_SHARE > sizes[0][1]
        or _gone(connection) > _LARGEST_GONE * sum(passages for _, passages in sizes)
    ):
        return [segment for segment, _ in sizes], None
    grown: list[int] = []
    for segment, passages in reversed(sizes[1:]):
        if passages > _MUCH_LARGER * growing:
            break
        grown.append(segment)
        growing += passages
    return grown, _ranges(connection, grown)


def _ranges(connection: sqlite3.Connection, segments: Sequence[int]) -> list[tuple[int, int, int]]:
    """(first number, last number, article) of what is pending or alive in some segments, by number."""
    ranges = connection.execute("SELECT first, last, article FROM search_pending").fetchall()
    for segment in segments:
        numbers = memoryview(
            connection.execute("SELECT numbers FROM search_segment WHERE segment = ?", (segment,)).fetchone()[0]
        ).cast("I")
        runs = connection.execute("SELECT article, first, count FROM search_run WHERE segment = ?", (segment,))
        ranges += [(numbers[first], numbers[first + count - 1], article) for article, first, count in runs]
    return sorted(ranges)


def drop_segments(connection: sqlite3.Connection, segments: Iterable[int]) -> None:
    """Remove all rows of some segments."""
    for segment in segments:
        for table in ("search_gram", "search_posting"):
            connection.execute(f"DELETE FROM {table} WHERE id BETWEEN ? AND ?", segment_rows(segment))
        for table in ("search_segment", "search_word_list", "search_run", "search_gone"):
            connection.execute(f"DELETE FROM {table} WHERE segment = ?", (segment,))


def write_segment(
    connection: sqlite3.Connection,
    segment: int,
    ranges: Sequence[tuple[int, int, int]] | None,
    known: WordsAtHand,
    into: str = "main",
) -> None:
    """One new segment of what ``outgrown`` gave, in the tables of the database ``into``; with every passage there is,
    also the words that are common in them. ``known`` are articles whose words are folded already."""
    # These need numpy, which takes a tenth of a second that most starts can do without.
    from bot.search.build import build, common_words
    from bot.search.word_numbers import WordNumbers

    def built(sink: _Rows) -> int:
        terms = WordNumbers()  # let go of before all postings are put in order
        return build(words_by_article(connection, ranges, known, terms), terms, common, sink)

    if ranges is None:
        common = common_words(sampled_words(connection, known))
        connection.execute(f"DELETE FROM {into}.search_common")
        connection.executemany(f"INSERT INTO {into}.search_common (rank, word) VALUES (?, ?)", list(enumerate(common)))
    else:
        common = [row[0] for row in connection.execute("SELECT word FROM main.search_common ORDER BY rank")]
    try:
        with closing(Spool(_folder_of(connection))) as spool:
            sink = _Rows(connection, segment, into, spool)
            if built(sink):
                sink.close()
    except OSError as error:
        raise StoreFault(Fault.DATABASE_DISK_FULL, str(_folder_of(connection) or "")) from error


def raise_count(connection: sqlite3.Connection, name: str) -> int:
    """Count on: ``generation`` at every change of the index, ``segments`` for each that is made."""
    connection.execute("UPDATE search_meta SET value = value + 1 WHERE name = ?", (name,))
    return int(connection.execute("SELECT value FROM search_meta WHERE name = ?", (name,)).fetchone()[0])


def _folder_of(connection: sqlite3.Connection) -> Path | None:
    """Where the library is; None for one in memory."""
    place = next((row[2] for row in connection.execute("PRAGMA database_list") if row[1] == "main"), "")
    return Path(place).parent if place else None


class _Rows:
    """Writes what the builder makes as rows of one segment."""

    def __init__(self, connection: sqlite3.Connection, segment: int, into: str, spool: Spool) -> None:
        self._connection = connection
        self._segment = segment
        self._into = into
        self._word_lists: list[tuple[int, str, bytes, bytes]] = []
        self._numbers = b""
        self._spool = spool

    def postings(self, block: int, rows: Iterable[tuple[int, bytes]]) -> None:
        self._spool.put(block, rows)

    def grams(self, length: int, rows: Iterable[tuple[str, bytes]]) -> None:
        self._connection.executemany(
            f"INSERT INTO {self._into}.search_gram (id, held) VALUES (?, ?)",
            ((gram_id(self._segment, length, gram), held) for gram, held in rows),
        )

    def word_list(self, length: int, held: str, terms: bytes, frequencies: bytes) -> None:
        self._word_lists.append((length, held, terms, frequencies))

    def runs(self, rows: Iterable[tuple[int, int, int]]) -> None:
        self._connection.executemany(
            f"INSERT INTO {self._into}.search_run (article, segment, first, count) VALUES (?, ?, ?, ?)",
            ((article, self._segment, first, count) for article, first, count in rows),
        )

    def numbers(self, held: bytes) -> None:
        self._numbers = held

    def close(self) -> None:
        """Write what waited for all blocks, the rows that name the segment, and its seal."""
        self._connection.executemany(
            f"INSERT INTO {self._into}.search_posting (id, held) VALUES (?, ?)",
            ((posting_id(self._segment, term), row) for term, row in self._spool.rows()),
        )
        self._connection.executemany(
            f"""INSERT INTO {self._into}.search_word_list (segment, length, words, terms, frequencies)
            VALUES (?, ?, ?, ?, ?)""",
            ((self._segment, *word_list) for word_list in self._word_lists),
        )
        self._connection.execute(
            f"INSERT INTO {self._into}.search_segment (segment, passages, numbers, sealed) VALUES (?, ?, ?, ?)",
            (self._segment, len(self._numbers) // 4, self._numbers, seal(self._numbers, self._word_lists)),
        )
