"""Progress on Discord: one private message that is edited now and then, and one last time at the end."""

import asyncio
import contextlib
import logging
from types import TracebackType
from typing import Self

import discord

from bot.cards.card import Card
from bot.cards.report import progress_card
from bot.chat.answers.drawing import drawn
from bot.chat.answers.failure import PRIVATELY
from bot.chat.context import BotInteraction

log = logging.getLogger(__name__)

PACE = 2.0
"""Seconds between two edits, at least: Discord allows about five in five seconds a channel."""


class ProgressShown:
    """Shows how far a reload has come. Discord's token lives 15 minutes; past that, the end is only logged."""

    def __init__(self, interaction: BotInteraction) -> None:
        self._interaction = interaction
        self._loop = asyncio.get_running_loop()
        self._latest: tuple[int, int, str] | None = None
        self._editing: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._interaction.extras[PRIVATELY] = True
        await self._interaction.response.defer(ephemeral=True, thinking=True)
        self._editing = asyncio.create_task(self._edit_now_and_then())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stop()

    def note(self, done: int, total: int, source: str) -> None:
        """Report progress; may be called from any thread, as often as needed."""
        with contextlib.suppress(RuntimeError):  # the loop may have ended before a worker thread did
            self._loop.call_soon_threadsafe(self._keep, done, total, source)

    async def end(self, card: Card) -> None:
        """Show how it ended. If Discord no longer accepts the edit, the log says it."""
        await self._stop()
        if not await self._edit(card):
            said = " ".join(part for part in (card.title, card.small) if part)
            log.warning("A reload finished too late to edit its answer. %s", said)

    def _keep(self, done: int, total: int, source: str) -> None:
        self._latest = (done, total, source)

    async def _stop(self) -> None:
        if self._editing is not None:
            self._editing.cancel()
            await asyncio.gather(self._editing, return_exceptions=True)
            self._editing = None

    async def _edit_now_and_then(self) -> None:
        shown: tuple[int, int, str] | None = None
        while True:
            await asyncio.sleep(PACE)
            if self._latest is not None and self._latest != shown:
                shown = self._latest
                if not await self._edit(progress_card(*shown)):
                    return

    async def _edit(self, card: Card) -> bool:
        interaction = self._interaction
        colour = interaction.client.services.settings.accent_colour
        view = drawn(card, owner=interaction.user.id, colour=colour)
        try:
            await interaction.edit_original_response(view=view)
        except (discord.HTTPException, OSError) as error:
            log.info("The progress of a reload could not be shown: %s", error)
            return False
        return True
