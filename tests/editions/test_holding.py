"""A folder of editions belongs to one process at a time."""

from pathlib import Path

import pytest

from bot.editions.holding import folder_held, folder_holder
from bot.editions.putting_out import PuttingOut, newest_in
from bot.errors import StoreFault
from bot.faults import Fault


def test_a_second_loader_is_refused_with_the_name_of_the_first(tmp_path: Path) -> None:
    """Until the first has ended."""
    shelf = tmp_path / "shelf"
    with folder_held(shelf, "attic:/srv/bot/data"):
        assert folder_holder(shelf) == "attic:/srv/bot/data"
        with pytest.raises(StoreFault) as refused, folder_held(shelf, "cellar:/srv/bot/data"):
            raise AssertionError("held")
    assert refused.value.cause.fault is Fault.EDITIONS_FOLDER_TAKEN
    assert refused.value.cause.values == (str(shelf), "attic:/srv/bot/data")
    assert folder_holder(shelf) is None
    with folder_held(shelf, "cellar"):
        assert folder_holder(shelf) == "cellar"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """A file stands in its place."""
    (tmp_path / "shelf").write_text("a list of groceries")
    with pytest.raises(StoreFault) as refused, folder_held(tmp_path / "shelf", "attic"):
        raise AssertionError("held")
    assert refused.value.cause.fault is Fault.NOT_WRITTEN
    assert folder_holder(tmp_path / "nowhere") is None


def test_what_is_put_out_meanwhile_is_as_without(loaded: Path, editions: Path) -> None:
    """What says whose the folder is stays, and is no edition."""
    with folder_held(editions, "attic"):
        edition = PuttingOut(loaded, editions).look()
        assert edition is not None
        assert newest_in(editions) == edition
        assert folder_holder(editions) == "attic"
