"""What servers prefer, in memory: asked at every answer, changed in ``/settings``, kept over restarts."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Protocol

from discord import Interaction

from bot.chat.command_channels import public_here
from bot.errors import Refused, StoreFault
from bot.faults import Fault
from bot.model.preferences import CommandGroup, MayShare, Preferences

log = logging.getLogger(__name__)


class PreferencesBook(Protocol):
    """What keeps them (``state.db``). Every method raises StoreFault."""

    async def all(self) -> Mapping[str, Preferences]:
        """The preferences of every server that has some, by its id."""
        ...

    async def keep(self, server: str, preferences: Preferences) -> None:
        """Keep what a server prefers."""
        ...


class ServerPreferences:
    """What each server prefers as of now; only this process changes it. Before it was read it is not ``known``."""

    def __init__(self, book: PreferencesBook) -> None:
        self._book = book
        self._held: dict[str, Preferences] = {}
        self.known = False
        self._changing = asyncio.Lock()

    async def load(self) -> None:
        """Take in what is kept; where that cannot be read, every server has what it had."""
        try:
            async with self._changing:
                self._held = dict(await self._book.all())
            self.known = True
        except StoreFault as fault:
            log.warning("What servers prefer could not be read: %s", fault)

    def of(self, server: int | str | None) -> Preferences:
        """What a server prefers; outside servers, what it is where nothing is chosen."""
        return self._held.get(str(server), Preferences())

    async def change(self, server: int, **changed: Any) -> Preferences:
        """Change some of it, at once in effect; all of it, as it is then. Raises StoreFault, and nothing changes."""
        async with self._changing:
            preferences = replace(self.of(server), **changed)
            await self._book.keep(str(server), preferences)
            self._held[str(server)] = preferences
        return preferences


def may_share(interaction: Interaction[Any], group: CommandGroup | None) -> bool:
    """Whether whoever asks may post a private answer of a group of commands (None: of any) for everybody here, as far
    as the server's preferences go."""
    if not public_here(interaction, group):
        return False
    sharing = interaction.client.preferences.of(interaction.guild_id).sharing
    return sharing is MayShare.EVERYBODY or (sharing is MayShare.MODERATORS and interaction.permissions.manage_messages)


def require_sharing(interaction: Interaction[Any], group: CommandGroup | None) -> None:
    """Raises Refused if whoever asks may not."""
    if not public_here(interaction, group):
        raise Refused(Fault.CANNOT_SHARE)
    if not may_share(interaction, group):
        nobody = interaction.client.preferences.of(interaction.guild_id).sharing is MayShare.NOBODY
        raise Refused(Fault.SHARING_OFF if nobody else Fault.SHARING_FOR_MODERATORS)
