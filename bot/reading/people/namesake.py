"""Titles before a surname, and a second bearer whom only a title tells apart: Lady Hale beside Sir John Hale."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from bot.languages.language import everywhere
from bot.reading.people.mentions import Mentions
from bot.reading.people.names import without_courtesy

_MEN: Final = everywhere().people.men
_WOMEN: Final = everywhere().people.women
_PAUSES: Final = ",;:!?"
_STOP: Final = re.compile(r"[.!?…;:\n]")
_LONGEST: Final = 4
"""How many words before a surname may be first names and titles."""


_SELDOM: Final = 4
"""A title that stands before less than one in so many places of a name is not how the text calls that person."""


def namesake(person: str, surname: str, mentions: Mentions) -> str | None:
    """Who bears ``surname`` beside ``person``: a woman with it where he is titled as a man, or a man beside her.

    Where no title stands before the person's full name, the titles before the surname alone must be both a man's and
    a woman's ("Mr. Weiss", "Mrs. Weiss"), or one clause names both ("Mary Hart, and Mr. Hart with her").
    """
    titles = list(_titles(surname, mentions))
    for other in sorted({f"{title} {surname}" for name, title in titles if name == surname}):
        if any(_names_both(person, before, after) for before, after in mentions.around(other)):
            return other
    own = {title for name, title in titles if name == person} or {title for _, title in titles}
    for men, women in ((_MEN, _WOMEN), (_WOMEN, _MEN)):
        others = sorted(title for name, title in titles if name == surname and _plain(title) in women)
        if others and any(_plain(title) in men for title in own):
            return f"{others[0]} {surname}"
    return None


def only_title(name: str, mentions: Mentions) -> str | None:
    """A name that stands alone, with the one title that the text has before it; None where it has none, or several.

    A title that has a capital anywhere has it. Whom the text mostly calls by the name alone needs none.
    """
    found: Counter[str] = Counter()
    places = list(mentions.around(name))
    for before, _ in places:
        words = before.rpartition("\n")[2].split()
        titled = f"{words[-1]} {name}" if words and before[-1:].isspace() else name
        if without_courtesy(titled) != titled:
            found[titled] += 1
    seldom = found.total() * _SELDOM < len(places)
    return min(found) if len({titled.casefold() for titled in found}) == 1 and not seldom else None


def is_womans(title: str) -> bool:
    """Whether only women have a title."""
    return _plain(title) in _WOMEN


def _names_both(person: str, before: str, after: str) -> bool:
    """Whether ``person`` stands in the same clause as what is between ``before`` and ``after``."""
    behind, ahead = before.rpartition(person), after.partition(person)
    return (bool(behind[1]) and _STOP.search(behind[2]) is None) or (bool(ahead[1]) and _STOP.search(ahead[0]) is None)


def _titles(surname: str, mentions: Mentions) -> Iterator[tuple[str, str]]:
    """(name, title) wherever a man's or a woman's title stands before the surname or a first name of it."""
    for before, _ in mentions.around(surname):
        name = surname
        for word in reversed(before.rpartition("\n")[2].split()[-_LONGEST:]):
            if _plain(word) in _MEN | _WOMEN:
                yield name, word
            elif not word[:1].isupper() or word[-1] in _PAUSES:
                break
            name = f"{word} {name}"


def _plain(title: str) -> str:
    """A title as the language files have it: with its dot ("m.") where it is one only so."""
    folded = title.casefold()
    return folded if folded in _MEN | _WOMEN else folded.rstrip(".")
