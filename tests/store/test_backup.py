"""Olu backs up what people made in Discord, loses the disk, and puts it back."""

import asyncio
import errno
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.errors import NotFound, StoreFault
from bot.faults import Fault
from bot.store.backup import back_up, backup_name, backups_in, put_back, rotate
from bot.store.library_writer import prepare_library
from bot.store.lock import data_folder_lock
from bot.store.soundness import state_fault
from bot.store.state import KeptKey, open_state

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


async def keep(path: Path, *keys: str) -> None:
    """Somebody's library gets articles of these keys."""
    async with open_state(path) as state:
        await state.keep_keys([KeptKey(key, f"{key}.txt", key, key) for key in keys])


async def kept(path: Path) -> list[str]:
    async with open_state(path) as state:
        return [key.key for key in await state.kept_keys()]


def refused(call: Callable[[], object]) -> Fault:
    with pytest.raises((StoreFault, NotFound)) as raised:
        call()
    return raised.value.cause.fault


async def test_a_backup_holds_what_was_written_last(tmp_path: Path) -> None:
    """The bot has just saved, everything is still in the log beside: the backup has it, a plain copy has not."""
    async with open_state(tmp_path / "state.db") as state:
        await state.keep_keys([KeptKey("lamps", "lamps.txt", "Lamps", "1")])
        made = back_up(tmp_path / "state.db", tmp_path / "backups" / "one.db")
    assert await kept(made) == ["lamps"]
    assert made.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in made.parent.iterdir() if path.suffix != ".db"] in ([], ["one.db-wal", "one.db-shm"])


async def test_a_restored_backup_is_the_state_and_the_old_one_is_kept(tmp_path: Path) -> None:
    """After a bad day everything is as it was, and the bad day can still be looked at."""
    state = tmp_path / "state.db"
    await keep(state, "lamps")
    made = back_up(state, tmp_path / "one.db")
    await keep(state, "kettle")
    aside = put_back(made, tmp_path, NOON)
    assert await kept(state) == ["lamps"]
    assert aside == tmp_path / "state.db.before-20260301T120000Z"
    assert await kept(aside) == ["kettle", "lamps"]
    state.unlink()
    assert put_back(made, tmp_path, NOON) is None
    assert await kept(state) == ["lamps"]


async def test_a_damaged_state_is_kept_as_it_is_when_a_backup_replaces_it(tmp_path: Path) -> None:
    """Whoever knows how may still find something in it."""
    state = tmp_path / "state.db"
    await keep(state, "lamps")
    made = back_up(state, tmp_path / "one.db")
    state.write_bytes(state.read_bytes()[:5000])
    before = state.read_bytes()
    aside = put_back(made, tmp_path, NOON)
    assert aside is not None
    assert aside.read_bytes() == before
    assert await kept(state) == ["lamps"]


async def test_what_is_no_good_backup_is_not_restored(tmp_path: Path) -> None:
    """Missing, cut, empty, no database, a library, a pipe, a folder, a newer version: a reason each, and nothing is
    changed."""
    state = tmp_path / "var" / "state.db"
    await keep(state, "lamps")
    good = back_up(state, tmp_path / "good.db")
    cut, empty, text, newer = (tmp_path / name for name in ("cut.db", "empty.db", "text.db", "newer.db"))
    cut.write_bytes(good.read_bytes()[:-4096])
    empty.touch()
    text.write_text("Dear Olu, " * 100)
    shutil.copy(good, newer)
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("PRAGMA user_version = 999")
    library, pipe, folder = (tmp_path / name for name in ("library.db", "pipe", "folder"))
    prepare_library(library)
    os.mkfifo(pipe)
    folder.mkdir()
    before = state.read_bytes()
    for backup, why in (
        (tmp_path / "gone.db", Fault.BACKUP_MISSING),
        (cut, Fault.BACKUP_DAMAGED),
        (empty, Fault.BACKUP_FOREIGN),
        (text, Fault.BACKUP_FOREIGN),
        (library, Fault.BACKUP_FOREIGN),
        (pipe, Fault.BACKUP_FOREIGN),
        (folder, Fault.BACKUP_FOREIGN),
        (newer, Fault.BACKUP_NEWER),
        (state, Fault.BACKUP_IS_STATE),
    ):
        assert refused(partial(put_back, backup, state.parent, NOON)) is why
    assert state.read_bytes() == before
    assert await kept(state) == ["lamps"]


async def test_nothing_is_restored_under_a_running_bot(tmp_path: Path) -> None:
    """A file taken away under it would come back as something torn."""
    await keep(tmp_path / "state.db", "lamps")
    made = back_up(tmp_path / "state.db", tmp_path / "one.db")
    with data_folder_lock(tmp_path):
        assert refused(partial(put_back, made, tmp_path, NOON)) is Fault.ALREADY_RUNNING


async def test_a_backup_overwrites_nothing_but_a_backup(tmp_path: Path) -> None:
    """A slip of the pen costs no letter, no library and no device."""
    state = tmp_path / "state.db"
    assert refused(partial(back_up, state, tmp_path / "one.db")) is Fault.NOTHING_TO_BACK_UP
    await keep(state, "lamps")
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Olu")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for target in (letter, state, pipe):
        assert refused(partial(back_up, state, target)) is Fault.BACKUP_WOULD_OVERWRITE
    assert letter.read_text() == "Dear Olu"
    assert pipe.is_fifo()
    again = [back_up(state, tmp_path / "one.db") for _ in range(2)]
    assert await kept(again[1]) == ["lamps"]


async def test_a_target_that_cannot_be_written_leaves_the_backup_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Disk full at the last moment: the earlier backup is whole, nothing half-made is left."""
    await keep(tmp_path / "state.db", "lamps")
    made = back_up(tmp_path / "state.db", tmp_path / "backups" / "one.db")
    before = made.read_bytes()

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.fsync", full)
    assert refused(partial(back_up, tmp_path / "state.db", made)) is Fault.NOT_WRITTEN
    assert made.read_bytes() == before
    assert list(made.parent.iterdir()) == [made]
    (tmp_path / "file").touch()
    assert refused(partial(back_up, tmp_path / "state.db", tmp_path / "file" / "one.db")) is Fault.NOT_WRITTEN


def test_the_newest_backups_stay(tmp_path: Path) -> None:
    """Seven days are kept; what a clock that was wrong named goes first, other files never."""
    for day in range(10):
        (tmp_path / backup_name(NOON - timedelta(days=day))).touch()
    ahead = tmp_path / backup_name(NOON + timedelta(days=400))
    for other in (ahead, tmp_path / "notes.txt", tmp_path / "state-20269999T000000Z.db"):
        other.touch()
    rotate(tmp_path, 7, NOON)
    assert [at for at, _ in backups_in(tmp_path)] == [NOON - timedelta(days=day) for day in range(6, -1, -1)]
    assert not ahead.exists()
    assert (tmp_path / "notes.txt").exists()
    assert backups_in(tmp_path / "nowhere") == []


WRITER = """
import asyncio, sys
from pathlib import Path
from bot.store.state import KeptKey, open_state

async def write():
    async with open_state(Path(sys.argv[1])) as state:
        for number in range(10**9):
            key = f"key-{number:07d}"
            await state.keep_keys([KeptKey(key, key, key, "1")])
            if number % 25 == 0:
                print(number, flush=True)

asyncio.run(write())
"""


@pytest.fixture
def saving(tmp_path: Path) -> "Iterator[subprocess.Popen[bytes]]":
    """A process that saves one key after another."""
    with subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path / "state.db")], stdout=subprocess.PIPE) as writer:
        try:
            yield writer
        finally:
            writer.kill()


async def test_backups_while_another_process_writes_are_whole(
    tmp_path: Path, saving: "subprocess.Popen[bytes]"
) -> None:
    """Each holds all that was saved when it began, without a gap."""
    assert saving.stdout is not None
    for number in range(5):
        said = int(saving.stdout.readline())
        made = back_up(tmp_path / "state.db", tmp_path / f"{number}.db")
        keys = await kept(made)
        assert keys == [f"key-{at:07d}" for at in range(len(keys))]
        assert len(keys) > said


RESTORER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from bot.store.backup import put_back

print("ready", flush=True)
put_back(Path(sys.argv[1]), Path(sys.argv[2]), datetime.now(UTC))
"""


def ended_after(seconds: float, *arguments: str) -> None:
    """A restore by a process of its own, ended outright so long after it began."""
    with subprocess.Popen([sys.executable, "-c", RESTORER, *arguments], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(seconds)
        process.kill()


@pytest.mark.parametrize("part", range(4))
async def test_a_kill_in_a_restore_leaves_the_old_or_the_new(tmp_path: Path, part: int) -> None:
    """Ended outright at any moment, ``state.db`` is one or the other, and whole."""
    state = tmp_path / "state.db"
    await keep(state, *(f"new-{at}" for at in range(400)))
    made = back_up(state, tmp_path / "one.db")
    await keep(state, "later")
    await asyncio.to_thread(ended_after, part * 0.004, str(made), str(tmp_path))
    assert state_fault(state) is None
    assert len(await kept(state)) in (400, 401)
