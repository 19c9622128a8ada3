"""Answers that all can see: what their *Delete* notes of them, and whether they may still be seen by all where a button
makes something new of them."""

from dataclasses import dataclass
from typing import Any, Final

from discord import Interaction

from bot.cards.card import Verb
from bot.chat.command_channels import public_here
from bot.chat.ids import controls_on
from bot.chat.preferences import may_share
from bot.model.preferences import CommandGroup

CHOSEN: Final = "open"
"""Noted where whoever asked chose that all see the answer; what else is noted but a group is the mark of a share."""


@dataclass(frozen=True, slots=True)
class SeenByAll:
    """An answer that all can see: the group of the command it answers, None where that is not known (earlier versions
    did not note it), and all that its *Delete* notes."""

    group: CommandGroup | None = None
    noted: tuple[str, ...] = ()

    @classmethod
    def pressed(cls, interaction: Interaction[Any]) -> "SeenByAll | None":
        """The answer a button stands on; None where that is none that all can see."""
        message = interaction.message
        if message is None or message.flags.ephemeral:
            return None
        noted = tuple(arg for one in controls_on(message) if one.verb is Verb.DELETE for arg in one.args)
        return cls(next((group for group in CommandGroup if group in noted), None), noted)

    def may_go_on(self, interaction: Interaction[Any]) -> bool:
        """Whether all may see what comes of it now: by the channels of its group, by who sees answers where nothing is
        chosen, and, for what was shared, by who may share."""
        if not public_here(interaction, self.group):
            return False
        others = set(self.noted) - {CHOSEN, *CommandGroup}
        if others:
            return may_share(interaction, self.group)
        return CHOSEN in self.noted or not private_by_default(interaction)


def private_by_default(interaction: Interaction[Any]) -> bool:
    """Whether answers are private here where nothing else is chosen: as the server prefers, else as the settings have
    it."""
    client = interaction.client
    preferred: bool | None = client.preferences.of(interaction.guild_id).private
    return bool(client.services.settings.private_answers) if preferred is None else preferred
