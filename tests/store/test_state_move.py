"""A state is carried into another database and back: every row is there, and numbers go on where they were."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import asyncpg
import pytest

from bot.errors import NotFound, StoreFault
from bot.faults import Fault
from bot.store.bookmarks import Bookmarks
from bot.store.change_log import ChangeLog
from bot.store.circles import Circles
from bot.store.daily_lines import DailyLines
from bot.store.hidden_things import HiddenThings
from bot.store.lock import data_folder_lock
from bot.store.log_channels import LogChannels
from bot.store.postgres.database import open_postgres
from bot.store.postgres.moving import postgres_to_move
from bot.store.state import State, open_state
from bot.store.state_move import MovedRow, MoveSide, TableSum, file_to_move, move_state, state_tables
from tests.store.test_bookmarks import KEPT
from tests.store.test_circles import RIVER
from tests.store.test_daily_lines import LINE
from tests.store.test_hidden_things import PASSAGE


async def lived_in(path: Path) -> None:
    """Something of most kinds was made, changed, undone and removed."""
    async with open_state(path) as state:
        await state.note_drawn("20", "{}", "a \"quote\" in 'marks'", 9)
        await state.remember("search", '{"text": "a\\tb\\nc"}', "42")
        await Bookmarks(state).add("ann", replace(KEPT, note="zwölf – 十二"))
        gone = await DailyLines(state).add(LINE)
        await DailyLines(state).add(LINE)
        await DailyLines(state).remove((await DailyLines(state).add(LINE)).number)
        await DailyLines(state).remove(gone.number)
        circle = await Circles(state).add(RIVER)
        assert circle is not None
        await Circles(state).turn_read(circle.number, 0, "ann")
        await LogChannels(state).choose("42", "7", "ann")
        await HiddenThings(state).hide(PASSAGE)
        await HiddenThings(state).show(PASSAGE, "9", PASSAGE.at)


async def everything(state: State) -> dict[str, list[MovedRow]]:
    """All rows of all tables."""
    return {
        table: sorted((tuple(row) for row in await state.rows(f"SELECT {', '.join(columns)} FROM {table}")), key=repr)
        for table, (columns, _) in state_tables().items()
    }


async def test_all_goes_over_and_comes_back(tmp_path: Path, postgres_database: str) -> None:
    """Row by row the same, also after the way back into another file; what was there stays."""
    first, second = tmp_path / "one" / "state.db", tmp_path / "two" / "state.db"
    await lived_in(first)
    async with open_state(first) as state:
        before = await everything(state)
    moved = await move_state(
        file_to_move(first, is_source=True), postgres_to_move(postgres_database, is_source=False), "PostgreSQL"
    )
    assert moved == {table: len(rows) for table, rows in before.items()}
    assert moved["change_step"] == 2
    async with open_postgres(postgres_database, fleet="77") as database:
        assert await everything(State(database)) == before
    await move_state(
        postgres_to_move(postgres_database, is_source=True), file_to_move(second, is_source=False), str(second)
    )
    for path in (first, second):
        async with open_state(path) as state:
            assert await everything(state) == before


async def test_no_number_is_given_a_second_time(tmp_path: Path, postgres_database: str) -> None:
    """The line that was removed last had number three; after the move, and after the way back, four is next."""
    await lived_in(tmp_path / "one" / "state.db")
    there = postgres_to_move(postgres_database, is_source=False)
    await move_state(file_to_move(tmp_path / "one" / "state.db", is_source=True), there, "PostgreSQL")
    async with open_postgres(postgres_database) as database:
        line = await DailyLines(State(database)).add(LINE)
        assert line.number == 4
        await DailyLines(State(database)).remove(line.number)
        assert len(await ChangeLog(State(database)).changes(9)) == 2
    back = file_to_move(tmp_path / "two" / "state.db", is_source=False)
    await move_state(postgres_to_move(postgres_database, is_source=True), back, "a file")
    async with open_state(tmp_path / "two" / "state.db") as state:
        assert (await DailyLines(state).add(LINE)).number == 5


async def refused(source: Path, url: str, *, back: bool = False) -> Fault:
    """Why nothing is moved."""
    file = file_to_move(source, is_source=not back)
    shared = postgres_to_move(url, is_source=back)
    with pytest.raises((StoreFault, NotFound)) as told:
        await move_state(*((shared, file) if back else (file, shared)), "there")
    return told.value.cause.fault


async def test_nothing_is_moved_onto_something(tmp_path: Path, postgres_database: str) -> None:
    """Neither where somebody is using it, nor where there is a state already, nor out of nothing."""
    path = tmp_path / "one" / "state.db"
    assert await refused(path, postgres_database) is Fault.STATE_FILE_MISSING
    assert await refused(tmp_path / "new" / "state.db", postgres_database, back=True) is Fault.STATE_NOT_MADE
    await lived_in(path)
    with data_folder_lock(path.parent):
        assert await refused(path, postgres_database) is Fault.ALREADY_RUNNING
    async with open_postgres(postgres_database, fleet="77") as database:
        await database.prepare()
        assert await refused(path, postgres_database) is Fault.STATE_IN_USE
        await State(database).note_served("a", "quote", 3)
    assert await refused(path, postgres_database) is Fault.STATE_NOT_EMPTY
    async with open_postgres(postgres_database) as database:
        assert (await everything(State(database)))["bookmark"] == []


async def test_a_move_that_breaks_off_leaves_nothing(tmp_path: Path, postgres_database: str) -> None:
    """In the middle a row cannot be read: the target is as empty as before, and the next try succeeds."""
    path = tmp_path / "one" / "state.db"
    await lived_in(path)

    @asynccontextmanager
    async def breaking() -> AsyncIterator[MoveSide]:
        async with file_to_move(path, is_source=True) as side:
            pages = side.pages

            async def some(table: str, columns: Sequence[str]) -> AsyncIterator[Sequence[MovedRow]]:
                if table == "hidden":
                    raise StoreFault(Fault.DATABASE_DAMAGED, "state.db")
                async for page in pages(table, columns):
                    yield page

            side.pages = some  # type: ignore[method-assign]
            yield side

    with pytest.raises(StoreFault):
        await move_state(breaking(), postgres_to_move(postgres_database, is_source=False), "there")
    connection = await asyncpg.connect(postgres_database)
    assert await connection.fetchval("SELECT count(*) FROM commonplace.bookmark") == 0
    await connection.close()
    there = postgres_to_move(postgres_database, is_source=False)
    assert (await move_state(file_to_move(path, is_source=True), there, "there"))["bookmark"] == 1


def test_the_sum_of_a_table_does_not_depend_on_its_order() -> None:
    """One row more, one other, or one twice is another sum."""
    rows = [(1, "a", None), (2, "b", 0.5), (3, "", 1.0)]
    held = TableSum().plus(rows)
    assert TableSum().plus(rows[::-1]) == held == TableSum().plus(rows[:1]).plus(rows[1:])
    for others in (rows[:2], [*rows, rows[0]], [*rows[:2], (3, "", 2.0)]):
        assert TableSum().plus(others) != held
