"""Here is one line that names several days: on which of them was something published?"""

import re
from collections.abc import Sequence

from bot.languages.language import everywhere
from bot.reading.lines.date import Date

_PAGE = everywhere().page
UPDATED = re.compile("|".join(_PAGE.updated), re.IGNORECASE)
PUBLISHED = re.compile("|".join(_PAGE.published), re.IGNORECASE)
_FIRST = re.compile("|".join(_PAGE.first_published), re.IGNORECASE)


def published_of(text: str, days: Sequence[tuple[int, int]]) -> tuple[int, bool]:
    """Which of ``days`` (at least one, each where it begins and ends in ``text``) is that of publication, and whether
    even that one is the day of a change.

    The words before a day tell: that of the first publication wins, then the first day that is not that of a change.
    """
    end = 0
    unchanged: int | None = None
    for at, (begins, ends) in enumerate(days):
        before = text[end:begins]
        end = ends
        if _FIRST.search(before):
            return at, False
        if unchanged is None and UPDATED.search(before) is None:
            unchanged = at
    return (0, True) if unchanged is None else (unchanged, False)


def date_of(text: str, dates: Sequence[Date]) -> Date:
    """The date of publication among ``dates`` (at least one) of a line: of the fullest ones the one so called."""
    weight = max(date.weight for date in dates)
    fullest = [date for date in dates if date.weight == weight]
    return fullest[published_of(text, [(date.start, date.end) for date in fullest])[0]]
