"""The process that loads puts each edition out, whole, and only when something changed."""

from pathlib import Path

import pytest

from bot.editions.edition import edition_of
from bot.editions.putting_out import PuttingOut, newest_in
from bot.errors import StoreFault
from bot.faults import Fault
from tests.editions.conftest import note, noted


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_what_was_loaded_is_put_out(loaded: Path, editions: Path) -> None:
    """The manifest names a file with those bytes, which holds what the library holds."""
    edition = PuttingOut(loaded, editions).look()
    assert edition is not None
    assert newest_in(editions) == edition == edition_of(editions / edition.file)
    assert noted(editions / edition.file) == "the first load"
    assert files(editions) == {"current.json", edition.file}


def test_nothing_is_put_out_twice(loaded: Path, editions: Path) -> None:
    """Neither at the next look, nor after a restart, nor when a load changed nothing."""
    putting_out = PuttingOut(loaded, editions)
    assert putting_out.look() is not None
    assert putting_out.look() is None
    assert PuttingOut(loaded, editions).look() is None
    note(loaded, "the first load")
    before = files(editions)
    putting_out.look()
    assert len(files(editions)) <= len(before) + 1


def test_the_edition_before_stays_for_whoever_is_taking_it(loaded: Path, editions: Path) -> None:
    """Of three loads the last two stand in the folder, with the manifest and nothing else."""
    putting_out = PuttingOut(loaded, editions)
    put_out = []
    for words in ("first", "second", "third"):
        note(loaded, words)
        put_out.append(putting_out.look())
    _, second, third = put_out
    assert second is not None
    assert third is not None
    assert files(editions) == {"current.json", second.file, third.file}
    assert newest_in(editions) == third


def test_an_edition_that_somebody_deleted_is_put_out_again(loaded: Path, editions: Path) -> None:
    """The folder was cleared by hand: after the next start it is as it was."""
    edition = PuttingOut(loaded, editions).look()
    assert edition is not None
    (editions / edition.file).unlink()
    assert PuttingOut(loaded, editions).look() == edition


@pytest.mark.parametrize("restarted", [True, False])
def test_an_edition_that_was_damaged_is_put_out_again(loaded: Path, editions: Path, restarted: bool) -> None:
    """A disk or a person cut the file: the loader notices by itself, running or at its next start."""
    putting_out = PuttingOut(loaded, editions)
    edition = putting_out.look()
    assert edition is not None
    path = editions / edition.file
    path.write_bytes(path.read_bytes()[:5000])
    assert (PuttingOut(loaded, editions) if restarted else putting_out).look() == edition
    assert edition_of(path) == edition


def test_a_folder_that_cannot_be_written_is_named(loaded: Path, editions: Path) -> None:
    """It is a file; the library itself is untouched, and the next look tries again."""
    editions.write_text("a shopping list")
    putting_out = PuttingOut(loaded, editions)
    for _ in range(2):
        with pytest.raises(StoreFault) as fault:
            putting_out.look()
        assert fault.value.cause.fault is Fault.NOT_WRITTEN
    assert noted(loaded) == "the first load"


def test_a_folder_without_editions_has_no_newest(tmp_path: Path) -> None:
    """Nothing was put out yet."""
    assert newest_in(tmp_path) is None
