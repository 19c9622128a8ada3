"""Labels that count or weigh and name nobody: "Step 1", "Rule Two", "Pros", "Myth"."""

import re
from typing import Final

from bot.languages.language import everywhere

_ALL: Final = everywhere()
_THINGS: Final = _ALL.interview.things
_WHO: Final = _ALL.interview.numbered | _ALL.interview.askers | _ALL.people.trades | _ALL.people.honours
_NUMBER: Final = re.compile(r"\d{1,3}[^\w\s]?|[IVX]{1,5}|[A-Z]")


def names_nobody(who: str) -> bool:
    """Whether a label is a thing of which there are several, or one word with a number that no person goes by.

    "Woman 2" is somebody and so is "SAILOR 2", whose capitals say that it is a play.
    """
    first, *rest = who.split() or [""]
    word = first.casefold()
    if len(rest) > 1 or (rest and not (_NUMBER.fullmatch(rest[0]) or rest[0].casefold() in _ALL.numbering.counted)):
        return False
    if word in _THINGS:
        return True
    return bool(rest) and rest[0][0].isdigit() and not first.isupper() and word not in _WHO
