"""The only kind of button and menu: its custom id holds everything it needs, so it outlives the process."""

import re
from typing import Any, Self

from discord import Interaction, ui

from bot.chat.ids import PATTERN


class Control(ui.DynamicItem["ui.Button[Any] | ui.Select[Any] | ui.ChannelSelect[Any]"], template=PATTERN):
    """A button or menu. Pressed, it asks the client's ``presses`` to answer, which raises nothing."""

    @classmethod
    async def from_custom_id(cls, interaction: Interaction[Any], item: Any, match: re.Match[str], /) -> Self:
        """The control somebody pressed, rebuilt from its id."""
        return cls(item)

    async def callback(self, interaction: Interaction[Any]) -> None:
        """Answer the press."""
        await interaction.client.presses.answer(interaction, self.custom_id)
