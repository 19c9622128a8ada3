"""The menus and buttons of ``/settings``; each press asks whether whoever made it may manage the server."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.cards.card import Card, Verb
from bot.cards.preferences import (
    DEFAULT,
    LANGUAGE,
    LENGTH,
    PRIVATE,
    PUBLIC,
    SHARING,
    SHELVES,
    SHELVES_ON_A_PAGE,
    VISIBILITY,
    preferences_card,
    shelf_value,
)
from bot.cards.tongue_tables import TONGUES
from bot.chat.command_channels import channels_there
from bot.chat.context import BotInteraction
from bot.chat.controls.press import Press, at_least
from bot.errors import Gone, Refused
from bot.faults import Fault
from bot.library.library import Library
from bot.model import QuoteLength
from bot.model.preferences import MayShare, Preferences

_VALUES: dict[str, tuple[str, dict[str, Any]]] = {
    VISIBILITY: ("private", {DEFAULT: None, PUBLIC: False, PRIVATE: True}),
    LENGTH: ("length", {one.value: one for one in QuoteLength}),
    SHARING: ("sharing", {one.value: one for one in MayShare}),
    LANGUAGE: ("language", {DEFAULT: "", **{tongue: tongue for tongue in TONGUES}}),
}
"""For each menu what of the preferences it changes, and what its lines stand for."""


class PreferencesControls:
    """The handlers, and the card they stand on."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.handlers: dict[Verb, Callable[[Press], Awaitable[None]]] = {
            Verb.PREFERENCE: self._change,
            Verb.PREFERENCES: self._turn,
            Verb.PREFERENCES_RESET: self._reset,
        }

    async def card(self, interaction: BotInteraction) -> Card:
        """What the server prefers, for whoever may manage it. Raises Refused."""
        return await self._page(interaction, interaction.client.preferences.of(managed_server(interaction)))

    async def _turn(self, press: Press) -> None:
        (page,) = press.expected(1)
        server, reply = managed_server(press.interaction), press.reply()
        preferences = press.interaction.client.preferences.of(server)
        await reply.show(await self._page(press.interaction, preferences, press.number(page)))

    async def _change(self, press: Press) -> None:
        name, *page = at_least(1, press.args)
        server = managed_server(press.interaction)
        if name == SHELVES and len(page) == 1:
            await self._change_shelves(press, server, press.number(page[0]))
            return
        field, values = _VALUES.get(name, ("", {}))
        if press.chosen() not in values:
            raise Gone(Fault.BUTTON_CHANGED)
        await self._changed(press, server, **{field: values[press.chosen()]})

    async def _change_shelves(self, press: Press, server: int, page: int) -> None:
        """Those chosen on one page of the menu; of those on others, what was chosen stays. All of them are none."""
        every = await self._library.every_shelf()
        offered = every[page * SHELVES_ON_A_PAGE :][:SHELVES_ON_A_PAGE]
        chosen = [shelf for shelf in offered if shelf_value(shelf) in press.all_chosen()]
        if len(chosen) != len(press.all_chosen()):
            raise Gone(Fault.BUTTON_CHANGED)
        before = press.interaction.client.preferences.of(server).shelves
        shelves = sorted({*chosen, *(shelf for shelf in before if shelf in every and shelf not in offered)})
        await self._changed(press, server, page, shelves=() if len(shelves) == len(every) else tuple(shelves))

    async def _reset(self, press: Press) -> None:
        """Everything, or the choice of shelves alone."""
        usual, fields = Preferences(), tuple(Preferences.__dataclass_fields__)
        if press.args == (SHELVES,):
            fields = (SHELVES,)
        else:
            press.expected(0)
        changed = {name: getattr(usual, name) for name in fields}
        await self._changed(press, managed_server(press.interaction), **changed)

    async def _changed(self, press: Press, server: int, page: int = 0, **changed: Any) -> None:
        reply = press.reply()
        preferences = await reply.when(press.interaction.client.preferences.change(server, **changed))
        await reply.show(await self._page(press.interaction, preferences, page))

    async def _page(self, interaction: BotInteraction, preferences: Preferences, page: int = 0) -> Card:
        usual = interaction.client.services.settings.private_answers
        shelves = await self._library.every_shelf()
        notes = sorted(interaction.client.content_notes.chosen(managed_server(interaction)))
        channels = channels_there(interaction, preferences.every_channel())
        return preferences_card(preferences, private=usual, shelves=shelves, page=page, notes=notes, channels=channels)


def managed_server(interaction: BotInteraction) -> int:
    """The server asked in. Raises Refused outside one, and for whoever may not manage it."""
    if interaction.guild_id is None:
        raise Refused(Fault.SETTINGS_NOT_HERE)
    if not interaction.permissions.manage_guild:
        raise Refused(Fault.NOT_A_MANAGER)
    return interaction.guild_id
