"""Parts of the index as the engine sees them: what each must be able to say, and those that are stored."""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, Protocol

from bot.errors import StoreFault
from bot.faults import Fault
from bot.search.bits import BEYOND, BLOCK, Gathering, Places, block_count, places_of_runs, without
from bot.search.cache import Cache
from bot.search.contract import Index
from bot.search.fold import words
from bot.search.vocabulary import Vocabulary, WordList

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from bot.search.spread import Spread

PAIRS: Final = 1 << 33
"""Terms from here on are pairs of common words: ``PAIRS + first * MOST_COMMON + second``."""

MOST_COMMON: Final = 600
_MANY_BLOCKS: Final = 4
_MANY_PLACES: Final = 2000


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
        self.whole = self.alive = places_of_runs([(0, self.size)], self.size)
        self._scores: NDArray[np.uint16] | None = None
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
        self.alive = without(self.whole, dead)

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

    @property
    def wide(self) -> bool:
        """Whether it has so many blocks that ``spreads`` is worth its while."""
        return len(self._sizes_of_blocks) >= _MANY_BLOCKS

    def spreads(
        self, wanted: Sequence[Sequence[str]], pairs: Sequence[tuple[str, str]]
    ) -> "tuple[list[Spread], list[Spread]]":
        """As ``holding`` of each of ``wanted`` and ``neighbours`` of each of ``pairs``, which are of common words."""
        from bot.search.spread import spread_of  # numpy takes a tenth of a second and 16 MB

        asked = [self._terms(words) for words in wanted]
        beside = [self._beside(left, right) for left, right in pairs]
        found = {terms: self._cache.get((self._segment, terms, "spread")) for terms in (*asked, *beside)}
        parts: dict[tuple[int, ...], list[tuple[int, bytes]]] = {t: [] for t, known in found.items() if known is None}
        try:
            for terms, gathered in self._read(parts).items():
                made = spread_of(gathered, self._sizes_of_blocks, one_term=len(terms) < 2)
                found[terms] = self._cache.put((self._segment, terms, "spread"), made)
        except ValueError as error:
            raise _damaged() from error
        return [found[terms] for terms in asked], [found[terms] for terms in beside]

    def holding_all(self, wanted: Sequence[str], pairs: Sequence[tuple[str, str]]) -> Places | None:
        """The places that hold every one of some words, and pairs of common words side by side; None where that is
        told faster one by one: all are words that many places hold."""
        from bot.search.spread import in_all

        indexed = [pair for pair in pairs if {*pair} <= self._commons.keys()]
        words_found, pairs_found = self.spreads([(word,) for word in wanted], indexed)
        places = in_all((*words_found, *pairs_found))
        if places is None or len(places) > _MANY_PLACES:
            return None
        blocks = [0] * len(self._sizes_of_blocks)
        for place in places.tolist():
            blocks[place // BLOCK] |= 1 << place % BLOCK
        return tuple(blocks)

    def scores(self) -> "NDArray[np.uint16]":
        """Room for a score of every place, all 0, as whoever uses it leaves it behind."""
        if self._scores is None:
            import numpy as np

            self._scores = np.zeros(self.size, np.uint16)
        return self._scores

    def _read(
        self, parts: dict[tuple[int, ...], list[tuple[int, bytes]]]
    ) -> dict[tuple[int, ...], list[tuple[int, bytes]]]:
        """Add to each of some sets of terms what is stored of them: (block, packed set)."""
        into: defaultdict[int, list[list[tuple[int, bytes]]]] = defaultdict(list)
        for terms, gathered in parts.items():
            for term in terms:
                into[term].append(gathered)
        if into:
            for term, held in self._index.postings(self._segment, list(into)):
                if held and max(held)[0] >= len(self._sizes_of_blocks):
                    raise ValueError(BEYOND)
                for gathered in into[term]:
                    gathered += held
        return parts

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
        kept: Places | None = self._cache.get(key)
        if kept is not None:
            return kept
        return self._gather({terms})[terms]

    def _gather(self, wanted: Collection[tuple[int, ...]]) -> dict[tuple[int, ...], Places]:
        """The union of the places of each of some sets of terms."""
        found: dict[tuple[int, ...], Places] = {}
        try:
            for terms, parts in self._read({terms: [] for terms in wanted}).items():
                gatherings: dict[int, Gathering] = {}
                for block, part in parts:
                    if block not in gatherings:
                        gatherings[block] = Gathering(self._sizes_of_blocks[block])
                    gatherings[block].add(part)
                blocks = [0] * len(self._sizes_of_blocks)
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


def _numbers(held: bytes) -> "array[int]":
    numbers = array("I")
    try:
        numbers.frombytes(held)
    except ValueError as error:
        raise _damaged() from error
    return numbers


def _damaged() -> StoreFault:
    return StoreFault(Fault.INDEX_DAMAGED)
