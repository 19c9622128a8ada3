"""Our own databases are opened, migrated and guarded; other programs' are left alone."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.lock import data_folder_lock
from bot.store.sqlite import connect, in_words, prepare, transaction

OURS = 0x1234


def step(statement: str) -> Callable[[sqlite3.Connection], None]:
    def run(connection: sqlite3.Connection) -> None:
        connection.execute(statement)

    return run


FIRST = step("CREATE TABLE shelf (name TEXT)")
SECOND = step("ALTER TABLE shelf ADD COLUMN width INTEGER")
BROKEN = step("ALTER TABLE nothing ADD COLUMN width INTEGER")


def columns(path: Path) -> list[str]:
    with closing(connect(path, read_only=True)) as connection:
        return [row[1] for row in connection.execute("PRAGMA table_info(shelf)")]


def test_a_new_file_gets_every_step_and_our_mark(tmp_path: Path) -> None:
    """A database is made with its folder, at the newest version."""
    path = tmp_path / "deep" / "a.db"
    prepare(path, application_id=OURS, migrations=[FIRST, SECOND])
    assert columns(path) == ["name", "width"]
    prepare(path, application_id=OURS, migrations=[FIRST, SECOND])
    assert columns(path) == ["name", "width"]


def test_an_older_file_gets_the_steps_it_lacks(tmp_path: Path) -> None:
    """What was stored stays; only the missing step runs."""
    path = tmp_path / "a.db"
    prepare(path, application_id=OURS, migrations=[FIRST])
    with closing(connect(path)) as connection:
        connection.execute("INSERT INTO shelf VALUES ('poems')")
    prepare(path, application_id=OURS, migrations=[FIRST, SECOND])
    with closing(connect(path)) as connection:
        assert connection.execute("SELECT name, width FROM shelf").fetchall() == [("poems", None)]


def test_a_failing_step_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    """All steps or none."""
    path = tmp_path / "a.db"
    prepare(path, application_id=OURS, migrations=[FIRST])
    with pytest.raises(sqlite3.OperationalError):
        prepare(path, application_id=OURS, migrations=[FIRST, SECOND, BROKEN])
    assert columns(path) == ["name"]


def test_a_newer_file_is_refused(tmp_path: Path) -> None:
    """An old program does not touch what a newer one wrote."""
    path = tmp_path / "a.db"
    prepare(path, application_id=OURS, migrations=[FIRST, SECOND])
    with pytest.raises(StoreFault, match=Fault.DATABASE_NEWER):
        prepare(path, application_id=OURS, migrations=[FIRST])


def test_a_strangers_database_is_left_alone(tmp_path: Path) -> None:
    """A database without our mark is refused and not changed by a byte."""
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path)) as stranger:
        stranger.execute("CREATE TABLE recipes (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreFault, match=Fault.DATABASE_FOREIGN):
        prepare(path, application_id=OURS, migrations=[FIRST])
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    """Text in the place of a database is named for what it is."""
    path = tmp_path / "a.db"
    path.write_text("Not a database at all, but long enough to look like a file with something in it.")
    with pytest.raises(StoreFault, match=Fault.DATABASE_NONE):
        prepare(path, application_id=OURS, migrations=[FIRST])


def test_a_database_in_a_place_that_is_a_file(tmp_path: Path) -> None:
    """A data folder that cannot be made is said in a sentence."""
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(StoreFault, match=Fault.DATA_FOLDER_NOT_MADE):
        prepare(tmp_path / "data" / "a.db", application_id=OURS, migrations=[FIRST])


def test_a_transaction_is_whole_or_nothing(tmp_path: Path) -> None:
    """What fails halfway leaves no trace."""
    path = tmp_path / "a.db"
    prepare(path, application_id=OURS, migrations=[FIRST])
    with closing(connect(path)) as connection:

        def fill() -> None:
            with transaction(connection):
                connection.execute("INSERT INTO shelf VALUES ('poems')")
                raise ValueError("the pen broke")

        with pytest.raises(ValueError, match="pen"):
            fill()
        assert connection.execute("SELECT count(*) FROM shelf").fetchone() == (0,)


def test_two_writers_get_a_sentence_not_a_code(tmp_path: Path) -> None:
    """A second load while one runs is told to wait."""
    path = tmp_path / "a.db"
    prepare(path, application_id=OURS, migrations=[FIRST])
    with closing(connect(path)) as one, closing(connect(path)) as two:
        two.execute("PRAGMA busy_timeout = 0")
        with transaction(one), pytest.raises(StoreFault, match=Fault.DATABASE_BUSY), in_words(path):
            two.execute("BEGIN IMMEDIATE")


def test_a_bug_stays_a_bug(tmp_path: Path) -> None:
    """Wrong SQL is not dressed up as the operator's fault."""
    path = tmp_path / "a.db"
    with closing(connect(path)) as connection, pytest.raises(sqlite3.OperationalError), in_words(path):
        connection.execute("SELEKT 1")


def test_one_bot_on_one_data_folder(tmp_path: Path) -> None:
    """The second bot is refused with the first one's process id; after the first ends the folder is free."""
    refused = pytest.raises(StoreFault, match=rf"{Fault.ALREADY_RUNNING} \(.*, \d+\)")
    with data_folder_lock(tmp_path), refused, data_folder_lock(tmp_path):
        pass
    with data_folder_lock(tmp_path):
        pass
