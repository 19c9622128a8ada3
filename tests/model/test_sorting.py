"""Titles and names stand where a reader looks for them."""

from hypothesis import given
from hypothesis import strategies as st

from bot.model.sorting import sort_key


def test_accents_case_and_quotation_marks_have_no_place_in_the_alphabet() -> None:
    """É stands with E, a quoted title with its first letter, capitals with small letters."""
    titles = ["Zinc", "“Anchors”", "Éclairs at Noon", "ebb", "Fog", "¿Quién?"]
    assert sorted(titles, key=sort_key) == ["“Anchors”", "ebb", "Éclairs at Noon", "Fog", "¿Quién?", "Zinc"]


def test_numbers_stand_in_their_order() -> None:
    """Ten comes behind two, wherever it stands."""
    titles = ["Part 10", "Part 2", "1984", "Part 1, Scene 12", "Part 1, Scene 3", "99 Locks"]
    assert sorted(titles, key=sort_key) == [
        "99 Locks",
        "1984",
        "Part 1, Scene 3",
        "Part 1, Scene 12",
        "Part 2",
        "Part 10",
    ]


@given(st.lists(st.text(max_size=8), max_size=6))
def test_any_titles_have_one_order(titles: list[str]) -> None:
    """However they come, they end up in the same order."""
    turned = titles[::-1]
    assert sorted(titles, key=sort_key) == sorted(turned, key=sort_key)
