"""Where members' commands work: servers, direct messages and group chats, installed by a server or by a user."""

from collections.abc import Callable
from typing import TypeVar

from discord import app_commands

_Command = TypeVar("_Command")


def available_everywhere(command: _Command) -> _Command:
    """Marks a global command as usable everywhere; guild commands must not carry these marks."""
    places: Callable[[_Command], _Command] = app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    installs: Callable[[_Command], _Command] = app_commands.allowed_installs(guilds=True, users=True)
    return installs(places(command))
