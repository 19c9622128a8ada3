"""Backups of ``state.db``: written whole and looked through before they count, kept in number, and put back.

A copy of the file alone is no backup: what was written last stands in the file beside it, the log. SQLite's online
backup takes both, while others read and write.
"""

import contextlib
import re
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bot.errors import NotFound, StoreFault
from bot.faults import Fault
from bot.store.lock import data_folder_lock
from bot.store.soundness import state_fault
from bot.store.sqlite import connect, copy_in_one, in_words, set_aside
from bot.store.whole_files import written_whole

_STAMP = "%Y%m%dT%H%M%SZ"
_UNUSABLE = {
    Fault.DATABASE_UNSOUND: Fault.BACKUP_DAMAGED,
    Fault.DATABASE_DAMAGED: Fault.BACKUP_DAMAGED,
    Fault.DATABASE_NONE: Fault.BACKUP_FOREIGN,
    Fault.DATABASE_FOREIGN: Fault.BACKUP_FOREIGN,
    Fault.DATABASE_NEWER: Fault.BACKUP_NEWER,
}
_NAMED = re.compile(r"state-(\d{8}T\d{6}Z)\.db")


def backup_name(at: datetime) -> str:
    """The name of a backup made then: ``state-20260301T120000Z.db``."""
    return f"state-{at.astimezone(UTC):{_STAMP}}.db"


def backups_in(folder: Path) -> list[tuple[datetime, Path]]:
    """The backups in a folder that are named by their time, oldest first; none where there is no folder."""
    found: list[tuple[datetime, Path]] = []
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if (named := _NAMED.fullmatch(path.name)) is not None:
                with contextlib.suppress(ValueError):  # digits that are no time
                    found.append((datetime.strptime(named[1], _STAMP).replace(tzinfo=UTC), path))
    return sorted(found)


def back_up(state: Path, target: Path) -> Path:
    """Back ``state`` up into ``target`` (in a folder: under no name but its own), while anybody may write.

    The copy is complete, looked through and on the disk before it takes its name, so that an earlier backup of that
    name is never half overwritten. Raises StoreFault, also when ``target`` is anything but a backup of ours.
    """
    if not state.exists():
        raise StoreFault(Fault.NOTHING_TO_BACK_UP, str(state))
    if target.exists() and not _may_be_overwritten(target, state):
        raise StoreFault(Fault.BACKUP_WOULD_OVERWRITE, str(target))
    with written_whole(target) as part:
        _copy(state, part)
    return target


def _may_be_overwritten(target: Path, state: Path) -> bool:
    """Only a backup, or a file in which nothing stands yet; no device, no pipe."""
    if not target.is_file() or target.samefile(state):
        return False
    return target.stat().st_size == 0 or state_fault(target) is None


def rotate(folder: Path, keep: int, now: datetime) -> None:
    """Remove all but the newest ``keep`` backups that are named by their time. Those of a time still to come (the clock
    was set back since) are the first to go."""
    found = sorted(backups_in(folder), key=lambda backup: (backup[0] <= now, backup[0]))
    for _, path in found[: max(0, len(found) - keep)]:
        with contextlib.suppress(OSError):
            path.unlink()


def put_back(backup: Path, data_dir: Path, at: datetime) -> Path | None:
    """Put a backup in the place of ``state.db``; where what was there is kept (None if nothing was).

    Raises NotFound when the backup is missing, and StoreFault when it is damaged, foreign or newer, a bot runs on the
    folder, or there is no room; nothing is changed then.
    """
    if not backup.exists():
        raise NotFound(Fault.BACKUP_MISSING, str(backup))
    if not backup.is_file():
        raise StoreFault(Fault.BACKUP_FOREIGN, str(backup))
    fault = state_fault(backup)
    if fault is not None:
        raise (
            StoreFault(_UNUSABLE[fault.fault], str(backup))
            if fault.fault in _UNUSABLE
            else StoreFault(fault.fault, *fault.values)
        )
    state = data_dir / "state.db"
    with data_folder_lock(data_dir):
        if state.exists() and backup.samefile(state):
            raise StoreFault(Fault.BACKUP_IS_STATE, str(backup))
        with written_whole(state) as part:
            _copy(backup, part)
            kept = _kept_aside(state, at) if state.exists() else None
    return kept


def _copy(source: Path, target: Path) -> None:
    """A copy in one file, without a log beside it, and looked through."""
    copy_in_one(source, target)
    with in_words(target), closing(connect(target, read_only=True)) as copied:
        verdict = str(copied.execute("PRAGMA integrity_check(1)").fetchone()[0])
    fault = state_fault(target)
    if verdict != "ok" or fault is not None:
        raise StoreFault(Fault.BACKUP_NOT_SOUND, str(source), verdict)


def _kept_aside(state: Path, at: datetime) -> Path:
    """What ``state.db`` holds, under another name, and no log left that a new ``state.db`` would take for its own."""
    kept = state.with_name(f"state.db.before-{at.astimezone(UTC):{_STAMP}}")
    if state_fault(state) is not None:
        return set_aside(state, kept)
    with written_whole(kept) as part:
        _copy(state, part)
    with in_words(state), closing(connect(state)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    return kept
