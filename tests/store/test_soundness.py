"""Checks a database without changing it: is it ours, of this version, and intact?"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.faults import Fault
from bot.store import state_schema
from bot.store.library_schema import MIGRATIONS
from bot.store.library_writer import prepare_library
from bot.store.soundness import library_fault, library_is_older, state_fault, state_is_older
from bot.store.sqlite import prepare


def library(tmp_path: Path) -> Path:
    """A new library."""
    path = tmp_path / "library.db"
    prepare_library(path)
    return path


def told(path: Path, statement: str) -> None:
    """Change a database behind our back."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def test_a_new_library_is_sound(tmp_path: Path) -> None:
    """And of this version."""
    path = library(tmp_path)
    assert library_fault(path) is None
    assert not library_is_older(path)


def test_another_programs_database_is_foreign(tmp_path: Path) -> None:
    """A library is no state either."""
    path = library(tmp_path)
    found = state_fault(path)
    assert found is not None
    assert found.fault is Fault.DATABASE_FOREIGN


def test_a_newer_version_is_refused_and_an_older_one_waits(tmp_path: Path) -> None:
    """By the number the file carries."""
    path = library(tmp_path)
    told(path, f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    found = library_fault(path)
    assert found is not None
    assert found.fault is Fault.DATABASE_NEWER
    told(path, "PRAGMA user_version = 1")
    assert library_fault(path) is None
    assert library_is_older(path)


def test_damage_is_noticed(tmp_path: Path) -> None:
    """Pages overwritten in the middle."""
    path = library(tmp_path)
    data = bytearray(path.read_bytes())
    data[4096 : 4096 * 6] = b"\xff" * (4096 * 5)
    path.write_bytes(data)
    assert library_fault(path) is not None


def test_a_reading_that_is_stopped_finds_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot that is told to end does not wait for it."""
    path, asked = library(tmp_path), list[bool]()

    def answering(stop: bool) -> Callable[[], bool]:
        def stopped() -> bool:
            asked.append(stop)
            return stop

        return stopped

    told(
        path,
        "CREATE TABLE more AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n LIMIT 2000) SELECT * FROM n",
    )
    monkeypatch.setattr("bot.store.soundness._STEPS", 1)
    assert library_fault(path, answering(True)) is None
    assert len(asked) == 1
    asked.clear()
    assert library_fault(path, answering(False)) is None
    assert len(asked) > 1


def test_a_state_of_an_older_version_waits_for_its_migration(tmp_path: Path) -> None:
    """It is sound all the same."""
    path = tmp_path / "state.db"
    prepare(path, application_id=state_schema.APPLICATION_ID, migrations=state_schema.MIGRATIONS[:3])
    assert (state_fault(path), state_is_older(path)) == (None, True)
    prepare(path, application_id=state_schema.APPLICATION_ID, migrations=state_schema.MIGRATIONS)
    assert (state_fault(path), state_is_older(path)) == (None, False)
