"""Excerpts hold as many neighbouring passages as fit, and always at least one."""

from hypothesis import given
from hypothesis import strategies as st

from bot.library.excerpts import around, from_start, up_to_end
from bot.model import Kind, Place, PlacedPassage, SectionKind, SectionName
from tests.library.test_catalogue import KETTLE

SECTION = SectionName(1, None, "Water is", SectionKind.OPENING)


def passages(lengths: list[int]) -> list[PlacedPassage]:
    return [
        PlacedPassage(Place(KETTLE, SECTION, str(at), at), "x" * length, Kind.PROSE, None)
        for at, length in enumerate(lengths)
    ]


lengths = st.lists(st.integers(1, 3000), min_size=1, max_size=12)


@given(lengths, st.integers(1, 4000))
def test_an_excerpt_is_a_run_that_fits(sizes: list[int], room: int) -> None:
    """Forward and backward: neighbours in order, within the room unless a single passage exceeds it."""
    for excerpt in (from_start(KETTLE, passages(sizes), room), up_to_end(KETTLE, passages(sizes), room)):
        ordinals = [passage.place.ordinal for passage in excerpt.passages]
        assert ordinals == list(range(excerpt.first, excerpt.last + 1))
        assert len(ordinals) == 1 or sum(len(p.text) for p in excerpt.passages) <= room
    assert from_start(KETTLE, passages(sizes), room).first == 0
    assert up_to_end(KETTLE, passages(sizes), room).last == len(sizes) - 1


@given(lengths, st.integers(0, 11), st.integers(1, 4000))
def test_a_passage_stands_among_its_neighbours(sizes: list[int], middle: int, room: int) -> None:
    """The passage asked for is always there, where the answer says it is."""
    middle %= len(sizes)
    excerpt, at = around(KETTLE, passages(sizes), middle, room)
    assert excerpt.passages[at].place.ordinal == middle
    assert len(excerpt.passages) == 1 or sum(len(p.text) for p in excerpt.passages) <= room
