"""The buttons of reading circles: *Start* and *Cancel* under a plan, *I have read this* under each part."""

from collections.abc import Awaitable, Callable

import discord
from discord import ui

from bot.cards.card import Card, Verb, quiet_card
from bot.cards.circle import have_read_label
from bot.cards.circle_plan import circle_plan_card, not_begun_card, threads_sentence
from bot.cards.circle_told import begun_card, read_sentence
from bot.chat.answers.drawing import drawn
from bot.chat.circles.ledger import CircleLedger
from bot.chat.circles.planning import CirclePlan, Planning, place_of, require_open_channel, require_organiser
from bot.chat.circles.posting import missing_for_threads
from bot.chat.controls.press import Press
from bot.chat.daily.channels import Channel
from bot.chat.tongues import speak_to
from bot.errors import Gone
from bot.faults import Fault


class CircleControls:
    """The handlers. ``begun`` is called when there is a new circle to be posted."""

    def __init__(self, planning: Planning, circles: CircleLedger, begun: Callable[[], None]) -> None:
        self._planning = planning
        self._circles = circles
        self._begun = begun
        self.handlers: dict[Verb, Callable[[Press], Awaitable[None]]] = {
            Verb.CIRCLE: self._planned,
            Verb.HAVE_READ: self._have_read,
        }

    async def _planned(self, press: Press) -> None:
        step, token = press.expected(2)
        place_of(press.interaction)
        reply = press.reply()
        if step == "cancel":
            await reply.show(not_begun_card())
            return
        if step != "start":
            raise Gone(Fault.BUTTON_CHANGED)
        plan, same = await reply.when(self._planning.again(token, str(press.interaction.user.id)))
        guild = press.interaction.guild
        channel = guild.get_channel_or_thread(int(plan.circle.channel)) if guild is not None else None
        if not isinstance(channel, Channel):
            raise Gone(Fault.DAILY_CHANNEL_GONE)
        require_organiser(press.interaction, channel)
        require_open_channel(press.interaction, channel)
        if not same:
            await reply.show(plan_of(plan, channel, await self._planning.remembered(plan), changed=True))
            return
        circle = await self._planning.begin(plan, unthreaded=bool(missing_for_threads(channel)))
        self._begun()
        await reply.show(begun_card(circle, channel.name, circle.dates(circle.since)[0]))

    async def _have_read(self, press: Press) -> None:
        (token,) = press.expected(1)
        found = await self._circles.post_with(token)
        if found is None:
            raise Gone(Fault.CIRCLE_OVER)
        circle, post = found
        person, interaction = str(press.interaction.user.id), press.interaction
        noted = await self._circles.turn_read(circle.number, post.part, person)
        count = (await self._circles.readers(circle.number)).get(post.part, 0)
        read = await self._circles.read_by(circle.number, person)
        card = quiet_card(read_sentence(circle, post.part, read, noted=noted))
        colour = interaction.client.services.settings.accent_colour
        if (message := interaction.message) is not None:
            speak_to(interaction, alone=False)
            await interaction.response.edit_message(view=_counted(message, token, count))
        await interaction.followup.send(view=drawn(card, owner=interaction.user.id, colour=colour), ephemeral=True)


def plan_of(plan: CirclePlan, channel: Channel, token: str, *, changed: bool = False) -> Card:
    """The card of a plan, with where its parts are discussed."""
    kind = "here"
    if isinstance(channel, discord.ForumChannel):
        kind = "post"
    elif isinstance(channel, discord.TextChannel):
        kind = "thread"
    threads = threads_sentence(kind, missing_for_threads(channel), alone=len(plan.division.parts) == 1)
    about = (plan.division, plan.circle, channel.name, token, threads)
    return circle_plan_card(*about, wanted=plan.parts, changed=changed)


def _counted(message: discord.Message, token: str, count: int) -> ui.LayoutView:
    """The post as it stands, with how many have read its part; nothing else of it changes."""
    view = ui.LayoutView.from_message(message, timeout=None)
    for item in view.walk_children():
        if isinstance(item, ui.Button) and item.custom_id is not None and token in item.custom_id.split(":"):
            item.label = have_read_label(count)
    view.stop()  # its buttons find their way by their ids, as those of every message
    return view
