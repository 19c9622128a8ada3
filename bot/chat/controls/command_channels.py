"""The page of ``/settings`` for the channels of commands; each press asks whether whoever made it may manage the
server."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.cards.card import Card, Verb
from bot.cards.command_channels import PAGE, RESET, command_channels_card
from bot.chat.command_channels import channels_there
from bot.chat.context import BotInteraction
from bot.chat.controls.preferences import managed_server
from bot.chat.controls.press import Press
from bot.errors import Gone
from bot.faults import Fault
from bot.model.preferences import CommandGroup, Preferences


class CommandChannels:
    """The handler, and the card it stands on."""

    def __init__(self) -> None:
        self.handlers: dict[Verb, Callable[[Press], Awaitable[None]]] = {Verb.CHANNELS: self._pressed}

    async def _pressed(self, press: Press) -> None:
        (what,) = press.expected(1)
        server = managed_server(press.interaction)
        changed: dict[str, Any] = {}
        if what == RESET:
            changed = {group.value: () for group in CommandGroup}
        elif what in set(CommandGroup):
            changed = {what: tuple(one for one in press.all_chosen() if one.isdecimal())}
        elif what != PAGE:
            raise Gone(Fault.BUTTON_CHANGED)
        held, reply = press.interaction.client.preferences, press.reply()
        preferences = await reply.when(held.change(server, **changed)) if changed else held.of(server)
        await reply.show(lambda: _page(press.interaction, preferences))


def _page(interaction: BotInteraction, preferences: Preferences) -> Card:
    return command_channels_card(preferences, channels_there(interaction, preferences.every_channel()))
