"""Whose a folder of editions is: two processes that both put their library out there would undo each other's."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from bot.errors import StoreFault
from bot.faults import Fault

_LOCK: Final = "loader"
_LONGEST: Final = 500
"""Bytes of a name that are read."""


@contextmanager
def folder_held(folder: Path, name: str) -> Iterator[None]:
    """Have the folder for the process called ``name``; the system lets go of it when that ends, however it ends.

    Raises StoreFault where another process has it, or it cannot be written. A disk that knows no locks is no fault.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise StoreFault(Fault.NOT_WRITTEN, str(folder), error.strerror or str(error)) from error
    try:
        if not _taken(handle, fcntl.LOCK_EX):
            raise StoreFault(Fault.EDITIONS_FOLDER_TAKEN, str(folder), _name_in(handle))
        os.ftruncate(handle, 0)
        os.pwrite(handle, name.encode(), 0)
        yield
    finally:
        os.close(handle)


def folder_holder(folder: Path) -> str | None:
    """What the process is called that has the folder; None where none has it. Raises OSError where that cannot be
    seen."""
    try:
        handle = os.open(folder / _LOCK, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return None
    try:
        return None if _taken(handle, fcntl.LOCK_SH) else _name_in(handle)
    finally:
        os.close(handle)


def _taken(handle: int, kind: int) -> bool:
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # as on a shared disk without locks
        return True
    return True


def _name_in(handle: int) -> str:
    return os.pread(handle, _LONGEST, 0).decode("utf-8", "replace").strip()
