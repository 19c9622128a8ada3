"""Opens and migrates a database, whatever it holds, and turns its failures into sentences."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from bot.errors import StoreFault

Migration = Callable[[sqlite3.Connection], None]
"""One step from a version to the next; runs inside the transaction that also raises ``user_version``."""

BUSY_MILLISECONDS = 10_000
_PRAGMAS = (
    f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA journal_size_limit = 8388608",
    "PRAGMA foreign_keys = ON",
)

# Only what an operator can fix becomes a sentence; everything else stays a bug with its traceback.
_SENTENCES = {
    sqlite3.SQLITE_READONLY: "cannot be written: make the folder and the file writable for this user",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened: its folder must exist and be writable for this user",
    sqlite3.SQLITE_FULL: "could not grow because the disk is full: free some space and try again; nothing was changed",
    sqlite3.SQLITE_IOERR: "could not be read or written: check the disk; nothing was changed",
    sqlite3.SQLITE_CORRUPT: "is damaged: move it away (the next load makes library.db anew; for state.db use a backup)",
    sqlite3.SQLITE_NOTADB: "is not a database: move it away, or choose another data_dir",
    sqlite3.SQLITE_BUSY: "is being written by another process: wait for it and try again",
    sqlite3.SQLITE_LOCKED: "is being written by another process: wait for it and try again",
    sqlite3.SQLITE_PERM: "may not be used by this user: change its owner or permissions",
    sqlite3.SQLITE_AUTH: "may not be used by this user: change its owner or permissions",
}


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn the SQLite errors that an operator can fix into StoreFault; let bugs through."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        sentence = _SENTENCES.get(code & 0xFF) if isinstance(code, int) else None
        if sentence is None:
            raise
        raise StoreFault(f"{path} {sentence}.") from error


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """A plain connection in autocommit mode (transactions are begun by name), usable from any one thread at a time."""
    mode = "ro" if read_only else "rwc"
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
    )
    try:
        for pragma in _PRAGMAS[:1] if read_only else _PRAGMAS:
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
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreFault(f"The data folder {path.parent} cannot be made: {error.strerror}.") from error
        refuse_strangers(path, application_id, len(migrations))
        with closing(connect(path)) as connection:
            if _number(connection, "user_version") == len(migrations):
                return  # nothing to write: another process may be at it
        with closing(connect(path)) as connection, transaction(connection):
            version = _number(connection, "user_version")
            for step in migrations[version:]:
                step(connection)
            if version < len(migrations):
                connection.execute(f"PRAGMA user_version = {len(migrations):d}")
                connection.execute(f"PRAGMA application_id = {application_id:d}")


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
        raise StoreFault(f"{path} belongs to another program: move it away, or choose another data_dir.")
    if version > newest:
        raise StoreFault(
            f"{path} was written by a newer Commonplace (its version {version}, this program knows {newest}): "
            "update Commonplace, or choose another data_dir."
        )


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
