"""Why the state cannot be used just now, as everybody who uses it finds out."""

import time
from collections.abc import Callable
from typing import Final

from bot.errors import Cause, StoreFault
from bot.faults import STATE_CHANGES_NOTHING, STATE_OUT_OF_REACH, STATE_UNUSABLE

LASTING: Final = 300.0
"""Seconds for which a PostgreSQL that took no change counts as such: on a full disk, one table has room left for a row
and the next has none."""


class StateTrouble:
    """The ``cause``, until it is over; None without one."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.cause: Cause | None = None
        self._clock = clock
        self._noted = 0.0

    def note(self, cause: Cause) -> None:
        """It was met just now."""
        self.cause, self._noted = cause, self._clock()

    def failed(self, fault: StoreFault) -> None:
        """Note what is wrong with PostgreSQL; other faults are not of this kind."""
        if fault.cause.fault in STATE_UNUSABLE:
            self.note(fault.cause)

    def was_read(self) -> None:
        """Something could be read."""
        if self.cause is not None and self.cause.fault in STATE_OUT_OF_REACH:
            self.cause = None

    def was_written(self) -> None:
        """Something could be saved."""
        lasts = self.cause is not None and self.cause.fault in STATE_CHANGES_NOTHING
        if not lasts or self._clock() - self._noted >= LASTING:
            self.cause = None
