"""``state.db`` is deleted, cut or replaced under the bot: what people made is not lost, or is said to be."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.store.backup import back_up
from bot.store.soundness import state_fault
from bot.store.state import KeptKey, State, open_state
from bot.store.state_file import open_state_file
from bot.store.state_mending import StateMended, StateMending, ready_state_place

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
NAMED = "20260301T120000Z"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state.db"


@asynccontextmanager
async def looked_after(path: Path) -> AsyncIterator[tuple[State, StateMending]]:
    """A state in which the key of the lamps is kept, in a first look's good order."""
    async with open_state_file(path) as file:
        state, mending = State(file), StateMending(file, path, lambda: NOON)
        await keep(state, "lamps")
        assert await mending.look() is None
        yield state, mending


async def keep(state: State, key: str) -> None:
    await state.keep_keys([KeptKey(key, f"{key}.txt", key, "1")])


async def kept(state: State) -> list[str]:
    return [key.key for key in await state.kept_keys()]


async def test_a_deleted_state_is_written_again(path: Path) -> None:
    """Nothing is lost, neither what was saved before nor what was saved since, and it is there after a restart."""
    async with looked_after(path) as (state, mending):
        for end in ("", "-wal", "-shm"):
            path.with_name(f"state.db{end}").unlink()
        await keep(state, "since")
        assert await mending.look() is StateMended.WRITTEN_AGAIN
        await keep(state, "later")
        assert await mending.look() is None
    async with open_state(path) as state:
        assert await kept(state) == ["lamps", "later", "since"]


async def test_a_state_put_there_by_others_is_taken_and_ours_kept(path: Path, tmp_path: Path) -> None:
    """Somebody moved a backup into its place: it counts, and what was saved since stands beside it."""
    async with looked_after(path) as (state, mending):
        back_up(path, tmp_path / "old.db")
        await keep(state, "since")
        (tmp_path / "old.db").replace(path)
        assert await mending.look() is StateMended.OPENED_AGAIN
        assert await kept(state) == ["lamps"]
        await keep(state, "later")
    async with open_state(tmp_path / f"state.db.before-{NAMED}") as before:
        assert await kept(before) == ["lamps", "since"]
    async with open_state(path) as state:
        assert await kept(state) == ["lamps", "later"]


async def test_something_else_put_there_is_set_aside(path: Path, tmp_path: Path) -> None:
    """A damaged file in its place is kept for whoever wants it; the bot writes its own again."""
    async with looked_after(path) as (state, mending):
        (tmp_path / "letter").write_text("Dear Olu")
        (tmp_path / "letter").replace(path)
        assert await mending.look() is StateMended.WRITTEN_AGAIN
        assert await kept(state) == ["lamps"]
    assert (tmp_path / f"state.db.corrupt.{NAMED}").read_text() == "Dear Olu"


async def test_without_its_log_it_is_opened_again_and_nothing_is_lost(path: Path) -> None:
    """The files beside it were tidied away while the last words stood in them."""
    for end in ("-wal", "-shm"):
        async with looked_after(path) as (state, mending):
            await keep(state, f"key{end}")
            path.with_name(f"state.db{end}").unlink()
            assert await mending.look() is StateMended.OPENED_AGAIN
            assert f"key{end}" in await kept(state)
        async with open_state(path) as state:
            assert f"key{end}" in await kept(state)


async def test_a_state_cut_under_the_bot_is_set_aside(path: Path, tmp_path: Path) -> None:
    """What can still be read of it is kept, and the bot goes on with another."""
    async with open_state(path) as state:
        await state.keep_keys([KeptKey(f"key-{at}", "a", "b" * 200, "1") for at in range(400)])
    async with open_state_file(path) as file:
        state, mending = State(file), StateMending(file, path, lambda: NOON)
        with path.open("r+b") as cut:
            cut.truncate(8192)
        assert await mending.look() in (StateMended.BEGUN_ANEW, StateMended.WRITTEN_AGAIN)
        await keep(state, "later")
        assert "later" in await kept(state)
    assert (tmp_path / f"state.db.corrupt.{NAMED}").exists()
    assert state_fault(path) is None


async def test_a_state_cut_while_its_log_holds_something_is_noticed_too(path: Path, tmp_path: Path) -> None:
    """Then SQLite does not tell, for the file may lag behind its log; but it was longer at the last look."""
    async with open_state(path) as state:
        await state.keep_keys([KeptKey(f"key-{at}", "a", "b" * 200, "1") for at in range(400)])
    async with looked_after(path) as (state, mending):
        assert path.with_name("state.db-wal").stat().st_size
        with path.open("r+b") as file:
            file.truncate(16384)
        assert await mending.look() is StateMended.BEGUN_ANEW
        await keep(state, "later")
        assert await kept(state) == ["later"]
        assert await mending.look() is None
    assert (tmp_path / f"state.db.corrupt.{NAMED}").exists()
    assert state_fault(path) is None


@pytest.fixture
async def closed(path: Path) -> None:
    """A state that was closed in good order."""
    async with open_state(path) as state:
        await keep(state, "lamps")


def test_a_state_damaged_at_the_start_is_set_aside(path: Path, tmp_path: Path, closed: None) -> None:
    """Cut, or without a table; a sound one, a new one and another program's are left alone."""
    assert ready_state_place(path, NOON) is None
    assert ready_state_place(tmp_path / "none.db", NOON) is None
    whole = path.read_bytes()
    path.write_bytes(whole[:-4096])
    assert ready_state_place(path, NOON) == tmp_path / f"state.db.corrupt.{NAMED}"
    path.write_bytes(whole)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE article_key")
    assert ready_state_place(path, NOON) == tmp_path / f"state.db.corrupt.{NAMED}-2"
    path.write_text("Dear Olu, " * 100)
    assert ready_state_place(path, NOON) is None
