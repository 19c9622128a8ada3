"""What curators and operators are told about the reading circles of all servers: how many, and which cannot go on."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bot.cards.circles import circle_trouble
from bot.cards.daily_points import place_name
from bot.cards.faults import fault_sentence
from bot.cards.fit import clip
from bot.cards.points import Point, as_fault
from bot.cards.source import in_quotes
from bot.cards.tongue import later, said, said_many, translated
from bot.errors import Cause
from bot.faults import Fault
from bot.model.circle import CircleState

_TITLE: Final = 80
_CURES: Final = {
    Fault.DAILY_FORBIDDEN: later("Grant the bot what it lacks in that channel's permissions; the part comes then."),
    Fault.DAILY_CHANNEL_GONE: later(
        "Bring the channel back, then use /circle pause to go on, or /circle stop to end it."
    ),
    Fault.CIRCLE_ARTICLE_GONE: later(
        "Bring the article back, then use /circle pause to go on, or /circle stop to end it."
    ),
    Fault.CIRCLE_ARTICLE_HIDDEN: later(
        "Show the article again, then use /circle pause to go on, or /circle stop to end it."
    ),
}


def circles_in_short(states: Sequence[CircleState]) -> str:
    """``3 reading circles (1 paused)``."""
    paused = sum(state.line.paused for state in states)
    circles = said_many("{n} reading circle", "{n} reading circles", len(states))
    return said("{circles} ({paused} paused)", circles=circles, paused=paused) if paused else circles


def circle_points(
    states: Sequence[CircleState], *, found: Mapping[str, Cause], names: Mapping[str, str]
) -> Iterator[Point]:
    """Each circle that cannot go on, with the fault ``found`` in its channel now or met by its last post. ``names`` of
    channels by their ids."""
    for state in states:
        circle = state.line
        cause = (found.get(circle.channel) if circle.parts_left else None) or circle_trouble(circle)
        if cause is not None:
            what = said("reading circle of {title}", title=in_quotes(clip(circle.title, _TITLE)))
            cure = translated(_CURES[cause.fault]) if cause.fault in _CURES else None
            yield as_fault(
                said(
                    "{where} ({what}): {fault}",
                    where=place_name(circle.channel, names),
                    what=what,
                    fault=fault_sentence(cause),
                ),
                cure,
            )
