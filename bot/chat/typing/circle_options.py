"""The options of ``/circle`` that complete themselves: a day, and one of the server's reading circles."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from discord import Interaction, app_commands

from bot.cards.circle import circle_name
from bot.cards.numbers import written_day
from bot.cards.typed_days import day_typed, day_words
from bot.chat.circles.ledger import CircleLedger
from bot.chat.typing.daily_options import channel_name, some_of
from bot.chat.typing.options import CHOICES, Choices, distinct
from bot.errors import Refused, StoreFault
from bot.faults import Fault
from bot.model.circle import Circle, CircleState
from bot.model.typed import plain_typed

_DAYS: Final = 60


class DayOption(app_commands.Transformer):
    """A day, as it was typed."""

    async def transform(self, interaction: Interaction[Any], value: str, /) -> str:
        """What was typed, with the words at hand that tell which day it is."""
        await asyncio.to_thread(day_words)
        return value.strip()

    async def autocomplete(self, interaction: Interaction[Any], value: Any, /) -> Choices:
        """The next days whose name holds what was typed, else the day that is meant by it."""
        await asyncio.to_thread(day_words)
        now: datetime = interaction.client.services.clock()
        sought, today = plain_typed(str(value)), now.date()
        days = [today + timedelta(days=number) for number in range(_DAYS)]
        named = [(written_day(day, "full"), day.isoformat()) for day in days]
        held = [one for one in named if sought in plain_typed(one[0]) or sought in one[1]]
        meant = day_typed(sought, today) if not held else None
        return distinct(held[:CHOICES] if meant is None else [(written_day(meant, "full"), meant.isoformat())])


class CircleOption(app_commands.Transformer):
    """One of the server's reading circles; its number is passed on."""

    async def transform(self, interaction: Interaction[Any], value: str, /) -> int:
        """A circle by its choice, by its article's key or title, or by a part of its name that only one has. Raises
        Refused for what is none."""
        typed, states = value.strip(), await _states(interaction)
        circles = [(_name_of(interaction, state.line), state.line) for state in states]
        held = [line for name, line in circles if typed in {name, str(line.number), line.article}]
        held = held or [line for _, line in circles if typed.casefold() == line.title.casefold()]
        if typed and not typed.isdecimal():  # a bare number is a choice of a list, be it an old one
            held = held or [line for name, line in circles if typed.casefold() in name.casefold()]
        if len(held) == 1:
            return held[0].number
        if not circles:
            raise Refused(Fault.CIRCLE_NONE)
        if typed.isdecimal():
            raise Refused(Fault.CIRCLE_NO_SUCH)
        raise Refused(Fault.CIRCLE_NAMES_NONE, typed, some_of([name for name, _ in circles]))

    async def autocomplete(self, interaction: Interaction[Any], value: Any, /) -> Choices:
        """The circles whose title or channel holds what was typed."""
        try:
            states = await _states(interaction)
        except StoreFault:
            return []
        circles = [(_name_of(interaction, state.line), str(state.line.number)) for state in states]
        return distinct(one for one in circles if str(value).strip().casefold() in one[0].casefold())


async def _states(interaction: Interaction[Any]) -> Sequence[CircleState]:
    circles: CircleLedger = interaction.client.services.circles
    return await circles.of_place(str(interaction.guild_id)) if interaction.guild is not None else []


def _name_of(interaction: Interaction[Any], circle: Circle) -> str:
    return circle_name(circle, channel_name(interaction.guild, circle.channel))
