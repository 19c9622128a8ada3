"""Files are written whole and moved with their sidecars, and no file is ever overwritten by another."""

import errno
import os
from pathlib import Path

import pytest

from bot.errors import Refused
from bot.faults import Fault
from bot.library.adding.on_disk import (
    copy_of,
    drop_if_empty,
    move,
    own_sidecar,
    put,
    put_new,
    same_file,
    shares_sidecar,
    take_away,
)
from bot.library.reload.source_names import sidecar_of


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    """Nor does a moved one; a sidecar that is changed does."""
    put_new(tmp_path / "a" / "tea.txt", b"1")
    put(tmp_path / "other.txt", b"3")
    with pytest.raises(Refused) as told:
        put_new(tmp_path / "a" / "tea.txt", b"2")
    assert told.value.cause.fault is Fault.SOURCE_NAME_TAKEN
    with pytest.raises(Refused):
        move(tmp_path / "other.txt", tmp_path / "a" / "tea.txt")
    assert copy_of(tmp_path / "a" / "tea.txt") == b"1"
    put(tmp_path / "a" / "tea.txt", b"4")
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["tea.txt"]
    assert copy_of(tmp_path / "a" / "tea.txt") == b"4"


def test_a_file_is_as_readable_as_its_folder(tmp_path: Path) -> None:
    """A folder that others may read holds files that they may read."""
    for mode, wanted in ((0o700, 0o600), (0o755, 0o644), (0o750, 0o640)):
        folder = tmp_path / oct(mode)
        folder.mkdir()
        folder.chmod(mode)
        put(folder / "tea.txt", b"1")
        assert (folder / "tea.txt").stat().st_mode & 0o777 == wanted


def test_a_file_is_moved_to_another_disk_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is whole there before it goes here."""

    def elsewhere(self: Path, target: Path) -> Path:
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))

    (tmp_path / "tea.txt").write_text("tea")
    monkeypatch.setattr(Path, "rename", elsewhere)
    move(tmp_path / "tea.txt", tmp_path / "removed" / "tea.txt")
    assert (tmp_path / "removed" / "tea.txt").read_text() == "tea"
    assert not (tmp_path / "tea.txt").exists()


def test_what_may_not_be_taken_away_is_not_there_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It was copied to another disk, and cannot go here."""

    def elsewhere(self: Path, target: Path) -> Path:
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))

    unlink = Path.unlink

    def read_only(self: Path, missing_ok: bool = False) -> None:
        if self == tmp_path / "tea.txt":
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        unlink(self, missing_ok)

    (tmp_path / "tea.txt").write_text("tea")
    monkeypatch.setattr(Path, "rename", elsewhere)
    monkeypatch.setattr(Path, "unlink", read_only)
    with pytest.raises(Refused) as told:
        move(tmp_path / "tea.txt", tmp_path / "removed" / "tea.txt")
    assert told.value.cause.values == ("Read-only file system",)
    assert list((tmp_path / "removed").iterdir()) == []
    assert same_file(tmp_path / "tea.txt", tmp_path / "tea.txt")
    assert not same_file(tmp_path / "tea.txt", tmp_path / "removed" / "tea.txt")


def test_a_disk_that_refuses_is_told_in_its_own_words(tmp_path: Path) -> None:
    """Without the path of the machine."""
    (tmp_path / "file").touch()
    with pytest.raises(Refused) as told:
        put(tmp_path / "file" / "tea.txt", b"1")
    assert told.value.cause.fault is Fault.SOURCE_NOT_WRITTEN
    assert str(tmp_path) not in str(told.value)
    take_away(tmp_path / "not there.txt")


def test_the_sidecar_that_a_load_takes_is_found(tmp_path: Path) -> None:
    """The longer name first; one beside two sources is shared, and a new one is made so that it is not."""
    tea, other = tmp_path / "tea.txt", tmp_path / "tea.md"
    tea.touch()
    assert (sidecar_of(tea), own_sidecar(tea)) == (None, tmp_path / "tea.toml")
    (tmp_path / "tea.toml").touch()
    assert sidecar_of(tea) == tmp_path / "tea.toml"
    assert not shares_sidecar(tea)
    other.touch()
    assert shares_sidecar(tea)
    assert own_sidecar(tea) == tmp_path / "tea.txt.toml"
    (tmp_path / "tea.txt.toml").touch()
    assert sidecar_of(tea) == tmp_path / "tea.txt.toml"
    assert not shares_sidecar(tea)


def test_a_shelf_without_files_goes_but_never_the_folder_itself(tmp_path: Path) -> None:
    """Nor one that holds anything."""
    (tmp_path / "house").mkdir()
    (tmp_path / "sea").mkdir()
    (tmp_path / "sea" / "lamps.txt").touch()
    for folder in (tmp_path / "house", tmp_path / "sea", tmp_path):
        drop_if_empty(folder, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["sea"]
