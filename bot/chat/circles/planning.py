"""Planning: what somebody wants to read together becomes a plan, which is shown, remembered, and begun."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Final, Protocol
from zoneinfo import ZoneInfo

import discord

from bot.cards.typed_days import day_typed
from bot.chat.answers.remembered import CIRCLE, Memory, keep, recall
from bot.chat.circles.ledger import CircleLedger
from bot.chat.context import BotInteraction
from bot.chat.daily.channels import Channel, missing_in
from bot.errors import Gone, Refused
from bot.faults import Fault
from bot.model.circle import Circle, Division
from bot.model.daily import moment_at

MOST_CIRCLES: Final = 25
"""The most reading circles of one server."""
_FAR: Final = timedelta(days=365)


class PartMaker(Protocol):
    """What divides articles; ``library.dividing`` does."""

    async def divide(self, article: str, parts: int | None = None) -> Division:
        """An article in parts."""
        ...


@dataclass(frozen=True, slots=True)
class CirclePlan:
    """A circle that is not begun yet, with its parts; ``parts`` is their number where one was chosen."""

    circle: Circle
    division: Division
    parts: int | None = None


class Planning:
    """Plans for circles. ``now`` is the clock."""

    def __init__(self, dividing: PartMaker, circles: CircleLedger, memory: Memory, now: Callable[[], datetime]) -> None:
        self._dividing = dividing
        self._circles = circles
        self._memory = memory
        self._now = now

    def first_day(self, typed: str | None, minute: int, zone: str) -> date:
        """The day that was typed; without one today, or tomorrow where the time is past. Raises Refused."""
        there, now = ZoneInfo(zone), self._now()
        today = now.astimezone(there).date()
        if typed is None:
            return today if moment_at(today, minute, there) > now else today + timedelta(days=1)
        day = day_typed(typed, today)
        if day is None:
            raise Refused(Fault.CIRCLE_DAY_NOT_ONE, typed)
        if day > today + _FAR:
            raise Refused(Fault.CIRCLE_DAY_FAR, day.isoformat())
        if moment_at(day, minute, there) <= now:
            raise Refused(Fault.CIRCLE_DAY_PAST, day.isoformat(), minute)
        return day

    async def plan(
        self,
        place: str,
        channel: str,
        owner: str,
        article: str,
        first: date,
        *,
        every: int,
        minute: int,
        zone: str,
        parts: int | None = None,
    ) -> CirclePlan:
        """A plan. Raises Refused where the server has too many circles, or one for that article, and what
        ``PartMaker.divide`` raises."""
        held = [state.line for state in await self._circles.of_place(place)]
        if len(held) >= MOST_CIRCLES:
            raise Refused(Fault.CIRCLE_TOO_MANY, MOST_CIRCLES)
        division = await self._dividing.divide(article, parts)
        entry = division.entry
        if any(circle.article == entry.key for circle in held):
            raise Refused(Fault.CIRCLE_ALREADY, entry.title)
        circle = Circle(
            *(0, place, channel, entry.key, entry.title, first, every, minute, zone),
            *(division.starts, division.sections, owner, self._now()),
        )
        return CirclePlan(circle, division, parts)

    async def remembered(self, plan: CirclePlan) -> str:
        """A token for a plan, which ``again`` takes."""
        circle = plan.circle
        return await keep(
            self._memory,
            CIRCLE,
            place=circle.place,
            channel=circle.channel,
            owner=circle.owner,
            article=circle.article,
            first=circle.first.isoformat(),
            every=str(circle.every),
            minute=str(circle.minute),
            zone=circle.zone,
            parts=str(plan.parts or ""),
            shown=_shown(plan),
        )

    async def again(self, token: str, owner: str) -> tuple[CirclePlan, bool]:
        """The plan behind a token as it is now; whether it is as it was shown.

        Raises Gone when it was forgotten, Refused for another than who made it, or once its first date is past.
        """
        kind, kept = await recall(self._memory, token)
        if kind != CIRCLE:
            raise Gone(Fault.BUTTON_CHANGED)
        if kept["owner"] != owner:
            raise Refused(Fault.NOT_YOURS)
        parts = int(kept["parts"]) if "parts" in kept else None
        plan = await self.plan(
            *(kept["place"], kept["channel"], owner, kept["article"], date.fromisoformat(kept["first"])),
            every=int(kept["every"]),
            minute=int(kept["minute"]),
            zone=kept["zone"],
            parts=parts,
        )
        if moment_at(plan.circle.first, plan.circle.minute, ZoneInfo(plan.circle.zone)) <= self._now():
            raise Refused(Fault.CIRCLE_PLAN_OLD)
        return plan, kept["shown"] == _shown(plan)

    async def begin(self, plan: CirclePlan, *, unthreaded: bool) -> Circle:
        """Have the plan's circle begin. Raises Refused where somebody was quicker."""
        begun = await self._circles.add(replace(plan.circle, unthreaded=unthreaded))
        if begun is None:
            raise Refused(Fault.CIRCLE_ALREADY, plan.circle.title)
        return begun


def place_of(interaction: BotInteraction) -> str:
    """The server asked in. Raises Refused outside one."""
    if interaction.guild_id is None or interaction.guild is None:
        raise Refused(Fault.CIRCLE_NOT_HERE)
    return str(interaction.guild_id)


def require_organiser(interaction: BotInteraction, channel: Any) -> None:
    """Raise Refused for whoever may manage neither the server nor the threads of ``channel``, None where it is gone."""
    if interaction.permissions.manage_guild:
        return
    may = _permissions(interaction, channel)
    if may is None or not may.manage_threads:
        raise Refused(Fault.CIRCLE_NOT_YOURS)


def require_open_channel(interaction: BotInteraction, channel: Channel) -> None:
    """Raise Refused where the bot may not post, or whoever asks may not and does not manage the server."""
    if missing := missing_in(channel):
        raise Refused(Fault.DAILY_FORBIDDEN, ", ".join(missing))
    if interaction.permissions.manage_guild:
        return
    may, thread = _permissions(interaction, channel), isinstance(channel, discord.Thread)
    if may is None or not (may.send_messages_in_threads if thread else may.send_messages):
        raise Refused(Fault.CIRCLE_CHANNEL_NOT_YOURS)


def _permissions(interaction: BotInteraction, channel: Any) -> discord.Permissions | None:
    if not isinstance(channel, Channel) or not isinstance(interaction.user, discord.Member):
        return None
    return channel.permissions_for(interaction.user)


def _shown(plan: CirclePlan) -> str:
    """Changes when the parts of a plan do."""
    return f"{plan.circle.sections} {len(plan.division.parts)}"
