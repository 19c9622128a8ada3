"""A file has its name only once it is complete."""

from pathlib import Path

import pytest

from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.whole_files import written_whole


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    """What goes wrong on the way leaves the old file, and nothing else."""
    target = tmp_path / "new folder" / "a.txt"
    with written_whole(target) as part:
        part.write_text("first")
        assert not target.exists()
    assert target.read_text() == "first"
    assert target.stat().st_mode & 0o777 == 0o600

    def fails(error: Exception) -> None:
        with written_whole(target) as part:
            part.write_text("half")
            raise error

    with pytest.raises(ZeroDivisionError):
        fails(ZeroDivisionError())
    with pytest.raises(StoreFault, match=Fault.NOT_WRITTEN):
        fails(OSError("no"))
    assert target.read_text() == "first"
    assert list(target.parent.iterdir()) == [target]


def test_what_a_killed_process_left_is_removed_by_the_next(tmp_path: Path) -> None:
    """Not so what another is writing at the same time, nor anybody else's files."""
    left = [tmp_path / name for name in (".state-20260301T120000Z.db.abcdefgh.part", ".a.txt.abcdefgh.part")]
    for path in (*left, tmp_path / "notes.part"):
        path.touch()
    with written_whole(tmp_path / "state-20260302T120000Z.db") as one:
        assert not left[0].exists()
        with written_whole(tmp_path / "state-20260302T120001Z.db") as other:
            other.write_text("second")
        one.write_text("first")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".a.txt.abcdefgh.part",
        "notes.part",
        "state-20260302T120000Z.db",
        "state-20260302T120001Z.db",
    ]
