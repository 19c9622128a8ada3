"""What each process of a fleet tells of itself, in the state that they share."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from bot.model.fleet import FleetProcess
from bot.store.kept_causes import cause_of, kept_cause
from bot.store.state import State

LIVES: Final = 180
"""Seconds after which a process that tells nothing more is not there any more."""
_FORGOTTEN: Final = 86_400


class FleetProcesses:
    """Every method raises StoreFault."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def tell(self, process: FleetProcess, clock: datetime) -> None:
        """Keep what a process tells now, when its clock says ``clock``: by how much that is ahead is found out here.
        Those that told nothing for a day are forgotten."""
        now = self._state.database.now
        ahead = f"CAST(? AS BIGINT) - {now}"
        kept = f"""INSERT INTO process (name, homes, ahead, trouble, seen) VALUES (?, ?, {ahead}, ?, {now})
            ON CONFLICT (name) DO UPDATE SET
                homes = excluded.homes, ahead = excluded.ahead, trouble = excluded.trouble, seen = excluded.seen"""
        trouble = kept_cause(process.trouble) if process.trouble is not None else ""
        values = (process.name, json.dumps(sorted(process.homes)), int(clock.timestamp()), trouble)
        await self._state.write([(kept, values), (f"DELETE FROM process WHERE seen < {now} - {_FORGOTTEN}", ())])

    async def seen(self) -> Sequence[FleetProcess]:
        """Every process that is there, by name."""
        sql = f"""SELECT name, homes, ahead, trouble FROM process WHERE seen >= {self._state.database.now} - {LIVES}
            ORDER BY name"""
        return [
            FleetProcess(name, frozenset(json.loads(homes)), ahead, cause_of(trouble) if trouble else None)
            for name, homes, ahead, trouble in await self._state.rows(sql)
        ]

    async def homes_of_others(self, name: str) -> frozenset[int]:
        """The home servers of all processes that are there but the one called ``name``."""
        return frozenset().union(*(one.homes for one in await self.seen() if one.name != name))

    async def ahead(self, clock: datetime) -> int:
        """By how many seconds a clock that says ``clock`` now is ahead of the state's."""
        return int(clock.timestamp()) - int((await self._state.rows(f"SELECT {self._state.database.now}"))[0][0])
