"""Reads sources in parallel workers, which are held to their limits; results come in the order of the sources."""

import os
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from bot.library.reload.limits import Limits
from bot.library.reload.source_rows import Order, SourceReader, SourceRows, portions
from bot.library.reload.staff import Staff
from bot.library.reload.worker_process import Spare
from bot.reading import read_source
from bot.store.note_marks import Marking

_EACH = 256 * 1024
"""How many bytes are worth another worker: with less, starting it takes longer than reading."""

_HERE = 0
"""How many bytes of sources are read in this process: none, as only another process can be held to limits."""


class SourceWorkers(Protocol):
    """Whoever reads sources: the workers of this machine, or a cluster's."""

    @property
    def limits(self) -> Limits:
        """What each source may take."""

    def rows(
        self, orders: Sequence[Order], go_on: Callable[[], None], marking: Marking | None = None
    ) -> Generator[SourceRows, None, None]:
        """As ``Workers.rows``."""


@dataclass(frozen=True, slots=True)
class Workers:
    """The most worker processes, and what each source may take. ``spare`` keeps one of them for the next load."""

    most: int = 1
    limits: Limits = field(default_factory=Limits)
    read: SourceReader = read_source
    spare: Spare | None = None

    def rows(
        self, orders: Sequence[Order], go_on: Callable[[], None], marking: Marking | None = None
    ) -> Generator[SourceRows, None, None]:
        """What each source became, in order; one that holds many articles comes in portions.

        ``go_on`` is called again and again, and stops everything by raising. ``marking`` tells which of it calls for
        content notes.

        A source that hangs, takes all memory or ends its process harms no other, and not this process.
        """
        size = sum(file.size for file, _ in orders)
        if not orders or size < _HERE:
            for order in orders:
                go_on()
                yield from portions(order, self.read, marking)
            return
        staff = Staff(orders, self.read, self.limits, self.spare, marking)
        try:
            yield from staff.rows(max(1, min(self.most, len(orders), size // _EACH)), go_on)
        finally:
            staff.dismiss()


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
