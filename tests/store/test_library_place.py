"""What becomes of a library that is damaged, and how a new one takes its place."""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.library_place import begin_anew, have_read_again, ready_place, take_place
from bot.store.library_writer import prepare_library
from bot.store.soundness import library_fault


def test_a_damaged_library_is_kept_aside_and_a_new_one_begun(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The log says where the old one is; a second time, the older of the two goes."""
    caplog.set_level(logging.WARNING)
    path = tmp_path / "library.db"
    for _ in range(2):
        ready_place(path)
        assert library_fault(path) is None
        path.write_bytes(path.read_bytes()[:-100])
        ready_place(path)
        assert library_fault(path) is None
        assert (tmp_path / "library.db.damaged").exists()
    assert len(caplog.messages) == 2


def test_what_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    """A letter, another program's database: refused, not set aside."""
    path = tmp_path / "library.db"
    path.write_text("Dear Olu, " * 100)
    with pytest.raises(StoreFault, match=Fault.DATABASE_NONE):
        ready_place(path)
    assert path.read_text().startswith("Dear Olu")


def test_a_new_library_takes_the_place_whole(tmp_path: Path) -> None:
    """No log of the old one is left that the new one would take for its own."""
    path, fresh = tmp_path / "library.db", tmp_path / "library.db.new"
    prepare_library(path)
    fresh.write_text("what an earlier try left")
    begin_anew(fresh)
    with closing(sqlite3.connect(fresh)) as connection:
        connection.execute("INSERT INTO meta VALUES ('loaded_at', 'now')")
        connection.execute("INSERT INTO source VALUES (1, 'a.txt', 'stamp', 'digest', NULL, '[]')")
        connection.commit()
    (tmp_path / "library.db-wal").write_bytes(b"what the old one had in its log")
    take_place(fresh, path)
    assert library_fault(path) is None
    assert not fresh.exists()
    have_read_again(path, ["a.txt", "b.txt"])
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT stamp, digest FROM source").fetchall() == [("", "")]
