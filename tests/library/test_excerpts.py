"""Excerpts hold as many neighbouring passages as fit, and always at least one."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.library.excerpts import around, excerpt_from, excerpt_up_to, from_start, up_to_end
from bot.model import Entry, Kind, Place, PlacedPassage, SectionKind, SectionName
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


class Shelf:
    """Passages in a row; those of length 7 are the page's."""

    def __init__(self, lengths: list[int]) -> None:
        self.all = [
            replace(one, kind=Kind.BOILERPLATE if len(one.text) == 7 else Kind.PROSE) for one in passages(lengths)
        ]

    async def passages(self, entry: Entry, first: int, count: int) -> list[PlacedPassage]:
        return self.all[first : first + count]


async def turned(sizes: list[int], room: int) -> list[int]:
    """The ordinals that somebody reads who turns every page of a text."""
    shelf, entry, read, at = Shelf(sizes), replace(KETTLE, passages=len(sizes)), list[int](), 0
    while (page := await excerpt_from(shelf, entry, at, room)) is not None:
        read += [one.place.ordinal for one in page.passages]
        at = page.last + 1
        if page.closes:
            break
    return read


@given(st.lists(st.sampled_from([7, 90, 400]), min_size=1, max_size=130), st.integers(1, 900))
async def test_whoever_turns_every_page_reads_the_article_and_nothing_of_the_page(sizes: list[int], room: int) -> None:
    """However much of the page stands between, before or behind it; a text that is nothing else is shown as it is."""
    text = [at for at, size in enumerate(sizes) if size != 7]
    if text:
        assert await turned(sizes, room) == text
        entry = replace(KETTLE, passages=len(sizes))
        last = await excerpt_up_to(Shelf(sizes), entry, len(sizes), room)
        assert last is not None
        assert last.closes
        assert last.last == text[-1]
        assert last.opens == (last.first == text[0])
    else:
        assert (await turned(sizes, room))[0] == 0


async def test_a_section_that_is_nothing_but_the_pages_is_shown_to_whoever_asks_for_it() -> None:
    """Somebody opens “Related”: its links are what it has."""
    shelf = Shelf([7, 7, 90])
    shelf.all[2] = replace(shelf.all[2], place=replace(shelf.all[2].place, section=replace(SECTION, number=2)))
    asked = await excerpt_from(shelf, replace(KETTLE, passages=3), 0, 50, section=True)
    turned = await excerpt_from(shelf, replace(KETTLE, passages=3), 0, 50)
    assert asked is not None
    assert turned is not None
    assert (asked.first, turned.first) == (0, 2)
