"""Parts of the index as the engine sees them: those stored, and the one in memory."""

from collections.abc import Iterator

import pytest

from bot.search.bits import members
from bot.search.cache import Cache
from bot.search.fresh import FreshSegment
from bot.search.segment import Segment, StoredSegment
from bot.store.index import SqliteIndex
from tests.search.conftest import Shelf

TEXTS = ("The salt pans lie below the village.", "Salt is raked in the evening.", "Bread is baked before dawn.")


@pytest.fixture(params=["fresh", "stored"])
def segment(request: pytest.FixtureRequest, shelf: Shelf) -> Iterator[Segment]:
    """The same three passages of two articles, in memory or on disk."""
    if request.param == "fresh":
        fresh = FreshSegment()
        fresh.put(1, [(1, TEXTS[0]), (2, TEXTS[1])])
        fresh.put(2, [(3, TEXTS[2])])
        yield fresh
        return
    shelf.put_all({1: TEXTS[:2], 2: TEXTS[2:]})
    shelf.settle()
    index = SqliteIndex(shelf.path)
    index.begin()
    (number,) = index.segments()
    yield StoredSegment(index, number, {}, Cache(1 << 20))
    index.close()


def test_words_are_counted(segment: Segment) -> None:
    """In how many passages each stands."""
    assert [segment.frequency(word) for word in ("salt", "is", "wine")] == [2, 2, 0]


def test_words_are_found_by_beginning_and_by_spelling(segment: Segment) -> None:
    """The commonest first; one slip away counts one."""
    assert ("bread", 1) in segment.beginning("br", 5)
    assert ("salt", 1, 2) in segment.near("salr", 1)


def test_passages_are_found_by_their_words_and_their_article(segment: Segment) -> None:
    """As places, which lead to numbers and folded words."""
    places = list(members(segment.holding(["salt"])[0]))
    assert [segment.number(place) for place in places] == [1, 2]
    assert list(members(segment.within(frozenset({2}))[0])) == [2]
    assert segment.words_at(places)[places[1]][:2] == ["salt", "is"]
