"""The lock on a data folder: two running bots on one folder would answer everything twice."""

import contextlib
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.errors import StoreFault
from bot.faults import Fault


@contextmanager
def data_folder_lock(folder: Path) -> Iterator[None]:
    """Hold the folder for this process; the system lets go of it when the process ends, however it ends.

    Raises StoreFault when another process holds it or the folder cannot be written.
    """
    path = folder / "lock"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise StoreFault(Fault.DATA_FOLDER_NOT_WRITTEN, str(folder), error.strerror or str(error)) from error
    try:
        try:
            _take(handle)
        except BlockingIOError:
            holder = os.pread(handle, 20, 0).decode("ascii", "replace").strip()
            raise StoreFault(Fault.ALREADY_RUNNING, str(folder), holder) from None
        os.ftruncate(handle, 0)
        os.pwrite(handle, str(os.getpid()).encode("ascii"), 0)
        yield
    finally:
        os.close(handle)


def _take(handle: int) -> None:
    """Take the lock; whoever only looks at it (``last_beat``) holds it for less than a moment."""
    for _ in range(4):
        with contextlib.suppress(BlockingIOError):
            return fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        time.sleep(0.05)
    return fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def beat(folder: Path) -> None:
    """Note in the lock that the bot is connected now; only the file's time changes, so a full disk does no harm."""
    with contextlib.suppress(OSError):
        os.utime(folder / "lock")


def last_beat(folder: Path) -> datetime | None:
    """When the bot that runs on a folder was last connected; None when none runs there."""
    try:
        handle = os.open(folder / "lock", os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return datetime.fromtimestamp(os.fstat(handle).st_mtime, UTC)
    finally:
        os.close(handle)
    return None
