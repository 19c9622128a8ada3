"""A segment of many blocks gives the same candidates in the same order as one that counts every place up."""

import random
from array import array
from collections.abc import Iterator, Sequence

import pytest

from bot.errors import StoreFault
from bot.search.bits import BLOCK, members, places_of_runs
from bot.search.cache import Cache
from bot.search.candidates import best_first, weighed
from bot.search.expand import Lexicon, expand
from bot.search.segment import StoredSegment
from bot.store.index import SqliteIndex
from tests.search.packing import packed

SIZE = 4 * BLOCK + 1000
COMMON = ("the", "and", "of")


class Harbour(SqliteIndex):
    """The index of a library too large to be written in a test: which words stand where, by chance."""

    def __init__(self, chance: random.Random, rare: Sequence[str]) -> None:
        self.words = [*COMMON, *rare]
        often = [90_000, 60_000, 30_000, *(chance.choice((3, 40, 900, 7000)) for _ in rare)]
        self.places = [set(chance.sample(range(SIZE), count)) for count in often]
        # Some passages hold most of the words together.
        for place in chance.sample(range(SIZE), 40):
            for held in chance.sample(self.places, len(self.places) - 2):
                held.add(place)
        self.damaged = False

    def numbers(self, segment: int) -> bytes:
        return array("I", range(1, SIZE + 1)).tobytes()

    def word_lists(self, segment: int) -> Iterator[tuple[int, str, bytes, bytes]]:
        for length in sorted({len(word) for word in self.words}):
            here = sorted(word for word in self.words if len(word) == length)
            terms = [self.words.index(word) for word in here]
            often = array("I", [len(self.places[term]) for term in terms])
            yield length, "".join(here), array("I", terms).tobytes(), often.tobytes()

    def gram_sets(self, segment: int, asked: Sequence[tuple[int, str]]) -> dict[tuple[int, str], bytes]:
        return {}

    def postings(self, segment: int, terms: Sequence[int]) -> Iterator[tuple[int, list[tuple[int, bytes]]]]:
        for term in terms:
            if term < len(self.places):
                held: list[tuple[int, bytes]] = []
                for block in range(-(-SIZE // BLOCK)):
                    here = [p - block * BLOCK for p in self.places[term] if p // BLOCK == block]
                    size = min(BLOCK, SIZE - block * BLOCK)
                    if here:
                        held.append((block, b"?" if self.damaged else packed(here, size)))
                yield term, held


class Narrow(StoredSegment):
    """The same segment, every place of which is counted up."""

    wide = False


def candidates(made: StoredSegment, typed: Sequence[str], within: list[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """All of them, the best first."""
    lexicon = Lexicon([made])
    terms = weighed(expand(typed, lexicon, unfinished=True), (), lexicon, 8)
    return list(best_first([made], [places_of_runs(within, SIZE)], terms, lexicon))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("within", [[(0, SIZE)], [(70_000, 900), (200_000, 20)]])
def test_the_order_is_that_of_the_scores(seed: int, within: list[tuple[int, int]]) -> None:
    """Rare words and common ones, a completion, a filter: score by score and place by place the same."""
    index = Harbour(random.Random(seed), ("salt", "pans", "village", "rope", "ropes"))
    typed = random.Random(seed).sample(index.words, 5)
    found = candidates(StoredSegment(index, 1, {}, Cache(1 << 24)), typed, within)
    assert found == candidates(Narrow(index, 1, {}, Cache(1 << 24)), typed, within)
    assert len(found) > len(within)


def test_words_that_stand_everywhere_are_counted_up_everywhere() -> None:
    """A query of nothing else has candidates too."""
    index = Harbour(random.Random(9), ())
    made = StoredSegment(index, 1, {}, Cache(1 << 24))
    found = candidates(made, COMMON, [(0, SIZE)])
    assert found == candidates(Narrow(index, 1, {}, Cache(1 << 24)), COMMON, [(0, SIZE)])
    assert {place for _, _, place in found} == set().union(*index.places)


def test_the_places_of_a_phrase_are_those_of_all_its_words() -> None:
    """From the rarest word on; where all words are common, it is not told so."""
    index = Harbour(random.Random(5), ("salt", "pans"))
    made = StoredSegment(index, 1, {}, Cache(1 << 24))
    both = set.intersection(*(index.places[index.words.index(word)] for word in ("salt", "the")))
    found = made.holding_all(["salt", "the"], [("salt", "the")])
    assert found is not None
    assert {block * BLOCK + at for block, bits in enumerate(found) for at in members(bits)} == both
    assert made.holding_all(["the", "and"], []) is None
    assert made.holding_all(["salt", "zither"], []) == (0,) * 5


def test_damage_is_told() -> None:
    """What is in no known form is not searched."""
    index = Harbour(random.Random(2), ("salt",))
    index.damaged = True
    with pytest.raises(StoreFault):
        candidates(StoredSegment(index, 1, {}, Cache(1 << 24)), ["salt"], [(0, SIZE)])
