"""Checks a database without changing it: is it ours, of this version, and intact?"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from bot.errors import Cause, StoreFault
from bot.faults import Fault
from bot.store import library_schema, state_schema
from bot.store.sqlite import Migration, connect, in_words, missing_table

_STEPS = 100_000
"""How many steps of SQLite's machine are done between two questions whether to go on: a few milliseconds."""


def _never() -> bool:
    return False


def library_fault(path: Path, stopped: Callable[[], bool] = _never) -> Cause | None:
    """What is wrong with a ``library.db``; None if nothing is, and where ``stopped`` ended the reading early."""
    return _fault(path, library_schema.APPLICATION_ID, library_schema.MIGRATIONS, stopped)


def library_is_older(path: Path) -> bool:
    """Whether a sound ``library.db`` was made by an older version and waits for its migration."""
    return _is_older(path, library_schema.MIGRATIONS)


def state_fault(path: Path, stopped: Callable[[], bool] = _never) -> Cause | None:
    """What is wrong with a ``state.db``; None if nothing is, and where ``stopped`` ended the reading early."""
    return _fault(path, state_schema.APPLICATION_ID, state_schema.MIGRATIONS, stopped)


def state_is_older(path: Path) -> bool:
    """Whether a sound ``state.db`` was made by an older version and waits for its migration."""
    return _is_older(path, state_schema.MIGRATIONS)


def _is_older(path: Path, migrations: tuple[Migration, ...]) -> bool:
    with in_words(path), closing(connect(path, read_only=True)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0]) < len(migrations)


def _fault(
    path: Path, application_id: int, migrations: tuple[Migration, ...], stopped: Callable[[], bool]
) -> Cause | None:
    try:
        with in_words(path), closing(connect(path, read_only=True)) as connection:
            found, version = (
                int(connection.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("application_id", "user_version")
            )
            if found != application_id:
                return Cause(Fault.DATABASE_FOREIGN, (str(path),))
            if version > len(migrations):
                return Cause(Fault.DATABASE_NEWER, (str(path), version, len(migrations)))
            if stopped is not _never:
                connection.set_progress_handler(stopped, _STEPS)
            verdict = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
            missing = missing_table(connection, migrations)
    except StoreFault as fault:
        return fault.cause
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            return None
        raise
    if verdict != "ok":
        return Cause(Fault.DATABASE_UNSOUND, (str(path), verdict))
    if missing is not None:
        return Cause(Fault.DATABASE_UNSOUND, (str(path), missing))
    return None
