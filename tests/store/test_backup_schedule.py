"""Once a day, whatever the clock does, and not more than are to be kept."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.backup import backups_in
from bot.store.backup_schedule import BackupSchedule
from bot.store.state import open_state

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
async def state(tmp_path: Path) -> Path:
    async with open_state(tmp_path / "state.db"):
        return tmp_path / "state.db"


async def test_one_a_day_and_three_of_them_stay(state: Path, tmp_path: Path) -> None:
    """The bot looks every hour for ten days: ten backups are made, the last three are there."""
    clock = Clock()
    schedule = BackupSchedule(state, tmp_path / "backups", 24, 3, clock)
    made = []
    for hour in range(240):
        clock.now = NOON + timedelta(hours=hour)
        made += [await schedule.make_if_due()]
    assert len([one for one in made if one is not None]) == 10
    assert [at.day for at, _ in backups_in(tmp_path / "backups")] == [8, 9, 10]


async def test_a_clock_set_back_stops_no_backups(state: Path, tmp_path: Path) -> None:
    """Backups of next year do not count, and are the first to go."""
    clock = Clock()
    schedule = BackupSchedule(state, tmp_path / "backups", 24, 2, clock)
    clock.now = NOON + timedelta(days=365)
    schedule.make()
    clock.now = NOON
    for day in range(3):
        clock.now = NOON + timedelta(days=day)
        assert await schedule.make_if_due() is not None
    assert schedule.newest() == clock.now
    assert [at.year for at, _ in backups_in(tmp_path / "backups")] == [2026, 2026]


async def test_no_hours_means_no_backups(state: Path, tmp_path: Path) -> None:
    """Whoever has backups of their own switches these off."""
    assert await BackupSchedule(state, tmp_path / "backups", 0, 7, Clock()).make_if_due() is None


async def test_where_the_folder_cannot_be_made_the_next_turn_tries_again(state: Path, tmp_path: Path) -> None:
    """The other disk is not there yet: a fault, and later a backup."""
    schedule = BackupSchedule(state, tmp_path / "disk" / "backups", 24, 7, Clock())
    (tmp_path / "disk").touch()
    with pytest.raises(StoreFault, match=Fault.NOT_WRITTEN):
        await schedule.make_if_due()
    (tmp_path / "disk").unlink()
    assert await schedule.make_if_due() is not None
