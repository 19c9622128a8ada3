"""A state in PostgreSQL is opened whether or not the server is there; what waiting does not help is told at once."""

import sys
from pathlib import Path

import pytest

from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.shared_state import open_shared_state


async def test_it_is_opened_and_made(postgres_database: str) -> None:
    """And nothing is wrong with it."""
    async with open_shared_state(postgres_database, fleet="77") as state:
        assert state.unsaved is None
        assert await state.kept_keys() == []


async def test_a_server_that_is_away_may_come_back(tmp_path: Path) -> None:
    """What cannot be saved is said, and whoever needs the state is refused for now."""
    async with open_shared_state(f"postgresql://@/bot?host={tmp_path}") as state:
        assert state.unsaved is not None
        assert state.unsaved.fault is Fault.STATE_AWAY
        with pytest.raises(StoreFault):
            await state.kept_keys()


async def test_a_database_that_is_not_there_is_refused(postgres_url: str) -> None:
    """Nor one of another bot."""
    missing = postgres_url.replace("/postgres?", "/nothing_here?")
    with pytest.raises(StoreFault) as told:
        async with open_shared_state(missing):
            raise AssertionError("opened")
    assert told.value.cause.fault is Fault.STATE_DATABASE_MISSING


async def test_without_its_library_it_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence says what to install."""
    monkeypatch.setitem(sys.modules, "bot.store.postgres.database", None)
    with pytest.raises(StoreFault) as told:
        async with open_shared_state("postgresql://db.example/bot"):
            raise AssertionError("opened")
    assert told.value.cause.fault is Fault.FLEET_NOT_INSTALLED
