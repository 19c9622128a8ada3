"""The tables of ``state.db``: all that is stored of what people do in Discord, and the articles' keys."""

import sqlite3

from bot.store.sqlite import Migration

APPLICATION_ID = 0x434D5053

NOW = "CAST(strftime('%s', 'now') AS INTEGER)"
"""The time as SQLite has it, in seconds since 1970."""


def _create(connection: sqlite3.Connection) -> None:
    """Version 1: keys, served quotes, answers that can be paged, command hashes, starts."""
    for statement in (
        """CREATE TABLE article_key (
            key TEXT PRIMARY KEY, source TEXT NOT NULL, title TEXT NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID""",
        "CREATE TABLE served (turn INTEGER PRIMARY KEY AUTOINCREMENT, channel TEXT NOT NULL, quote TEXT NOT NULL)",
        "CREATE INDEX served_by_channel ON served (channel, turn)",
        """CREATE TABLE answer (
            turn INTEGER PRIMARY KEY AUTOINCREMENT, token TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
            payload TEXT NOT NULL)""",
        "CREATE TABLE command_hash (scope TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE start (at REAL NOT NULL)",
    ):
        connection.execute(statement)


def _add_bags(connection: sqlite3.Connection) -> None:
    """Version 2: the quotes of this round, for each channel and set of filters."""
    connection.execute(
        """CREATE TABLE drawn (
            turn INTEGER PRIMARY KEY AUTOINCREMENT, channel TEXT NOT NULL, filters TEXT NOT NULL,
            quote TEXT NOT NULL)"""
    )
    connection.execute("CREATE INDEX drawn_by_bag ON drawn (channel, filters, turn)")


def _add_age(connection: sqlite3.Connection) -> None:
    """Version 3: when an answer was given (seconds since 1970), and in which server ('' where in none)."""
    connection.execute("ALTER TABLE answer ADD COLUMN at INTEGER NOT NULL DEFAULT 0")
    connection.execute("ALTER TABLE answer ADD COLUMN place TEXT NOT NULL DEFAULT ''")
    connection.execute(f"UPDATE answer SET at = {NOW}")


def _add_daily_lines(connection: sqlite3.Connection) -> None:
    """Version 4: lines posted each day, and a ledger of their posts, each noted before it is sent.

    Times are seconds since 1970; ``became`` is one of ``model.Became``.
    """
    connection.execute(
        """CREATE TABLE daily_line (
            number INTEGER PRIMARY KEY AUTOINCREMENT, place TEXT NOT NULL, channel TEXT NOT NULL,
            minute INTEGER NOT NULL, zone TEXT NOT NULL, days TEXT NOT NULL, owner TEXT NOT NULL,
            since REAL NOT NULL, shelf TEXT, speaker TEXT, length TEXT NOT NULL, role TEXT,
            paused INTEGER NOT NULL, trouble TEXT NOT NULL)"""
    )
    connection.execute("CREATE INDEX daily_line_by_place ON daily_line (place)")
    connection.execute(
        """CREATE TABLE daily_post (
            line INTEGER NOT NULL REFERENCES daily_line (number), due REAL NOT NULL, became TEXT NOT NULL,
            at REAL NOT NULL, token TEXT NOT NULL, article TEXT NOT NULL, quote TEXT NOT NULL,
            PRIMARY KEY (line, due)) WITHOUT ROWID"""
    )


def _add_hidden(connection: sqlite3.Connection) -> None:
    """Version 5: what curators hide, the log of their changes, each with all of the thing it changed, and the passages
    that members reported, with how often, not who did.

    Times are seconds since 1970, 0 for never; people are Discord's ids.
    """
    thing = """kind TEXT NOT NULL, scope TEXT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, words TEXT NOT NULL,
        reason TEXT NOT NULL, hidden_by TEXT NOT NULL, hidden_at REAL NOT NULL"""
    connection.execute(f"CREATE TABLE hidden (number INTEGER PRIMARY KEY AUTOINCREMENT, {thing})")
    connection.execute("CREATE UNIQUE INDEX hidden_once ON hidden (kind, key, name)")
    connection.execute(
        f"""CREATE TABLE change (
            number INTEGER PRIMARY KEY AUTOINCREMENT, done TEXT NOT NULL, by TEXT NOT NULL, at REAL NOT NULL,
            undone_by TEXT NOT NULL DEFAULT '', undone_at REAL NOT NULL DEFAULT 0, {thing})"""
    )
    connection.execute(
        """CREATE TABLE reported (
            number INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, passage TEXT NOT NULL, words TEXT NOT NULL,
            times INTEGER NOT NULL, at REAL NOT NULL, UNIQUE (key, passage))"""
    )


def _add_bookmarks(connection: sqlite3.Connection) -> None:
    """Version 6: what members keep for themselves: the words, what names their source, a note, and what all of it is
    searched by.

    ``person`` and ``server`` are Discord's ids, ``at`` is in seconds since 1970. The rows of one person stand together.
    """
    connection.execute(
        """CREATE TABLE bookmark (
            person TEXT NOT NULL, number INTEGER NOT NULL, server TEXT NOT NULL, at REAL NOT NULL, key TEXT NOT NULL,
            passage TEXT NOT NULL, name TEXT NOT NULL, words TEXT NOT NULL, source TEXT NOT NULL, note TEXT NOT NULL,
            sought TEXT NOT NULL, PRIMARY KEY (person, number)) WITHOUT ROWID"""
    )
    connection.execute("CREATE UNIQUE INDEX bookmark_once ON bookmark (person, key, passage, name)")
    connection.execute("CREATE INDEX bookmark_in_order ON bookmark (person, number)")  # small, to turn pages by
    connection.execute("CREATE INDEX bookmark_by_server ON bookmark (server)")


def _add_departures(connection: sqlite3.Connection) -> None:
    """Version 7: the servers that the bot has left, as long as something is kept that was made there."""
    connection.execute("CREATE TABLE departed (server TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID")


def _add_command_ids(connection: sqlite3.Connection) -> None:
    """Version 8: the ids that Discord gave to slash commands, by which they are named as ones to press."""
    connection.execute(
        """CREATE TABLE command_id (
            scope TEXT NOT NULL, name TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (scope, name)) WITHOUT ROWID"""
    )


def _add_preferences(connection: sqlite3.Connection) -> None:
    """Version 9: what servers prefer, by their ids; NULL or an empty list for what is not chosen."""
    connection.execute(
        """CREATE TABLE preference (
            server TEXT PRIMARY KEY, private INTEGER, shelves TEXT NOT NULL, length TEXT NOT NULL,
            sharing TEXT NOT NULL) WITHOUT ROWID"""
    )


def _add_sources(connection: sqlite3.Connection) -> None:
    """Version 10: texts that were offered and are not in the library, and the changes that curators make to sources.

    In the log, ``kind`` is ``source`` for these, ``name`` the source, ``words`` its title; ``moved``, ``before``,
    ``after`` and ``told`` (JSON) are as in ``model.sources``. ``settled`` is 0 while a change is being carried
    out, 3 while it is being taken back, 2 once it is known that it can never be.
    """
    for column in ("moved TEXT NOT NULL DEFAULT ''", "before TEXT", "after TEXT", "told TEXT NOT NULL DEFAULT '[]'"):
        connection.execute(f"ALTER TABLE change ADD COLUMN {column}")
    connection.execute("ALTER TABLE change ADD COLUMN settled INTEGER NOT NULL DEFAULT 1")
    connection.execute(
        """CREATE TABLE staged (
            number INTEGER PRIMARY KEY AUTOINCREMENT, token TEXT NOT NULL UNIQUE, ending TEXT NOT NULL,
            given TEXT NOT NULL, title TEXT NOT NULL, author TEXT NOT NULL, date TEXT NOT NULL, link TEXT NOT NULL,
            shelf TEXT NOT NULL, by TEXT NOT NULL, at REAL NOT NULL, queued INTEGER NOT NULL)"""
    )


def _add_circles(connection: sqlite3.Connection) -> None:
    """Version 11: reading circles, a ledger of their posts, each noted before it is sent, and who has read which part.

    ``first`` is a date; times are seconds since 1970; ``became`` is one of ``model.Became``; ``person`` and ``owner``
    are Discord's ids. In a server one circle reads an article.
    """
    connection.execute(
        """CREATE TABLE circle (
            number INTEGER PRIMARY KEY AUTOINCREMENT, place TEXT NOT NULL, channel TEXT NOT NULL, article TEXT NOT NULL,
            title TEXT NOT NULL, first TEXT NOT NULL, every INTEGER NOT NULL, minute INTEGER NOT NULL,
            zone TEXT NOT NULL, starts TEXT NOT NULL, sections TEXT NOT NULL, owner TEXT NOT NULL, since REAL NOT NULL,
            upcoming INTEGER NOT NULL, anew INTEGER NOT NULL, paused INTEGER NOT NULL, trouble TEXT NOT NULL,
            unthreaded INTEGER NOT NULL, ends REAL, UNIQUE (place, article))"""
    )
    connection.execute(
        """CREATE TABLE circle_post (
            circle INTEGER NOT NULL REFERENCES circle (number), due REAL NOT NULL, part INTEGER NOT NULL,
            became TEXT NOT NULL, at REAL NOT NULL, token TEXT NOT NULL, PRIMARY KEY (circle, due)) WITHOUT ROWID"""
    )
    connection.execute("CREATE INDEX circle_post_by_token ON circle_post (token)")
    connection.execute(
        """CREATE TABLE circle_reader (
            circle INTEGER NOT NULL REFERENCES circle (number), part INTEGER NOT NULL, person TEXT NOT NULL,
            PRIMARY KEY (circle, part, person)) WITHOUT ROWID"""
    )
    connection.execute("CREATE INDEX circle_reader_by_person ON circle_reader (person)")


def _add_log_channels(connection: sqlite3.Connection) -> None:
    """Version 12: the channels in which the changes of curators are posted. A post is noted before it is sent: its
    ``token``, empty where none is under way, and that it is of the steps later than ``through``, up to ``upto``.

    A step is that a change was made, or undone. Times are seconds since 1970; ``owner`` is Discord's id.
    """
    connection.execute(
        """CREATE TABLE log_channel (
            number INTEGER PRIMARY KEY AUTOINCREMENT, server TEXT NOT NULL UNIQUE, channel TEXT NOT NULL,
            owner TEXT NOT NULL, through INTEGER NOT NULL, paused INTEGER NOT NULL DEFAULT 0,
            trouble TEXT NOT NULL DEFAULT '', token TEXT NOT NULL DEFAULT '', upto INTEGER NOT NULL DEFAULT 0,
            due REAL NOT NULL DEFAULT 0, at REAL NOT NULL DEFAULT 0)"""
    )
    connection.execute(
        """CREATE TABLE change_step (
            number INTEGER PRIMARY KEY AUTOINCREMENT, change INTEGER NOT NULL, undone INTEGER NOT NULL,
            UNIQUE (change, undone))"""
    )
    step = "INSERT INTO change_step (change, undone) VALUES (NEW.number,"
    for name, event, held, then in (
        ("made", "INSERT", "NEW.settled > 0", f"{step} 0)"),
        ("settled", "UPDATE OF settled", "OLD.settled = 0 AND NEW.settled > 0", f"{step} 0)"),
        ("undone", "UPDATE OF undone_at", "OLD.undone_at = 0 AND NEW.undone_at > 0", f"{step} 1)"),
        ("dropped", "DELETE", "1", "DELETE FROM change_step WHERE change = OLD.number"),
    ):
        connection.execute(f"CREATE TRIGGER change_{name} AFTER {event} ON change WHEN {held} BEGIN {then}; END")


def _add_language(connection: sqlite3.Connection) -> None:
    """Version 13: the language a server chose for what all its members see; empty for the one it has in Discord."""
    connection.execute("ALTER TABLE preference ADD COLUMN language TEXT NOT NULL DEFAULT ''")


def _add_content_notes(connection: sqlite3.Connection) -> None:
    """Version 14: what servers make of content notes, in one channel or (an empty id) in all; ``treatment`` is one of
    ``model.NoteTreatment``."""
    connection.execute(
        """CREATE TABLE note_choice (
            server TEXT NOT NULL, channel TEXT NOT NULL, note TEXT NOT NULL, treatment TEXT NOT NULL,
            PRIMARY KEY (server, channel, note)) WITHOUT ROWID"""
    )


def _add_command_channels(connection: sqlite3.Connection) -> None:
    """Version 15: the ids of the channels in which all may see the answers of some commands, as lists (JSON)."""
    for group in ("reading", "finding"):
        connection.execute(f"ALTER TABLE preference ADD COLUMN {group} TEXT NOT NULL DEFAULT '[]'")


def _add_hand_notes(connection: sqlite3.Connection) -> None:
    """Version 16: the content notes that curators gave to things (``given``), or took from them.

    Times are seconds since 1970, ``noted_by`` is Discord's id. In the log, ``kind`` is ``note`` for these, ``scope``
    the kind of thing, ``moved`` the note; ``before`` and ``after`` are 1 for given, 0 for taken away, NULL for neither.
    """
    connection.execute(
        """CREATE TABLE hand_note (
            number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL,
            note TEXT NOT NULL, given INTEGER NOT NULL, words TEXT NOT NULL, reason TEXT NOT NULL,
            noted_by TEXT NOT NULL, noted_at REAL NOT NULL, UNIQUE (kind, key, name, note))"""
    )


def _add_words_of_bookmarks(connection: sqlite3.Connection) -> None:
    """Version 17: what bookmarks are searched by, also apart from the rest of them: a search reads a third as much."""
    connection.execute("CREATE INDEX bookmark_words ON bookmark (person, number, sought)")


def _add_processes(connection: sqlite3.Connection) -> None:
    """Version 18: what each process of a fleet tells of itself: the ids of its home servers (JSON), by how many seconds
    its clock is ahead, why it cannot take the library ('' where it can), and when it told that (seconds since 1970)."""
    connection.execute(
        """CREATE TABLE process (
            name TEXT PRIMARY KEY, homes TEXT NOT NULL, ahead INTEGER NOT NULL, trouble TEXT NOT NULL,
            seen INTEGER NOT NULL) WITHOUT ROWID"""
    )


MIGRATIONS: tuple[Migration, ...] = (
    *(_create, _add_bags, _add_age, _add_daily_lines, _add_hidden, _add_bookmarks),
    *(_add_departures, _add_command_ids, _add_preferences, _add_sources, _add_circles),
    *(_add_log_channels, _add_language, _add_content_notes, _add_command_channels, _add_hand_notes),
    *(_add_words_of_bookmarks, _add_processes),
)
