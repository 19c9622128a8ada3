"""*Report to curators*, in the menu of a message: the quote or passage of an answer goes to ``/library queue``."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import discord
from discord import app_commands
from discord.ext import commands

from bot.cards.card import Verb
from bot.cards.hidden import reported_card
from bot.chat.answers.remembered import Memory, unfitted
from bot.chat.answers.reply import Reply
from bot.chat.commands.everywhere import available_everywhere
from bot.chat.context import BotInteraction, KeepingBot
from bot.chat.ids import parsed
from bot.errors import Refused
from bot.faults import Fault
from bot.library.library import Library

_LEADING: Final = frozenset({Verb.CONTEXT, Verb.CITE, Verb.PICTURE})
"""The buttons that carry the key of an article and the id of a passage first."""


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
        for custom_id in _custom_ids([component.to_dict() for component in message.components]):
            control = parsed(custom_id) if custom_id.startswith("cp1:") else None
            if control is not None and control.verb in _LEADING:
                key, passage, *_ = await unfitted(self._memory, control.args)
                await reply.when(self._library.curating.report(key, passage))
                await reply.show(reported_card())
                return
        raise Refused(Fault.NOTHING_TO_REPORT)


def _custom_ids(components: object) -> Iterator[str]:
    """The ids of all controls on a message, in order, however deep they stand."""
    if isinstance(components, Mapping):
        each: Mapping[str, Any] = components
        if isinstance(each.get("custom_id"), str):
            yield each["custom_id"]
        for value in each.values():
            yield from _custom_ids(value)
    elif isinstance(components, Sequence) and not isinstance(components, str):
        for one in components:
            yield from _custom_ids(one)
