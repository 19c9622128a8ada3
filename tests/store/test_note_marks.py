"""Marks of content notes in library.db: for each passage and quote the set of notes it calls for."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import StoreFault
from bot.faults import Fault
from bot.model import Fingerprint, SourceReport
from bot.reading import read_source
from bot.store.library_reader import open_reader
from bot.store.library_writer import LibraryWriter, prepare_library
from bot.store.note_marks import NoteMarks, list_kept, mark_library, notes_of
from bot.store.rows import rows_of

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SALT = """On Salt

By Ann Bray

Salt is patient, and it keeps what it is given far longer than any cellar does.

Whoever has no salt eats in haste, for nothing on the table will be there tomorrow morning.

The sea is never in a hurry either, as every sailor learns who waits for a wind in May.
"""


@dataclass(frozen=True)
class Marker:
    """A list of one word."""

    written: str

    def bits(self, text: str, language: str, words: Sequence[str] | None = None) -> int:
        return int(language == "en" and self.written in text.casefold())

    def telling(self, words: Sequence[str], language: str) -> frozenset[int] | None:
        return frozenset(place for place, word in enumerate(words) if self.written in word)


def load(path: Path, text: str, marker: Marker, *, noted: bool = False) -> None:
    writer = LibraryWriter(path)
    with closing(writer):
        writer.begin(marking=marker)
        rows = [rows_of(article) for article in read_source("salt.txt", text.encode())]
        if noted:
            rows = [replace(one, notes=notes_of(Marker("salt"), one)) for one in rows]
        writer.put_source(Fingerprint("salt.txt", "s", "d"), rows, SourceReport("salt.txt", "added"))
        writer.finish(folder=path.parent, at=NOON)
        writer.commit()


async def marks(path: Path) -> NoteMarks:
    async with open_reader(path) as reader:
        return await reader.note_marks()


async def test_passages_and_their_quotes_are_marked_by_their_own_words(tmp_path: Path) -> None:
    """In the transaction that brings them; what goes takes its marks along."""
    path = tmp_path / "library.db"
    prepare_library(path)
    assert (await marks(path)).written is None
    load(path, SALT, Marker("salt"))
    found = await marks(path)
    assert found.written == list_kept(path) == "salt"
    (article,) = found.passages
    assert sorted(found.passages[article].values()) == [1, 1]
    async with open_reader(path) as reader:
        (entry,) = await reader.entries()
        for number in range(entry.quotes):
            quote = await reader.quote(entry, number)
            assert quote is not None
            assert found.quotes[article].get(number, 0) == ("salt" in quote.text.casefold())
    load(path, SALT.replace("alt", "ilk"), Marker("salt"))
    assert await marks(path) == NoteMarks("salt")


async def test_notes_that_came_with_an_article_are_taken(tmp_path: Path) -> None:
    """Whoever read it looked for them, by the list of this load: the writer does not look again."""
    here, there = tmp_path / "here.db", tmp_path / "there.db"
    for path in (here, there):
        prepare_library(path)
    load(here, SALT, Marker("salt"))
    load(there, SALT, Marker("nowhere"), noted=True)
    assert (await marks(there)).passages == (await marks(here)).passages
    assert (await marks(there)).quotes == (await marks(here)).quotes


async def test_a_library_is_marked_anew_by_another_list_alone(tmp_path: Path) -> None:
    """Once; the same list leaves it as it is."""
    path = tmp_path / "library.db"
    prepare_library(path)
    load(path, SALT, Marker("salt"))
    assert mark_library(path, Marker("salt")) is False
    assert mark_library(path, Marker("sailor")) is True
    found = await marks(path)
    assert (found.written, [*map(len, found.passages.values())]) == ("sailor", [1])
    assert list_kept(path) == "sailor"


def test_a_start_does_not_wait_for_whoever_loads_the_library(tmp_path: Path) -> None:
    """Another process writes to it: the bot is told so at once, and the old marks stay until its reload."""
    path = tmp_path / "library.db"
    prepare_library(path)
    load(path, SALT, Marker("haste"))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreFault) as caught:
            mark_library(path, Marker("patient"))
    assert caught.value.cause.fault is Fault.DATABASE_BUSY
    assert list_kept(path) == "haste"
    assert mark_library(path, Marker("patient"))
