"""Headings, titles and names of authors by the words in them, however spelt."""

import math
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from functools import partial

from rapidfuzz import fuzz, process

from bot.search.fold import words

_ALIKE = 80.0
"""The rapidfuzz ``ratio`` from which a word of a heading counts as one of the query."""
_SHORT = 4
"""Shorter words must match exactly."""
_ENOUGH = 0.4
"""The part of the query's words, weighed by their rarity, that a heading must hold; unknown ones weigh like rare."""
_MOST = 0.6
"""The part of a quotation's words that must stand in a name to be held against it."""
_MOST_WORDS = 24
_ALIKE_WORDS = 12
_TELLING = 4
_NUMBER = "I"
_CROWD = 2000
"""With the query's most telling words looked up, words that so many names hold only add to names found by others."""


class Headings:
    """Names by the words in them, kept by the article they belong to. Made for a hundred thousand of them: each word
    is held once, and the numbers of the names that have it as bare numbers, the lowest first."""

    def __init__(self) -> None:
        self._names: dict[int, tuple[str, tuple[str, ...]]] = {}
        self._of: dict[Hashable, array[int]] = {}
        self._spelt: dict[str, str] = {}
        self._holding: dict[str, array[int]] = {}
        self._words: list[str] | None = None
        self._next = 0

    def put(self, article: Hashable, names: Iterable[str]) -> list[int]:
        """Add the names of an article; the numbers they get, which never come again."""
        first = self._next
        for name in names:
            held = tuple(self._spelt.setdefault(word, word) for word in dict.fromkeys(words(name)))
            self._names[self._next] = (name, held)
            for word in held:
                self._holding.setdefault(word, array(_NUMBER)).append(self._next)
            self._next += 1
        numbers = list(range(first, self._next))
        self._of.setdefault(article, array(_NUMBER)).extend(numbers)
        self._words = None
        return numbers

    def drop(self, article: Hashable) -> list[int]:
        """Forget the names of an article; the numbers they had."""
        numbers = self._of.pop(article, array(_NUMBER))
        for number in numbers:
            for word in self._names.pop(number)[1]:
                holders = self._holding[word]
                del holders[bisect_left(holders, number)]
                if not holders:
                    del self._holding[word], self._spelt[word]
        self._words = None
        return list(numbers)

    def nearest(self, typed: str, limit: int) -> list[tuple[int, float]]:
        """(number, part of the query, 0 to 1) of the names that hold, however spelt, a good part of what is ``typed``:
        those with most of it first, and of them the shortest."""
        total = 0.0
        read: list[tuple[float, Sequence[tuple[str, float, float]]]] = []
        for word in list(dict.fromkeys(words(typed)))[:_MOST_WORDS]:
            alike = self._alike(word)
            heaviest = max((weight for _, _, weight in alike), default=self._weight(1))
            total += heaviest
            read.append((heaviest, alike))
        scores: dict[int, float] = {}
        for rank, (_, alike) in enumerate(sorted(read, key=lambda one: -one[0])):
            best: dict[int, float] = {}
            for other, likeness, weight in alike:
                holders, worth = self._holding[other], likeness * weight
                crowded = rank >= _TELLING or (rank and len(holders) > _CROWD)
                found = filter(partial(_is_in, holders), scores) if crowded else holders
                if not best:
                    best = dict.fromkeys(found, worth)
                    continue
                for at in found:
                    best[at] = max(best.get(at, 0.0), worth)
            if not scores:
                scores = best
                continue
            for at, worth in best.items():
                scores[at] = scores.get(at, 0.0) + worth
        enough = [(-score, len(self._names[at][0]), at) for at, score in scores.items() if score >= _ENOUGH * total]
        return [(at, -score / total) for score, _, at in sorted(enough)[:limit]]

    def saying(self, quoted: str, limit: int) -> list[int]:
        """The numbers of the names that have most of the words ``quoted``, spelt as they are, those with most first."""
        asked = list(dict.fromkeys(words(quoted)))
        shared = Counter(at for word in asked for at in self._holding.get(word, ()))
        enough = [(-count, len(self._names[at][0]), at) for at, count in shared.items() if count >= _MOST * len(asked)]
        return [at for _, _, at in sorted(enough)[:limit]]

    def _alike(self, word: str) -> Sequence[tuple[str, float, float]]:
        """(word of a name, likeness, weight) of those that ``word`` may mean."""
        if word in self._holding:
            return [(word, 1.0, self._weight(len(self._holding[word])))]
        if len(word) < _SHORT:
            return []
        if self._words is None:
            self._words = list(self._holding)
        found = process.extract(word, self._words, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=_ALIKE_WORDS)
        return [(other, score / 100, self._weight(len(self._holding[other]))) for other, score, _ in found]

    def _weight(self, often: int) -> float:
        """The weight of a word: the logarithm of its rarity among the names."""
        return math.log(1 + (len(self._names) + 1) / (often + 1))


def _is_in(numbers: "array[int]", number: int) -> bool:
    """Whether ``numbers``, the lowest first, have that one."""
    at = bisect_left(numbers, number)
    return at < len(numbers) and numbers[at] == number
