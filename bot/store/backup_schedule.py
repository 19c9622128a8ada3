"""When ``state.db`` is backed up by itself, and how many backups stay."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.store.backup import back_up, backup_name, backups_in, rotate


@dataclass(frozen=True, slots=True)
class BackupSchedule:
    """Backups of ``state`` into ``folder`` every so many ``hours`` (0: none), the newest ``keep`` kept."""

    state: Path
    folder: Path
    hours: int
    keep: int
    clock: Callable[[], datetime]

    def newest(self) -> datetime | None:
        """When the newest backup was made; None if there is none."""
        now = self.clock()
        return max((at for at, _ in backups_in(self.folder) if at <= now), default=None)

    def due(self) -> bool:
        """Whether it is time for another."""
        newest = self.newest()
        return self.hours > 0 and (newest is None or self.clock() - newest >= timedelta(hours=self.hours))

    def make(self) -> Path:
        """Make a backup now, whatever the schedule, and let the oldest go. Raises StoreFault."""
        now = self.clock()
        made = back_up(self.state, self.folder / backup_name(now))
        rotate(self.folder, self.keep, now)
        return made

    async def make_if_due(self) -> Path | None:
        """Make a backup, beside the event loop, if it is time for one. Raises StoreFault."""
        return await asyncio.to_thread(self.make) if self.due() else None
