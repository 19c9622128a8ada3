"""*Add to the library*, in the menu of a message: its file or its words are offered as a text, in the home guilds."""

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.chat.answers.reply import Reply
from bot.chat.attached import fetched
from bot.chat.context import BotInteraction, KeepingBot
from bot.chat.controls.adding import AddingTexts
from bot.chat.messages import message_parts
from bot.errors import Refused
from bot.faults import Fault
from bot.library.reload.source_names import may_be_source
from bot.model.sources import Details


class AddMessage(commands.Cog):
    """For all members; whoever is no curator sends the text to the queue."""

    def __init__(
        self, adding: AddingTexts, tree: app_commands.CommandTree[KeepingBot], homes: Sequence[discord.Object]
    ) -> None:
        self._adding = adding
        self._tree = tree
        self._homes = homes
        self._menu = app_commands.ContextMenu(name="Add to the library", callback=self.add)

    async def cog_load(self) -> None:
        """Add the menu, which discord.py does not treat as part of a cog."""
        self._tree.add_command(self._menu, guilds=self._homes)

    async def cog_unload(self) -> None:
        """Remove it with the cog."""
        for home in self._homes:
            self._tree.remove_command(self._menu.name, type=self._menu.type, guild=home)

    async def add(self, interaction: BotInteraction, message: discord.Message) -> None:
        """Offer the file of a message, or its words, as a text."""
        holders: list[discord.Message | discord.MessageSnapshot] = [message, *message.message_snapshots]
        files = [file for holder in holders for file in holder.attachments if may_be_source(file.filename)]
        parts = message_parts(message)
        if not files and not parts:
            raise Refused(Fault.NOTHING_TO_ADD)
        most = interaction.client.services.settings.add_megabytes

        async def taken() -> tuple[bytes, str]:
            if files:
                return await fetched(files[0], most), files[0].filename
            return "\n\n".join(parts).encode("utf-8", "replace"), ""

        reply = Reply(interaction, private=True)
        await self._adding.offer(interaction, reply, taken(), Details(), max(0, len(files) - 1))
