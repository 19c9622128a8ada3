"""What ties a sentence to its surroundings, in one language: openings that dangle, phrases that point away."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.languages.kinds import NONE
from bot.languages.language import language_for
from bot.languages.opening_pattern import OpeningPattern
from bot.languages.sought import SoughtPattern

EDGES: Final = "\"'“”„‘’«»‹›,;:.!?…()[]—–-"
"""Marks around a word."""
_NOT_SURE: Final = frozenset({"it", "neither"})
"""Words that dangle or do not by what stands behind them."""


@dataclass(frozen=True, slots=True)
class Ties:
    """The ties of one language, for casefolded text.

    ``words`` and ``phrases`` dangle at the opening; ``pointers`` point out of the quote wherever they stand;
    ``persons`` are pronouns of the third person that need somebody named before them. ``leading`` finds a connective
    before a sentence that may stand alone, ``taxes`` says what each takes off its worth.
    """

    words: frozenset[str]
    phrases: OpeningPattern
    pointers: SoughtPattern
    persons: frozenset[str]
    leading: re.Pattern[str] | None
    taxes: Mapping[str, float]


@cache
def ties(language: str) -> Ties:
    """The ties of a language by its tag."""
    known = language_for(language)
    if "ties" in known.lacks:  # the words of another language mean something else here
        return Ties(NONE, OpeningPattern(()), SoughtPattern((), NONE), NONE, None, {})
    taxes = {word.replace("_", " "): tenths / 10 for word, tenths in known.ties.leading.items()}
    longest = sorted(taxes, key=len, reverse=True)
    return Ties(
        words=known.ties.words,
        phrases=OpeningPattern(known.ties.phrases),
        pointers=SoughtPattern(known.ties.pointers, known.detect.profile, at_words=known.code != "zh"),
        persons=known.pronouns.third | known.pronouns.oblique | known.pronouns.possessive,
        leading=re.compile(rf"({'|'.join(map(re.escape, longest))})\b,? ?") if longest else None,
        taxes=taxes,
    )


def may_dangle(piece: str, words: frozenset[str]) -> bool:
    """Whether a word with its marks, as it opens a sentence, is one of the ``words`` that surely dangle there."""
    first = piece.casefold().strip(EDGES)
    return first in words and first not in _NOT_SURE
