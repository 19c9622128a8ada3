"""The chores of a running bot, and what its log says of them."""

import logging
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cli.verbs.chores import chores_beside, chores_of
from bot.errors import StoreFault
from bot.faults import Fault
from bot.services import now, open_services
from bot.settings import load_settings
from bot.store import state_trouble
from bot.store.backup import backups_in
from bot.store.postgres import database
from bot.store.state import KeptKey
from tests.postgres_server import Door


async def test_a_backup_is_made_and_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Once a day; where it cannot be written, the log says so."""
    caplog.set_level(logging.INFO, "bot")
    at = now()
    settings = load_settings({"data_dir": tmp_path}, root=tmp_path, environ={})
    async with open_services(settings, clock=lambda: at) as services:
        (backup,) = [chore for chore in chores_of(services, lambda: True) if chore.name == "backup"]
        await backup.work()
        await backup.work()
        assert len(backups_in(tmp_path / "backups")) == 1
        assert [message for message in caplog.messages if "Backed up state.db to" in message]
        at += timedelta(days=2)
        (tmp_path / "backups").rename(tmp_path / "away")
        (tmp_path / "backups").touch()
        async with chores_beside(services, lambda: True):
            assert backup.first > 0


async def test_the_databases_are_read_from_end_to_end_once_a_day(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """What is damaged where nobody reads is told in the log."""
    settings = load_settings({"data_dir": tmp_path}, root=tmp_path, environ={})
    async with open_services(settings) as services:
        (reading,) = [chore for chore in chores_of(services, lambda: True) if chore.name == "soundness"]
        await reading.work()
        assert not caplog.messages
        (tmp_path / "library.db").rename(tmp_path / "elsewhere.db")
        await reading.work()
    assert any("library.db cannot be opened" in message for message in caplog.messages)


async def test_postgresql_that_is_away_is_told_once_and_once_when_it_is_back(
    tmp_path: Path, postgres_door: Door, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """However much fails meanwhile; what buttons need is saved by itself when it is back."""
    caplog.set_level(logging.INFO, "bot")
    monkeypatch.setattr(database, "_PAUSE", 0.0)
    postgres_door.shut()
    settings = load_settings({"data_dir": tmp_path, "state_url": postgres_door.url}, root=tmp_path, environ={})
    async with open_services(settings) as services:
        (saving,) = [chore for chore in chores_of(services, lambda: True) if chore.name == "saving"]
        token = await services.state.remember("search", "lamps")
        for _ in range(3):
            with pytest.raises(StoreFault):
                await services.state.keep_keys([KeptKey("a", "a", "a", "1")])
            await saving.work()
        assert len([line for line in caplog.messages if "cannot be reached" in line]) == 1
        postgres_door.open()
        await saving.work()
        await saving.work()
        assert await services.state.database.rows("SELECT payload FROM answer WHERE token = ?", (token,)) != []
        assert [line for line in caplog.messages if "can be used again" in line] == caplog.messages[-1:]


async def test_each_thing_that_is_wrong_with_a_shared_state_is_told(
    tmp_path: Path, postgres_database: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A disk that is full is not over because something can be read."""
    caplog.set_level(logging.INFO, "bot")
    settings = load_settings({"data_dir": tmp_path, "state_url": postgres_database}, root=tmp_path, environ={})
    async with open_services(settings) as services:
        (saving,) = [chore for chore in chores_of(services, lambda: True) if chore.name == "saving"]

        async def full(*_: object, **__: object) -> int:
            raise StoreFault(Fault.STATE_DISK_FULL, "db.example:5432/bot")

        with monkeypatch.context() as meanwhile:
            meanwhile.setattr(services.state.database, "write", full)
            await services.state.remember("search", "lamps")
            await saving.work()
            await saving.work()
        assert [line for line in caplog.messages if "is full" in line] == caplog.messages[-1:]
        monkeypatch.setattr(state_trouble, "LASTING", 0.0)
        await saving.work()
        assert "can be used again" in caplog.messages[-1]
