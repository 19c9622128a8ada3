"""The tables of the search index in ``library.db``, their version, and a quick check that they are intact."""

import hashlib
import sqlite3
import sys
from collections.abc import Iterable

INDEX_VERSION = 5
"""Goes up when folding or the tables change; an index of another version is rebuilt."""

TABLES: tuple[str, ...] = (
    "CREATE TABLE search_meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE search_common (rank INTEGER PRIMARY KEY, word TEXT NOT NULL)",
    # One row a segment; sealed says whether its vocabulary is the one that was written.
    "CREATE TABLE search_segment (segment INTEGER PRIMARY KEY, passages INTEGER NOT NULL, numbers BLOB NOT NULL,"
    " sealed BLOB NOT NULL)",
    "CREATE TABLE search_word_list (segment INTEGER NOT NULL, length INTEGER NOT NULL, words TEXT NOT NULL,"
    " terms BLOB NOT NULL, frequencies BLOB NOT NULL, PRIMARY KEY (segment, length))",
    # These two are found by one number made of segment and the rest: see the functions below. What a row of
    # search_posting holds is for ``postings`` to say.
    "CREATE TABLE search_gram (id INTEGER PRIMARY KEY, held BLOB NOT NULL)",
    "CREATE TABLE search_posting (id INTEGER PRIMARY KEY, held BLOB NOT NULL)",
    "CREATE TABLE search_run (article INTEGER NOT NULL, segment INTEGER NOT NULL, first INTEGER NOT NULL,"
    " count INTEGER NOT NULL, PRIMARY KEY (article, segment, first)) WITHOUT ROWID",
    "CREATE TABLE search_gone (segment INTEGER NOT NULL, first INTEGER NOT NULL, count INTEGER NOT NULL,"
    " PRIMARY KEY (segment, first)) WITHOUT ROWID",
    "CREATE TABLE search_pending (first INTEGER PRIMARY KEY, last INTEGER NOT NULL, article INTEGER NOT NULL,"
    " passages INTEGER NOT NULL)",
)
INDEX_SCHEMA: tuple[str, ...] = (
    *TABLES,
    f"INSERT INTO search_meta (name, value) VALUES ('version', {INDEX_VERSION}), ('generation', 0), ('segments', 0)",
)
NAMES: tuple[str, ...] = tuple(statement.split()[2] for statement in TABLES)
FORMER: tuple[str, ...] = ("search_text",)
"""Tables of earlier versions, dropped when the index is rebuilt."""

_SEGMENT_BITS = 48
MOST_SEGMENTS = 1 << 14
"""How many segment numbers there are before they start again; row numbers must fit in 63 bits."""


def posting_id(segment: int, term: int) -> int:
    """The row of a term's places; terms are below 2 ** 34."""
    return segment << _SEGMENT_BITS | term


def term_of(row: int) -> int:
    """The term whose places stand in a row."""
    return row & (1 << _SEGMENT_BITS) - 1


def gram_id(segment: int, length: int, gram: str) -> int:
    """The row of the words of a length that hold a pair of letters."""
    return segment << _SEGMENT_BITS | length << 42 | ord(gram[0]) << 21 | ord(gram[1])


def segment_rows(segment: int) -> tuple[int, int]:
    """First and last of all row numbers a segment can have."""
    return segment << _SEGMENT_BITS, (segment + 1 << _SEGMENT_BITS) - 1


def seal(numbers: bytes, word_lists: Iterable[tuple[int, str, bytes, bytes]]) -> bytes:
    """A hash of what a segment cannot be read without."""
    digest = hashlib.blake2b(numbers, digest_size=16)
    for length, words, terms, frequencies in word_lists:
        digest.update(b"%d" % length)
        digest.update(words.encode())
        digest.update(terms)
        digest.update(frequencies)
    return digest.digest()


def index_is_sound(connection: sqlite3.Connection) -> bool:
    """Whether the index is there, of this version, and whole as far as a look of milliseconds can tell.

    It reads the vocabulary and compares it with its seal, and looks for the last passage of each segment.
    A single damaged set of places shows only when a search meets it (StoreFault).
    """
    try:
        version = connection.execute("SELECT value FROM search_meta WHERE name = 'version'").fetchone()
        if version is None or version[0] != INDEX_VERSION:
            return False
        for name in NAMES:
            connection.execute(f"SELECT 1 FROM {name} LIMIT 1").fetchone()
        rows = connection.execute("SELECT segment, passages, numbers, sealed FROM search_segment").fetchall()
        for segment, passages, numbers, sealed in rows:
            word_lists = connection.execute(
                "SELECT length, words, terms, frequencies FROM search_word_list WHERE segment = ? ORDER BY length",
                (segment,),
            )
            if len(numbers) != 4 * passages or seal(numbers, word_lists) != sealed:
                return False
            (last,) = connection.execute(
                "SELECT max(first + count) FROM search_run WHERE segment = ?", (segment,)
            ).fetchone()
            number = last and int.from_bytes(numbers[4 * last - 4 : 4 * last], sys.byteorder)
            if last and not connection.execute("SELECT 1 FROM passage WHERE number = ?", (number,)).fetchone():
                return False
        pending = connection.execute("SELECT coalesce(max(last), 0) FROM search_pending").fetchone()[0]
        known = connection.execute("SELECT coalesce(max(number), 0) FROM passage").fetchone()[0]
    except (sqlite3.DatabaseError, UnicodeError, TypeError):
        return False
    return bool(pending <= known)
