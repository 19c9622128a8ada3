"""A state is looked into beside a running bot."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import StoreFault
from bot.store.state import open_state
from bot.store.state_to_read import look_into_state

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


async def test_a_state_is_looked_into_while_a_bot_has_it_open(tmp_path: Path) -> None:
    """What stands in the log is there too, and nothing can be changed."""
    path = tmp_path / "state.db"
    async with open_state(path) as state:
        await state.note_start(NOON)
        async with look_into_state(path) as looked:
            assert await looked.starts_since(NOON - timedelta(days=1)) == [NOON]
            with pytest.raises(StoreFault):
                await looked.note_start(NOON)


async def test_a_state_that_is_not_there_cannot_be_looked_into(tmp_path: Path) -> None:
    """And none is made."""
    with pytest.raises(StoreFault):
        async with look_into_state(tmp_path / "state.db"):
            pass
    assert not (tmp_path / "state.db").exists()
