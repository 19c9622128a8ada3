"""The tables of ``library.db``, made step by step."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.store.library_schema import APPLICATION_ID, MIGRATIONS
from bot.store.sqlite import connect, prepare


def columns(connection: sqlite3.Connection, table: str) -> set[str]:
    """The names of a table's columns."""
    return {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}


def test_every_version_can_be_brought_up_to_date(tmp_path: Path) -> None:
    """A library made by any step gets those it lacks, and has all tables then."""
    for made in range(1, len(MIGRATIONS) + 1):
        path = tmp_path / f"{made}.db"
        prepare(path, application_id=APPLICATION_ID, migrations=MIGRATIONS[:made])
        prepare(path, application_id=APPLICATION_ID, migrations=MIGRATIONS)
        with closing(connect(path, read_only=True)) as connection:
            assert "unknown" in columns(connection, "passage")
            assert {"start", "stop", "speaker", "another"} <= columns(connection, "speech")
            assert {"label", "named", "summary_speaker", "speakers"} <= columns(connection, "section")


def test_sentences_of_old_remarks_are_forgotten_and_the_source_read_again(tmp_path: Path) -> None:
    """A library of version 3 had its remarks in words; their digest goes, so that the next load reads anew."""
    path = tmp_path / "library.db"
    prepare(path, application_id=APPLICATION_ID, migrations=MIGRATIONS[:3])
    with closing(connect(path)) as connection:
        connection.execute(
            "INSERT INTO source (path, stamp, digest, problem, report) VALUES ('salt.txt', 's', 'd', NULL, '[1]')"
        )
    prepare(path, application_id=APPLICATION_ID, migrations=MIGRATIONS)
    with closing(connect(path, read_only=True)) as connection:
        assert connection.execute("SELECT stamp, digest, problem, report FROM source").fetchall() == [
            ("", "", None, "[]")
        ]
