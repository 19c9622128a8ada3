"""Which passages and quotes of ``library.db`` call for content notes: marked when they are loaded, or the list changes.

A passage has the notes that its words call for, and a quote those that its own words do. They are sets of notes, a bit
for each of the list's.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from bot.store.sqlite import connect, in_words, transaction

WORD_LIST = "content_notes"
"""The fact about the library as a whole that holds the list."""
_TABLES = ("passage_note", "quote_note")
_PATIENCE = 200
"""Milliseconds."""
_NOTED = f"""SELECT 0, value, 0, 0 FROM meta WHERE key = '{WORD_LIST}'
    UNION ALL SELECT 1, article, passage, notes FROM passage_note
    UNION ALL SELECT 2, article, quote, notes FROM quote_note"""


class Marking(Protocol):
    """A word list at work."""

    @property
    def written(self) -> str:
        """The whole list, as it is kept: another text means another list."""

    def bits(self, text: str, language: str, folded: str | None = None) -> int:
        """The set of notes that a text calls for; ``folded`` is what the search's ``fold`` makes of it, if known."""


@dataclass(frozen=True, slots=True)
class NoteMarks:
    """The marks of a library: the list they were made by (None if none ever was), and for each article the notes of its
    passages, by their ids, and of its quotes, by their numbers. What has no note is not there."""

    written: str | None = None
    passages: dict[int, dict[str, int]] = field(default_factory=dict)
    quotes: dict[int, dict[int, int]] = field(default_factory=dict)


def marks_of(rows: Iterable[sqlite3.Row]) -> NoteMarks:
    """What the rows of ``marks_query`` tell."""
    marks, written = NoteMarks(), None
    for kind, first, second, notes in rows:
        if not kind:
            written = str(first)
        elif kind == 1:
            marks.passages.setdefault(first, {})[second] = notes
        else:
            marks.quotes.setdefault(first, {})[second] = notes
    return NoteMarks(written, marks.passages, marks.quotes)


def marks_query() -> str:
    """All marks in one statement, so that list and marks are of one moment."""
    return _NOTED


def mark_library(path: Path, marking: Marking) -> bool:
    """Mark a whole library anew if that was done by another list; whether it was. Raises StoreFault, soon where another
    process writes to the library: the reload at the start of the bot, which marks it then, has the time to wait."""
    with in_words(path), closing(connect(path, patience=_PATIENCE)) as connection:
        if _kept(connection) == marking.written:
            return False
        with transaction(connection):
            mark_notes(connection, marking, ())
    return True


def list_kept(path: Path) -> str | None:
    """The list that a library was marked by last; None if there is none. Raises StoreFault."""
    with in_words(path), closing(connect(path, read_only=True)) as connection:
        return _kept(connection)


def mark_notes(
    connection: sqlite3.Connection, marking: Marking, new: Iterable[int], folded: Mapping[int, str] | None = None
) -> None:
    """Inside a transaction: mark the ``new`` articles, or all of them where the list is another than before.

    ``folded`` are the folded texts of some passages, by their numbers.
    """
    articles = list(new)
    if _kept(connection) != marking.written:
        for table in _TABLES:
            connection.execute(f"DELETE FROM {table}")
        articles = [int(row[0]) for row in connection.execute("SELECT number FROM article")]
        connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (WORD_LIST, marking.written))
    for article in articles:
        _mark(connection, marking, article, folded or {})


def drop_marks(connection: sqlite3.Connection, article: int) -> None:
    """Inside a transaction: an article goes."""
    for table in _TABLES:
        connection.execute(f"DELETE FROM {table} WHERE article = ?", (article,))


def _kept(connection: sqlite3.Connection) -> str | None:
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (WORD_LIST,)).fetchone()
    return str(row[0]) if row else None


def _mark(connection: sqlite3.Connection, marking: Marking, article: int, folded: Mapping[int, str]) -> None:
    """One article, unless it went again in the same transaction."""
    held = connection.execute("SELECT language FROM article WHERE number = ?", (article,)).fetchone()
    if held is None:
        return
    language, noted = str(held[0]), dict[int, str]()
    passages: list[tuple[int, str, int]] = []
    for number, ordinal, passage, text in connection.execute(
        "SELECT number, ordinal, id, text FROM passage WHERE article = ?", (article,)
    ):
        bits = marking.bits(text, language, folded.get(number))
        if bits:
            noted[ordinal] = text
            passages.append((article, passage, bits))
    if not passages:
        return
    quotes = [
        (article, number, bits)
        for number, ordinal, start, stop in connection.execute(
            "SELECT number, ordinal, start, stop FROM quote WHERE article = ?", (article,)
        )
        if ordinal in noted and (bits := marking.bits(noted[ordinal][start:stop], language))
    ]
    for table, rows in zip(_TABLES, (passages, quotes), strict=True):
        connection.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", rows)
