"""What people make in Discord is kept: keys, served quotes, answers that can be paged, starts."""

import asyncio
import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import Cause, StoreFault
from bot.faults import Fault
from bot.store import state as module
from bot.store.state import KeptKey, State, open_state
from tests.store.conftest import OpenState

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


async def test_a_channel_remembers_only_the_last_quotes(opened: OpenState) -> None:
    """The newest come first, older ones are let go, and channels do not mix."""
    async with opened() as state:
        for number in range(127):
            await state.note_served("a", f"quote-{number}", 3)
        await state.note_served("b", "elsewhere", 3)
        assert await state.served("a", 3) == ["quote-126", "quote-125", "quote-124"]
        assert len(await state.served("a", 1000)) < 127
        assert await state.served("b", 10) == ["elsewhere"]


async def test_an_answer_can_be_recalled_after_a_restart(opened: OpenState) -> None:
    """Paging state outlives the process; an unknown token is simply forgotten."""
    async with opened() as state:
        token = await state.remember("search", "lost in the post")
        assert len(token) <= 12
    async with opened() as state:
        assert await state.recall(token) == ("search", "lost in the post")
        assert await state.recall("nothing") is None


async def test_old_answers_make_room(opened: OpenState, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a limited number of answers is kept, the newest."""
    monkeypatch.setattr(module, "KEPT_ANSWERS", 20)
    async with opened() as state:
        tokens = [await state.remember("search", str(number)) for number in range(70)]
        assert len(set(tokens)) == 70
        assert await state.recall(tokens[0]) is None
        assert await state.recall(tokens[-1]) == ("search", "69")


async def test_keys_move_with_their_article(opened: OpenState) -> None:
    """Keeping a key again updates where its article stands."""
    async with opened() as state:
        await state.keep_keys([KeptKey("tea", "a.txt", "Tea", "1"), KeptKey("ink", "b.txt", "Ink", "2")])
        await state.keep_keys([KeptKey("tea", "renamed.txt", "Tea", "1")])
        assert [(k.key, k.source) for k in await state.kept_keys()] == [("ink", "b.txt"), ("tea", "renamed.txt")]


async def test_starts_are_counted_and_old_ones_forgotten(opened: OpenState) -> None:
    """The count of a day is what keeps a crash loop from spending Discord's budget."""
    async with opened() as state:
        await state.note_start(NOON - timedelta(days=3))
        await state.note_start(NOON - timedelta(hours=2))
        await state.note_start(NOON)
        assert await state.starts_since(NOON - timedelta(days=1)) == [NOON - timedelta(hours=2), NOON]
        assert len(await state.starts_since(NOON - timedelta(days=9))) == 2


async def test_a_clock_set_back_leaves_no_start_in_the_future(opened: OpenState) -> None:
    """Starts noted while the clock was a year ahead count as made now, so that they are forgotten a day later."""
    async with opened() as state:
        await state.note_start(NOON + timedelta(days=365))
        await state.note_start(NOON)
        assert await state.starts_since(NOON - timedelta(days=1)) == [NOON, NOON]


async def test_a_clock_set_back_keeps_no_answer_for_longer(opened: OpenState) -> None:
    """What was asked while the clock was ahead is forgotten when its days are over, and not before."""
    async with opened() as state:
        token = await state.remember("search", "lamps")
        await state.write([("UPDATE answer SET at = at + 31536000", ())])
        now = datetime.now(UTC)
        await state.forget_answers(now - timedelta(days=7))
        assert await state.recall(token) == ("search", "lamps")
        await state.forget_answers(now + timedelta(minutes=1))
        assert await state.recall(token) is None


async def test_what_is_remembered_under_a_name_is_what_was_said_last(opened: OpenState) -> None:
    """One name, one memory; it survives the end of the bot."""
    async with opened() as state:
        await state.remember_as("mine", "share", "begun", "8")
        await state.remember_as("mine", "share", "done", "8")
    async with opened() as state:
        assert await state.recall("mine") == ("share", "done")


async def test_many_writers_at_once_lose_nothing(opened: OpenState) -> None:
    """Fifty members at the same moment are all written down."""
    async with opened() as state:
        tokens = await asyncio.gather(*(state.remember("search", str(n)) for n in range(50)))
        assert [await state.recall(token) for token in tokens] == [("search", str(n)) for n in range(50)]


async def test_a_cancelled_write_leaves_the_next_one_free(opened: OpenState) -> None:
    """A member who gives up in the middle leaves no transaction open."""
    async with opened() as state:
        for _ in range(20):
            task = asyncio.create_task(state.remember("search", "given up"))
            await asyncio.sleep(0)
            task.cancel()
        await asyncio.gather(*(state.remember_as("t", "search", str(n)) for n in range(3)))
        assert await state.recall("t") == ("search", "2")


@pytest.fixture
def no_room(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """Makes every write fail as on a full disk, or succeed again."""
    write = State.write

    def set_to(full: bool) -> None:
        async def refused(self: State, statements: object, *, lightly: bool = False, apart: bool = False) -> int:
            raise StoreFault(Fault.DATABASE_DISK_FULL, "state.db")

        monkeypatch.setattr(State, "write", refused if full else write)

    return set_to


async def test_on_a_full_disk_answers_go_on_and_are_saved_later(
    opened: OpenState, no_room: Callable[[bool], None]
) -> None:
    """Pages turn meanwhile; with room again, what was remembered outlives the process."""
    async with opened() as state:
        no_room(True)
        await state.note_served("a", "quote", 3)
        await state.note_drawn("a", "all", "quote", 3)
        await state.empty_bag("a", "all")
        token = await state.remember("search", "lost in the post")
        assert await state.recall(token) == ("search", "lost in the post")
        assert state.unsaved == Cause(Fault.DATABASE_DISK_FULL, ("state.db",))
        with pytest.raises(StoreFault):
            await state.keep_keys([KeptKey("lamps", "a", "b", "1")])
        no_room(False)
        await state.remember("search", "found again")
        assert state.unsaved is None
    async with opened() as state:
        assert await state.recall(token) == ("search", "lost in the post")


async def test_memory_is_bounded_while_nothing_can_be_saved(
    opened: OpenState, no_room: Callable[[bool], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The oldest go first."""
    monkeypatch.setattr(module, "_MOST_UNSAVED", 3)
    async with opened() as state:
        no_room(True)
        tokens = [await state.remember("search", str(number)) for number in range(5)]
        assert [await state.recall(token) for token in tokens[:2]] == [None, None]
        assert await state.recall(tokens[4]) == ("search", "4")


async def test_what_was_asked_is_forgotten_by_age_and_by_server(opened: OpenState) -> None:
    """Words of last month go, those of a server the bot left go at once, all others stay."""
    async with opened() as state:
        here, there = await state.remember("search", "lamps", "1"), await state.remember("search", "kettles", "2")
        for channel in ("10", "20"):
            await state.note_drawn(channel, "all", "quote", 3)
        await state.forget_place("1", ["10"])
        assert await state.recall(here) is None
        assert await state.recall(there) == ("search", "kettles")
        assert await state.drawn_and_served("10", "all", 3) == (set(), set())
        assert await state.drawn_and_served("20", "all", 3) == ({"quote"}, {"quote"})
        await state.forget_answers(datetime.now(UTC) - timedelta(days=1))
        assert await state.recall(there) is not None
        await state.forget_answers(datetime.now(UTC) + timedelta(days=1))
        assert await state.recall(there) is None


async def test_only_the_owner_reads_the_files(tmp_path: Path) -> None:
    """Whatever the umask, and also where an earlier version made them readable for all."""
    before = os.umask(0)
    try:
        async with open_state(tmp_path / "var" / "state.db") as state:
            await state.remember("search", "lamps")
            assert {path.stat().st_mode & 0o777 for path in (tmp_path / "var").iterdir()} == {0o600}
            assert (tmp_path / "var").stat().st_mode & 0o777 == 0o700
    finally:
        os.umask(before)
    (tmp_path / "var" / "state.db").chmod(0o644)
    async with open_state(tmp_path / "var" / "state.db"):
        assert (tmp_path / "var" / "state.db").stat().st_mode & 0o777 == 0o600
