"""Opens and migrates a database, whatever it holds, and turns its failures into sentences."""

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from bot.errors import StoreFault
from bot.faults import Fault

Migration = Callable[[sqlite3.Connection], None]
"""One step from a version to the next; runs inside the transaction that also raises ``user_version``."""

BUSY_MILLISECONDS = 10_000
SMALL_CACHE = "PRAGMA cache_size = -500"
"""For whoever only reads the library: a page that the system holds is read in a microsecond, and SQLite would keep
2 MB of them a second time, for each connection."""
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA journal_size_limit = 8388608",
    "PRAGMA foreign_keys = ON",
)

# Only what an operator can fix is a fault; everything else stays a bug with its traceback.
_FAULTS = {
    sqlite3.SQLITE_READONLY: Fault.DATABASE_READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Fault.DATABASE_UNOPENED,
    sqlite3.SQLITE_FULL: Fault.DATABASE_DISK_FULL,
    sqlite3.SQLITE_IOERR: Fault.DATABASE_DISK_FAILING,
    sqlite3.SQLITE_CORRUPT: Fault.DATABASE_DAMAGED,
    sqlite3.SQLITE_NOTADB: Fault.DATABASE_NONE,
    sqlite3.SQLITE_BUSY: Fault.DATABASE_BUSY,
    sqlite3.SQLITE_LOCKED: Fault.DATABASE_BUSY,
    sqlite3.SQLITE_PERM: Fault.DATABASE_FORBIDDEN,
    sqlite3.SQLITE_AUTH: Fault.DATABASE_FORBIDDEN,
}

DAMAGED = frozenset({Fault.DATABASE_DAMAGED, Fault.DATABASE_NONE, Fault.DATABASE_DISK_FAILING})
"""What can only be helped by another file."""


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn the SQLite errors that an operator can fix into StoreFault; let bugs through."""
    try:
        yield
    except UnicodeDecodeError as error:  # a name in the schema that is no text any more
        raise StoreFault(Fault.DATABASE_DAMAGED, str(path)) from error
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        fault = _FAULTS.get(code & 0xFF) if isinstance(code, int) else None
        if "no such table" in str(error) or "no such column" in str(error) or "decode to UTF-8" in str(error):
            fault = Fault.DATABASE_DAMAGED  # our statements fit our tables, and what we write is text
        if fault is None:
            raise
        raise StoreFault(fault, str(path)) from error


def connect(path: Path, *, read_only: bool = False, patience: int = BUSY_MILLISECONDS) -> sqlite3.Connection:
    """A plain connection in autocommit mode (transactions are begun by name), usable from any one thread at a time.
    ``patience``: how many milliseconds it waits for whoever else writes."""
    mode = "ro" if read_only else "rwc"
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
    )
    try:
        for pragma in (f"PRAGMA busy_timeout = {patience}", *(() if read_only else _PRAGMAS)):
            connection.execute(pragma).close()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def prepare(path: Path, *, application_id: int, migrations: Sequence[Migration]) -> None:
    """Create the database or bring it to the newest version, all steps in one transaction.

    Raises StoreFault for a database of another program, of a newer version, or one that cannot be used.
    """
    with in_words(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise StoreFault(Fault.DATA_FOLDER_NOT_MADE, str(path.parent), error.strerror or str(error)) from error
        refuse_strangers(path, application_id, len(migrations))
        _keep_private(path)
        with closing(connect(path)) as connection:
            if _number(connection, "user_version") == len(migrations):
                if missing_table(connection, migrations) is not None:
                    raise StoreFault(Fault.DATABASE_DAMAGED, str(path))
                return  # nothing to write: another process may be at it
        with closing(connect(path)) as connection, transaction(connection):
            version = _number(connection, "user_version")
            for step in migrations[version:]:
                step(connection)
            if version < len(migrations):
                connection.execute(f"PRAGMA user_version = {len(migrations):d}")
                connection.execute(f"PRAGMA application_id = {application_id:d}")


def _keep_private(path: Path) -> None:
    """Let nobody but the file's owner read it; what SQLite puts beside it gets the same rights."""
    with suppress(OSError):  # another's file in a folder of ours: whoever made it decides
        if not path.exists():
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
        for one in (path, *(path.with_name(f"{path.name}{end}") for end in ("-wal", "-shm"))):
            if one.exists() and one.stat().st_mode & 0o077:
                one.chmod(0o600)


def missing_table(connection: sqlite3.Connection, migrations: Sequence[Migration]) -> str | None:
    """The first table that a database of its version should have and has not; None if all are there.

    Those of the search index do not count: it is made anew from the others.
    """
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as model:
        for step in migrations[: _number(connection, "user_version")]:
            step(model)
        wanted = [str(row[0]) for row in model.execute(tables)]
    held = {str(row[0]) for row in connection.execute(tables)}
    return next((name for name in wanted if name not in held and not name.startswith(("sqlite_", "search_"))), None)


def refuse_strangers(path: Path, application_id: int, newest: int) -> None:
    """Look without touching: a stranger's database must not even get our journal mode.

    Raises StoreFault as ``prepare`` does; a file that is not there is fine.
    """
    if not path.exists() or path.stat().st_size == 0:
        return
    with closing(connect(path, read_only=True)) as connection:
        found = _number(connection, "application_id")
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        version = _number(connection, "user_version")
    if found != application_id and (found or tables or version):
        raise StoreFault(Fault.DATABASE_FOREIGN, str(path))
    if version > newest:
        raise StoreFault(Fault.DATABASE_NEWER, str(path), version, newest)


def copy_in_one(source: Path, target: Path) -> None:
    """All that is committed to a database, in one file without a log beside it, while anybody reads and writes.

    Raises StoreFault where either cannot be used.
    """
    with (
        in_words(source),
        closing(connect(source, read_only=True)) as reading,
        in_words(target),
        closing(sqlite3.connect(target, isolation_level=None)) as writing,
    ):
        reading.backup(writing, pages=-1)  # in one step: page by page it begins anew at every write
        writing.execute("PRAGMA journal_mode = DELETE").fetchone()


def set_aside(path: Path, other: Path) -> Path:
    """Give a database, with the log beside it, another name; ``other``, or where that is taken a number more."""
    number, aside = 1, other
    while aside.exists():
        number += 1
        aside = other.with_name(f"{other.name}-{number}")
    for end in ("-wal", "-shm"):
        beside = path.with_name(f"{path.name}{end}")
        if beside.exists():
            beside.replace(aside.with_name(f"{aside.name}{end}"))
    path.replace(aside)
    return aside


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """``BEGIN IMMEDIATE`` … commit; rolled back whole on any exception."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # a full disk rolls back by itself
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    value = connection.execute(f"PRAGMA {pragma}").fetchone()[0]
    return int(value)
