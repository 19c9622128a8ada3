"""``/daily``: a quote in a channel at an hour, for members who may manage the server."""

from dataclasses import replace
from typing import Final, Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.cards.card import quiet_card
from bot.cards.daily import line_name, list_card, next_card, paused_sentence, set_card, stopped_sentence
from bot.cards.typed_days import minute_typed
from bot.chat.answers.reply import Reply
from bot.chat.context import BotInteraction
from bot.chat.daily.channels import missing_in
from bot.chat.daily.ledger import Ledger
from bot.chat.daily.rounds import Rounds
from bot.chat.typing.daily_options import LineOption, ZoneOption, channel_name
from bot.chat.typing.options import ShelfOption, SpeakerOption
from bot.errors import Refused
from bot.faults import Fault
from bot.model import QuoteLength
from bot.model.daily import DailyLine, DailyPost, DailyState, Days
from bot.services import Services

MOST: Final = 25
"""The most daily lines of one server."""

_Days = Literal[
    "every day", "weekdays", "weekends",
    "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays",
]  # fmt: skip


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class DailyCommands(commands.GroupCog, group_name="daily", group_description="Post a quote in a channel at an hour"):
    """Every answer is private, and every call asks whether whoever made it may manage the server."""

    def __init__(self, services: Services, lines: Ledger, rounds: Rounds[DailyLine, DailyPost]) -> None:
        super().__init__()
        self._services = services
        self._lines = lines
        self._rounds = rounds

    @app_commands.command(name="set")
    @app_commands.describe(
        channel="Where the quotes are posted: a channel, a thread or a forum",
        time="The time of day there, such as 08:00 or 8:30 pm",
        timezone="The time zone: type a city",
        days="On which days (every day if left out)",
        shelf="Only quotes from this shelf",
        speaker="Only the words of this person, quoted or writing",
        length="Short: up to 120 characters; long: from 240 characters",
        role="A role to mention with each quote",
    )
    async def set_up(
        self,
        interaction: BotInteraction,
        channel: discord.TextChannel
        | discord.VoiceChannel
        | discord.StageChannel
        | discord.Thread
        | discord.ForumChannel,
        time: app_commands.Range[str, 1, 20],
        timezone: app_commands.Transform[str, ZoneOption],
        days: _Days | None = None,
        shelf: app_commands.Transform[str, ShelfOption] | None = None,
        speaker: app_commands.Transform[str, SpeakerOption] | None = None,
        length: Literal["short", "long"] | None = None,
        role: discord.Role | None = None,
    ) -> None:
        """Have a quote posted in a channel, on the days and at the time you choose."""
        place = _place(interaction)
        reply = Reply(interaction, private=True)
        minute = minute_typed(time)
        if minute is None:
            raise Refused(Fault.TIME_NOT_ONE, time)
        if role is not None and (role.is_default() or not _may_mention(interaction, role)):
            raise Refused(Fault.DAILY_ROLE_NOT_YOURS, role.name)
        if missing := missing_in(channel):
            raise Refused(Fault.DAILY_FORBIDDEN, ", ".join(missing))
        library, chance = self._services.library, self._services.chance
        drawn = await reply.when(library.quote(chance=chance, shelf=shelf, speaker=speaker, length=length))
        wanted = DailyLine(
            0,
            place,
            str(channel.id),
            minute,
            timezone,
            Days(days or Days.EVERY_DAY),
            str(interaction.user.id),
            self._services.clock(),
            shelf=drawn.asked.shelf,
            speaker=drawn.asked.speaker,
            length=QuoteLength(length or QuoteLength.ANY),
            role=str(role.id) if role is not None else None,
        )
        held = await self._lines.of_place(place)
        if any(state.line.same_posts(wanted) for state in held):
            raise Refused(Fault.DAILY_ALREADY, line_name(wanted, channel.name))
        if len(held) >= MOST:
            raise Refused(Fault.DAILY_TOO_MANY, MOST)
        line = await self._lines.add(wanted)
        self._rounds.wake()
        await reply.show(set_card(line, channel.name, line.next_due(line.since)))

    @app_commands.command(name="list")
    async def listed(self, interaction: BotInteraction) -> None:
        """See this server's daily lines, when the next quote is due, and what went wrong."""
        states = await self._held(interaction)
        guild = interaction.guild
        named = [(state, channel_name(guild, state.line.channel)) for state in states]
        await Reply(interaction, private=True).show(list_card(named, self._services.clock()))

    @app_commands.command(name="pause")
    @app_commands.describe(line="Which one; type a part of its channel or time")
    async def paused(self, interaction: BotInteraction, line: app_commands.Transform[int, LineOption]) -> None:
        """Pause a daily line, or have it go on."""
        held = (await self._one(interaction, line)).line
        now = self._services.clock()
        changed = replace(held, paused=not held.paused, since=now if held.paused else held.since)
        await self._lines.change(changed)
        self._rounds.wake()
        said = paused_sentence(changed, channel_name(interaction.guild, held.channel), changed.next_due(now))
        await Reply(interaction, private=True).show(quiet_card(said))

    @app_commands.command(name="next")
    @app_commands.describe(line="Which one; type a part of its channel or time")
    async def upcoming(self, interaction: BotInteraction, line: app_commands.Transform[int, LineOption]) -> None:
        """See when the next quotes are due, and what became of the last ones."""
        held = (await self._one(interaction, line)).line
        posts = await self._lines.posts(held.number)
        name = channel_name(interaction.guild, held.channel)
        await Reply(interaction, private=True).show(next_card(held, name, self._services.clock(), posts))

    @app_commands.command(name="stop")
    @app_commands.describe(line="Which one; type a part of its channel or time")
    async def stopped(self, interaction: BotInteraction, line: app_commands.Transform[int, LineOption]) -> None:
        """Remove a daily line."""
        held = (await self._one(interaction, line)).line
        await self._lines.remove(held.number)
        self._rounds.wake()
        said = stopped_sentence(held, channel_name(interaction.guild, held.channel))
        await Reply(interaction, private=True).show(quiet_card(said))

    async def _held(self, interaction: BotInteraction) -> list[DailyState]:
        """The lines of the server. Raises Refused where it has none."""
        held = [*await self._lines.of_place(_place(interaction))]
        if not held:
            raise Refused(Fault.DAILY_NONE)
        return held

    async def _one(self, interaction: BotInteraction, number: int) -> DailyState:
        for state in await self._held(interaction):
            if state.line.number == number:
                return state
        raise Refused(Fault.DAILY_NO_SUCH_LINE)


def _place(interaction: BotInteraction) -> str:
    """The server asked in. Raises Refused outside one, and for whoever may not manage it."""
    if interaction.guild_id is None or interaction.guild is None:
        raise Refused(Fault.DAILY_NOT_HERE)
    if not interaction.permissions.manage_guild:
        raise Refused(Fault.NOT_A_MANAGER)
    return str(interaction.guild_id)


def _may_mention(interaction: BotInteraction, role: discord.Role) -> bool:
    return role.mentionable or interaction.permissions.mention_everyone
