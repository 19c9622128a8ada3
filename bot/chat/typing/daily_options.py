"""The options of ``/daily`` that complete themselves: a time zone, and one of the server's daily lines."""

import asyncio
import re
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from discord import Interaction, app_commands

from bot.cards.daily import deleted_channel, line_name
from bot.cards.tongue import said
from bot.cards.zone_places import zone_choice, zone_places
from bot.chat.typing.options import CHOICES, Choices, distinct
from bot.errors import Refused, StoreFault
from bot.faults import Fault
from bot.model.typed import plain_typed

_USUAL = ("UTC", "Europe/London", "Europe/Berlin", "America/New_York", "America/Los_Angeles", "Asia/Tokyo")
_BEHIND = re.compile(r"\s?[(\uff08]")
_BETWEEN = re.compile(r"[\s,\uff0c]+")
_NAMED = 5
_ASIDE = ("Etc/", "SystemV/", "posix/", "right/")


@cache
def zone_names() -> tuple[str, ...]:
    """All time zones by name, those of places first."""
    names = sorted(name for name in available_timezones() if not name.startswith(_ASIDE))
    return (*(name for name in names if "/" in name), *(name for name in names if "/" not in name))


def _spoken(name: str) -> str:
    return plain_typed(name.replace("_", " "))


@cache
def _known() -> dict[str, tuple[str, frozenset[str]]]:
    """Each zone by its name as it is typed, and by the names of its city."""
    return {name: (_spoken(name), zone_places().get(name, frozenset())) for name in zone_names()}


def zones_like(typed: str) -> list[str]:
    """The names that hold what was typed, or whose city does in any tongue, those that begin so first."""
    sought = _spoken(typed)
    if not sought:
        return [name for name in _USUAL if name in zone_names()]
    held = [name for name, (own, places) in _known().items() if any(sought in one for one in (own, *places))]

    def begins(name: str) -> bool:
        own, places = _known()[name]
        return any(one.startswith(sought) for one in (own.rpartition("/")[2], *places))

    return sorted(held, key=lambda name: not begins(name))


def zone_typed(typed: str) -> str | None:
    """The time zone that somebody means by its name, by its city, or by the whole line of the list; None for none."""
    line = _BEHIND.split(typed.strip(), maxsplit=1)[0]
    named = next((one for one in _BETWEEN.split(line) if "/" in one and one in zone_names()), line)
    sought = _spoken(named)
    found = zones_like(named) if sought else []
    whole = [name for name in found if _known()[name][0] == sought]
    own = [name for name in found if _known()[name][0].rpartition("/")[2] == sought]
    elsewhere = [name for name in found if sought in _known()[name][1]]
    return next((these[0] for these in (whole, own, elsewhere, found) if len(these) == 1), None)


def _zone_lines(typed: str, now: datetime) -> list[tuple[str, str]]:
    names = zones_like(typed)[:CHOICES]
    return [(zone_choice(name, f"{now.astimezone(ZoneInfo(name)):%H:%M}"), name) for name in names]


class ZoneOption(app_commands.Transformer):
    """A time zone by its name, or by a place that only one has."""

    async def transform(self, interaction: Interaction[Any], value: str, /) -> str:
        """Raises Refused for what names no zone."""
        zone = await asyncio.to_thread(zone_typed, value)
        if zone is None:
            raise Refused(Fault.ZONE_UNKNOWN, value.strip())
        return zone

    async def autocomplete(self, interaction: Interaction[Any], value: Any, /) -> Choices:
        """Zones with the time it is there."""
        now: datetime = interaction.client.services.clock()
        return distinct(await asyncio.to_thread(_zone_lines, str(value), now))


class LineOption(app_commands.Transformer):
    """One of the server's daily lines; its number is passed on."""

    async def transform(self, interaction: Interaction[Any], value: str, /) -> int:
        """A line by its choice, or by a part of its name that only one has. Raises Refused for what is none."""
        typed, lines = value.strip(), await _lines(interaction)
        held = [number for name, number in lines if typed in {name, number}]
        if typed and not typed.isdecimal():  # a bare number is a choice of a list, be it an old one
            held = held or [number for name, number in lines if typed.casefold() in name.casefold()]
        if len(held) == 1:
            return int(held[0])
        if not lines:
            raise Refused(Fault.DAILY_NONE)
        if typed.isdecimal():
            raise Refused(Fault.DAILY_NO_SUCH_LINE)
        raise Refused(Fault.DAILY_NAMES_NONE, typed, some_of([name for name, _ in lines]))

    async def autocomplete(self, interaction: Interaction[Any], value: Any, /) -> Choices:
        """The lines whose channel or time holds what was typed."""
        try:
            lines = await _lines(interaction)
        except StoreFault:
            return []
        return distinct(line for line in lines if str(value).strip().casefold() in line[0].casefold())


async def _lines(interaction: Interaction[Any]) -> Sequence[tuple[str, str]]:
    guild, lines = interaction.guild, interaction.client.services.daily
    states = await lines.of_place(str(interaction.guild_id)) if guild is not None else []
    return [(line_name(s.line, channel_name(guild, s.line.channel)), str(s.line.number)) for s in states]


def some_of(names: Sequence[str]) -> str:
    """A few names one behind the other, with a mark where there are more."""
    shown = said("; ").join(names[:_NAMED])
    return f"{shown} …" if len(names) > _NAMED else shown


def channel_name(guild: Any, channel: str) -> str:
    """What a channel is called; ``deleted-channel`` in the tongue spoken where it is gone or hidden."""
    found = guild.get_channel_or_thread(int(channel)) if guild is not None else None
    return found.name if found is not None else deleted_channel()
