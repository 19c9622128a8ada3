"""Staged texts lie in the data folder; what nobody kept is let go, and what a crash left behind is found."""

import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import Gone
from bot.library.adding.staging import KEPT_DAYS, Staging
from bot.model.sources import Details
from bot.store.state import State, open_state

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)


@pytest.fixture
async def state(tmp_path: Path) -> AsyncIterator[State]:
    async with open_state(tmp_path / "state.db") as opened:
        yield opened


async def test_a_text_lies_under_a_name_of_ours_with_its_details(state: State, tmp_path: Path) -> None:
    """Its ending is that of its content; only the bot's user may read it."""
    staging = Staging(state, tmp_path / "staged")
    text = await staging.stage(b"<!doctype html><p>Tea", "../../tea.txt", Details(title='The "Tea"'), "7", NOON)
    path = staging.path(text)
    assert path.parent == tmp_path / "staged"
    assert (path.suffix, path.read_bytes()) == (".html", b"<!doctype html><p>Tea")
    assert path.with_suffix(".toml").read_text() == 'title = "The \\"Tea\\""\n'
    assert path.stat().st_mode & 0o077 == 0
    assert await staging.one(text.token) == text


async def test_a_text_that_was_let_go_is_gone(state: State, tmp_path: Path) -> None:
    """With its files."""
    staging = Staging(state, tmp_path / "staged")
    text = await staging.stage(b"tea", "", Details(), "7", NOON)
    await staging.discard([text])
    with pytest.raises(Gone):
        await staging.one(text.token)
    assert list((tmp_path / "staged").iterdir()) == []


async def test_previews_that_nobody_kept_go_after_a_week(state: State, tmp_path: Path) -> None:
    """Those that wait for a curator stay; of one member a few at most lie about."""
    staging = Staging(state, tmp_path / "staged")
    waiting = await staging.stage(b"waits", "", Details(), "7", NOON)
    await staging.queue(waiting)
    left = await staging.stage(b"left", "", Details(), "7", NOON)
    later = NOON + timedelta(days=KEPT_DAYS, minutes=1)
    many = [await staging.stage(str(number).encode(), "", Details(), "8", later) for number in range(6)]
    tokens = {text.token for text in await staging.all()}
    assert waiting.token in tokens
    assert left.token not in tokens
    assert [text.token in tokens for text in many] == [False, False, True, True, True, True]


async def test_files_that_no_text_has_are_removed(state: State, tmp_path: Path) -> None:
    """A crash left them; what was written just now may be about to be noted."""
    staging = Staging(state, tmp_path / "staged")
    (tmp_path / "staged").mkdir()
    for name, hours in (("dead.txt", 2), ("fresh.txt", 0)):
        path = tmp_path / "staged" / name
        path.touch()
        then = (NOON - timedelta(hours=hours)).timestamp()
        os.utime(path, (then, then))
    await staging.tidy(NOON)
    names = {path.name for path in (tmp_path / "staged").iterdir()}
    assert "dead.txt" not in names
    assert "fresh.txt" in names
