"""Sets of places in many blocks, against sets of numbers."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search.bits import BLOCK
from bot.search.spread import Spread, common, each_once, in_all, in_bitmap, spread_of, together
from tests.search.packing import packed

SIZES = (BLOCK, BLOCK, 5000)
PLACES = st.sets(st.integers(0, sum(SIZES) - 1), max_size=60)
CROWDED = st.sampled_from((set[int](), set(range(0, BLOCK, 7)), set(range(BLOCK, BLOCK + 9000))))


def parts_of(places: set[int]) -> list[tuple[int, bytes]]:
    """A set as the index has it: one part for each block that holds any."""
    blocks = {place // BLOCK for place in places}
    return [(at, packed([p - at * BLOCK for p in places if p // BLOCK == at], SIZES[at])) for at in sorted(blocks)]


def members_of(found: Spread) -> set[int]:
    """Its places; each comes once."""
    lone = found.lone.tolist()
    every = np.arange(sum(SIZES), dtype=np.uint32)
    dense = [] if found.dense is None else every[in_bitmap(found.dense, every)].tolist()
    assert found.count == len(lone) + len(dense) == len({*lone, *dense})
    return {*lone, *dense}


@settings(max_examples=40, deadline=None)
@given(PLACES, CROWDED, PLACES, CROWDED)
def test_sets_are_joined_and_intersected(few: set[int], many: set[int], other_few: set[int], other: set[int]) -> None:
    """Whatever stands there one by one and whatever as a bitmap."""
    first, second = few | many, other_few | other
    one, two = (spread_of(parts_of(places), SIZES, one_term=True) for places in (first, second))
    assert members_of(one) == first
    assert members_of(together(one, two)) == first | second
    assert members_of(common(one, two)) == first & second
    assert members_of(spread_of([*parts_of(first), *parts_of(second)], SIZES, one_term=False)) == first | second


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(PLACES, CROWDED), min_size=1, max_size=4))
def test_the_places_of_all_sets_are_found_from_the_smallest(sets: list[tuple[set[int], set[int]]]) -> None:
    """Where each has a bitmap, nothing is said."""
    held = [few | many for few, many in sets]
    found = in_all([spread_of(parts_of(places), SIZES, one_term=True) for places in held])
    if all(many for _, many in sets):
        assert found is None
    else:
        assert found is not None
        assert found.tolist() == sorted(set.intersection(*held))


@given(st.lists(st.integers(0, 50)))
def test_numbers_come_once_and_in_order(numbers: list[int]) -> None:
    """However often they came before."""
    assert each_once(np.array(numbers, np.uint32)).tolist() == sorted(set(numbers))


@pytest.mark.parametrize("part", [b"", b"q", b"s\x01", b"s\xff\xff", b"b" + bytes(625) + b"\1", b"b" + bytes(9000)])
def test_a_damaged_set_is_noticed(part: bytes) -> None:
    """An unknown form, half a number, places that the last block does not have."""
    with pytest.raises(ValueError, match="set"):
        spread_of([(2, part)], SIZES, one_term=True)
