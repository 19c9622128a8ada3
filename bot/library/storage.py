"""Looks at where everything is kept: sizes and free space at once, the databases from end to end beside the answers."""

import asyncio
import shutil
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from bot.errors import Cause, StoreFault
from bot.model.storage import DatabaseFile, Storage
from bot.store.backup_schedule import BackupSchedule
from bot.store.soundness import library_fault, library_is_older, state_fault, state_is_older
from bot.store.state_database import StateDatabase

ROOM: Final = 100 * 1024 * 1024
"""Bytes that must be free, however small the library is."""
FRESH: Final = timedelta(minutes=10)
"""A check so old or younger is not made again."""
PATIENCE = 1.0
"""So many seconds an answer waits for a check."""
_NAMES: Final = ("library.db", "state.db")

Stopped = Callable[[], bool]


def room_in(folder: Path, on: Path) -> tuple[int, int]:
    """How many bytes are free on the disk of ``on``, and how many a reload of what ``folder`` holds may need."""
    held = sum(_size(path) for path in folder.glob("*.db"))
    return shutil.disk_usage(on).free, max(ROOM, 3 * held)


def checked_file(path: Path, at: datetime, stopped: Stopped = lambda: False) -> DatabaseFile:
    """Read a database from end to end. It takes long where the database is large; ``stopped`` ends it early."""
    state = path.name == "state.db"
    found = (state_fault if state else library_fault)(path, stopped)
    older = found is None and (state_is_older if state else library_is_older)(path)
    return DatabaseFile(path.name, _size(path), at, found, older)


class StorageWatch:
    """Looks at one data folder. Close it, and a check under way ends."""

    def __init__(
        self,
        data_dir: Path,
        backups: BackupSchedule,
        clock: Callable[[], datetime],
        *,
        shared_state: StateDatabase | None = None,
    ) -> None:
        """``shared_state`` is what keeps the state in place of a file there."""
        self._shared = shared_state
        self._names = _NAMES if shared_state is None else _NAMES[:1]
        self._data_dir = data_dir
        self._backups = backups
        self._clock = clock
        self._closed = threading.Event()
        self._checking: asyncio.Task[None] | None = None
        self._checked: dict[str, DatabaseFile] = {}
        self._at: datetime | None = None

    def close(self) -> None:
        """Check nothing more."""
        self._closed.set()

    async def look(self) -> Storage:
        """What there is now. The databases are checked beside it, unless that was done lately; after ``PATIENCE``
        seconds the outcome of the check before is taken."""
        if self._checking is None and self._is_stale():
            self._checking = asyncio.create_task(self._check())
        if self._checking is not None:
            await asyncio.wait({self._checking}, timeout=PATIENCE)
        return await asyncio.to_thread(self._as_it_is, await self._shared_size())

    async def check(self) -> list[Cause]:
        """Check both databases, however long it takes; what is wrong."""
        if self._checking is None:
            self._checking = asyncio.create_task(self._check())
        await asyncio.wait({self._checking})
        return [file.fault for file in self._checked.values() if file.fault is not None]

    def _is_stale(self) -> bool:
        """What was found wrong may have been put right since."""
        wrong = any(file.fault is not None for file in self._checked.values())
        return self._at is None or wrong or self._clock() - self._at > FRESH

    async def _check(self) -> None:
        try:
            at = self._clock()
            for path in (self._data_dir / name for name in self._names):
                file = await asyncio.to_thread(checked_file, path, at, self._closed.is_set)
                if not self._closed.is_set():
                    self._checked[path.name] = file
            self._at = at
        finally:
            self._checking = None

    async def _shared_size(self) -> int | None:
        """The size of a state that is no file; 0 where it cannot be had just now."""
        try:
            return None if self._shared is None else await self._shared.size()
        except StoreFault:
            return 0

    def _as_it_is(self, shared: int | None) -> Storage:
        free, needed = room_in(self._data_dir, self._data_dir)
        files = []
        for name in self._names:
            size, checked = _size(self._data_dir / name), self._checked.get(name)
            files.append(
                DatabaseFile(name, size, checked.checked, checked.fault) if checked else DatabaseFile(name, size)
            )
        return Storage(
            *(tuple(files), free, needed, self._backups.newest(), self._backups.hours, damaged_in(self._data_dir)),
            shared_state=shared,
        )


def damaged_in(folder: Path) -> tuple[str, ...]:
    """The names of damaged files of ``state.db`` that were put aside, the oldest first."""
    found = sorted(folder.glob("state.db.corrupt.*")) if folder.is_dir() else []
    return tuple(path.name for path in found if not path.name.endswith(("-wal", "-shm")))


def changed_at(path: Path) -> datetime:
    """When a database, or the log beside it, was last written."""
    times = [one.stat().st_mtime for one in (path, _log_of(path)) if one.exists()]
    return datetime.fromtimestamp(max(times), UTC)


def _log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _size(path: Path) -> int:
    """A database with the log beside it."""
    size = 0
    for one in (path, _log_of(path)):
        try:
            size += one.stat().st_size
        except OSError:  # there is none, or none any more
            continue
    return size
