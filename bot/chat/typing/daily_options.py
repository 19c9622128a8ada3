"""The options of ``/daily`` that complete themselves: a time zone, and one of the server's daily lines."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from discord import Interaction, app_commands

from bot.cards.daily import line_name
from bot.chat.typing.options import CHOICES, Choices, distinct
from bot.errors import Refused, StoreFault
from bot.faults import Fault

_USUAL = ("UTC", "Europe/London", "Europe/Berlin", "America/New_York", "America/Los_Angeles", "Asia/Tokyo")
_ASIDE = ("Etc/", "SystemV/", "posix/", "right/")


@cache
def zone_names() -> tuple[str, ...]:
    """All time zones by name, those of places first."""
    names = sorted(name for name in available_timezones() if not name.startswith(_ASIDE))
    return (*(name for name in names if "/" in name), *(name for name in names if "/" not in name))


def _spoken(name: str) -> str:
    return name.replace("_", " ").casefold()


def zones_like(typed: str) -> list[str]:
    """The names that hold what was typed, those in which the place itself begins so first."""
    sought = _spoken(typed.strip())
    if not sought:
        return [name for name in _USUAL if name in zone_names()]
    held = [name for name in zone_names() if sought in _spoken(name)]
    return sorted(held, key=lambda name: not _spoken(name).rpartition("/")[2].startswith(sought))


class ZoneOption(app_commands.Transformer):
    """A time zone by its name, or by a place that only one has."""

    async def transform(self, interaction: Interaction[Any], value: str, /) -> str:
        """Raises Refused for what names no zone."""
        typed = value.partition(" (")[0].strip()
        found = zones_like(typed) if typed else []
        exact = [name for name in found if _spoken(typed) in {_spoken(name), _spoken(name).rpartition("/")[2]}]
        if len(exact) == 1 or (exact and _spoken(exact[0]) == _spoken(typed)):
            return exact[0]
        if len(found) == 1:
            return found[0]
        raise Refused(Fault.ZONE_UNKNOWN, value.strip())

    async def autocomplete(self, interaction: Interaction[Any], value: Any, /) -> Choices:
        """Zones with the time it is there."""
        now: datetime = interaction.client.services.clock()
        names = zones_like(str(value))[:CHOICES]
        return distinct((f"{name} (now {now.astimezone(ZoneInfo(name)):%H:%M})", name) for name in names)


class LineOption(app_commands.Transformer):
    """One of the server's daily lines; its number is passed on."""

    async def transform(self, interaction: Interaction[Any], value: str, /) -> int:
        """Raises Refused for what is none."""
        for name, number in await _lines(interaction):
            if value.strip() in {name, number}:
                return int(number)
        raise Refused(Fault.DAILY_NO_SUCH_LINE)

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


def channel_name(guild: Any, channel: str) -> str:
    """What a channel is called; ``deleted-channel`` where it is gone or hidden."""
    found = guild.get_channel_or_thread(int(channel)) if guild is not None else None
    return found.name if found is not None else "deleted-channel"
