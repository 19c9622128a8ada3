"""What the bot asks of the place that knows all that names a person; ``state.db`` is it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.chat.context import BotInteraction


class Personal(Protocol):
    """Every method raises StoreFault. ``channel`` is a person's direct message with the bot, else empty."""

    async def counts(self, person: str, channel: str = "") -> Mapping[str, int]:
        """How many rows name a person, by table."""
        ...

    async def rows(self, person: str, channel: str = "") -> Mapping[str, Sequence[Mapping[str, object]]]:
        """Those rows, by table."""
        ...

    async def delete(self, person: str, channel: str = "") -> None:
        """Delete a person's own rows, and their id from all others."""
        ...

    async def note_servers(self, there: Collection[str], at: datetime) -> None:
        """Note in which servers the bot is."""
        ...


def whose(interaction: BotInteraction) -> tuple[str, str]:
    """The id of whoever asked, and of the channel in which they ask where nobody else reads it, else empty."""
    alone = interaction.context.dm_channel
    return str(interaction.user.id), str(interaction.channel_id) if alone else ""
