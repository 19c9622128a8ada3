"""A copy of ``library.db`` in one file, made while anybody reads or loads."""

from pathlib import Path

from bot.errors import StoreFault
from bot.store.soundness import library_fault
from bot.store.sqlite import copy_in_one


def copy_library(database: Path, target: Path) -> None:
    """All that is committed, without a log beside it; ``target`` is overwritten. The same library gives the same bytes.

    Raises StoreFault where either cannot be used, or the copy is not sound.
    """
    copy_in_one(database, target)
    fault = library_fault(target)
    if fault is not None:
        raise StoreFault(fault.fault, *fault.values)
