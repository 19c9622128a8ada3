"""The sentences for what goes wrong with reading circles."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from bot.cards.fit import clip
from bot.cards.wording import Sentence
from bot.faults import Fault

_TITLE: Final = 120
_TYPED: Final = 80

CIRCLE: Mapping[Fault, Sentence] = {
    Fault.CIRCLE_NOT_HERE: "Reading circles take place in channels of a server only.",
    Fault.CIRCLE_NOT_YOURS: "Only members who may manage this server or its threads can do that.",
    Fault.CIRCLE_CHANNEL_NOT_YOURS: (
        "You may not post in that channel, so a reading circle of yours may not either. Choose another one."
    ),
    Fault.CIRCLE_NONE: "No reading circle is under way in this server. /circle start makes one.",
    Fault.CIRCLE_NO_SUCH: "That reading circle is not there any more. /circle list shows those there are.",
    Fault.CIRCLE_TOO_MANY: lambda most: (
        f"This server has {most} reading circles, the most it can have. Stop one first."
    ),
    Fault.CIRCLE_ALREADY: lambda title: (
        f"“{clip(title, _TITLE)}” is being read in this server already; /circle list shows where. To begin it anew, "
        "use /circle stop first."
    ),
    Fault.CIRCLE_ARTICLE_GONE: lambda title: f"“{clip(title, _TITLE)}” is not in the library any more.",
    Fault.CIRCLE_STAYS_PAUSED: lambda title: (
        f"“{clip(title, _TITLE)}” is not in the library any more, so the circle stays paused. Put the text back "
        "(/library undo, or its file), then use /circle pause again, or end the circle with /circle stop."
    ),
    Fault.CIRCLE_ARTICLE_HIDDEN: lambda title: (
        f"Curators hide “{clip(title, _TITLE)}”, so it is not posted. /library show shows it again."
    ),
    Fault.CIRCLE_SECTIONS_CHANGED: (
        "Its sections have changed: the parts still to come will be divided anew, on the same dates."
    ),
    Fault.CIRCLE_DAY_NOT_ONE: lambda typed: (
        f"“{clip(typed, _TYPED)}” is not a day. Type it as 2026-12-07 or 7 December, or choose from the list."
    ),
    Fault.CIRCLE_DAY_PAST: lambda day, minute: (
        f"{_day(day)}, {minute // 60:02}:{minute % 60:02} is past already. Choose a later day or time."
    ),
    Fault.CIRCLE_DAY_FAR: lambda day: (
        f"That means {_day(day)}, which is too far away: a reading circle can begin within the next 365 days. "
        "Choose an earlier day."
    ),
    Fault.CIRCLE_PLAN_OLD: "The first date of this plan is past, so nothing was started. Use /circle start again.",
    Fault.CIRCLE_OVER: "This reading circle is over, so it is not noted any more who has read what.",
    Fault.CIRCLE_NOTHING_LEFT: "No part is left to come, so there is nothing left to skip.",
}
"""Each with what its sentence takes."""


def _day(iso: str) -> str:
    """``30 November 2026``, of ``2026-11-30``."""
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%B %Y}"
