"""Sets written side by side, each read back alone."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search.bits import Gathering, members
from bot.search.packing import packed_groups

BITS = 17


@settings(max_examples=40)
@given(st.dictionaries(st.integers(0, 1 << 34), st.sets(st.integers(0, 70_000), min_size=1, max_size=1500), max_size=4))
def test_every_group_holds_its_own_places(groups: dict[int, set[int]]) -> None:
    """Few or many, in short numbers or long ones, in the order of their groups."""
    size = 1 << 16 if all(max(places) < 1 << 16 for places in groups.values()) else 70_001
    keys = sorted(group << BITS | place for group, places in groups.items() for place in places)
    found = {}
    for group, held in packed_groups(np.array(keys, np.uint64), BITS, size):
        gathering = Gathering(size)
        gathering.add(held)
        found[group] = set(members(gathering.bits()))
    assert found == groups
    assert list(found) == sorted(groups)


def test_a_crowded_set_takes_a_bit_a_place() -> None:
    """Never more, however many it holds."""
    ((_, held),) = packed_groups(np.arange(60_000, dtype=np.uint64), 16, 1 << 16)
    assert len(held) == 1 + (1 << 13)
