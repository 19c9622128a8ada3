"""Few places are looked at, and none that has as many points is missed."""

import random

import numpy as np
import pytest

from bot.search.bits import BLOCK
from bot.search.cache import Cache
from bot.search.essential import essential, scored_in
from bot.search.segment import StoredSegment
from bot.search.spread import Spread
from tests.search.test_wide import SIZE, Harbour


def spread(places: set[int], dense: set[int] | None = None) -> Spread:
    bitmap = None
    if dense is not None:
        flags = np.zeros(-(-SIZE // BLOCK) * BLOCK, np.uint8)
        flags[sorted(dense)] = 1
        bitmap = np.packbits(flags, bitorder="little")
    return Spread(np.array(sorted(places), np.uint32), bitmap)


def test_the_sets_with_few_places_lead() -> None:
    """Whatever has 12 points or more of 9, 5, 4, 3 and 2 has the first, or the second; bitmaps never lead."""
    rare, seldom, often = set(range(10)), set(range(5, 40)), set(range(2000))
    sets = [(9, spread(rare)), (5, spread(seldom)), (4, spread(often)), (3, spread(often, {7})), (2, spread(often))]
    assert essential(sets, 12) == [0, 1]
    assert essential(sets, 15) == [0]
    assert essential(sets, 3) is None


def test_nothing_is_gained_where_most_places_would_lead() -> None:
    """Then all are looked at, as ever."""
    assert essential([(5, spread(set(range(900)))), (5, spread(set(range(800))))], 5) is None


@pytest.mark.parametrize("seed", range(6))
def test_each_place_with_as_many_points_is_found(seed: int) -> None:
    """With the points that it has in all sets together."""
    chance = random.Random(seed)
    segment = StoredSegment(Harbour(chance, ("salt",)), 1, {}, Cache(1 << 20))
    held = [(points, set(chance.sample(range(3000), count))) for points, count in ((9, 60), (6, 300), (4, 900))]
    dense = set(chance.sample(range(3000), 1500))
    sets = [(points, spread(places)) for points, places in held] + [(3, spread(set(), dense))]
    few = essential(sets, 11)
    assert few is not None
    places, scores = scored_in(segment, sets, few, 11)
    points = {at: sum(p for p, here in (*held, (3, dense)) if at in here) for at in range(3000)}
    assert dict(zip(places.tolist(), scores.tolist(), strict=True)) == {at: p for at, p in points.items() if p >= 11}
    assert not segment.scores().any()
