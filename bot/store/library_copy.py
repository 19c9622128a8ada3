"""A copy of ``library.db`` in one file, made while anybody reads or loads."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.errors import StoreFault
from bot.store.soundness import library_fault
from bot.store.sqlite import connect, in_words


def copy_library(database: Path, target: Path) -> None:
    """All that is committed, without a log beside it; ``target`` is overwritten. The same library gives the same bytes.

    Raises StoreFault where either cannot be used, or the copy is not sound.
    """
    with (
        in_words(database),
        closing(connect(database, read_only=True)) as reading,
        in_words(target),
        closing(sqlite3.connect(target, isolation_level=None)) as writing,
    ):
        reading.backup(writing, pages=-1)  # in one step: page by page it begins anew at every write
        writing.execute("PRAGMA journal_mode = DELETE").fetchone()
    fault = library_fault(target)
    if fault is not None:
        raise StoreFault(fault.fault, *fault.values)
