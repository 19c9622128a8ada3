"""The lock on a data folder."""

import os
from pathlib import Path

import pytest

from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.lock import beat, data_folder_lock, last_beat


def test_a_folder_is_held_by_one_and_let_go(tmp_path: Path) -> None:
    """A second bot is told who holds it; afterwards it is free again."""
    folder = tmp_path / "deep" / "data"
    with data_folder_lock(folder):
        assert (folder / "lock").read_text() == str(os.getpid())
        with pytest.raises(StoreFault) as second, data_folder_lock(folder):
            raise AssertionError("held twice")
    assert second.value.cause.fault is Fault.ALREADY_RUNNING
    assert str(os.getpid()) in second.value.cause.values
    with data_folder_lock(folder):
        assert (folder / "lock").exists()


def test_a_folder_that_cannot_be_made_is_a_fault(tmp_path: Path) -> None:
    """A file stands in its place."""
    (tmp_path / "data").write_text("salt")
    with pytest.raises(StoreFault) as fault, data_folder_lock(tmp_path / "data"):
        raise AssertionError("held a file")
    assert fault.value.cause.fault is Fault.DATA_FOLDER_NOT_WRITTEN


def test_a_bot_that_runs_shows_when_it_was_last_connected(tmp_path: Path) -> None:
    """By the time of the lock; without a bot there is none, whatever time the file has."""
    assert last_beat(tmp_path) is None
    with data_folder_lock(tmp_path):
        os.utime(tmp_path / "lock", (1000, 1000))
        before = last_beat(tmp_path)
        beat(tmp_path)
        after = last_beat(tmp_path)
        assert before is not None
        assert after is not None
        assert before.timestamp() == 1000 < after.timestamp()
    assert last_beat(tmp_path) is None
    beat(tmp_path / "nowhere")
