"""Where everything is kept: both databases, the room on their disk, and the last backup."""

from dataclasses import dataclass
from datetime import datetime

from bot.errors import Cause


@dataclass(frozen=True, slots=True)
class DatabaseFile:
    """A database: its name, its size in bytes with the log beside it, and what was wrong with it when it was checked.

    ``checked`` is None while no check has ended yet; ``fault`` None where nothing is wrong. An ``older`` one waits for
    its migration.
    """

    name: str
    size: int
    checked: datetime | None = None
    fault: Cause | None = None
    older: bool = False


@dataclass(frozen=True, slots=True)
class Storage:
    """The databases there are; bytes ``free`` on their disk, and ``needed`` for a reload; the time of the newest backup
    of ``state.db`` (None without one), of which one is made every ``backup_hours`` (0: none by itself).

    ``damaged`` are the names of damaged files of ``state.db`` that were put aside. ``shared_state`` is the size in
    bytes of a state in PostgreSQL (0: not known just now), which is no file here and backed up there; None without one.
    """

    databases: tuple[DatabaseFile, ...]
    free: int
    needed: int
    backed_up: datetime | None
    backup_hours: int
    damaged: tuple[str, ...] = ()
    shared_state: int | None = None
