"""Which passages and quotes of ``library.db`` call for content notes: marked when they are loaded, or the list changes.

A passage has the notes that its words call for, and a quote those that its own words do. They are sets of notes, a bit
for each of the list's.
"""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from bot.store.rows import ArticleRows, RowNotes
from bot.store.sqlite import connect, in_words, transaction

WORD_LIST = "content_notes"
"""The fact about the library as a whole that holds the list."""
_TABLES = ("passage_note", "quote_note")
_PATIENCE = 200
"""Milliseconds."""
_NOTED = f"""SELECT 0, value, 0, 0 FROM meta WHERE key = '{WORD_LIST}'
    UNION ALL SELECT 1, article, passage, notes FROM passage_note
    UNION ALL SELECT 2, article, quote, notes FROM quote_note"""

_Called = tuple[Any, Any, str, int]
"""(ordinal, id, text, notes) of a passage."""


class Marking(Protocol):
    """A word list at work."""

    @property
    def written(self) -> str:
        """The whole list, as it is kept: another text means another list."""

    def bits(self, text: str, language: str, words: Sequence[str] | None = None) -> int:
        """The set of notes that a text calls for; ``words`` are its folded words, if known."""

    def telling(self, words: Sequence[str], language: str) -> frozenset[int] | None:
        """Which of some folded words, by their places, a text has that calls for any note; None where words alone do
        not tell."""


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
            begin_marks(connection, marking)
            mark_others(connection, marking, ())
    return True


def list_kept(path: Path) -> str | None:
    """The list that a library was marked by last; None if there is none. Raises StoreFault."""
    with in_words(path), closing(connect(path, read_only=True)) as connection:
        return _kept(connection)


def begin_marks(connection: sqlite3.Connection, marking: Marking) -> bool:
    """Inside a transaction: whether the list is another than before. Then no mark is left, and all articles are to be
    marked."""
    if _kept(connection) == marking.written:
        return False
    for table in _TABLES:
        connection.execute(f"DELETE FROM {table}")
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (WORD_LIST, marking.written))
    return True


def mark_article(connection: sqlite3.Connection, marking: Marking, number: int, article: ArticleRows) -> None:
    """Inside a transaction: mark an article that has just been inserted under this number. The notes it came with are
    taken for those of this list."""
    notes = article.notes if article.notes is not None else notes_of(marking, article)
    _insert(connection, number, notes)


def notes_of(marking: Marking, article: ArticleRows) -> RowNotes:
    """Which passages and quotes of an article call for notes. Pure."""
    language, different = str(article.about[6]), article.coded.different
    telling = marking.telling(different, language)
    coded = article.coded.texts()
    called: list[_Called] = []
    for row in article.passages:
        searchable, text = row[6], str(row[7])
        words = None
        if searchable:
            codes = next(coded)
            if telling is not None and telling.isdisjoint(codes):
                continue
            words = [different[code] for code in codes]
        if bits := marking.bits(text, language, words):
            called.append((row[1], row[2], text, bits))
    quotes = [(row[0], row[1], row[2], row[3]) for row in article.quotes] if called else []
    return _noted(marking, language, called, quotes)


def mark_others(connection: sqlite3.Connection, marking: Marking, marked: Collection[int]) -> None:
    """Inside a transaction: mark all articles but those that are ``marked``."""
    done = frozenset(marked)
    for number, language in connection.execute("SELECT number, language FROM article").fetchall():
        if number not in done:
            _mark(connection, marking, number, str(language))


def drop_marks(connection: sqlite3.Connection, article: int) -> None:
    """Inside a transaction: an article goes."""
    for table in _TABLES:
        connection.execute(f"DELETE FROM {table} WHERE article = ?", (article,))


def _kept(connection: sqlite3.Connection) -> str | None:
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (WORD_LIST,)).fetchone()
    return str(row[0]) if row else None


def _mark(connection: sqlite3.Connection, marking: Marking, article: int, language: str) -> None:
    """One article, as it is in the library."""
    rows = connection.execute("SELECT ordinal, id, text FROM passage WHERE article = ?", (article,))
    called = [(*row, bits) for row in rows if (bits := marking.bits(row[2], language))]
    if called:
        quotes = connection.execute("SELECT number, ordinal, start, stop FROM quote WHERE article = ?", (article,))
        _insert(connection, article, _noted(marking, language, called, quotes))


def _noted(
    marking: Marking, language: str, called: Sequence[_Called], quotes: Iterable[tuple[Any, Any, Any, Any]]
) -> RowNotes:
    """Passages that call for notes, and those quotes in them (number, ordinal, start, end) that do so themselves."""
    noted = {ordinal: text for ordinal, _, text, _ in called}
    return RowNotes(
        tuple([(name, bits) for _, name, _, bits in called]),
        tuple([
            (number, bits)
            for number, ordinal, start, stop in quotes
            if ordinal in noted and (bits := marking.bits(noted[ordinal][start:stop], language))
        ]),
    )  # fmt: skip


def _insert(connection: sqlite3.Connection, article: int, notes: RowNotes) -> None:
    for table, rows in zip(_TABLES, (notes.passages, notes.quotes), strict=True):
        if rows:
            connection.executemany(f"INSERT INTO {table} VALUES ({article:d}, ?, ?)", rows)
