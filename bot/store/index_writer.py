"""Keeps the search index in step with the passages, inside the caller's transaction."""

import json
import sqlite3
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from bot.errors import StoreFault
from bot.faults import Fault
from bot.search.coded import CodedWords, Coding
from bot.search.fold import words
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
from bot.store.postings import Spool

MOST_PENDING = 2000
"""Passages that searches read from memory; with more, ``finish`` writes a segment of them at once."""

_MOST_KNOWN = 64 * 1024 * 1024
"""Bytes of folded words that are kept until ``finish``; what is beyond is folded anew."""

_LARGEST_SHARE = 4
_LARGEST_GONE = 0.2
_MUCH_LARGER = 8
"""A later segment so many times as large as what comes after it stays as it is, so that what is added to a large
library costs about as much as it has itself. There are few of them: each is so much larger than the next."""

_SAMPLE = 2500
"""Passages that decide which words are common."""

_TEXT_TO_FOLD = "iif(article IN (SELECT value FROM json_each(:known)), NULL, text)"
"""The text of a passage, but not where its folded words are known."""

_SEARCHABLE = f"SELECT number, article, {_TEXT_TO_FOLD} FROM passage WHERE searchable = 1"

_Passage = tuple[int, int, str | None]
"""(number, article, text where it is to be folded)."""


@dataclass(frozen=True, slots=True)
class KnownWords:
    """The numbers of an article's searchable passages, ascending, and their folded words."""

    numbers: Sequence[int]
    coded: CodedWords


class IndexWriter:
    """Notes which articles came and went. Nothing shows to a search before the caller's commit."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[int, KnownWords] = {}
        self._room = _MOST_KNOWN

    def add(self, article: int, numbers: Sequence[int]) -> None:
        """Make an article's searchable passages findable, by their numbers in the passage table."""
        if numbers:
            self._connection.execute(
                "INSERT INTO search_pending (first, last, article, passages) VALUES (?, ?, ?, ?)",
                (min(numbers), max(numbers), article, len(numbers)),
            )

    def know(self, article: int, numbers: Sequence[int], coded: CodedWords) -> None:
        """Take the folded words of all searchable passages of an article from whoever knows them."""
        if coded.room <= self._room:
            self._room -= coded.room
            self._known[article] = KnownWords(numbers, coded)

    def forget(self) -> None:
        """What ``know`` told does not hold any more: what was added since is undone, and its numbers come again."""
        self._known.clear()
        self._room = _MOST_KNOWN

    def remove(self, article: int) -> None:
        """Make an article's passages unfindable."""
        self._known.pop(article, None)
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
    write_segment(connection, raise_count(connection, "segments") % MOST_SEGMENTS, None, {})
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


def _passages(
    connection: sqlite3.Connection, ranges: Sequence[tuple[int, int, int]] | None, known: str
) -> Iterator[_Passage]:
    """Those of some ranges, or all there are; ``known`` lists the articles whose text need not be folded, as JSON."""
    if ranges is None:
        yield from connection.execute(f"{_SEARCHABLE} ORDER BY number", {"known": known})
        return
    for first, last, article in ranges:
        yield from connection.execute(
            f"{_SEARCHABLE} AND number BETWEEN :first AND :last AND article = :article ORDER BY number",
            {"known": known, "first": first, "last": last, "article": article},
        )


def _articles(
    passages: Iterable[_Passage], known: Mapping[int, KnownWords]
) -> Iterator[tuple[int, Sequence[int], CodedWords]]:
    """The passages of each article together: its number, theirs, and their folded words."""
    for article, rows in groupby(passages, key=itemgetter(1)):
        if article in known:
            yield article, [number for number, _, _ in rows], known[article].coded
            continue
        numbers, coding = list[int](), Coding()
        for number, _, text in rows:
            numbers.append(number)
            coding.add(words(text or ""))
        yield article, numbers, coding.coded()


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
    known: Mapping[int, KnownWords],
    into: str = "main",
) -> None:
    """One new segment of what ``outgrown`` gave, in the tables of the database ``into``; with every passage there is,
    also the words that are common in them. ``known`` are articles whose words are folded already."""
    from bot.search.build import build, common_words  # numpy takes a tenth of a second that most starts can do without

    if ranges is None:
        common = common_words(_sample(connection, known))
        connection.execute(f"DELETE FROM {into}.search_common")
        connection.executemany(f"INSERT INTO {into}.search_common (rank, word) VALUES (?, ?)", list(enumerate(common)))
    else:
        common = [row[0] for row in connection.execute("SELECT word FROM main.search_common ORDER BY rank")]
    passages = _passages(connection, ranges, json.dumps([*known]))
    sink = _Rows(connection, segment, into)
    try:
        with closing(sink.spool):
            if build(_articles(passages, known), common, sink):
                sink.close()
    except OSError as error:
        raise StoreFault(Fault.DATABASE_DISK_FULL, str(_folder_of(connection) or "")) from error


def _sample(connection: sqlite3.Connection, known: Mapping[int, KnownWords]) -> Iterator[list[str]]:
    """The folded words of up to ``_SAMPLE`` passages from all over the library."""
    first, last = connection.execute(
        "SELECT coalesce(min(number), 0), coalesce(max(number), 0) FROM passage"
    ).fetchone()
    passages = connection.execute(
        f"{_SEARCHABLE} AND number IN (SELECT value FROM json_each(:numbers)) ORDER BY number",
        {
            "known": json.dumps([*known]),
            "numbers": json.dumps(list(range(first, last + 1, max(1, (last - first) // _SAMPLE)))),
        },
    )
    for article, rows in groupby(passages, key=itemgetter(1)):
        if article in known:
            held = known[article]
            yield from held.coded.words_at({bisect_left(held.numbers, number) for number, _, _ in rows})
        else:
            yield from (words(text) for _, _, text in rows)


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

    def __init__(self, connection: sqlite3.Connection, segment: int, into: str) -> None:
        self._connection = connection
        self._segment = segment
        self._into = into
        self._word_lists: list[tuple[int, str, bytes, bytes]] = []
        self._numbers = b""
        self.spool = Spool(_folder_of(connection))

    def postings(self, block: int, rows: Iterable[tuple[int, bytes]]) -> None:
        self.spool.put(block, rows)

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
            ((posting_id(self._segment, term), row) for term, row in self.spool.rows()),
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
