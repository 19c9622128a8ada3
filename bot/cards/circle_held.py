"""What holds a reading circle up: an article of which no part can be posted, and what to do about it."""

from typing import Final

from bot.cards.faults import fault_sentence
from bot.cards.fit import clip
from bot.errors import Cause
from bot.faults import Fault
from bot.model.circle import Circle

_TITLE: Final = 120

HOLDING: Final = frozenset({Fault.CIRCLE_ARTICLE_GONE, Fault.CIRCLE_ARTICLE_HIDDEN, Fault.ARTICLE_UNSEEN})
"""What can be the matter with an article so that no part of it is posted, whatever the date."""


def held_up(circle: Circle, fault: Fault | None) -> str:
    """Why no part of a circle comes, and what to do; empty where its article's ``fault`` is none of ``HOLDING``."""
    if fault is Fault.CIRCLE_ARTICLE_GONE:
        said = f"“{clip(circle.title, _TITLE)}” is not in the library any more, so no part comes."
        cure = "Put it back (/library undo, or its file)"
    elif fault is Fault.CIRCLE_ARTICLE_HIDDEN:
        said, cure = fault_sentence(Cause(fault, (circle.title,))), "Have it shown"
    elif fault is Fault.ARTICLE_UNSEEN:
        said, cure = fault_sentence(Cause(fault)), "Have it shown there"
    else:
        return ""
    then = ", then use /circle pause to go on" if circle.paused else ""
    return f"{said} {cure}{then}, or end the circle with /circle stop."
