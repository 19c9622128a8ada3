"""The tables of ``library.db``: a rebuildable copy of the articles folder, and the index behind the search."""

import sqlite3

from bot.errors import Cause
from bot.faults import Fault
from bot.store.equal_texts import add_text_numbers
from bot.store.index import INDEX_SCHEMA
from bot.store.kept_causes import kept_cause
from bot.store.sqlite import Migration
from bot.store.who_speaks import SPEAKS_INDEXES

APPLICATION_ID = 0x434D504C

_FIRST = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    # problem: why the newest version of the source could not be read; its articles are then the last good ones.
    """CREATE TABLE source (
        number INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL,
        digest TEXT NOT NULL, problem TEXT, report TEXT NOT NULL)""",
    """CREATE TABLE article (
        number INTEGER PRIMARY KEY AUTOINCREMENT, source INTEGER NOT NULL REFERENCES source, position INTEGER NOT NULL,
        key TEXT NOT NULL UNIQUE, title TEXT NOT NULL, authors TEXT NOT NULL, date TEXT, date_iso TEXT,
        publication TEXT, url TEXT, shelf TEXT, language TEXT NOT NULL, flags TEXT NOT NULL,
        words INTEGER NOT NULL, passages INTEGER NOT NULL, quotes INTEGER NOT NULL)""",
    "CREATE INDEX article_by_source ON article (source)",
    # number counts an article's sections from 1; ordinal is the first passage; summary lies inside one passage.
    """CREATE TABLE section (
        article INTEGER NOT NULL REFERENCES article, number INTEGER NOT NULL, heading TEXT, level INTEGER NOT NULL,
        kind TEXT NOT NULL, ordinal INTEGER NOT NULL, words INTEGER NOT NULL, opening TEXT NOT NULL, summary TEXT,
        PRIMARY KEY (article, number)) WITHOUT ROWID""",
    """CREATE TABLE passage (
        number INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL REFERENCES article,
        section INTEGER NOT NULL, ordinal INTEGER NOT NULL, id TEXT NOT NULL, start INTEGER NOT NULL,
        kind TEXT NOT NULL, speaker TEXT, searchable INTEGER NOT NULL, text TEXT NOT NULL)""",
    "CREATE UNIQUE INDEX passage_by_place ON passage (article, ordinal)",
    "CREATE UNIQUE INDEX passage_by_id ON passage (article, id)",
    # start and stop are offsets in the passage's text; name is the hash of the quote's exact words.
    """CREATE TABLE quote (
        article INTEGER NOT NULL REFERENCES article, number INTEGER NOT NULL, ordinal INTEGER NOT NULL,
        start INTEGER NOT NULL, stop INTEGER NOT NULL, speaker TEXT, name TEXT NOT NULL,
        PRIMARY KEY (article, number)) WITHOUT ROWID""",
    "CREATE INDEX quote_by_passage ON quote (article, ordinal)",
)


def _create(connection: sqlite3.Connection) -> None:
    """Version 1: articles, sections, passages, quotes, and the search index."""
    for statement in (*_FIRST, *INDEX_SCHEMA):
        connection.execute(statement)


def _add_unknown(connection: sqlite3.Connection) -> None:
    """Version 2: whether a passage may be the words of somebody who could not be named."""
    connection.execute("ALTER TABLE passage ADD COLUMN unknown INTEGER NOT NULL DEFAULT 0")


def _add_speech(connection: sqlite3.Connection) -> None:
    """Version 3: what a passage quotes, and who says it; start and stop are offsets in the passage's text."""
    connection.execute(
        """CREATE TABLE speech (
            article INTEGER NOT NULL REFERENCES article, ordinal INTEGER NOT NULL, start INTEGER NOT NULL,
            stop INTEGER NOT NULL, speaker TEXT, another INTEGER NOT NULL,
            PRIMARY KEY (article, ordinal, start)) WITHOUT ROWID"""
    )


def _forget_sentences(connection: sqlite3.Connection) -> None:
    """Version 4: remarks and problems by kind instead of in sentences; the next load reads every source again."""
    connection.execute(
        "UPDATE source SET stamp = '', digest = '', report = '[]', "
        "problem = CASE WHEN problem IS NULL THEN NULL ELSE ? END",
        (kept_cause(Cause(Fault.NOT_KNOWN_ANY_MORE)),),
    )


def _add_labels(connection: sqlite3.Connection) -> None:
    """Version 5: what a section is called by, who says it, who says the summary, and all who speak in the section.

    ``named`` and ``speakers`` are JSON lists. Number 0 is no section, but what stands before the first one. The next
    load reads every source again to fill them.
    """
    for column in ("label TEXT NOT NULL DEFAULT ''", "named TEXT NOT NULL DEFAULT '[]'", "summary_speaker TEXT",
                   "speakers TEXT NOT NULL DEFAULT '[]'"):  # fmt: skip
        connection.execute(f"ALTER TABLE section ADD COLUMN {column}")
    connection.execute("UPDATE source SET stamp = '', digest = ''")


def _add_weight(connection: sqlite3.Connection) -> None:
    """Version 6: how much a quote is worth, and how often it is drawn."""
    connection.execute("ALTER TABLE quote ADD COLUMN score REAL NOT NULL DEFAULT 0")
    connection.execute("ALTER TABLE quote ADD COLUMN weight INTEGER NOT NULL DEFAULT 3")


def _add_stand_ins(connection: sqlite3.Connection) -> None:
    """Version 7: how much of a quote's beginning is left out, and which passages stand in where there is no quote."""
    connection.execute("ALTER TABLE quote ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0")
    connection.execute("ALTER TABLE passage ADD COLUMN best INTEGER NOT NULL DEFAULT 0")
    connection.execute("CREATE INDEX best_passage ON passage (article, best) WHERE best > 0")
    connection.execute("UPDATE source SET stamp = '', digest = ''")


def _add_seals(connection: sqlite3.Connection) -> None:
    """Version 8: a hash of what is shown of a row (see ``seals``); ``rest`` is that of a section's other columns.

    The next load reads every source again to fill them.
    """
    for table in ("article", "section", "passage", "quote"):
        connection.execute(f"ALTER TABLE {table} ADD COLUMN seal BLOB NOT NULL DEFAULT x''")
    connection.execute("ALTER TABLE section ADD COLUMN rest BLOB NOT NULL DEFAULT x''")
    connection.execute("UPDATE source SET stamp = '', digest = ''")


def _add_content_notes(connection: sqlite3.Connection) -> None:
    """Version 9: the passages and quotes that call for content notes, each with a bit for each note of the word list,
    which ``meta`` holds as ``content_notes``. ``passage`` is the id of one, ``quote`` the number of one."""
    for table, named in (("passage_note", "passage TEXT"), ("quote_note", "quote INTEGER")):
        column = named.partition(" ")[0]
        connection.execute(
            f"""CREATE TABLE {table} (
                article INTEGER NOT NULL, {named} NOT NULL, notes INTEGER NOT NULL,
                PRIMARY KEY (article, {column})) WITHOUT ROWID"""
        )


def _add_who_speaks(connection: sqlite3.Connection) -> None:
    """Version 10: who speaks where, in a passage of their own or within another's, without reading the passages."""
    for statement in SPEAKS_INDEXES:
        connection.execute(statement)


MIGRATIONS: tuple[Migration, ...] = (
    _create,
    _add_unknown,
    _add_speech,
    _forget_sentences,
    _add_labels,
    _add_weight,
    _add_stand_ins,
    _add_seals,
    _add_content_notes,
    _add_who_speaks,
    add_text_numbers,
)
