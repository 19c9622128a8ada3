"""A text in parts: by its sections, or about equally long; and again after it was edited, removed or hidden."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Gone, NotFound, Refused
from bot.faults import Fault
from bot.library.dividing import MANY, borders
from bot.library.library import Library
from bot.model.circle import Circle, Division
from bot.model.hidden import HiddenFrom
from tests.library.conftest import Place

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SENTENCE = "The old river carries the boats of the village down to the sea on every morning of the year. "


def book(sections: dict[str, int], title: str = "The River") -> str:
    """A text whose sections have so many paragraphs, each of which says where it stands."""
    parts = [f"---\ntitle: {title}\n---\n\n# {title}\n"]
    for heading, count in sections.items():
        paragraphs = "\n\n".join(f"{heading} {number}. {SENTENCE * 3}" for number in range(1, count + 1))
        parts.append(f"## {heading}\n\n{paragraphs}\n")
    return "\n".join(parts)


def circle_of(division: Division, upcoming: int = 0) -> Circle:
    return Circle(
        *(1, "42", "7", division.entry.key, division.entry.title, date(2026, 3, 2), 7, 1080, "UTC"),
        *(division.starts, division.sections, "ann", NOON, upcoming),
    )


def headings(division: Division) -> list[list[str | None]]:
    return [[row.section.heading for row in part.rows] for part in division.parts]


async def test_the_sections_of_a_text_are_its_parts(place: Place) -> None:
    """Each begins with its first words, and together they have all words there are."""
    place.put("river.md", book({"Spring": 2, "Summer": 3, "Autumn": 1}))
    async with place.open() as services:
        await services.library.reload()
        division = await services.library.dividing.divide("the-river")
        assert headings(division) == [["Spring"], ["Summer"], ["Autumn"]]
        assert not division.even
        assert [part.opening.text[:9] for part in division.parts] == ["Spring 1.", "Summer 1.", "Autumn 1."]
        assert sum(part.words for part in division.parts) == pytest.approx(division.entry.words, abs=6)
        assert await services.library.dividing.as_planned(circle_of(division)) == (division, False)


async def test_too_few_too_many_and_too_long_sections_make_parts_about_equally_long(place: Place) -> None:
    """One section of an hour, a hundred of a minute, and one of two hours among short ones."""
    place.put("one.md", book({"All of it": 260}, "One"))
    place.put("many.md", book({f"Day {number}": 1 for number in range(1, 101)}, "Many"))
    place.put("long.md", book({"Before": 1, "The whole": 520, "After": 1}, "Long"))
    async with place.open() as services:
        await services.library.reload()
        for key in ("one", "many", "long"):
            division = await services.library.dividing.divide(key)
            assert division.even
            assert 2 <= len(division.parts) <= MANY
            lengths = [part.words for part in division.parts]
            assert max(lengths) <= 1.7 * min(lengths)
        one = await services.library.dividing.divide("one")
        assert [part.continued for part in one.parts] == [False, *[True] * (len(one.parts) - 1)]
        many = await services.library.dividing.divide("many")
        assert not any(part.continued for part in many.parts)


async def test_so_many_parts_as_were_asked_for(place: Place) -> None:
    """They begin with a section where one is near; there is no more than one for each passage."""
    place.put("river.md", book({"Spring": 4, "Summer": 5, "Autumn": 3}))
    async with place.open() as services:
        await services.library.reload()
        dividing = services.library.dividing
        three = await dividing.divide("the-river", 3)
        assert headings(three) == [["Spring"], ["Summer"], ["Autumn"]]
        assert three.even
        one = await dividing.divide("the-river", 1)
        assert headings(one) == [["Spring", "Summer", "Autumn"]]
        assert len((await dividing.divide("the-river", 60)).parts) == one.entry.passages


async def edited(place: Place, library: Library, sections: dict[str, int]) -> None:
    place.put("river.md", book(sections))
    await library.reload()


async def test_edits_within_sections_change_nothing_of_a_plan(place: Place) -> None:
    """A paragraph more here, one less there: each part begins where it did."""
    place.put("river.md", book({"Spring": 2, "Summer": 3, "Autumn": 1}))
    async with place.open() as services:
        await services.library.reload()
        circle = circle_of(await services.library.dividing.divide("the-river"), 1)
        await edited(place, services.library, {"Spring": 4, "Summer": 2, "Autumn": 2})
        division, anew = await services.library.dividing.as_planned(circle)
        assert not anew
        assert headings(division) == [["Spring"], ["Summer"], ["Autumn"]]
        assert await services.library.dividing.standing(circle) is None


async def test_when_sections_change_what_is_left_is_divided_anew(place: Place) -> None:
    """Two parts were posted: those that are left are two still, and begin where Autumn does."""
    place.put("river.md", book({"Spring": 2, "Summer": 2, "Autumn": 2, "Winter": 2}))
    async with place.open() as services:
        await services.library.reload()
        dividing = services.library.dividing
        circle = circle_of(await dividing.divide("the-river"), 2)
        await edited(place, services.library, {"Spring": 2, "Summer": 2, "Autumn": 2, "Fog": 2, "Winter": 2, "Ice": 2})
        assert await dividing.standing(circle) is Fault.CIRCLE_SECTIONS_CHANGED
        division, anew = await dividing.as_planned(circle)
        assert anew
        assert headings(division) == [["Spring"], ["Summer"], ["Autumn", "Fog"], ["Winter", "Ice"]]
        again = replace(circle, starts=division.starts, sections=division.sections)
        assert await dividing.as_planned(again) == (division, False)


async def test_where_the_next_section_is_gone_it_goes_on_where_it_would_have_begun(place: Place) -> None:
    """By how much of the text stood before; where less passages are left than parts, there are fewer parts."""
    place.put("river.md", book({"Spring": 4, "Summer": 4, "Autumn": 4, "Winter": 4}))
    async with place.open() as services:
        await services.library.reload()
        dividing = services.library.dividing
        circle = circle_of(await dividing.divide("the-river"), 2)
        await edited(place, services.library, {"Spring": 4, "Summer": 4, "Fall": 8})
        division, anew = await dividing.as_planned(circle)
        assert anew
        assert headings(division) == [["Spring"], ["Summer"], ["Fall"], ["Fall"]]
        await edited(place, services.library, {"Spring": 1})
        division, anew = await dividing.as_planned(circle)
        assert anew
        assert len(division.parts) == 3


async def test_an_article_that_was_removed_or_hidden(place: Place) -> None:
    """It can be neither begun nor gone on with, and the sentence says which; shown again, it can."""
    river = place.put("river.md", book({"Spring": 2, "Summer": 2}))
    async with place.open() as services:
        library = services.library
        await library.reload()
        circle = circle_of(await library.dividing.divide("the-river"))
        hidden = await library.curating.hide_article("the-river", HiddenFrom.QUOTES, "", "7")
        with pytest.raises(Refused, match=Fault.CIRCLE_ARTICLE_HIDDEN):
            await library.dividing.divide("the-river")
        with pytest.raises(Refused, match=Fault.CIRCLE_ARTICLE_HIDDEN):
            await library.dividing.as_planned(circle)
        assert await library.dividing.standing(circle) is Fault.CIRCLE_ARTICLE_HIDDEN
        await library.curating.undo("7")
        assert hidden.key == "the-river"
        assert await library.dividing.standing(circle) is None
        river.unlink()
        await library.reload()
        with pytest.raises(Gone, match=Fault.CIRCLE_ARTICLE_GONE):
            await library.dividing.as_planned(circle)
        with pytest.raises(NotFound):
            await library.dividing.divide("the-river")
        assert await library.dividing.standing(circle) is Fault.CIRCLE_ARTICLE_GONE


async def test_before_anything_is_loaded_it_waits(place: Place) -> None:
    """An empty library has lost nothing."""
    place.put("river.md", book({"Spring": 2, "Summer": 2}))
    async with place.open() as services:
        await services.library.reload()
        circle = circle_of(await services.library.dividing.divide("the-river"))
    (place.data / "library.db").unlink()
    async with place.open() as services:
        with pytest.raises(NotFound, match=Fault.LIBRARY_LOADING):
            await services.library.dividing.as_planned(circle)


@given(
    words=st.lists(st.integers(0, 300), min_size=1, max_size=60),
    parts=st.integers(1, 70),
    headed=st.sets(st.integers(0, 59)),
    share=st.floats(0, 1),
)
def test_parts_hold_every_passage_once(words: list[int], parts: int, headed: set[int], share: float) -> None:
    """In order, none empty, as many as were asked for or as there are passages."""
    first = int(share * (len(words) - 1))
    found = borders(words, sorted(at for at in headed if at < len(words)), parts, first)
    assert found[0] == first
    assert len(found) == min(parts, len(words) - first)
    assert all(one < after for one, after in pairwise([*found, len(words)]))


@given(words=st.lists(st.integers(50, 100), min_size=40, max_size=200), parts=st.integers(2, 12))
def test_parts_of_even_passages_are_about_equally_long(words: list[int], parts: int) -> None:
    """No part is longer than its share by more than a passage at either end."""
    found = borders(words, [], parts)
    lengths = [sum(words[one:after]) for one, after in pairwise([*found, len(words)])]
    assert max(lengths) <= sum(words) / parts + 100
    assert min(lengths) >= sum(words) / parts - 100
