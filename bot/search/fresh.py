"""The part of the index in memory: articles just added."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.search.bits import Places, members, span, without
from bot.search.fold import words


class FreshSegment:
    """What was added since the last merge, held in memory: one block, however many passages."""

    def __init__(self) -> None:
        self.size = 0
        self.alive: Places = (0,)
        self._words: list[list[str]] = []
        self._numbers: list[int] = []
        self._holding: dict[str, int] = {}
        self._articles: dict[int, int] = {}
        self._by_length: defaultdict[int, list[str]] = defaultdict(list)
        self._sorted: list[str] = []

    def put(self, article: int, passages: Iterable[tuple[int, str]]) -> None:
        """Add an article's passages, (number, text) each."""
        first = self.size
        for number, text in passages:
            held = words(text)
            here = 1 << self.size
            for word in dict.fromkeys(held):
                if word in self._holding:
                    self._holding[word] |= here
                else:
                    self._holding[word] = here
                    self._by_length[len(word)].append(word)
            self._words.append(held)
            self._numbers.append(number)
            self.size += 1
        added = span(first, self.size - first)
        self._articles[article] = self._articles.get(article, 0) | added
        self.alive = (self.alive[0] | added,)

    def drop(self, article: int) -> None:
        """Forget an article."""
        self.alive = without(self.alive, (self._articles.pop(article, 0),))

    def frequency(self, word: str) -> int:
        return self._holding.get(word, 0).bit_count()

    def beginning(self, start: str, most: int) -> list[tuple[str, int]]:
        if len(self._sorted) != len(self._holding):
            self._sorted = sorted(self._holding)
        found = []
        for at in range(bisect_right(self._sorted, start), len(self._sorted)):
            word = self._sorted[at]
            if not word.startswith(start):
                break
            found.append((word, self._holding[word].bit_count()))
        return sorted(found, key=lambda pair: -pair[1])[:most]

    def starting(self, start: str, longest: int) -> list[tuple[str, int]]:
        return [
            (word, self._holding[word].bit_count())
            for length in range(len(start), longest + 1)
            for word in self._by_length.get(length, ())
            if word.startswith(start)
        ]

    def near(self, word: str, distance: int) -> list[tuple[str, int, int]]:
        lengths = range(len(word) - distance, len(word) + distance + 1)
        like = [other for length in lengths for other in self._by_length.get(length, ())]
        measured = process.extract(word, like, scorer=OSA.distance, score_cutoff=distance, limit=None)
        return [(other, int(apart), self._holding[other].bit_count()) for other, apart, _ in measured if apart]

    def holding(self, wanted: Sequence[str]) -> Places:
        bits = 0
        for word in wanted:
            bits |= self._holding.get(word, 0)
        return (bits,)

    def neighbours(self, left: str, right: str) -> Places | None:
        candidates = members(self._holding.get(left, 0) & self._holding.get(right, 0))
        return (sum([1 << place for place in candidates if (left, right) in pairwise(self._words[place])]),)

    def expect(self, wanted: Sequence[Sequence[str]], pairs: Sequence[tuple[str, str]]) -> None:
        """All is in memory."""

    def within(self, articles: frozenset[int]) -> Places:
        bits = 0
        for article in articles & self._articles.keys():
            bits |= self._articles[article]
        return (bits,)

    def words_at(self, places: Sequence[int]) -> dict[int, list[str]]:
        return {place: self._words[place] for place in places}

    def number(self, place: int) -> int:
        return self._numbers[place]
