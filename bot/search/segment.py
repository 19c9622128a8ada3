"""Parts of the index as the engine sees them: those stored, and the one in memory for articles just added."""

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final, Protocol

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.errors import StoreFault
from bot.faults import Fault
from bot.search.bits import BLOCK, Gathering, Places, block_count, members, places_of_runs, span, without
from bot.search.cache import Cache
from bot.search.contract import Index
from bot.search.fold import words
from bot.search.vocabulary import Vocabulary, WordList

PAIRS: Final = 1 << 33
"""Terms from here on are pairs of common words: ``PAIRS + first * MOST_COMMON + second``."""

MOST_COMMON: Final = 600


class Segment(Protocol):
    """Places 0 to ``size`` - 1, each of which is a passage; ``alive`` is the set of those that were not removed."""

    size: int
    alive: Places

    def frequency(self, word: str) -> int:
        """How many passages contain a word; 0 for an unknown word."""

    def beginning(self, start: str, most: int) -> list[tuple[str, int]]:
        """(word, frequency) of the commonest words that begin with ``start``."""

    def starting(self, start: str, longest: int) -> list[tuple[str, int]]:
        """(word, frequency) of the words that begin with ``start`` and have at most ``longest`` letters."""

    def near(self, word: str, distance: int) -> list[tuple[str, int, int]]:
        """(word, distance, frequency) of words with a spelling close to ``word``."""

    def holding(self, wanted: Sequence[str]) -> Places:
        """The places that hold at least one of some words."""

    def neighbours(self, left: str, right: str) -> Places | None:
        """The places where two words stand side by side in this order; None if that is not indexed."""

    def expect(self, wanted: Sequence[Sequence[str]], pairs: Sequence[tuple[str, str]]) -> None:
        """Prepare for ``holding`` of each of ``wanted`` and ``neighbours`` of each of ``pairs``."""

    def within(self, articles: frozenset[int]) -> Places:
        """The places of some articles."""

    def words_at(self, places: Sequence[int]) -> dict[int, list[str]]:
        """The folded words at some places."""

    def number(self, place: int) -> int:
        """The number of the passage at a place."""


class StoredSegment:
    """A segment of the index on disk. Raises StoreFault if what it reads is damaged."""

    def __init__(self, index: Index, number: int, commons: Mapping[str, int], cache: Cache) -> None:
        self._index = index
        self._segment = number
        self._commons = commons
        self._cache = cache
        self._numbers = _numbers(index.numbers(number))
        self.size = len(self._numbers)
        self.alive = places_of_runs([(0, self.size)], self.size)
        self._sizes_of_blocks = [min(BLOCK, self.size - block * BLOCK) for block in range(block_count(self.size))]
        try:
            word_lists = [
                WordList(length, held, _numbers(terms), _numbers(frequencies))
                for length, held, terms, frequencies in index.word_lists(number)
            ]
        except ValueError as error:
            raise _damaged() from error
        self._sizes = {word_list.length: word_list.size for word_list in word_lists}
        self._vocabulary = Vocabulary(word_lists, self._gram_sets)

    def bury(self) -> None:
        """Update which places were removed."""
        dead = places_of_runs(self._index.gone(self._segment), self.size)
        self.alive = without(places_of_runs([(0, self.size)], self.size), dead)

    def frequency(self, word: str) -> int:
        known = self._vocabulary.term(word)
        return known[1] if known else 0

    def beginning(self, start: str, most: int) -> list[tuple[str, int]]:
        return self._vocabulary.beginning(start, most)

    def starting(self, start: str, longest: int) -> list[tuple[str, int]]:
        return self._vocabulary.starting(start, longest)

    def near(self, word: str, distance: int) -> list[tuple[str, int, int]]:
        return self._vocabulary.near(word, distance)

    def holding(self, wanted: Sequence[str]) -> Places:
        return self._union(self._terms(wanted))

    def neighbours(self, left: str, right: str) -> Places | None:
        if left not in self._commons or right not in self._commons:
            return None
        return self._union(self._beside(left, right))

    def expect(self, wanted: Sequence[Sequence[str]], pairs: Sequence[tuple[str, str]]) -> None:
        asked = [self._terms(words) for words in wanted]
        asked += [self._beside(left, right) for left, right in pairs if {left, right} <= self._commons.keys()]
        self._gather({terms for terms in asked if terms and self._cache.get((self._segment, terms)) is None})

    def _terms(self, wanted: Sequence[str]) -> tuple[int, ...]:
        known = (self._vocabulary.term(word) for word in wanted)
        return tuple(sorted([term[0] for term in known if term]))

    def _beside(self, left: str, right: str) -> tuple[int, ...]:
        return (PAIRS + self._commons[left] * MOST_COMMON + self._commons[right],)

    def within(self, articles: frozenset[int]) -> Places:
        return places_of_runs(self._index.runs(self._segment, articles), self.size)

    def words_at(self, places: Sequence[int]) -> dict[int, list[str]]:
        at = {self._numbers[place]: place for place in places}
        return {at[number]: words(text) for number, text in self._index.texts(list(at)).items()}

    def number(self, place: int) -> int:
        return self._numbers[place]

    def _union(self, terms: tuple[int, ...]) -> Places:
        if not terms:
            return (0,) * len(self._sizes_of_blocks)
        key = (self._segment, terms)
        kept = self._cache.get(key)
        if kept is not None:
            return kept
        return self._gather({terms})[terms]

    def _gather(self, wanted: Collection[tuple[int, ...]]) -> dict[tuple[int, ...], Places]:
        """The union of the places of each of some sets of terms."""
        sizes = self._sizes_of_blocks
        gathered: dict[tuple[int, ...], dict[int, Gathering]] = {terms: {} for terms in wanted}
        into: defaultdict[int, list[dict[int, Gathering]]] = defaultdict(list)
        for terms, gatherings in gathered.items():
            for term in terms:
                into[term].append(gatherings)
        try:
            if into:
                for term, block, part in self._index.postings(self._segment, list(into), len(sizes)):
                    for gatherings in into[term]:
                        if block not in gatherings:
                            gatherings[block] = Gathering(sizes[block])
                        gatherings[block].add(part)
            found: dict[tuple[int, ...], Places] = {}
            for terms, gatherings in gathered.items():
                blocks = [0] * len(sizes)
                for block, gathering in gatherings.items():
                    blocks[block] = gathering.bits()
                found[terms] = self._cache.put((self._segment, terms), tuple(blocks))
            return found
        except ValueError as error:
            raise _damaged() from error

    def _gram_sets(self, lengths: Iterable[int], wanted: Iterable[str]) -> dict[int, list[int]]:
        sets: dict[int, list[int]] = {}
        missing: list[tuple[int, str]] = []
        for length in lengths:
            held = sets[length] = []
            for gram in wanted:
                kept = self._cache.get((self._segment, length, gram))
                if kept is None:
                    missing.append((length, gram))
                else:
                    held.append(kept[0])
        if missing:
            read = self._index.gram_sets(self._segment, missing)
            for length, gram in missing:
                bits = 0
                if (length, gram) in read:
                    gathering = Gathering(self._sizes[length])
                    try:
                        gathering.add(read[length, gram])
                        bits = gathering.bits()
                    except ValueError as error:
                        raise _damaged() from error
                self._cache.put((self._segment, length, gram), (bits,))
                sets[length].append(bits)
        return sets


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


def _numbers(held: bytes) -> "array[int]":
    numbers = array("I")
    try:
        numbers.frombytes(held)
    except ValueError as error:
        raise _damaged() from error
    return numbers


def _damaged() -> StoreFault:
    return StoreFault(Fault.INDEX_DAMAGED)
