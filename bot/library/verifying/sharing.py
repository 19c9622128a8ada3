"""Who else of a library may be meant by a name of initials, or by a surname alone."""

from collections.abc import Sequence
from typing import Final

from bot.library.verifying.same_person import same_person, without_others
from bot.library.verifying.words import without_accents, words_of

_MOST: Final = 3


def sharers(named: str, whose: Sequence[str], names: Sequence[str]) -> tuple[str, ...]:
    """Other people among ``names`` than ``whose`` words they are, whom ``named`` may mean as well, a few of them.

    None for a name in full, for whoever is not the one named, and of those who are written in several ways.
    """
    short = words_of(without_others(named)).keys
    if len(whose) != 1 or not short or len(short[-1]) < 2 or not (len(short) == 1 or len(short[0]) == 1):
        return ()
    (own,) = whose
    if len(words_of(own).keys) < 2 or not same_person(named, own):
        return ()
    surname = without_accents(short[-1])
    found: list[str] = []
    for name in names:
        keys = (
            [without_accents(key) for key in words_of(name).keys] if surname in without_accents(name.casefold()) else []
        )
        if len(keys) < 2 or len(keys[0]) < 2 or surname not in keys or not same_person(named, name):
            continue
        if not any(same_person(name, other) for other in (own, *found)):
            found.append(name)
    return tuple(found[:_MOST])
