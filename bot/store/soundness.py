"""Checks a database without changing it: is it ours, of this version, and intact?"""

from contextlib import closing
from pathlib import Path

from bot.errors import StoreFault
from bot.store import library_schema, state
from bot.store.sqlite import Migration, connect, in_words


def library_fault(path: Path) -> str | None:
    """What is wrong with a ``library.db``, in a sentence; None where nothing is."""
    return _fault(path, library_schema.APPLICATION_ID, library_schema.MIGRATIONS)


def library_is_older(path: Path) -> bool:
    """Whether a sound ``library.db`` was made by an older version and waits for its migration."""
    with in_words(path), closing(connect(path, read_only=True)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0]) < len(library_schema.MIGRATIONS)


def state_fault(path: Path) -> str | None:
    """What is wrong with a ``state.db``, in a sentence; None where nothing is."""
    return _fault(path, state.APPLICATION_ID, state.MIGRATIONS)


def _fault(path: Path, application_id: int, migrations: tuple[Migration, ...]) -> str | None:
    try:
        with in_words(path), closing(connect(path, read_only=True)) as connection:
            found, version = (
                int(connection.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("application_id", "user_version")
            )
            if found != application_id:
                return f"{path} belongs to another program: move it away, or choose another data_dir."
            if version > len(migrations):
                return f"{path} was written by a newer Commonplace: update Commonplace, or choose another data_dir."
            verdict = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    except StoreFault as fault:
        return str(fault)
    if verdict != "ok":
        return (
            f"{path} is damaged ({verdict}): move it away and load again (library.db), or restore a backup (state.db)."
        )
    return None
