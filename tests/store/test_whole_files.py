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
