"""Sets of passages as bits, against sets of numbers."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search.bits import Gathering, Planes, block_count, members, places_of_runs, span
from tests.search.packing import packed

PLACES = st.sets(st.integers(0, 70_000), max_size=1500)


@settings(max_examples=40)
@given(PLACES)
def test_a_set_survives_packing(places: set[int]) -> None:
    """What is packed comes back, in every form."""
    size = 70_001 if not places or max(places) >= 1 << 16 else 1 << 16
    gathering = Gathering(size)
    gathering.add(packed(sorted(places), size))
    assert set(members(gathering.bits())) == places


@settings(max_examples=30)
@given(st.lists(PLACES, min_size=1, max_size=4))
def test_parts_are_gathered_into_one_set(parts: list[set[int]]) -> None:
    """Sets in different forms add up to their union."""
    gathering = Gathering(70_001)
    for places in [*parts, set(range(2000)), set(range(300, 400))]:
        gathering.add(packed(sorted(places), 70_001))
    assert set(members(gathering.bits())) == set(range(2000)).union(*parts)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 199_000), st.integers(0, 90_000)), max_size=4))
def test_runs_are_spread_over_blocks(runs: list[tuple[int, int]]) -> None:
    """Runs across the border of a block are in both, and nothing lies beyond the last place."""
    blocks = places_of_runs(runs, 200_000)
    expected = len({at for first, count in runs for at in range(first, min(200_000, first + count))})
    assert sum(block.bit_count() for block in blocks) == expected
    assert len(blocks) == block_count(200_000) == 4
    for first, count in runs:
        for at in (first, min(200_000, first + count) - 1):
            assert not count or blocks[at >> 16] >> (at & 0xFFFF) & 1


@pytest.mark.parametrize("part", [b"", b"q", b"l\x01\x00\x00\x00", b"s1", b"s\xff\xff"])
def test_a_damaged_set_is_noticed(part: bytes) -> None:
    """Unknown forms, lists of long numbers in a small set, odd lengths and numbers out of range are ValueErrors."""

    def gather() -> int:
        gathering = Gathering(100)
        gathering.add(part)
        gathering.add(b"s\x01\x00")
        return gathering.bits()

    with pytest.raises(ValueError, match=r"set|bytes"):
        gather()


def test_members_are_ascending_and_a_span_is_a_run() -> None:
    """Few or many, they come in order."""
    assert list(members(span(3, 4))) == [3, 4, 5, 6]
    assert list(members(span(5, 900))) == list(range(5, 905))
    assert list(members(0)) == []


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sets(st.integers(0, 40)), st.integers(0, 30)), max_size=12), st.sets(st.integers(0, 40)))
def test_planes_add_up(added: list[tuple[set[int], int]], within: set[int]) -> None:
    """Scores are the sums of the weights, come in falling order, and only among the places asked for."""
    planes = Planes()
    scores = dict.fromkeys(range(41), 0)
    for places, weight in added:
        planes.add(sum(1 << at for at in places), weight)
        for at in places:
            scores[at] += weight
    got = [(score, at) for score, places in planes.descending(sum(1 << at for at in within)) for at in members(places)]
    assert sorted(got) == sorted((scores[at], at) for at in within if scores[at])
    assert [score for score, _ in got] == sorted((score for score, _ in got), reverse=True)
