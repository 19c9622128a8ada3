"""Titles and names stand where a reader looks for them."""

from hypothesis import given
from hypothesis import strategies as st

from bot.model.sorting import sort_key


def test_accents_case_and_quotation_marks_have_no_place_in_the_alphabet() -> None:
    """É stands with E, a quoted title with its first letter, capitals with small letters."""
    titles = ["Zinc", "“Anchors”", "Éclairs at Noon", "ebb", "Fog", "¿Quién?"]
    assert sorted(titles, key=sort_key) == ["“Anchors”", "ebb", "Éclairs at Noon", "Fog", "¿Quién?", "Zinc"]


@given(st.lists(st.text(max_size=8), max_size=6))
def test_any_titles_have_one_order(titles: list[str]) -> None:
    """However they come, they end up in the same order."""
    turned = titles[::-1]
    assert sorted(titles, key=sort_key) == sorted(turned, key=sort_key)
