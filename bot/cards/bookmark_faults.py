"""The sentences for what goes wrong with bookmarks."""

from collections.abc import Mapping

from bot.cards.wording import Sentence
from bot.faults import Fault

BOOKMARKED: Mapping[Fault, Sentence] = {
    Fault.BOOKMARK_GONE: "You have removed this bookmark. /kept shows those you have.",
    Fault.TOO_MANY_BOOKMARKS: lambda most: (
        f"You have {most:,} bookmarks, the most one can have. Remove some first: /kept."
    ),
    Fault.EXPORT_TOO_LARGE: (
        "All of that is too large for a file on Discord. Look for some of your bookmarks with /kept, and export those."
    ),
}
