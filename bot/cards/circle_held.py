"""What holds a reading circle up: an article of which no part can be posted, and what to do about it."""

from typing import Final

from bot.cards.faults import fault_sentence
from bot.cards.fit import clip
from bot.cards.source import in_quotes
from bot.cards.tongue import in_sequence, later, said, translated
from bot.errors import Cause
from bot.faults import Fault
from bot.model.circle import Circle

_TITLE: Final = 120

HOLDING: Final = frozenset({Fault.CIRCLE_ARTICLE_GONE, Fault.CIRCLE_ARTICLE_HIDDEN, Fault.ARTICLE_UNSEEN})
"""What can be the matter with an article so that no part of it is posted, whatever the date."""


def held_up(circle: Circle, fault: Fault | None) -> str:
    """Why no part of a circle comes, and what to do; empty where its article's ``fault`` is none of ``HOLDING``."""
    if fault is Fault.CIRCLE_ARTICLE_GONE:
        why = said(
            "{title} is not in the library any more, so no part comes.", title=in_quotes(clip(circle.title, _TITLE))
        )
        cure = later(
            "Put it back (/library undo, or its file), or end the circle with /circle stop.",
        )
        paused = later(
            "Put it back (/library undo, or its file), then use /circle pause to go on, or end the circle with /circle "
            "stop."
        )
    elif fault is Fault.CIRCLE_ARTICLE_HIDDEN:
        why = fault_sentence(Cause(fault, (circle.title,)))
        cure = later("Have it shown, or end the circle with /circle stop.")
        paused = later("Have it shown, then use /circle pause to go on, or end the circle with /circle stop.")
    elif fault is Fault.ARTICLE_UNSEEN:
        why = fault_sentence(Cause(fault))
        cure = later("Have it shown there, or end the circle with /circle stop.")
        paused = later("Have it shown there, then use /circle pause to go on, or end the circle with /circle stop.")
    else:
        return ""
    return in_sequence(why, translated(paused if circle.paused else cure))
