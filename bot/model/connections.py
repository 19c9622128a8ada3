"""How many gateway sessions were asked for within a day, and when the next may be: Discord resets a token at 1,000."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

DAY = timedelta(hours=24)

AT_WILL = 26
"""Sessions in a day that may follow each other at will. Ten restarts a day are many, a crash loop makes thousands."""

SLOW = timedelta(hours=1)
"""Time between two sessions beyond that."""

MOST = AT_WILL + DAY // SLOW
"""The most that any 24 hours can hold: the last one at will is at most the 26th of its day, and 24 follow slowly."""


@dataclass(frozen=True, slots=True)
class Connections:
    """How many sessions were asked for in the last day, when another may be (None: now), and the ``most`` of a day."""

    made: int
    held_until: datetime | None = None
    most: int = MOST


def connections(
    starts: Iterable[datetime],
    now: datetime,
    *,
    at_will: int = AT_WILL,
    slow: timedelta = SLOW,
    processes: int = 1,
) -> Connections:
    """What ``starts``, the times at which sessions were asked for, allow now. ``processes`` that keep one record may
    start as often in all as each may alone.

    A time still to come (the clock was set back since) counts as one just now.
    """
    at_will, slow, most = at_will * processes, slow / processes, MOST * processes
    lately = [min(start, now) for start in starts if start > now - DAY]
    if len(lately) < at_will:
        return Connections(len(lately), most=most)
    until = max(lately) + slow
    return Connections(len(lately), until if until > now else None, most)
