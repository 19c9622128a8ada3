"""The command tree: every command passes the crowd and the cooldown on its way in, and the one error handler on its way
out."""

from typing import Any

from discord import Interaction, InteractionType, app_commands

from bot.chat.answers.failure import answer_failure
from bot.chat.context import KeepingBot, note_place, refuse_a_crowd
from bot.chat.cooldown import Cooldown
from bot.errors import Refused


class Tree(app_commands.CommandTree[KeepingBot]):
    """All slash commands. Its handler is the only one: cogs and commands have none."""

    cooldown: Cooldown | None = None
    free_of_cooldown: frozenset[str] = frozenset()

    async def interaction_check(self, interaction: Interaction[Any], /) -> bool:
        """Refuse whoever asks too often, or while too many ask; autocomplete is never refused."""
        await note_place(interaction)
        if interaction.type is InteractionType.autocomplete or self.cooldown is None:
            return True
        data: Any = interaction.data
        if data.get("name") in self.free_of_cooldown:
            return True
        try:
            refuse_a_crowd(interaction)
            self.cooldown.use(interaction.user.id)
        except Refused as refused:
            await answer_failure(interaction, refused)
            return False
        return True

    async def on_error(self, interaction: Interaction[Any], error: app_commands.AppCommandError, /) -> None:
        """Pass every failure to the one error handler."""
        await answer_failure(interaction, error)
