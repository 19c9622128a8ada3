"""Headings and titles similar to a query that no passage answers."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

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


class Headings:
    """Names by the words in them. Immutable; rebuilt when the library changes."""

    def __init__(self, names: Sequence[str]) -> None:
        self._lengths = [len(name) for name in names]
        self._holding: defaultdict[str, list[int]] = defaultdict(list)
        for at, name in enumerate(names):
            for word in dict.fromkeys(words(name)):
                self._holding[word].append(at)
        self._words = list(self._holding)

    def nearest(self, typed: str, limit: int) -> list[int]:
        """The numbers of the names that hold, however spelt, a good part of what is ``typed``, the best first."""
        scores: defaultdict[int, float] = defaultdict(float)
        total = 0.0
        for word in list(dict.fromkeys(words(typed)))[:_MOST_WORDS]:
            alike = self._alike(word)
            total += max((weight for _, _, weight in alike), default=self._weight(1))
            best: dict[int, float] = {}
            for other, likeness, weight in alike:
                for at in self._holding[other]:
                    best[at] = max(best.get(at, 0.0), likeness * weight)
            for at, worth in best.items():
                scores[at] += worth
        enough = [(-score, self._lengths[at], at) for at, score in scores.items() if score >= _ENOUGH * total]
        return [at for _, _, at in sorted(enough)[:limit]]

    def saying(self, quoted: str, limit: int) -> list[int]:
        """The numbers of the names that have most of the words ``quoted``, spelt as they are, those with most first."""
        asked = list(dict.fromkeys(words(quoted)))
        shared = Counter(at for word in asked for at in self._holding.get(word, ()))
        enough = [(-count, self._lengths[at], at) for at, count in shared.items() if count >= _MOST * len(asked)]
        return [at for _, _, at in sorted(enough)[:limit]]

    def _alike(self, word: str) -> list[tuple[str, float, float]]:
        """(word of a name, likeness, weight) of those that ``word`` may mean."""
        if word in self._holding or len(word) < _SHORT:
            return [(word, 1.0, self._weight(len(self._holding[word])))] if word in self._holding else []
        found = process.extract(word, self._words, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=_ALIKE_WORDS)
        return [(other, score / 100, self._weight(len(self._holding[other]))) for other, score, _ in found]

    def _weight(self, often: int) -> float:
        """The weight of a word: the logarithm of its rarity among the names."""
        return math.log(1 + (len(self._lengths) + 1) / (often + 1))
