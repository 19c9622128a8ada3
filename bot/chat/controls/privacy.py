"""The buttons of ``/privacy``: the file of all that is stored about whoever presses, and its deletion."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from bot.cards.card import Card, Verb
from bot.cards.privacy import confirm_card, deleted_card, privacy_card, privacy_file_card, privacy_files
from bot.chat.answers.reply import Reply
from bot.chat.context import BotInteraction
from bot.chat.controls.press import Press
from bot.chat.personal import Personal, whose
from bot.errors import Gone, Refused
from bot.faults import Fault
from bot.settings import Settings

MOST_BYTES: Final = 8_000_000
"""What Discord takes as files of one answer everywhere, with some to spare."""
_HOURS: Final = 24


class PrivacyControls:
    """The handlers, and the card they stand on. Each looks only for what names whoever presses."""

    def __init__(self, personal: Personal, settings: Settings) -> None:
        self._personal = personal
        self._settings = settings
        self.handlers: dict[Verb, Callable[[Press], Awaitable[None]]] = {
            Verb.PRIVACY: self._shown,
            Verb.PRIVACY_FILE: self._file,
            Verb.PRIVACY_DELETE: self._delete,
        }

    async def card(self, interaction: BotInteraction) -> Card:
        """What is stored about whoever asked."""
        kept = self._settings.backup_hours * self._settings.backup_keep / _HOURS
        return privacy_card(await self._personal.counts(*whose(interaction)), backup_days=kept)

    async def _shown(self, press: Press) -> None:
        await press.reply().show(await self.card(press.interaction))

    async def _file(self, press: Press) -> None:
        reply = Reply(press.interaction, private=True)
        rows = await reply.when(self._personal.rows(*whose(press.interaction)))
        files = await reply.when(asyncio.to_thread(privacy_files, rows, MOST_BYTES))
        if not files:
            raise Refused(Fault.EXPORT_TOO_LARGE)
        await reply.show(privacy_file_card(files))

    async def _delete(self, press: Press) -> None:
        (step,) = press.expected(1)
        if step not in ("ask", "now"):
            raise Gone(Fault.BUTTON_CHANGED)
        reply, who = press.reply(), whose(press.interaction)
        counts = await reply.when(self._personal.counts(*who))
        if step == "ask" and counts:
            await reply.show(confirm_card(counts))
            return
        await reply.when(self._personal.delete(*who))
        await reply.show(deleted_card(counts))
