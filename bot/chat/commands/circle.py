"""``/circle``: a text read together in a channel, a part at each date."""

from collections.abc import Sequence
from typing import Final, Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.cards.card import Card, quiet_card
from bot.cards.circle_told import (
    circle_paused_sentence,
    circle_stopped_sentence,
    date_skipped_sentence,
    part_skipped_sentence,
)
from bot.cards.circles import CircleStanding, circles_card
from bot.cards.typed_days import minute_typed
from bot.chat.answers.reply import Reply
from bot.chat.circles.ledger import CircleLedger
from bot.chat.circles.planning import Planning, place_of, require_open_channel, require_organiser
from bot.chat.context import BotInteraction
from bot.chat.controls.circle import plan_of
from bot.chat.daily.rounds import Rounds
from bot.chat.typing.circle_options import CircleOption, DayOption
from bot.chat.typing.daily_options import ZoneOption, channel_name
from bot.chat.typing.options import ArticleOption
from bot.errors import NotFound, Refused
from bot.faults import Fault
from bot.model.circle import MOST_DAYS, MOST_PARTS, Circle, CirclePost, CircleState
from bot.services import Services

_EVERY: Final = 7
_TIME, _ZONE = "18:00", "UTC"


@app_commands.guild_only()
class CircleCommands(
    commands.GroupCog, group_name="circle", group_description="Read a text together, a part at each date"
):
    """Every answer is private. Anybody may see the list; the rest is for members who may manage the server or the
    threads of the channel, which every call asks."""

    def __init__(self, services: Services, circles: CircleLedger, rounds: Rounds[Circle, CirclePost]) -> None:
        super().__init__()
        self._services = services
        self._circles = circles
        self._rounds = rounds
        self._planning = Planning(services.library.dividing, circles, services.state, services.clock)

    @app_commands.command(name="start")
    @app_commands.rename(first="from", every=app_commands.locale_str("days", context="option of circle"))
    @app_commands.describe(
        article="What to read",
        channel="Where its parts are posted: a channel, a thread or a forum",
        first="The day of the first part, such as 7 December (the next one if left out)",
        every="Days from one part to the next (7 if left out)",
        time="The time of day there, such as 18:00 or 6 pm (18:00 if left out)",
        timezone="The time zone: type a city (UTC if left out)",
        parts="Into how many parts of about equal length (its sections if left out)",
    )
    async def start(
        self,
        interaction: BotInteraction,
        article: app_commands.Transform[str, ArticleOption],
        channel: discord.TextChannel
        | discord.VoiceChannel
        | discord.StageChannel
        | discord.Thread
        | discord.ForumChannel,
        first: app_commands.Transform[str, DayOption] | None = None,
        every: app_commands.Range[int, 1, MOST_DAYS] = _EVERY,
        time: app_commands.Range[str, 1, 20] = _TIME,
        timezone: app_commands.Transform[str, ZoneOption] = _ZONE,
        parts: app_commands.Range[int, 1, MOST_PARTS] | None = None,
    ) -> None:
        """See the plan for reading a text together, part by part; you then start it, or not."""
        place, reply = place_of(interaction), Reply(interaction, private=True)
        require_organiser(interaction, channel)
        require_open_channel(interaction, channel)
        minute = minute_typed(time)
        if minute is None:
            raise Refused(Fault.TIME_NOT_ONE, time)
        day = self._planning.first_day(first, minute, timezone)
        chosen = (place, str(channel.id), str(interaction.user.id), article, day)
        plan = await reply.when(self._planning.plan(*chosen, every=every, minute=minute, zone=timezone, parts=parts))
        await reply.show(plan_of(plan, channel, await self._planning.remembered(plan)))

    @app_commands.command(name="list")
    async def listed(self, interaction: BotInteraction) -> None:
        """See what is read together in this server, when the next part comes, and how far everybody is."""
        reply = Reply(interaction, private=True)
        states = await self._circles.of_place(place_of(interaction))
        if not states:
            raise Refused(Fault.CIRCLE_NONE)
        await reply.show(await reply.when(self._list(interaction, states)))

    @app_commands.command(name="pause")
    @app_commands.describe(circle="Which one; type a part of its title")
    async def paused(self, interaction: BotInteraction, circle: app_commands.Transform[int, CircleOption]) -> None:
        """Pause a reading circle, or have it go on where it was."""
        held = (await self._one(interaction, circle)).line
        if held.paused and await self._matter(held) is Fault.CIRCLE_ARTICLE_GONE:
            raise Refused(Fault.CIRCLE_STAYS_PAUSED, held.title)
        await self._circles.pause(held.number, self._services.clock(), paused=not held.paused)
        now = await self._changed(interaction, circle)
        due = now.line.next_due(max(self._services.clock(), now.owed_after()))
        fault = await self._matter(held)
        await self._say(interaction, circle_paused_sentence(now.line, self._named(interaction, held), due, fault))

    @app_commands.command(name="skip")
    @app_commands.describe(
        circle="Which one; type a part of its title",
        what="The next date: each part comes a date later (if left out); or the next part: it is never posted",
    )
    async def skipped(
        self,
        interaction: BotInteraction,
        circle: app_commands.Transform[int, CircleOption],
        what: Literal["date", "part"] = "date",
    ) -> None:
        """Skip the next date of a reading circle, or leave out its next part."""
        state, clock = await self._one(interaction, circle), self._services.clock()
        held, name = state.line, self._named(interaction, state.line)
        due = held.next_due(max(clock, state.owed_after()))
        if due is None:
            raise Refused(Fault.CIRCLE_NOTHING_LEFT)
        fault = await self._matter(held)
        if what == "part":
            await self._circles.skip_part(held.number, held.upcoming, clock)
            said = part_skipped_sentence(held, name, due, fault)
        else:
            await self._circles.skip_date(held.number, due)
            said = date_skipped_sentence(held, name, due, held.next_due(due), fault)
        self._rounds.wake()
        await self._say(interaction, said)

    @app_commands.command(name="stop")
    @app_commands.describe(circle="Which one; type a part of its title")
    async def stopped(self, interaction: BotInteraction, circle: app_commands.Transform[int, CircleOption]) -> None:
        """End a reading circle, and delete who has read what."""
        held = (await self._one(interaction, circle)).line
        await self._circles.remove(held.number)
        self._rounds.wake()
        await self._say(interaction, circle_stopped_sentence(held, self._named(interaction, held)))

    async def _list(self, interaction: BotInteraction, states: Sequence[CircleState]) -> Card:
        each, person = list[CircleStanding](), str(interaction.user.id)
        for state in states:
            number = state.line.number
            fault = await self._matter(state.line)
            readers, mine = await self._circles.readers(number), await self._circles.read_by(number, person)
            skipped = set(range(state.line.upcoming)) - await self._circles.posted(number)
            each.append(CircleStanding(state, self._named(interaction, state.line), fault, readers, mine, skipped))
        return circles_card(each, self._services.clock())

    async def _matter(self, circle: Circle) -> Fault | None:
        """What is the matter with a circle's article; None for nothing, and while the library is being loaded."""
        try:
            return await self._services.library.dividing.standing(circle)
        except NotFound as error:
            return Fault.ARTICLE_UNSEEN if error.cause.fault is Fault.NO_SHELF_SEEN else None

    async def _one(self, interaction: BotInteraction, number: int) -> CircleState:
        """The circle of that number. Raises Refused where it is gone, or for whoever may not change it."""
        state = await self._changed(interaction, number)
        guild = interaction.guild
        channel = guild.get_channel_or_thread(int(state.line.channel)) if guild is not None else None
        require_organiser(interaction, channel)
        return state

    async def _changed(self, interaction: BotInteraction, number: int) -> CircleState:
        """The circle as it is now."""
        for state in await self._circles.of_place(place_of(interaction)):
            if state.line.number == number:
                return state
        raise Refused(Fault.CIRCLE_NO_SUCH)

    @staticmethod
    def _named(interaction: BotInteraction, circle: Circle) -> str:
        return channel_name(interaction.guild, circle.channel)

    async def _say(self, interaction: BotInteraction, said: str) -> None:
        await Reply(interaction, private=True).show(quiet_card(said))
