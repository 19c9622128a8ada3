"""``/library``: for curators, in the home guilds."""

import asyncio

from discord import app_commands
from discord.ext import commands

from bot.cards.report import report_card
from bot.cards.status import status_card
from bot.chat.answers.progress import ProgressShown
from bot.chat.answers.reply import Reply
from bot.chat.context import BotInteraction
from bot.chat.curators import Curators
from bot.chat.daily.ledger import Ledger
from bot.errors import Refused
from bot.faults import Fault
from bot.library.library import Library


class LibraryCommands(commands.GroupCog, group_name="library", group_description="For curators: manage the library"):
    """Everything here is private, and every call asks whether a curator made it."""

    def __init__(self, library: Library, curators: Curators, daily: Ledger) -> None:
        super().__init__()
        self._library = library
        self._daily = daily
        self._curators = curators
        self._reloading = asyncio.Lock()

    @app_commands.command(name="status")
    async def status(self, interaction: BotInteraction) -> None:
        """See what the library holds and which files could not be read."""
        self._curators.require(interaction)
        reply = Reply(interaction, private=True)
        status = await reply.when(self._library.status())
        await reply.show(status_card(status, await self._daily.all()))

    @app_commands.command(name="reload")
    async def reload(self, interaction: BotInteraction) -> None:
        """Read the articles folder again and load what is new, changed or gone."""
        self._curators.require(interaction)
        if self._reloading.locked():
            raise Refused(Fault.ALREADY_RELOADING)
        async with self._reloading, ProgressShown(interaction) as shown:
            report = await self._library.reload(progress=shown.note)
            await shown.end(report_card(report))
