"""Where everything is kept, looked at while the bot answers."""

import os
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from bot.errors import Cause
from bot.faults import Fault
from bot.library import storage
from bot.library.storage import FRESH, StorageWatch, changed_at, checked_file, damaged_in, room_in
from bot.store.backup_schedule import BackupSchedule
from tests.library.conftest import NOON, Place, place

__all__ = ["place"]


class Slow:
    """A check of the library that ends when it is let, or stopped."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, found: Cause | None = None) -> None:
        self.go_on = threading.Event()
        self.times = 0
        self.found = found
        monkeypatch.setattr(storage, "library_fault", self)
        monkeypatch.setattr(storage, "PATIENCE", 0.01)

    def __call__(self, path: Path, stopped: storage.Stopped) -> Cause | None:
        self.times += 1
        while not self.go_on.wait(0.005) and not stopped():
            pass
        return self.found


def watch(place: Place, at: list[object]) -> StorageWatch:
    schedule = BackupSchedule(place.data / "state.db", place.data / "backups", 24, 7, lambda: NOON)
    return StorageWatch(place.data, schedule, lambda: at[-1])  # type: ignore[arg-type, return-value]


async def test_sizes_room_and_the_last_backup_are_told(place: Place) -> None:
    """The size counts the log beside a database."""
    place.put("kettle.txt", "The Kettle\n\nThe kettle is the only thing in the house that calls its owner by name.\n")
    async with place.open() as services:
        await services.library.reload()
        services.backups.make()
        found = await services.storage.look()
    assert [file.name for file in found.databases] == ["library.db", "state.db"]
    assert all(file.size > 0 and file.checked == NOON and file.fault is None for file in found.databases)
    assert (found.backed_up, found.backup_hours) == (NOON, 24)
    assert found.needed >= storage.ROOM


async def test_an_answer_does_not_wait_for_a_check_and_the_next_has_its_outcome(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While one check is under way no other is begun; its time is that of its beginning."""
    async with place.open():
        pass
    slow, at = Slow(monkeypatch), [NOON]
    looking = watch(place, at)  # type: ignore[arg-type]
    for _ in range(3):
        assert (await looking.look()).databases[0].checked is None
    at.append(NOON + timedelta(minutes=1))
    slow.go_on.set()
    assert await looking.check() == []
    assert [file.checked for file in (await looking.look()).databases] == [NOON, NOON]
    assert slow.times == 1
    slow.go_on.clear()
    at.append(NOON + FRESH + timedelta(minutes=1))
    assert (await looking.look()).databases[0].checked == NOON
    slow.go_on.set()
    await looking.check()
    assert (await looking.look()).databases[0].checked == at[-1]


async def test_what_was_found_wrong_is_checked_again_at_once(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may have been put right since."""
    async with place.open():
        pass
    broken = Cause(Fault.DATABASE_DAMAGED, ("library.db",))
    slow = Slow(monkeypatch, broken)
    slow.go_on.set()
    looking = watch(place, [NOON])
    assert await looking.check() == [broken]
    slow.found = None
    await looking.look()
    assert await looking.check() == []


async def test_a_check_under_way_ends_when_the_bot_stops(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its outcome counts for nothing."""
    async with place.open():
        pass
    Slow(monkeypatch)
    looking = watch(place, [NOON])
    await looking.look()
    looking.close()
    await looking.check()
    assert all(file.checked is None for file in (await looking.look()).databases)


async def test_a_file_that_is_not_there_is_a_fault_and_has_no_size(place: Place) -> None:
    """Somebody deleted it while the bot runs."""
    async with place.open() as services:
        (place.data / "library.db").unlink()
        found = await services.storage.look()
    assert found.databases[0].fault is not None
    assert found.databases[0].fault.fault is Fault.DATABASE_UNOPENED


def test_room_is_that_of_the_disk_and_needed_by_what_is_held(tmp_path: Path) -> None:
    """A folder that is not there yet holds nothing."""
    free, needed = room_in(tmp_path / "nothing", tmp_path)
    assert free > 0
    assert needed == storage.ROOM
    with (tmp_path / "library.db").open("wb") as file:
        file.truncate(storage.ROOM)
    assert room_in(tmp_path, tmp_path)[1] == 3 * storage.ROOM


def test_damaged_files_are_found_by_name(tmp_path: Path) -> None:
    """Without the logs beside them; the last is the newest."""
    for name in ("state.db.corrupt.20260501T120000Z", "state.db.corrupt.20260301T120000Z-wal", "state.db"):
        (tmp_path / name).touch()
    assert damaged_in(tmp_path) == ("state.db.corrupt.20260501T120000Z",)
    assert damaged_in(tmp_path / "nothing") == ()


def test_a_database_was_written_when_its_log_was(tmp_path: Path) -> None:
    """What was written last stands there."""
    state, log = tmp_path / "state.db", tmp_path / "state.db-wal"
    for path, at in ((state, NOON), (log, NOON + timedelta(hours=1))):
        path.touch()
        os.utime(path, (at.timestamp(), at.timestamp()))
    assert changed_at(state) == NOON + timedelta(hours=1)
    log.unlink()
    assert changed_at(state) == NOON


async def test_a_file_of_this_version_is_sound_and_not_older(place: Place) -> None:
    """Both are read from end to end."""
    async with place.open():
        pass
    for name in ("library.db", "state.db"):
        found = checked_file(place.data / name, NOON)
        assert (found.name, found.checked, found.fault, found.older) == (name, NOON, None, False)
