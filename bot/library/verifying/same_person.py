"""Whether a name means the same person as another, and whether a text names a person."""

import unicodedata
from collections.abc import Sequence
from functools import cache

from rapidfuzz.distance import OSA

from bot.languages.language import everywhere
from bot.library.verifying.words import without_accents, words_of


@cache
def _titles() -> frozenset[str]:
    """Words before a name that do not identify the person, as keys of ``words``."""
    people = everywhere().people
    titles = {without_accents(word.strip(".")) for word in people.courtesy | people.honours}
    return frozenset({*titles, "saint", "king", "queen", "the", "and"})


def same_person(named: str, other: str) -> bool:
    """Whether two names may mean one person: one contains the other's parts, initials and a misspelt letter allowed.

    ``J. Smith`` and ``Smith`` may be ``John Smith``; ``Adam Smith`` is not.
    """
    one, two = _parts(named), _parts(other)
    if not one or not two:
        return named.strip().casefold() == other.strip().casefold()
    fewer, more = (one, two) if len(one) <= len(two) else (two, one)
    left = list(more)
    full = 0
    for part in fewer:
        match = next((other for other in left if _same_part(part, other, alone=len(fewer) == 1)), None)
        if match is None:
            return False
        left.remove(match)
        full += len(part) > 1 and len(match) > 1
    return full > 0


def names(named: str, others: Sequence[str]) -> bool:
    """Whether any of several people is the one named; several may be named, joined by commas or "and"."""
    return any(same_person(named, other) for other in others) or (
        len(others) > 1 and same_person(named, " ".join(others))
    )


def named_in(named: str, text: str) -> bool:
    """Whether the longest part of a name stands in a text."""
    parts = [part for part in _parts(named) if len(part) > 2]
    if not parts:
        return False
    return max(parts, key=len) in {without_accents(key) for key in words_of(text).keys}


def called_in(named: str, text: str) -> bool:
    """Whether any part of a name, a given name alone too, stands in a text."""
    known = {without_accents(key) for key in words_of(text).keys}
    return any(part in known for part in _parts(named) if len(part) > 2)


def _parts(name: str) -> list[str]:
    plain = without_accents(unicodedata.normalize("NFKC", name))
    if any("\u3400" <= char <= "\u9fff" for char in plain):
        return [part for part in plain.replace("·", " ").split() if part]
    keys = [key for key in words_of(plain).keys if key not in _titles()]
    return keys or words_of(plain).keys


def _same_part(one: str, other: str, *, alone: bool) -> bool:
    """Equal, an initial, or one letter wrong; where a name is all there is, it must be long enough to tell."""
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return min(len(one), len(other)) >= (5 if alone else 4) and OSA.distance(one, other) <= 1
