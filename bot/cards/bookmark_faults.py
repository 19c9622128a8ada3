"""The sentences for what goes wrong with bookmarks."""

from collections.abc import Mapping

from bot.cards.tongue import later, said
from bot.cards.wording import Sentence
from bot.faults import Fault

BOOKMARKED: Mapping[Fault, Sentence] = {
    Fault.BOOKMARK_GONE: later("You have removed this bookmark. /kept shows those you have."),
    Fault.TOO_MANY_BOOKMARKS: lambda most: said(
        "You have {n} bookmarks, the most one can have. Remove some first: /kept.", n=most
    ),
    Fault.EXPORT_TOO_LARGE: later(
        "All of that is too large for a file on Discord. Look for some of your bookmarks with /kept, and export those."
    ),
}
