"""The menu to jump by while reading: which sections it offers, and how an old line is found again."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.section_menu import ELSEWHERE, jumping, section_chosen, section_option
from bot.model import Outline, OutlineRow, SectionKind, SectionName
from tests.cards.samples import TIDES


def outline(count: int) -> Outline:
    names = (SectionName(n, f"Lesson {n}", "In this lesson", SectionKind.HEADING) for n in range(1, count + 1))
    return Outline(TIDES, tuple(OutlineRow(name, 1, 100, 3 * at, None) for at, name in enumerate(names)))


def test_one_section_gives_nothing_to_jump_to() -> None:
    """No menu stands where there is no choice."""
    assert jumping(outline(1), 0) is None


@pytest.mark.parametrize("count", [2, 24, 25])
def test_a_menu_that_holds_all_sections_offers_exactly_them(count: int) -> None:
    """In their order, without further lines."""
    choice = jumping(outline(count), 0)
    assert choice is not None
    assert [option.label for option in choice.options] == [f"Lesson {n}" for n in range(1, count + 1)]


@given(st.integers(26, 300), st.data())
def test_of_many_sections_those_around_are_offered(count: int, data: st.DataObject) -> None:
    """At most 25 lines, the section one reads among them; where the menu ends a line leads on to the outline there."""
    here = data.draw(st.integers(0, count - 1))
    choice = jumping(outline(count), 3 * here + 1)
    assert choice is not None
    labels = [option.label for option in choice.options]
    assert len(labels) <= 25
    assert f"Lesson {here + 1}" in labels
    assert (labels[0] == "Earlier sections") == ("Lesson 1" not in labels)
    assert (labels[-1] == "Later sections") == (f"Lesson {count}" not in labels)
    for option, beside in ((choice.options[0], 1), (choice.options[-1], -2)):
        if option.label in ("Earlier sections", "Later sections"):
            index = int(option.value.removeprefix(ELSEWHERE))
            offered = int(choice.options[beside].label.split()[-1]) - 1
            assert abs(index - offered) == 1


def test_a_section_is_found_where_it_was_or_where_it_went() -> None:
    """By name, of several alike the one at its old place; a line of an older version by its place alone."""
    before = outline(9)
    value = section_option(before.rows[4]).value
    assert section_chosen(before, value) == before.rows[4]
    moved = replace(before, rows=before.rows[3:])
    assert section_chosen(moved, value) == before.rows[4]
    assert section_chosen(replace(before, rows=before.rows[:4]), value) is None
    assert section_chosen(before, "12") == before.rows[4]
    assert section_chosen(before, "13") is None


@given(st.text(max_size=40))
def test_any_value_is_answered(value: str) -> None:
    """What nobody wrote names no section, and raises nothing."""
    assert section_chosen(outline(3), value) is None or value.partition(".")[0].strip()
