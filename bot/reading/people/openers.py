"""Words that stand before a name at the beginning of a sentence without being part of it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from bot.languages.language import everywhere
from bot.reading.people.names import IsCommon, Name, is_name

OPENERS: Final = everywhere().people.openers
"""Words that open a sentence with a capital and stand before a name without being part of it."""


_CALENDAR: Final = everywhere().calendar
DAYS: Final = frozenset(_CALENDAR.months) | _CALENDAR.weekdays | _CALENDAR.feasts
"""Capitalised words that name a day or month and nobody, casefolded."""


def without_opener(name: Name, common: IsCommon, known: Callable[[str], bool]) -> Name:
    """A name at the beginning of a sentence without a word that only opens it ("As Weiss wrote", "Thus Ada Lin").

    ``known`` tells of a word whether the text has it as a name in the middle of a sentence.
    """
    first, _, rest = name.text.partition(" ")
    opener = first.casefold() in OPENERS or (name.initial and common(first) and (is_name(rest, 4) or known(rest)))
    if not (opener and rest):
        return name
    day, _, behind = rest.partition(" ")
    if behind and day.casefold() in DAYS:
        rest = behind  # "On Saturday Ada Lin wrote"
    return replace(name, text=rest, start=name.end - len(rest))
