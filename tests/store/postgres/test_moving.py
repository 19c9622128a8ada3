"""PostgreSQL as one of two databases between which a state is moved."""

import pytest

from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.postgres.database import open_postgres
from bot.store.postgres.moving import postgres_to_move


async def test_while_a_state_is_moved_no_bot_uses_it(postgres_database: str) -> None:
    """One that starts then is told so; when the move is over, the next try succeeds."""
    async with postgres_to_move(postgres_database, is_source=False) as side:
        await side.put("start", ("at",), [(1.0,), (2.0,)])
        async with open_postgres(postgres_database) as database:
            with pytest.raises(StoreFault) as told:
                await database.prepare()
            assert told.value.cause.fault is Fault.STATE_BEING_MOVED
    async with open_postgres(postgres_database) as database:
        assert [row[0] for row in await database.rows("SELECT at FROM start ORDER BY at")] == [1.0, 2.0]


async def test_a_page_is_a_part_of_a_table(postgres_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many there are, each row comes once."""
    monkeypatch.setattr("bot.store.postgres.moving.PAGE", 3)
    async with postgres_to_move(postgres_database, is_source=False) as side:
        await side.put("start", ("at",), [(float(number),) for number in range(7)])
        pages = [page async for page in side.pages("start", ("at",))]
        assert [len(page) for page in pages] == [3, 3, 1]
        assert await side.last_number("served") == 0
        await side.go_on_after("served", 9)
        assert await side.last_number("served") == 9
        await side.clear("start")
        assert [page async for page in side.pages("start", ("at",))] == []
