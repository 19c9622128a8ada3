"""The sentences for what goes wrong with reading circles."""

from collections.abc import Mapping
from typing import Final

from bot.cards.fit import clip
from bot.cards.numbers import written_date
from bot.cards.source import in_quotes
from bot.cards.tongue import later, said
from bot.cards.wording import Sentence
from bot.faults import Fault

_TITLE: Final = 120
_TYPED: Final = 80

CIRCLE: Mapping[Fault, Sentence] = {
    Fault.CIRCLE_NOT_HERE: later("Reading circles take place in channels of a server only."),
    Fault.CIRCLE_NOT_YOURS: later("Only members who may manage this server or its threads can do that."),
    Fault.CIRCLE_CHANNEL_NOT_YOURS: later(
        "You may not post in that channel, so a reading circle of yours may not either. Choose another one."
    ),
    Fault.CIRCLE_NONE: later("No reading circle is under way in this server. /circle start makes one."),
    Fault.CIRCLE_NO_SUCH: later("That reading circle is not there any more. /circle list shows those there are."),
    Fault.CIRCLE_NAMES_NONE: lambda typed, circles: said(
        "No reading circle here is called {words}, or several are. Those there are: {circles}.",
        words=in_quotes(clip(typed, _TYPED)),
        circles=circles,
    ),
    Fault.CIRCLE_TOO_MANY: lambda most: said(
        "This server has {n} reading circles, the most it can have. Stop one first.", n=most
    ),
    Fault.CIRCLE_ALREADY: lambda title: said(
        "{title} is being read in this server already; /circle list shows where. To begin it anew, use /circle stop "
        "first.",
        title=in_quotes(clip(title, _TITLE)),
    ),
    Fault.CIRCLE_ARTICLE_GONE: lambda title: said(
        "{title} is not in the library any more.", title=in_quotes(clip(title, _TITLE))
    ),
    Fault.CIRCLE_STAYS_PAUSED: lambda title: said(
        "{title} is not in the library any more, so the circle stays paused. Put the text back (/library undo, or its "
        "file), then use /circle pause again, or end the circle with /circle stop.",
        title=in_quotes(clip(title, _TITLE)),
    ),
    Fault.CIRCLE_ARTICLE_HIDDEN: lambda title: said(
        "Curators hide {title}, so it is not posted. /library show shows it again.",
        title=in_quotes(clip(title, _TITLE)),
    ),
    Fault.CIRCLE_SECTIONS_CHANGED: later(
        "Its sections have changed: the parts still to come will be divided anew, on the same dates."
    ),
    Fault.CIRCLE_DAY_NOT_ONE: lambda typed: said(
        "{words} is not a day. Type it as 2026-12-07 or 7 December, or choose from the list.",
        words=in_quotes(clip(typed, _TYPED)),
    ),
    Fault.CIRCLE_DAY_PAST: lambda day, minute: said(
        "{day}, {time} is past already. Choose a later day or time.",
        day=written_date(day),
        time=f"{minute // 60:02}:{minute % 60:02}",
    ),
    Fault.CIRCLE_DAY_FAR: lambda day: said(
        "That means {day}, which is too far away: a reading circle can begin within the next 365 days. Choose an "
        "earlier day.",
        day=written_date(day),
    ),
    Fault.CIRCLE_PLAN_OLD: later(
        "The first date of this plan is past, so nothing was started. Use /circle start again."
    ),
    Fault.CIRCLE_OVER: later("This reading circle is over, so it is not noted any more who has read what."),
    Fault.CIRCLE_NOTHING_LEFT: later("No part is left to come, so there is nothing left to skip."),
}
"""Each with what its sentence takes."""
