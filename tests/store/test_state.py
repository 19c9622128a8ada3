"""What people make in Discord is kept: keys, served quotes, answers that can be paged, starts."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.store import state as module
from bot.store.state import KeptKey, open_state

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


async def test_a_channel_remembers_only_the_last_quotes(tmp_path: Path) -> None:
    """The newest come first, older ones are let go, and channels do not mix."""
    async with open_state(tmp_path / "state.db") as state:
        for number in range(127):
            await state.note_served("a", f"quote-{number}", 3)
        await state.note_served("b", "elsewhere", 3)
        assert await state.served("a", 3) == ["quote-126", "quote-125", "quote-124"]
        assert len(await state.served("a", 1000)) < 127
        assert await state.served("b", 10) == ["elsewhere"]


async def test_an_answer_can_be_recalled_after_a_restart(tmp_path: Path) -> None:
    """Paging state outlives the process; an unknown token is simply forgotten."""
    async with open_state(tmp_path / "state.db") as state:
        token = await state.remember("search", "lost in the post")
        assert len(token) <= 12
    async with open_state(tmp_path / "state.db") as state:
        assert await state.recall(token) == ("search", "lost in the post")
        assert await state.recall("nothing") is None


async def test_old_answers_make_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a limited number of answers is kept, the newest."""
    monkeypatch.setattr(module, "KEPT_ANSWERS", 20)
    async with open_state(tmp_path / "state.db") as state:
        tokens = [await state.remember("search", str(number)) for number in range(30)]
        assert len(set(tokens)) == 30
        assert await state.recall(tokens[0]) is None
        assert await state.recall(tokens[-1]) == ("search", "29")


async def test_keys_move_with_their_article(tmp_path: Path) -> None:
    """Keeping a key again updates where its article stands."""
    async with open_state(tmp_path / "state.db") as state:
        await state.keep_keys([KeptKey("tea", "a.txt", "Tea", "1"), KeptKey("ink", "b.txt", "Ink", "2")])
        await state.keep_keys([KeptKey("tea", "renamed.txt", "Tea", "1")])
        assert [(k.key, k.source) for k in await state.kept_keys()] == [("ink", "b.txt"), ("tea", "renamed.txt")]


async def test_starts_are_counted_and_old_ones_forgotten(tmp_path: Path) -> None:
    """The count of a day is what keeps a crash loop from spending Discord's budget."""
    async with open_state(tmp_path / "state.db") as state:
        await state.note_start(NOON - timedelta(days=3))
        await state.note_start(NOON - timedelta(hours=2))
        await state.note_start(NOON)
        assert await state.starts_since(NOON - timedelta(days=1)) == 2
        assert await state.starts_since(NOON - timedelta(days=9)) == 2


async def test_many_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    """Fifty members at the same moment are all written down."""
    async with open_state(tmp_path / "state.db") as state:
        tokens = await asyncio.gather(*(state.remember("search", str(n)) for n in range(50)))
        assert [await state.recall(token) for token in tokens] == [("search", str(n)) for n in range(50)]


async def test_a_cancelled_write_leaves_the_next_one_free(tmp_path: Path) -> None:
    """A member who gives up in the middle leaves no transaction open."""
    async with open_state(tmp_path / "state.db") as state:
        for _ in range(20):
            task = asyncio.create_task(state.remember("search", "given up"))
            await asyncio.sleep(0)
            task.cancel()
        await asyncio.gather(*(state.set_command_hash("global", str(n)) for n in range(3)))
        assert await state.command_hash("global") == "2"
        assert await state.command_scopes() == ["global"]
        await state.forget_command_scope("global")
        assert await state.command_hash("global") is None
