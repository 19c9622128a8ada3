"""*Report to curators*, in the menu of a message: the quote or passage of an answer goes to ``/library queue``."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.cards.hidden import reported_card
from bot.chat.answers.remembered import Memory, unfitted
from bot.chat.answers.reply import Reply
from bot.chat.commands.everywhere import available_everywhere
from bot.chat.context import BotInteraction, KeepingBot
from bot.chat.controls.what_is_shown import leading_to_passages
from bot.errors import Refused
from bot.faults import Fault
from bot.library.library import Library


class ReportMessage(commands.Cog):
    """Reads nothing of a message but the buttons that the bot put on it."""

    def __init__(self, library: Library, memory: Memory, tree: app_commands.CommandTree[KeepingBot]) -> None:
        self._library = library
        self._memory = memory
        self._tree = tree
        self._menu = app_commands.ContextMenu(name="Report to curators", callback=self.report)

    async def cog_load(self) -> None:
        """Add the menu, which discord.py does not treat as part of a cog."""
        self._tree.add_command(available_everywhere(self._menu))

    async def cog_unload(self) -> None:
        """Remove it with the cog."""
        self._tree.remove_command(self._menu.name, type=self._menu.type)

    async def report(self, interaction: BotInteraction, message: discord.Message) -> None:
        """Tell the curators of a quote or passage that is wrong or out of place."""
        reply = Reply(interaction, private=True)
        user = interaction.client.user
        if user is None or message.author.id != user.id:
            raise Refused(Fault.NOTHING_TO_REPORT)
        for control in leading_to_passages(message):
            key, passage, *_ = await unfitted(self._memory, control.args)
            await reply.when(self._library.curating.report(key, passage))
            await reply.show(reported_card())
            return
        raise Refused(Fault.NOTHING_TO_REPORT)
