"""Writing ``library.db``: one transaction, and an index that is mended."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import StoreFault
from bot.model import Fingerprint, SourceReport
from bot.reading import read_source
from bot.store.library_writer import LibraryWriter, mend_index, prepare_library
from bot.store.rows import rows_of
from bot.store.sqlite import connect


def sources(path: Path) -> list[str]:
    """The paths of all sources a library knows."""
    with closing(connect(path, read_only=True)) as connection:
        return [row[0] for row in connection.execute("SELECT path FROM source ORDER BY path")]


def test_nothing_is_there_before_the_commit(tmp_path: Path) -> None:
    """And nothing stays of a load that was not committed."""
    path = tmp_path / "library.db"
    prepare_library(path)
    writer = LibraryWriter(path)
    writer.begin()
    writer.put_source(Fingerprint("salt.txt", "s", "d"), (), SourceReport("salt.txt", "added"))
    assert sources(path) == []
    writer.close()
    assert sources(path) == []


def test_an_index_can_be_mended(tmp_path: Path) -> None:
    """Unless the library is gone."""
    path = tmp_path / "library.db"
    prepare_library(path)
    mend_index(path)
    with pytest.raises(StoreFault):
        mend_index(tmp_path / "nowhere.db")


def test_a_source_that_breaks_off_stays_as_it_was(tmp_path: Path) -> None:
    """A box of mails in portions, of which the second cannot be read: its old articles are there, none of the new."""
    path = tmp_path / "library.db"
    prepare_library(path)
    rows = [
        rows_of(article) for article in read_source("salt.txt", b"On Salt\n\nBy Ann Bray\n\nSalt is patient here.\n")
    ]
    writer = LibraryWriter(path)
    with closing(writer):
        writer.begin()
        writer.put_source(Fingerprint("salt.mbox", "s", "d"), rows, SourceReport("salt.mbox", "added"))
        writer.begin_source(Fingerprint("salt.mbox", "s2", "d2"), SourceReport("salt.mbox", "changed"))
        writer.add_articles([replace(rows[0], key="other")])
        writer.undo_source()
        writer.finish(folder=tmp_path, at=datetime(2026, 5, 3, tzinfo=UTC))
        writer.commit()
    with closing(connect(path, read_only=True)) as connection:
        assert connection.execute("SELECT key FROM article").fetchall() == [(rows[0].key,)]
        assert connection.execute("SELECT digest FROM source").fetchall() == [("d",)]
