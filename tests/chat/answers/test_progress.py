"""Progress on Discord: one private message, edited now and then, and one last time at the end."""

import asyncio
from types import SimpleNamespace as Thing
from typing import Any, cast

import discord
import pytest

from bot.cards.card import Card
from bot.chat.answers import progress
from bot.chat.answers.progress import ProgressShown


class Interaction:
    """An interaction that counts its edits."""

    def __init__(self, broken: bool = False) -> None:
        self.extras: dict[str, object] = {}
        self.user = Thing(id=1)
        self.client = Thing(services=Thing(settings=Thing(accent_colour=0)))
        self.response = self
        self.deferred: dict[str, object] = {}
        self.edits = 0
        self.edited = asyncio.Event()
        self._broken = broken

    async def defer(self, **options: object) -> None:
        self.deferred = options

    async def edit_original_response(self, view: discord.ui.LayoutView) -> None:
        if self._broken:
            raise OSError("gone")
        self.edits += 1
        self.edited.set()


async def test_many_notes_are_few_edits_and_one_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only whoever asked sees them."""
    monkeypatch.setattr(progress, "PACE", 0.01)
    interaction = Interaction()
    async with ProgressShown(cast("Any", interaction)) as shown:
        for done in range(100):
            shown.note(done, 100, "salt.txt")
        await interaction.edited.wait()
        await shown.end(Card(title="Done"))
    assert interaction.deferred == {"ephemeral": True, "thinking": True}
    assert interaction.edits == 2


async def test_an_end_that_comes_too_late_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    """Nobody else would know of it."""
    async with ProgressShown(cast("Any", Interaction(broken=True))) as shown:
        await shown.end(Card(title="Done"))
    assert "Done" in caplog.text
