"""The curators' log, and the channel in which it is posted; each press asks whether a curator made it."""

from collections.abc import Awaitable, Callable

import discord

from bot.cards.card import Card, Verb
from bot.cards.log_posts import log_chosen_card, log_standing_card, log_stopped_card
from bot.chat.answers.reply import Reply
from bot.chat.context import BotInteraction
from bot.chat.controls.press import Press
from bot.chat.curators import Curators
from bot.chat.daily.channels import missing_in
from bot.chat.typing.daily_options import channel_name
from bot.errors import Refused
from bot.faults import Fault
from bot.services import Services


class LogControls:
    """The handlers, and the cards. ``chosen_now`` is called when a channel was chosen."""

    def __init__(self, services: Services, curators: Curators, chosen_now: Callable[[], None]) -> None:
        self._curating = services.library.curating
        self._channels = services.log_channels
        self._curators = curators
        self._chosen_now = chosen_now
        self.handlers: dict[Verb, Callable[[Press], Awaitable[None]]] = {
            Verb.LOG: self._shown,
            Verb.LOG_STOP: self._stopped,
        }

    async def card(self, interaction: BotInteraction) -> Card:
        """The last changes, and where each is posted."""
        line = await self._channels.of_place(str(interaction.guild_id))
        name = channel_name(interaction.guild, line.channel) if line is not None else ""
        return log_standing_card(await self._curating.changes(), line, name)

    async def chosen(self, interaction: BotInteraction, channel: discord.TextChannel | discord.Thread) -> Card:
        """Each change is posted there from now on. Raises Refused where that cannot be done, or not be seen."""
        may = channel.permissions_for(channel.guild.me)
        missing = [*missing_in(channel), *([] if may.read_message_history else ["Read Message History"])]
        if missing:
            raise Refused(Fault.DAILY_FORBIDDEN, ", ".join(missing))
        await self._channels.choose(str(interaction.guild_id), str(channel.id), str(interaction.user.id))
        self._chosen_now()
        return log_chosen_card(channel.name)

    async def _shown(self, press: Press) -> None:
        press.expected(1)
        self._curators.require(press.interaction)
        reply = Reply(press.interaction, private=True)
        await reply.show(await reply.when(self.card(press.interaction)))

    async def _stopped(self, press: Press) -> None:
        press.expected(0)
        self._curators.require(press.interaction)
        place = str(press.interaction.guild_id)
        line = await self._channels.of_place(place)
        if line is None:
            raise Refused(Fault.LOG_NOT_POSTED)
        await self._channels.stop(place)
        await press.reply().show(log_stopped_card(channel_name(press.interaction.guild, line.channel)))
