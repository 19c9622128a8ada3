"""Files that take their name only once they are complete and on the disk."""

import contextlib
import errno
import fcntl
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bot.errors import StoreFault
from bot.faults import Fault

_STAMP = re.compile(r"\d{8}T\d{6}Z")


@contextlib.contextmanager
def written_whole(target: Path) -> Iterator[Path]:
    """A file to write in the folder of ``target``; it becomes ``target`` when all went well, else nothing is left.

    What a process that was killed at this left there is removed.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")  # 0600
    except OSError as error:
        raise StoreFault(Fault.NOT_WRITTEN, str(target), error.strerror or type(error).__name__) from error
    part = Path(name)
    _hold(handle)
    try:
        _remove_left(target, part)
        yield part
        on_the_disk(part)
        part.replace(target)
        on_the_disk(target.parent)
    except StoreFault as fault:
        if fault.cause.values != (str(part),):
            raise
        number = errno.ENOSPC if fault.cause.fault is Fault.DATABASE_DISK_FULL else errno.EIO
        raise StoreFault(Fault.NOT_WRITTEN, str(target), os.strerror(number)) from fault
    except OSError as error:
        raise StoreFault(Fault.NOT_WRITTEN, str(target), error.strerror or type(error).__name__) from error
    finally:
        os.close(handle)
        _remove(part)


def _hold(handle: int) -> bool:
    """Mark a part as being written, until its handle is closed; whether that could be done."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:  # somebody else holds it, or the file system knows no such locks
        return False
    return True


def _remove_left(target: Path, own: Path) -> None:
    """Remove the parts of ``target``, or of a file named by another time, that nobody writes any more."""
    of_any_time = _STAMP.sub("*", target.name)
    for left in target.parent.glob(f".{of_any_time}.????????.part"):
        if left == own:
            continue
        with contextlib.suppress(OSError):
            handle = os.open(left, os.O_RDWR | os.O_CLOEXEC)
            try:
                if _hold(handle):
                    _remove(left)
            finally:
                os.close(handle)


def _remove(part: Path) -> None:
    for left in (part, part.with_name(f"{part.name}-journal"), part.with_name(f"{part.name}-wal")):
        with contextlib.suppress(OSError):
            left.unlink()


def on_the_disk(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk. Raises OSError."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
