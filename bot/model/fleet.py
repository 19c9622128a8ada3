"""The processes of a fleet, as each tells of itself in the state that they share."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from bot.errors import Cause

MOST_AHEAD: Final = 10
"""So many seconds may a clock be wrong: whole seconds are compared, and PostgreSQL may take its time to answer."""


@dataclass(frozen=True, slots=True)
class FleetProcess:
    """A process of this ``name``, the ids of its home servers, by how many seconds its clock is ``ahead`` of
    PostgreSQL's, and why it cannot take the newest library (None where it has it, or loads it itself)."""

    name: str
    homes: frozenset[int]
    ahead: int = 0
    trouble: Cause | None = None

    @property
    def clock_is_wrong(self) -> bool:
        """Whether somebody should set it right."""
        return abs(self.ahead) > MOST_AHEAD


def of_other_homes(processes: Collection[FleetProcess], name: str) -> list[FleetProcess]:
    """Those that name home servers, and others than the process called ``name`` does, if it names some."""
    ours = next((one.homes for one in processes if one.name == name), frozenset[int]())
    return [one for one in processes if ours and one.homes and one.homes != ours]
