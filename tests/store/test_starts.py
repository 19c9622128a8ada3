"""The record of connections, as somebody reads it who does not run the bot."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import StoreFault
from bot.store.starts import starts_in
from bot.store.state import open_state

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


async def test_what_a_running_bot_noted_is_read_beside_it(tmp_path: Path) -> None:
    """Oldest first, and only as far back as asked."""
    async with open_state(tmp_path / "state.db") as state:
        for hours in (30, 2, 1):
            await state.note_start(NOON - timedelta(hours=hours))
        assert starts_in(tmp_path / "state.db", NOON - timedelta(days=1)) == [
            NOON - timedelta(hours=2),
            NOON - timedelta(hours=1),
        ]


def test_where_there_is_nothing_to_read_a_fault_says_so(tmp_path: Path) -> None:
    """And no file is made."""
    with pytest.raises(StoreFault):
        starts_in(tmp_path / "state.db", NOON)
    assert not (tmp_path / "state.db").exists()
