"""Writing ``library.db``: one transaction, and an index that is mended."""

from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StoreFault
from bot.model import Fingerprint, SourceReport
from bot.store.library_writer import LibraryWriter, mend_index, prepare_library
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
