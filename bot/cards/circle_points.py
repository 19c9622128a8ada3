"""What curators and operators are told about the reading circles of all servers: how many, and which cannot go on."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bot.cards.circles import circle_trouble
from bot.cards.faults import fault_sentence
from bot.cards.fit import clip
from bot.cards.numbers import counted
from bot.cards.points import Point, as_fault
from bot.errors import Cause
from bot.faults import Fault
from bot.model.circle import CircleState

_TITLE: Final = 80
_ON: Final = "then use /circle pause to go on, or /circle stop to end it."
_CURES: Final = {
    Fault.DAILY_FORBIDDEN: "Grant the bot what it lacks in that channel's permissions; the part comes then.",
    Fault.DAILY_CHANNEL_GONE: f"Bring the channel back, {_ON}",
    Fault.CIRCLE_ARTICLE_GONE: f"Bring the article back, {_ON}",
    Fault.CIRCLE_ARTICLE_HIDDEN: f"Show the article again, {_ON}",
}


def circles_in_short(states: Sequence[CircleState]) -> str:
    """``3 reading circles (1 paused)``."""
    paused = sum(state.line.paused for state in states)
    return counted(len(states), "reading circle") + (f" ({paused:,} paused)" if paused else "")


def circle_points(
    states: Sequence[CircleState], *, found: Mapping[str, Cause], names: Mapping[str, str]
) -> Iterator[Point]:
    """Each circle that cannot go on, with the fault ``found`` in its channel now or met by its last post. ``names`` of
    channels by their ids."""
    for state in states:
        circle = state.line
        cause = (found.get(circle.channel) if circle.parts_left else None) or circle_trouble(circle)
        if cause is not None:
            where = f"#{names[circle.channel]}" if circle.channel in names else f"Channel {circle.channel}"
            said = f"{where} (reading circle of “{clip(circle.title, _TITLE)}”): {fault_sentence(cause)}"
            yield as_fault(said, _CURES.get(cause.fault))
