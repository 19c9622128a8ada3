"""Headings, titles and names of authors by the words in them, however spelt."""

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence

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
_CROWD = 2000
"""With the query's most telling words looked up, words that so many names hold only add to names found by others."""


class Headings:
    """Names by the words in them, kept by the article they belong to."""

    def __init__(self) -> None:
        self._names: dict[int, tuple[Hashable, str, frozenset[str]]] = {}
        self._of: defaultdict[Hashable, list[int]] = defaultdict(list)
        self._holding: defaultdict[str, dict[int, None]] = defaultdict(dict)
        self._words: list[str] | None = None
        self._next = 0

    def put(self, article: Hashable, names: Iterable[str]) -> list[int]:
        """Add the names of an article; the numbers they get, which never come again."""
        numbers = []
        for name in names:
            held = frozenset(words(name))
            self._names[self._next] = (article, name, held)
            for word in held:
                self._holding[word][self._next] = None
            self._of[article].append(self._next)
            numbers.append(self._next)
            self._next += 1
        self._words = None
        return numbers

    def drop(self, article: Hashable) -> list[int]:
        """Forget the names of an article; the numbers they had."""
        numbers = self._of.pop(article, [])
        for number in numbers:
            for word in self._names.pop(number)[2]:
                self._holding[word].pop(number)
                if not self._holding[word]:
                    del self._holding[word]
        self._words = None
        return numbers

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
                holders = self._holding[other]
                crowded = rank >= _TELLING or (rank and len(holders) > _CROWD)
                for at in scores.keys() & holders.keys() if crowded else holders:
                    best[at] = max(best.get(at, 0.0), likeness * weight)
            for at, worth in best.items():
                scores[at] = scores.get(at, 0.0) + worth
        enough = [(-score, len(self._names[at][1]), at) for at, score in scores.items() if score >= _ENOUGH * total]
        return [(at, -score / total) for score, _, at in sorted(enough)[:limit]]

    def saying(self, quoted: str, limit: int) -> list[int]:
        """The numbers of the names that have most of the words ``quoted``, spelt as they are, those with most first."""
        asked = list(dict.fromkeys(words(quoted)))
        shared = Counter(at for word in asked for at in self._holding.get(word, ()))
        enough = [(-count, len(self._names[at][1]), at) for at, count in shared.items() if count >= _MOST * len(asked)]
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
