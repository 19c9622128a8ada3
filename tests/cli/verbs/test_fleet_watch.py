"""What a running process tells the others of its fleet, and its log."""

import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.chat.connection.shared_fleet import process_name
from bot.cli.verbs.fleet_watch import FleetWatch
from bot.model.fleet import FleetProcess
from bot.services import open_services
from bot.settings import load_settings


async def test_each_thing_is_said_once_until_it_is_over(
    tmp_path: Path, postgres_database: str, caplog: pytest.LogCaptureFixture
) -> None:
    """A clock that is two minutes off, and another process with other home servers."""
    caplog.set_level(logging.WARNING, "bot")
    flags = {"data_dir": tmp_path, "state_url": postgres_database, "home_guilds": "7"}
    ahead = timedelta(minutes=2)
    async with open_services(
        load_settings(flags, root=tmp_path, environ={}), clock=lambda: datetime.now(UTC) + ahead
    ) as services:
        watch, name = FleetWatch(services), process_name(services.settings.data_dir)
        await services.processes.tell(FleetProcess("other:/srv", frozenset({9})), datetime.now(UTC))
        for _ in range(2):
            await watch.look()
        clock, homes = caplog.messages
        assert clock.startswith(f"The clock of {name} is 1")
        assert homes == f"other:/srv has other home servers than {name}. Set the same home_guilds for all processes."
        ahead = timedelta()
        await watch.look()
        assert len(caplog.messages) == 2
        ahead = timedelta(minutes=-2)
        await watch.look()
        assert "behind PostgreSQL's" in caplog.messages[2]


async def test_a_process_alone_tells_nobody(tmp_path: Path) -> None:
    """Its state is in a file of its own."""
    async with open_services(load_settings({"data_dir": tmp_path}, root=tmp_path, environ={})) as services:
        await FleetWatch(services).look()
        assert await services.processes.seen() == []
