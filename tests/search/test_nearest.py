"""Choosing among names as they are typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search import nearest

NAMES = [
    "The Reader in the Cigar Factory",
    "Libraries of the Pit",
    "The Commonplace Book",
    "Łódź: a City of Looms",
    "书架的故事",
    "Война и память",
]


def test_nothing_typed_offers_the_first_ones() -> None:
    """An empty box lists names in their own order."""
    assert nearest("", NAMES, 2) == [0, 1]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("the comm", 2),
        ("pit", 1),
        ("cigar read", 0),
        ("comonplace bok", 2),
        ("lodz", 3),
        ("书架", 4),
        ("воина", 5),
        ("ibraries", 1),
        ("XIGAR FACTORY", 0),
    ],
)
def test_a_name_is_found_as_people_type_it(typed: str, wanted: int) -> None:
    """Beginnings, words, misspellings and any script lead to the name."""
    assert nearest(typed, NAMES, 3)[0] == wanted


def test_a_name_that_begins_so_comes_before_one_that_holds_it() -> None:
    """The beginning of a name counts more than the beginning of a word in it."""
    assert nearest("book", ["The Book", "Bookbinding", "Notebook"], 3) == [1, 0, 2]


def test_what_is_like_no_name_finds_none() -> None:
    """Letters near nothing offer nothing."""
    assert nearest("qqqqwwwwzzzz", NAMES, 5) == []


@pytest.mark.parametrize("typed", ["xyz", "boz"])
def test_three_letters_are_no_slip_of_any_three_others(typed: str) -> None:
    """Two in three are alike by chance."""
    assert nearest(typed, NAMES, 5) == []


def test_a_short_name_is_no_slip_for_a_word_that_shares_two_letters() -> None:
    """Three of its four letters must be there."""
    assert nearest("Wrill", ["LILA"], 5) == []
    assert nearest("Leila", ["LILA"], 5) == [0]


@settings(max_examples=60)
@given(typed=st.text(max_size=40), names=st.lists(st.text(max_size=30), max_size=12), limit=st.integers(0, 6))
def test_any_text_gives_numbers_of_names_once_each(typed: str, names: list[str], limit: int) -> None:
    """Whatever is typed, the answer names each name at most once and never more than asked for."""
    got = nearest(typed, names, limit)
    assert len(got) == len(set(got)) <= limit
    assert all(0 <= at < len(names) for at in got)
