"""The options of ``/circle`` that complete themselves: a day, and one of the server's reading circles."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from discord import Interaction, app_commands

from bot.cards.circle import circle_name
from bot.cards.numbers import written_day
from bot.cards.typed_days import day_typed, day_words
from bot.chat.typing.daily_options import channel_name
from bot.chat.typing.options import CHOICES, Choices, distinct
from bot.errors import Refused, StoreFault
from bot.faults import Fault
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
        """A circle by its choice, or by a part of its name that only one has. Raises Refused for what is none."""
        circles = await _circles(interaction)
        for name, number in circles:
            if value.strip() in {name, number}:
                return int(number)
        like = [number for name, number in circles if value.strip().casefold() in name.casefold()]
        if len(like) != 1:
            raise Refused(Fault.CIRCLE_NO_SUCH if circles else Fault.CIRCLE_NONE)
        return int(like[0])

    async def autocomplete(self, interaction: Interaction[Any], value: Any, /) -> Choices:
        """The circles whose title or channel holds what was typed."""
        try:
            circles = await _circles(interaction)
        except StoreFault:
            return []
        return distinct(one for one in circles if str(value).strip().casefold() in one[0].casefold())


async def _circles(interaction: Interaction[Any]) -> Sequence[tuple[str, str]]:
    guild, circles = interaction.guild, interaction.client.services.circles
    states = await circles.of_place(str(interaction.guild_id)) if guild is not None else []
    return [(circle_name(s.line, channel_name(guild, s.line.channel)), str(s.line.number)) for s in states]
