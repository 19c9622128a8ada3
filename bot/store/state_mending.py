"""Notices that ``state.db`` was damaged, deleted or replaced, and loses as little as can be."""

import contextlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from enum import StrEnum, auto
from pathlib import Path

import aiosqlite

from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.open_file import FileChange, OpenFile, is_cut
from bot.store.soundness import state_fault
from bot.store.sqlite import DAMAGED, in_words, set_aside
from bot.store.state_file import StateFile
from bot.store.whole_files import written_whole

_HELPLESS = frozenset({Fault.DATABASE_DAMAGED, Fault.DATABASE_UNSOUND})


class StateMended(StrEnum):
    """What was done."""

    WRITTEN_AGAIN = auto()
    OPENED_AGAIN = auto()
    BEGUN_ANEW = auto()


def ready_state_place(path: Path, at: datetime) -> Path | None:
    """Set a damaged ``state.db`` aside before it is opened, so that a new one is begun; where it is then.

    None when nothing is wrong, or what is wrong (another program's, newer, not readable) is for a person to decide.
    """
    if not path.exists() or path.stat().st_size == 0:
        return None
    fault = state_fault(path)
    if is_cut(path) or (fault is not None and fault.fault in _HELPLESS):
        return set_aside(path, _corrupt(path, at))
    return None


class StateMending:
    """Looks after the file of one open state; ``look`` again and again."""

    def __init__(self, file: StateFile, path: Path, clock: Callable[[], datetime]) -> None:
        self._state = file
        self._path = path
        self._saved = path.with_name(f"{path.name}.saved")
        self._clock = clock
        self._file = OpenFile.now_at(path)
        self._had_log = False
        self._largest = 0

    async def look(self) -> StateMended | None:
        """Make good what is wrong; None if nothing is. Raises StoreFault where it cannot be made good now."""
        try:
            change = self._file.change(await self._state.size())
        except StoreFault as fault:
            if fault.cause.fault not in DAMAGED:
                raise
            change = FileChange.CUT
        if change is None and self._shrank():
            change = FileChange.CUT
        if change is None or (change is FileChange.LOG_GONE and not self._had_log):
            self._had_log = self._had_log or change is None
            return None
        done = await self._mend(change)
        self._file, self._had_log, self._largest = OpenFile.now_at(self._path), False, 0
        return done

    def _shrank(self) -> bool:
        """Whether the file is shorter than it was: we never make it so. While something stands in the log, SQLite
        does not tell, since the file may lag behind."""
        try:
            size = self._path.stat().st_size
        except FileNotFoundError:  # between two looks; the next one tells
            return False
        shrank, self._largest = size < self._largest, max(size, self._largest)
        return shrank

    async def _mend(self, change: FileChange) -> StateMended:
        """What was saved stands in the connection still open, whatever became of the name of its file."""
        if change is FileChange.LOG_GONE:
            async with self._state.put_down() as connection:
                await connection.close()  # which brings what stands in the log into the file
            return StateMended.OPENED_AGAIN
        async with self._state.put_down() as connection:
            saved = await self._save(connection)
            await connection.close()
            for end in ("-wal", "-shm"):  # or what stands in our log would be taken for theirs
                with contextlib.suppress(FileNotFoundError):
                    self._path.with_name(f"{self._path.name}{end}").unlink()
            return self._settle(change, saved)

    async def _save(self, connection: aiosqlite.Connection) -> bool:
        """Everything as it is known to the open connection, in a file of its own; False if that cannot be read whole
        (what is cut off reads as zeros)."""
        try:
            with (
                written_whole(self._saved) as part,
                in_words(self._path),
                closing(sqlite3.connect(part, check_same_thread=False)) as copy,
            ):
                await connection.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE").fetchone()
        except StoreFault as fault:
            if fault.cause.fault not in DAMAGED:
                raise
            return False
        if state_fault(self._saved) is None:
            return True
        self._saved.unlink()
        return False

    def _settle(self, change: FileChange, saved: bool) -> StateMended:
        """Put the right file at the path, while nobody has it open."""
        if change is FileChange.REPLACED and state_fault(self._path) is None:
            if saved:
                before = f"{self._path.name}.before-{self._clock().astimezone(UTC):%Y%m%dT%H%M%SZ}"
                self._saved.replace(self._path.with_name(before))
            return StateMended.OPENED_AGAIN
        if self._path.exists():
            set_aside(self._path, _corrupt(self._path, self._clock()))
        if not saved:
            return StateMended.BEGUN_ANEW
        self._saved.replace(self._path)
        return StateMended.WRITTEN_AGAIN


def _corrupt(path: Path, at: datetime) -> Path:
    return path.with_name(f"{path.name}.corrupt.{at.astimezone(UTC):%Y%m%dT%H%M%SZ}")
