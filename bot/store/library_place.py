"""The place of ``library.db``: putting a new one there, and what becomes of one that is damaged."""

import contextlib
import logging
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.library_writer import prepare_library
from bot.store.open_file import is_cut
from bot.store.sqlite import connect, in_words, transaction

log = logging.getLogger(__name__)


def ready_place(path: Path) -> None:
    """Make or migrate ``library.db``. One that is damaged is put aside as ``library.db.damaged`` and a new one made:
    the next load fills it. Raises StoreFault for one that is another program's, newer, or cannot be used."""
    try:
        if path.exists() and is_cut(path):
            raise StoreFault(Fault.DATABASE_DAMAGED, str(path))
        prepare_library(path)
    except StoreFault as fault:
        if fault.cause.fault is not Fault.DATABASE_DAMAGED:
            raise
        log.warning("%s is damaged. It is kept as %s, and the library is made anew.", path, _put_aside(path).name)
        prepare_library(path)


def begin_anew(fresh: Path) -> None:
    """An empty library at ``fresh``; what an earlier try left there is removed. Raises StoreFault."""
    _remove(fresh)
    prepare_library(fresh)


def take_place(fresh: Path, path: Path, *, keep: bool = True) -> None:
    """Put ``fresh`` in the place of ``path``, which nobody of this process has open; what was there is kept as damaged
    unless ``keep`` is false. Raises StoreFault."""
    with in_words(fresh), closing(connect(fresh)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()  # nothing is left in a log beside
    if keep:
        _put_aside(path)
    else:
        _remove(path)
    fresh.replace(path)
    prepare_library(path)


def have_read_again(path: Path, sources: Iterable[str]) -> None:
    """Have the next load read these sources again, whatever their sizes and times say. Raises StoreFault."""
    with in_words(path), closing(connect(path)) as connection, transaction(connection):
        connection.executemany(
            "UPDATE source SET stamp = '', digest = '' WHERE path = ?", [(source,) for source in sources]
        )


def _put_aside(path: Path) -> Path:
    damaged = path.with_name(f"{path.name}.damaged")
    _remove(damaged)
    if path.exists():
        path.replace(damaged)
    _remove(path)
    return damaged


def _remove(path: Path) -> None:
    """A database with the files beside it."""
    for end in ("", "-wal", "-shm", "-journal"):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(f"{path.name}{end}").unlink()
