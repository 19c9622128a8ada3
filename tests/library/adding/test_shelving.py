"""Names on the disk are ours; a shelf is one folder and leads nowhere else."""

from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Refused
from bot.library.adding.shelving import free_name, reading_name, shelf_meant


def test_a_shelf_that_there_is_is_meant_in_any_case() -> None:
    """Deeper ones too; a new one is taken as typed."""
    assert shelf_meant(" Old  letters ", ["old letters"]) == "old letters"
    assert shelf_meant("letters/1926", ["letters/1926"]) == "letters/1926"
    assert shelf_meant("Tea & Cups (2)", []) == "Tea & Cups (2)"
    assert shelf_meant("  ", ["letters"]) == ""


@pytest.mark.parametrize("typed", ["../up", "/etc", ".hidden", "a/b", "a\\b", "..", "a\0b", "x" * 61, "tea."])
def test_what_is_no_plain_name_is_no_shelf(typed: str) -> None:
    """It is said so."""
    with pytest.raises(Refused):
        shelf_meant(typed, ["letters"])


def test_a_name_is_free_of_every_file_of_its_stem(tmp_path: Path) -> None:
    """In whatever case, sidecars too, as they would be taken for its own."""
    assert free_name(tmp_path, "", "The Tea Table", ".txt") == "the-tea-table.txt"
    (tmp_path / "The-Tea-Table.toml").touch()
    (tmp_path / "the-tea-table-2.md").touch()
    assert free_name(tmp_path, "", "The Tea Table", ".txt") == "the-tea-table-3.txt"
    assert free_name(tmp_path, "house", "The Tea Table", ".txt") == "house/the-tea-table.txt"
    assert len(free_name(tmp_path, "", "tea " * 300, ".txt")) < 50


def test_a_shelf_that_is_a_link_is_refused(tmp_path: Path) -> None:
    """It may lead out of the folder, and a load does not follow it."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "articles" / "house").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Refused):
        free_name(tmp_path / "articles", "house", "Tea", ".txt")


@given(st.text(max_size=400))
def test_a_text_is_read_under_a_plain_name_whatever_its_file_is_called(given_: str) -> None:
    """One folder at most, no sign that a terminal or a card could stumble over, and never long."""
    name = reading_name(given_, "house", ".txt")
    assert PurePosixPath(name).parts[0] == "house"
    assert len(PurePosixPath(name).parts) == 2
    assert name.isprintable()
    assert len(name) <= 100
    assert not PurePosixPath(name).name.startswith(".")
