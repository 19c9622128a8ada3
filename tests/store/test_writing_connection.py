"""A transaction in one trip: whole or not at all, and the statement that cannot be done is told."""

import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.state_database import IfChanged
from bot.store.writing_connection import WritingConnection

NOTE = "INSERT INTO note (words) VALUES (?) RETURNING number"


@pytest.fixture
async def shelf(tmp_path: Path) -> AsyncIterator[WritingConnection]:
    """A database with notes, of which no two are the same."""
    connection = WritingConnection(tmp_path / "shelf.db")
    await connection
    await connection.execute("CREATE TABLE note (number INTEGER PRIMARY KEY, words TEXT UNIQUE)")
    yield connection
    await connection.close()


async def notes(shelf: WritingConnection) -> list[str]:
    """What is written down."""
    return [row[0] for row in await shelf.execute_fetchall("SELECT words FROM note ORDER BY number")]


async def test_two_notes_are_written_together(shelf: WritingConnection) -> None:
    """And what the last one returns comes back."""
    assert await shelf.write([(NOTE, ("tea",)), (NOTE, ("ink",))]) == 2
    assert await notes(shelf) == ["tea", "ink"]


async def test_where_the_second_cannot_be_written_the_first_is_not(shelf: WritingConnection) -> None:
    """Nothing stays half done, and the next writer finds no transaction open."""
    with pytest.raises(sqlite3.IntegrityError):
        await shelf.write([(NOTE, ("tea",)), (NOTE, ("tea",))])
    assert await notes(shelf) == []
    assert await shelf.write([(NOTE, ("ink",))]) == 1
    assert await notes(shelf) == ["ink"]


async def test_where_the_end_fails_all_is_taken_back(shelf: WritingConnection) -> None:
    """A rule that is only held to at the end of a transaction breaks it as a whole."""
    await shelf.execute("PRAGMA foreign_keys = ON")
    await shelf.execute("CREATE TABLE under (note INTEGER REFERENCES note DEFERRABLE INITIALLY DEFERRED)")
    with pytest.raises(sqlite3.IntegrityError):
        await shelf.write([(NOTE, ("tea",)), ("INSERT INTO under VALUES (?)", (7,))])
    assert await notes(shelf) == []
    assert await shelf.write([(NOTE, ("ink",)), (NOTE, ("salt",))]) == 2


async def test_what_follows_a_change_is_left_out_where_nothing_was_changed(shelf: WritingConnection) -> None:
    """Salt is thrown away, and that is noted; it is not there a second time, so nothing is noted."""
    gone = ("DELETE FROM note WHERE words = ?", ("salt",))
    noted = IfChanged(NOTE, ("no salt any more",))
    assert await shelf.write([(NOTE, ("salt",))]) == 1
    assert await shelf.write([gone, noted]) == 1
    assert await shelf.write([gone, noted, (NOTE, ("tea",))]) == 2
    assert await notes(shelf) == ["no salt any more", "tea"]
