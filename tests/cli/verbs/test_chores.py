"""The chores of a running bot, and what its log says of them."""

import logging
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cli.verbs.chores import chores_beside, chores_of
from bot.services import now, open_services
from bot.settings import load_settings
from bot.store.backup import backups_in


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
