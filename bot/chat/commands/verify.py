"""``/verify`` and the menus of a message: *Verify quotation* and *Find the source*."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.cards.card import Card
from bot.cards.origin import PASSAGES, origin_card
from bot.chat.answers.remembered import Memory
from bot.chat.answers.reply import Reply
from bot.chat.commands.everywhere import available_everywhere
from bot.chat.context import BotInteraction, KeepingBot
from bot.chat.controls.quoted import Quotations
from bot.chat.messages import attached_texts, message_parts
from bot.errors import BadQuery
from bot.faults import Fault
from bot.library.library import Library
from bot.model import Findings


class Verify(commands.Cog):
    """The menus need no permission to read messages: Discord passes on the one that was chosen."""

    def __init__(self, library: Library, memory: Memory, tree: app_commands.CommandTree[KeepingBot]) -> None:
        self._library = library
        self._quotations = Quotations(library, memory)
        self._tree = tree
        self._menus = (
            app_commands.ContextMenu(name="Verify quotation", callback=self.verify_message),
            app_commands.ContextMenu(name="Find the source", callback=self.find_source),
        )

    async def cog_load(self) -> None:
        """Add the menus, which discord.py does not treat as part of a cog."""
        for menu in self._menus:
            self._tree.add_command(available_everywhere(menu))

    async def cog_unload(self) -> None:
        """Remove them with the cog."""
        for menu in self._menus:
            self._tree.remove_command(menu.name, type=menu.type)

    @app_commands.command(name="verify")
    @app_commands.describe(
        text="The quotation, up to 6,000 characters; marks and a name beside it may stay",
        speaker="The person the quotation is attributed to",
        private="Show the answer only to you",
    )
    @available_everywhere
    async def verify(
        self,
        interaction: BotInteraction,
        text: app_commands.Range[str, 1, 6000],
        speaker: app_commands.Range[str, 1, 200] | None = None,
        private: bool | None = None,
    ) -> None:
        """Check a quotation against the text, word by word."""
        reply = Reply(interaction, private=private)
        await reply.show(await reply.when(self._quotations.typed(text, speaker)))

    async def verify_message(self, interaction: BotInteraction, message: discord.Message) -> None:
        """Check every quotation of a message; of one that marks nothing as quoted, all of it."""
        reply = Reply(interaction, private=True)
        await reply.show(await reply.when(self._answer(message)))

    async def find_source(self, interaction: BotInteraction, message: discord.Message) -> None:
        """Find the passages closest to a message."""
        reply = Reply(interaction, private=True)
        await reply.show(origin_card(await reply.when(self._source(message))))

    async def _answer(self, message: discord.Message) -> Card:
        return await self._quotations.answer(await _said(message))

    async def _source(self, message: discord.Message) -> Findings:
        return await self._library.find_source(await self._quotations.longest(await _said(message)), PASSAGES)


async def _said(message: discord.Message) -> list[str]:
    """The words of a message and of the text files with it. Raises BadQuery if it has none."""
    parts = [*message_parts(message), *(text for text in await attached_texts(message) if text.strip())]
    if not parts:
        raise BadQuery(Fault.NO_WORDS_IN_MESSAGE)
    return parts
