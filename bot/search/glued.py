"""Words typed without spaces, taken apart where the library has all of them.

The parts are those that are likeliest together, each as likely as it is common: a shortest path over the letters.
"""

import math
from dataclasses import replace
from typing import Final

from bot.search.expand import Lexicon, likely_meant
from bot.search.fold import LONGEST
from bot.search.query import Query

_SHORTEST: Final = 8
_TWO: Final = 2
"""A word that may be two is left whole: ``expand`` looks for both."""

_MOST_LETTERS: Final = 200
_LONGEST_PART: Final = 24
_A_PART: Final = 2.0
"""What every part costs beside its rarity: few long words rather than many short ones."""

_LONE: Final = frozenset("aeioy")
"""The letters that are words by themselves in some language; others are no part."""


def unglued(asked: Query, lexicon: Lexicon) -> Query:
    """``asked`` with the words that the library does not know taken apart, if they are several of it; the rest is cut
    to the length that indexed words have."""
    if all(len(word) < _SHORTEST or lexicon.frequency(word) for word in asked.words):
        return asked
    words: list[str] = []
    for word in asked.words:
        parts = _parts(word, lexicon) if len(word) >= _SHORTEST and not lexicon.frequency(word[:LONGEST]) else []
        words += parts if len(parts) > _TWO else [word[:LONGEST]]
    return replace(asked, words=tuple(words))


def _parts(word: str, lexicon: Lexicon) -> list[str]:
    """The words of the library that ``word`` consists of; none if letters are left over, or it is a word misspelt."""
    if len(word) > _MOST_LETTERS or not word.isalpha() or (len(word) <= LONGEST and likely_meant(word, lexicon)):
        return []
    best: list[tuple[float, int]] = [(0.0, 0)] + [(math.inf, 0)] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - _LONGEST_PART), end):
            before = best[start][0]
            if before + _A_PART >= best[end][0] or (end - start == 1 and word[start] not in _LONE):
                continue
            often = lexicon.frequency(word[start:end])
            if often:
                cost = before + _A_PART + math.log((lexicon.passages + 1) / often)
                if cost < best[end][0]:
                    best[end] = (cost, start)
    parts: list[str] = []
    end = len(word)
    while end and best[end][0] < math.inf:
        start = best[end][1]
        parts.append(word[start:end])
        end = start
    return [] if end else parts[::-1]
