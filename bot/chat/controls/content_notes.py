"""The page of content notes in ``/settings``; each press asks whether whoever made it may manage the server."""

from collections.abc import Awaitable, Callable
from typing import Final

from bot.cards.card import Card, Verb
from bot.cards.content_notes import (
    PAGE,
    RESET,
    SERVER,
    WHAT,
    WHERE,
    WHICH,
    NotesPage,
    channel_gone,
    content_notes_card,
    note_value,
    this_channel,
    treatment_chosen,
    whole_server,
)
from bot.chat.content_notes import EVERYWHERE, channel_key
from bot.chat.context import BotInteraction
from bot.chat.controls.preferences import managed_server
from bot.chat.controls.press import Press, at_least
from bot.errors import Gone
from bot.faults import Fault
from bot.library.library import Library

_PLACES: Final = 25


class NoteControls:
    """The handlers."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.handlers: dict[Verb, Callable[[Press], Awaitable[None]]] = {Verb.CONTENT_NOTES: self._pressed}

    async def _pressed(self, press: Press) -> None:
        step, place, *rest = at_least(2, press.args)
        server, notes = managed_server(press.interaction), press.interaction.client.content_notes
        channel, reply, note = _channel(place), press.reply(), ""
        listed = await reply.when(self._library.noting.listed())
        named = {note_value(name): name for name in listed.names}
        if step == WHERE:
            place = press.chosen()
        elif step == WHICH:
            note = named.get(press.chosen(), "")
        elif step == WHAT:
            note = named.get(rest[0] if rest else "", "")
            try:
                treatment = treatment_chosen(press.chosen())
            except KeyError:
                raise Gone(Fault.BUTTON_CHANGED) from None
            if not note:
                raise Gone(Fault.BUTTON_CHANGED)
            await reply.when(notes.change(server, channel, note, treatment))
        elif step == RESET:
            await reply.when(notes.reset(server, channel))
        elif step != PAGE:
            raise Gone(Fault.BUTTON_CHANGED)
        await reply.show(await reply.when(self._page(press.interaction, server, place, note)))

    async def _page(self, interaction: BotInteraction, server: int, place: str, note: str) -> Card:
        notes, channel = interaction.client.content_notes, _channel(place)
        own = notes.chosen(server, channel) if channel != EVERYWHERE else {}
        places = _places(interaction, notes.channels(server))
        if place not in dict(places):
            places.append((place, _name(interaction, place)))
        listed = await self._library.noting.listed()
        return content_notes_card(NotesPage(listed, notes.chosen(server), own, place, places, note))


def _channel(place: str) -> str:
    """The id of the channel that a place is, as choices are kept by it."""
    return EVERYWHERE if place == SERVER else place


def _places(interaction: BotInteraction, channels: list[str]) -> list[tuple[str, str]]:
    """The whole server, this channel, and those that have choices of their own."""
    here = channel_key(interaction.channel)
    named = [(one, _name(interaction, one)) for one in channels if one != here]
    this = [(here, this_channel(_name(interaction, here)))] if here else []
    return [(SERVER, whole_server()), *this, *named][: _PLACES - 1]


def _name(interaction: BotInteraction, channel: str) -> str:
    guild = interaction.guild
    found = guild.get_channel(int(channel)) if guild is not None and channel.isdecimal() else None
    return f"#{found.name}" if found is not None else channel_gone(channel)
