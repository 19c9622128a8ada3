"""In which channels all may see the answers of which commands, as a server chose."""

from collections.abc import Iterable
from typing import Any

from discord import Interaction

from bot.model.preferences import CommandGroup


def group_of(interaction: Interaction[Any]) -> CommandGroup | None:
    """The group of the command that is being answered; None for others, and for buttons."""
    command = interaction.command
    name = command.qualified_name if command is not None else ""
    return next((group for group in CommandGroup if name in group.commands), None)


def public_here(interaction: Interaction[Any], group: CommandGroup | None) -> bool:
    """Whether all may see answers of a group in the channel asked in; where the group is not known, of every group."""
    preferences = interaction.client.preferences.of(interaction.guild_id)
    if interaction.guild_id is None:
        return True
    parent = getattr(interaction.channel, "parent_id", None)
    here = {str(interaction.channel_id), str(parent)}
    chosen = [preferences.channels_of(one) for one in CommandGroup if group in (None, one)]
    return all(not channels or not here.isdisjoint(channels) for channels in chosen)


def channels_there(interaction: Interaction[Any], channels: Iterable[str]) -> list[tuple[str, str]]:
    """Those of these channels that are there, with their names; empty for one that whoever asks cannot see."""
    guild, user = interaction.guild, interaction.user
    found = [(one, guild.get_channel(int(one)) if guild is not None else None) for one in channels]
    return [
        (one, channel.name if channel.permissions_for(user).view_channel else "")  # type: ignore[arg-type]
        for one, channel in found
        if channel is not None
    ]


def channels_named(interaction: Interaction[Any], channels: Iterable[str]) -> list[tuple[str, str]]:
    """Those of these channels that are there and that whoever asks can see, with their names."""
    return [(one, name) for one, name in channels_there(interaction, channels) if name]
