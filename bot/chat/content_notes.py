"""What servers and channels make of content notes, in memory: asked at every answer, changed in ``/settings``."""

import asyncio
import logging
from collections.abc import Mapping
from typing import Any, Final, Protocol

import discord

from bot.errors import StoreFault
from bot.model.content_notes import NotesHere, NoteTreatment

log = logging.getLogger(__name__)

EVERYWHERE: Final = ""
"""Stands for all channels of a server."""


class NoteBook(Protocol):
    """What keeps the choices (``state.db``). Every method raises StoreFault."""

    async def all(self) -> Mapping[tuple[str, str], Mapping[str, NoteTreatment]]:
        """What is chosen, by note, for each server and channel where something is."""
        ...

    async def keep(self, server: str, channel: str, note: str, treatment: NoteTreatment | None) -> None:
        """Choose what is made of a note; None chooses nothing."""
        ...

    async def reset(self, server: str, channel: str) -> None:
        """Choose nothing any more."""
        ...


class ContentNotes:
    """The choices as of now; only this process changes them. Before they were read they are not ``known``."""

    def __init__(self, book: NoteBook) -> None:
        self._book = book
        self._held: dict[tuple[str, str], Mapping[str, NoteTreatment]] = {}
        self.known = False
        self._changing = asyncio.Lock()

    async def load(self) -> None:
        """Take in what is kept; where that cannot be read, it is as before."""
        try:
            async with self._changing:
                self._held = dict(await self._book.all())
            self.known = True
        except StoreFault as fault:
            log.warning("What servers make of content notes could not be read: %s", fault)

    def chosen(self, server: int, channel: str = EVERYWHERE) -> Mapping[str, NoteTreatment]:
        """What is chosen for a server, or for one of its channels, by note."""
        return self._held.get((str(server), channel), {})

    def channels(self, server: int) -> list[str]:
        """The ids of a server's channels for which something is chosen."""
        return [channel for of, channel in self._held if of == str(server) and channel != EVERYWHERE]

    def here(self, server: int | str | None, channel: object) -> NotesHere:
        """What is made of notes in a channel: what is chosen for it goes before what is for the server. Outside
        servers nothing is chosen, and no channel is age-restricted."""
        if server is None:
            return NotesHere()
        own = self._held.get((str(server), channel_key(channel)), {})
        chosen = {**self._held.get((str(server), EVERYWHERE), {}), **own}
        return NotesHere(tuple(sorted(chosen.items())), is_age_restricted(channel))

    async def change(self, server: int, channel: str, note: str, treatment: NoteTreatment | None) -> None:
        """Choose for one note, at once in effect. Raises StoreFault, and nothing changes."""
        async with self._changing:
            await self._book.keep(str(server), channel, note, treatment)
            held = {name: one for name, one in self.chosen(server, channel).items() if name != note}
            self._take(server, channel, held if treatment is None else {**held, note: treatment})

    async def reset(self, server: int, channel: str) -> None:
        """Choose nothing for a channel, or for the server apart from its channels. Raises StoreFault."""
        async with self._changing:
            await self._book.reset(str(server), channel)
            self._take(server, channel, {})

    def _take(self, server: int, channel: str, chosen: Mapping[str, NoteTreatment]) -> None:
        self._held.pop((str(server), channel), None)
        if chosen:
            self._held[str(server), channel] = chosen


def channel_key(channel: object) -> str:
    """The id by which a channel's choices are kept: a thread has those of the channel it belongs to."""
    of: Any = channel
    return str(of.parent_id if isinstance(channel, discord.Thread) else getattr(of, "id", EVERYWHERE))


def is_age_restricted(channel: object) -> bool:
    """Whether Discord shows a channel only to adults; of what cannot be known, not."""
    asked = getattr(channel, "is_nsfw", None)
    return bool(asked()) if callable(asked) else False
