"""Files a verb writes."""

from pathlib import Path

import pytest

from bot.cli.files import replace_file
from bot.errors import StoreFault


def test_a_file_is_written_whole_in_place_of_the_old_one(tmp_path: Path) -> None:
    """Nothing else is left in the folder."""
    file = tmp_path / "quote.png"
    file.write_bytes(b"old")
    replace_file(file, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["quote.png"]
    assert file.read_bytes() == b"new"


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    """A folder stands there, or none at all."""
    (tmp_path / "folder").mkdir()
    for place in (tmp_path / "folder", tmp_path / "nowhere" / "quote.png"):
        with pytest.raises(StoreFault):
            replace_file(place, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]
