"""The menus of ``/settings`` and *Reset*; each press asks whether whoever made it may manage the server."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.cards.card import Card, Verb
from bot.cards.preferences import DEFAULT, LENGTH, PRIVATE, PUBLIC, SHARING, VISIBILITY, preferences_card
from bot.chat.context import BotInteraction
from bot.chat.controls.press import Press
from bot.errors import Gone, Refused
from bot.faults import Fault
from bot.model import QuoteLength
from bot.model.preferences import MayShare, Preferences

_VALUES: dict[str, tuple[str, dict[str, Any]]] = {
    VISIBILITY: ("private", {DEFAULT: None, PUBLIC: False, PRIVATE: True}),
    LENGTH: ("length", {one.value: one for one in QuoteLength}),
    SHARING: ("sharing", {one.value: one for one in MayShare}),
}
"""For each menu what of the preferences it changes, and what its lines stand for."""


class PreferencesControls:
    """The handlers, and the card they stand on."""

    def __init__(self) -> None:
        self.handlers: dict[Verb, Callable[[Press], Awaitable[None]]] = {
            Verb.PREFERENCE: self._change,
            Verb.PREFERENCES_RESET: self._reset,
        }

    async def card(self, interaction: BotInteraction) -> Card:
        """What the server prefers, for whoever may manage it. Raises Refused."""
        return _page(interaction, interaction.client.preferences.of(managed_server(interaction)))

    async def _change(self, press: Press) -> None:
        (name,) = press.expected(1)
        server = managed_server(press.interaction)
        field, values = _VALUES.get(name, ("", {}))
        if press.chosen() not in values:
            raise Gone(Fault.BUTTON_CHANGED)
        await self._changed(press, server, **{field: values[press.chosen()]})

    async def _reset(self, press: Press) -> None:
        press.expected(0)
        usual = Preferences()
        changed = {name: getattr(usual, name) for name in Preferences.__dataclass_fields__}
        await self._changed(press, managed_server(press.interaction), **changed)

    async def _changed(self, press: Press, server: int, **changed: Any) -> None:
        reply = press.reply()
        preferences = await reply.when(press.interaction.client.preferences.change(server, **changed))
        await reply.show(_page(press.interaction, preferences))


def managed_server(interaction: BotInteraction) -> int:
    """The server asked in. Raises Refused outside one, and for whoever may not manage it."""
    if interaction.guild_id is None:
        raise Refused(Fault.SETTINGS_NOT_HERE)
    if not interaction.permissions.manage_guild:
        raise Refused(Fault.NOT_A_MANAGER)
    return interaction.guild_id


def _page(interaction: BotInteraction, preferences: Preferences) -> Card:
    return preferences_card(preferences, private=interaction.client.services.settings.private_answers)
