"""Replies: one answer per interaction, in time. A public answer can be deleted, a private one shared."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any, TypeVar

from bot.cards.buttons import delete_action, share_action
from bot.cards.card import Card, Verb
from bot.cards.command_channels import seen_alone_block
from bot.chat.answers.drawing import drawn, files_of
from bot.chat.answers.failure import PRIVATELY
from bot.chat.answers.remembered import fitted
from bot.chat.answers.seen_by_all import CHOSEN, SeenByAll, private_by_default
from bot.chat.command_channels import channels_named, group_of, public_here
from bot.chat.context import BotInteraction
from bot.chat.ids import controls_on
from bot.chat.preferences import may_share
from bot.chat.tongues import speak_to
from bot.model.preferences import CommandGroup

PATIENCE = 1.5
"""How many seconds the library may take before Discord is told to wait; Discord gives three."""

_T = TypeVar("_T")


class Reply:
    """One answer. With ``private`` only whoever asked sees it (None: as the server prefers, else as the settings have
    it); with ``edit`` it replaces the message a button is on. Where all can see that message, and by what the server
    chooses now they would not see such an answer, whoever presses is answered privately instead.

    Uses the first response and, after a wait, its edit: never a follow-up, of which user-installed apps have five.
    """

    def __init__(self, interaction: BotInteraction, *, private: bool | None = False, edit: bool = False) -> None:
        self._interaction = interaction
        chosen = private is False
        private = private_by_default(interaction) if private is None else private
        self._group = None if edit else group_of(interaction)
        self._noted = (*([self._group] if self._group else []), *([CHOSEN] if chosen else []))
        on = None if private else SeenByAll.pressed(interaction)
        if on is not None:
            self._group, self._noted = on.group, on.noted
            self._apart = not on.may_go_on(interaction)
            edit = edit and not self._apart
        elif edit:
            self._group, self._apart = self._group_before(), False
        else:
            self._apart = not private and self._group is not None and not public_here(interaction, self._group)
        self._private = private or self._apart
        self._edit = edit
        speak_to(interaction, alone=self._kept_private() if edit else self._private)

    async def when(self, work: Coroutine[Any, Any, _T]) -> _T:
        """The outcome of ``work``, at most a wait of ``PATIENCE`` before Discord hears that it takes longer."""
        loop, promised = asyncio.get_running_loop(), list[asyncio.Task[None]]()
        waited = loop.call_later(PATIENCE, lambda: promised.append(loop.create_task(self._promise())))
        try:
            return await work
        except asyncio.CancelledError:
            for promise in promised:
                promise.cancel()
            raise
        finally:
            waited.cancel()
            for promise in promised:  # what follows it must not overtake it
                await promise

    async def _promise(self) -> None:
        if not self._interaction.response.is_done():
            # On a button, without “thinking”, the message stays as it is until the answer is there.
            self._interaction.extras[PRIVATELY] = self._private
            await self._interaction.response.defer(ephemeral=self._private, thinking=not self._edit)

    async def show(self, card: Card | Callable[[], Card]) -> None:
        """Send the card. One that may turn out to be for whoever asked alone is made here, in their language then."""
        interaction, make = self._interaction, card
        if not isinstance(make, Card):
            card = make()
        assert isinstance(card, Card)
        private = self._seen_by_one(card)
        if private and not isinstance(make, Card):
            speak_to(interaction, alone=True)
            card = make()
        if not private:
            card = replace(card, actions=(*card.actions, delete_action(self._noted)))
        elif not card.quiet and may_share(interaction, self._group):
            sharing = share_action(self._group or "", card.shows)
            card = replace(card, actions=(*card.actions, sharing))
        if self._apart and not card.quiet:
            card = replace(card, blocks=(*card.blocks, seen_alone_block(self._elsewhere())))
        card = await fitted(interaction.client.services.state, card)
        colour = interaction.client.services.settings.accent_colour
        view = drawn(card, owner=interaction.user.id, colour=colour)
        if interaction.response.is_done():
            await interaction.edit_original_response(view=view, attachments=files_of(card))
        elif self._edit:
            await interaction.response.edit_message(view=view, attachments=files_of(card))
        else:
            await interaction.response.send_message(view=view, ephemeral=private, files=files_of(card))

    def _seen_by_one(self, card: Card) -> bool:
        """Whether the answer will be private: like the message it replaces, or as announced."""
        if self._edit:
            return self._kept_private()
        return self._private or (card.quiet and not self._interaction.response.is_done())

    def _elsewhere(self) -> list[str]:
        """The channels in which all would see the answer; none where it is not the channel that keeps it private."""
        if self._group is None or public_here(self._interaction, self._group):
            return []
        chosen = self._interaction.client.preferences.of(self._interaction.guild_id).channels_of(self._group)
        return [name for _, name in channels_named(self._interaction, chosen)]

    def _group_before(self) -> CommandGroup | None:
        """The group of the command that the private message a button is on answered; None where it does not say."""
        message = self._interaction.message
        controls = controls_on(message) if message is not None else []
        args = {arg for control in controls if control.verb is Verb.SHARE for arg in control.args[:1]}
        return next((group for group in CommandGroup if group in args), None)

    def _kept_private(self) -> bool:
        """Whether only whoever asked sees the message that is replaced."""
        message = self._interaction.message
        return message is not None and message.flags.ephemeral
