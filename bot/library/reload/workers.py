"""Reads sources in this process or in parallel workers; results come in the order of the sources."""

import os
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from bot.library.reload.source_rows import Order, SourceReader, SourceRows, source_rows
from bot.library.reload.staff import Staff
from bot.reading import read_source

_EACH = 256 * 1024
"""How many bytes are worth a worker: with less, starting it takes longer than reading."""

_PLAIN = frozenset({".txt", ".md", ".html", ".htm"})


@dataclass(frozen=True, slots=True)
class Workers:
    """The most worker processes, and the most seconds each may spend on one source."""

    most: int = 1
    seconds: float = 300
    read: SourceReader = read_source

    def rows(self, orders: Sequence[Order], go_on: Callable[[], None]) -> Generator[SourceRows, None, None]:
        """What each source became, in order. ``go_on`` is called again and again, and stops everything by raising.

        A few small sources are read in this process. Others never are: in a process of its own a source that hangs
        or takes all memory harms no other.
        """
        size = sum(file.size for file, _ in orders)
        if size <= _EACH and all(PurePosixPath(file.name).suffix.lower() in _PLAIN for file, _ in orders):
            for order in orders:
                go_on()
                yield source_rows(order, self.read)
            return
        staff = Staff(orders, self.read, self.seconds)
        try:
            yield from staff.rows(max(1, min(self.most, len(orders), size // _EACH)), go_on)
        finally:
            staff.dismiss()


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
