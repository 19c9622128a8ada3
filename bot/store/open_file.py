"""Whether the database on the disk is still the one that is open, or was deleted, replaced or cut under us."""

import os
from dataclasses import dataclass
from enum import StrEnum, auto
from pathlib import Path

_HEADER = 100
_MAGIC = b"SQLite format 3\0"


class FileChange(StrEnum):
    """What became of the file at the path."""

    GONE = auto()
    REPLACED = auto()
    CUT = auto()
    LOG_GONE = auto()


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A database that is open under a path, as the file system knew it when it was opened."""

    path: Path
    device: int
    inode: int

    @staticmethod
    def now_at(path: Path) -> "OpenFile":
        """The file at ``path`` now. Raises OSError if there is none."""
        found = path.stat()
        return OpenFile(path, found.st_dev, found.st_ino)

    def change(self, size: int) -> FileChange | None:
        """What became of it; None if it is still what was opened. ``size`` is how many bytes SQLite says it has.

        The log and its index (``-wal``, ``-shm``) are there as long as anybody has the database open; without them,
        whoever opens the file later no longer meets those who have it open.

        Nothing is opened for this: to close any handle of a file lets go of all locks this process holds on it, and
        SQLite's are among them.
        """
        try:
            found = self.path.stat()
        except OSError:
            return FileChange.GONE
        if (found.st_dev, found.st_ino) != (self.device, self.inode):
            return FileChange.REPLACED
        log, index = (self.path.with_name(f"{self.path.name}{end}") for end in ("-wal", "-shm"))
        if found.st_size < size and not (log.exists() and log.stat().st_size):
            return FileChange.CUT
        return None if log.exists() and index.exists() else FileChange.LOG_GONE


def is_cut(path: Path) -> bool:
    """Whether a database is shorter than its header says, and no log is there that would make up for it.

    Only for a file that this process has not open (see ``change``).
    """
    log = path.with_name(f"{path.name}-wal")
    try:
        if log.exists() and log.stat().st_size:
            return False
        with path.open("rb") as file:
            header = file.read(_HEADER)
            size = os.fstat(file.fileno()).st_size
    except OSError:
        return False
    if len(header) < _HEADER:
        return _MAGIC.startswith(header[: len(_MAGIC)])
    if not header.startswith(_MAGIC):
        return False
    page = int.from_bytes(header[16:18], "big")
    return size < (65536 if page == 1 else page) * int.from_bytes(header[28:32], "big")
