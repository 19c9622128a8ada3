"""Bookmarks in ``state.db``: they come back as they were kept, to whoever kept them."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.model import Entry, Flag, Place, SectionKind, SectionName
from bot.model.bookmarks import Bookmark
from bot.store import bookmarks as module
from bot.store.bookmarks import Bookmarks, searched_by
from bot.store.state import State, open_state
from tests.store.conftest import OpenState

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
ENTRY = Entry(
    number=0,
    key="tides",
    title="The Tide Tables",
    authors=("Ada Penrose",),
    date="3 May 1926",
    date_iso="1926-05-03",
    publication="The Weekly",
    url="https://harbour.example/t",
    shelf=None,
    language="en",
    flags=frozenset({Flag.AI}),
    source="",
    words=0,
    passages=0,
    quotes=0,
)
PLACE = Place(ENTRY, SectionName(2, "Who reads them", "Fishermen read", SectionKind.HEADING), "ab12", 7)
KEPT = Bookmark(0, PLACE, "Every harbour keeps a book.", "Ines Albrecht", False, "", NOON, "42")


@pytest.fixture
def bookmarks(state: State) -> Bookmarks:
    return Bookmarks(state)


async def test_a_bookmark_comes_back_as_it_was_kept(bookmarks: Bookmarks) -> None:
    """With a number, and with all that names its source; to nobody else."""
    added = await bookmarks.add("ann", KEPT)
    assert added is not None
    kept, again = added
    assert not again
    assert replace(kept, number=0, place=PLACE) == KEPT
    opening = replace(PLACE.section, opening="Fishermen read")
    assert kept.place == replace(PLACE, section=opening)
    assert await bookmarks.one("ann", kept.number) == kept
    assert await bookmarks.one("ben", kept.number) is None
    assert await bookmarks.note("ben", kept.number, "mine") is None
    assert await bookmarks.remove("ben", kept.number) is None
    assert await bookmarks.count("ben") == 0
    assert await bookmarks.count("ann") == 1


async def test_the_same_words_are_kept_once(bookmarks: Bookmarks) -> None:
    """With their note; other words of the passage are another bookmark, and so are another person's."""
    first = await bookmarks.add("ann", KEPT)
    assert first is not None
    await bookmarks.note("ann", first[0].number, "for Sunday")
    again = await bookmarks.add("ann", replace(KEPT, at=NOON + timedelta(days=1)))
    assert again == (replace(first[0], note="for Sunday"), True)
    other = await bookmarks.add("ann", replace(KEPT, words="harbour"))
    assert other is not None
    assert other[0].number > first[0].number
    await bookmarks.add("ben", KEPT)
    assert (await bookmarks.count("ann"), await bookmarks.count("ben")) == (2, 1)


async def test_a_number_is_not_given_twice(bookmarks: Bookmarks) -> None:
    """So an old button never removes what was kept later."""
    first = await bookmarks.add("ann", KEPT)
    assert first is not None
    await bookmarks.remove("ann", first[0].number)
    second = await bookmarks.add("ann", replace(KEPT, at=NOON + timedelta(seconds=1)))
    assert second is not None
    assert second[0].number != first[0].number


async def test_one_has_as_many_as_can_be(bookmarks: Bookmarks, monkeypatch: pytest.MonkeyPatch) -> None:
    """One more is refused, those there are stay, and another person has room."""
    monkeypatch.setattr(module, "MOST_BOOKMARKS", 2)
    assert await bookmarks.add("ann", KEPT)
    assert await bookmarks.add("ann", replace(KEPT, words="keeps"))
    assert await bookmarks.add("ann", replace(KEPT, words="a book")) is None
    assert await bookmarks.add("ann", KEPT)
    assert await bookmarks.add("ben", KEPT)


async def test_words_note_title_and_names_are_searched(bookmarks: Bookmarks) -> None:
    """Every word has to be somewhere in it."""
    added = await bookmarks.add("ann", KEPT)
    assert added is not None
    await bookmarks.note("ann", added[0].number, "Für Sonntag")
    for sought in (["harbour"], ["tide", "penrose"], ["ines"], ["who", "reads"], ["fur", "sonntag"], ["keep"]):
        assert await bookmarks.count("ann", sought) == 1
        assert len(await bookmarks.some("ann", sought, 0, 5)) == 1
    assert await bookmarks.count("ann", ["harbour", "montag"]) == 0


def test_each_word_is_searched_once() -> None:
    """However often it stands in words, note and names, and whichever way."""
    assert searched_by(("The tide,\nthe  Tide", "Café", "cafe tide")) == "the tide, tide cafe"


@pytest.mark.parametrize("seed", range(4))
async def test_keeping_agrees_with_a_simple_model(opened: OpenState, seed: int) -> None:
    """Whatever is kept, noted and removed by whom, also over restarts: a dictionary would hold the same."""
    chance = random.Random(seed)
    held: dict[tuple[str, str], str] = {}
    for day in range(5):
        async with opened() as state:
            bookmarks = Bookmarks(state)
            for step in range(12):
                who, words = chance.choice("ab"), chance.choice(("one", "two", "three"))
                mine = [one for one in await bookmarks.some(who, (), 0, 9) if one.words == words]
                match chance.choice(("keep", "note", "remove")):
                    case "keep":
                        at = NOON + timedelta(days=day, seconds=step)
                        assert await bookmarks.add(who, replace(KEPT, words=words, at=at))
                        held.setdefault((who, words), "")
                    case "note" if mine:
                        held[who, words] = f"{day} {step}"
                        assert await bookmarks.note(who, mine[0].number, held[who, words])
                    case "remove" if mine:
                        del held[who, words]
                        assert await bookmarks.remove(who, mine[0].number)
                found = {(who, one.words): one.note for who in "ab" for one in await bookmarks.some(who, (), 0, 9)}
                assert found == held


async def test_one_person_s_rows_are_found_by_the_index(tmp_path: Path) -> None:
    """No query of a member walks over the rows of others."""
    for sql in (
        "SELECT count(*) FROM bookmark WHERE person = 'ann'",
        "SELECT number FROM bookmark INDEXED BY bookmark_in_order WHERE person = 'ann' ORDER BY number DESC LIMIT 5",
        "SELECT number FROM bookmark WHERE person = 'ann' AND instr(sought, 'x') > 0",
    ):
        async with open_state(tmp_path / "state.db") as state:
            plan = " ".join(str(row[3]) for row in await state.rows(f"EXPLAIN QUERY PLAN {sql}"))
        assert "SEARCH bookmark" in plan
        assert "TEMP B-TREE" not in plan


async def test_signs_that_mean_something_to_the_database_are_sought_as_they_are(bookmarks: Bookmarks) -> None:
    """A hundred per cent is no wildcard."""
    held = await bookmarks.add("ann", replace(KEPT, words="a tide of 100% and a_b, at last!"))
    assert held is not None
    for sought, found in (("100%", 1), ("a_b", 1), ("last!", 1), ("1%", 0), ("a_d", 0), ("!", 1)):
        assert await bookmarks.count("ann", [sought]) == found
        assert len(await bookmarks.numbers("ann", [sought])) == found
    assert await bookmarks.numbered("ann", [held[0].number]) == [held[0]]
