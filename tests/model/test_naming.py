"""Stable names: they live in people's servers, so these values never change."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.model.naming import KEY_LENGTH, exact_hash, passage_ids, path_hash, text_number, title_key


def test_a_title_has_its_key_for_good() -> None:
    """Accents and capitals do not matter; a title in another script gets a hash."""
    assert title_key("The Tide Tables") == "the-tide-tables"
    assert title_key("Œuvres d’été") == "oeuvres-dete"
    assert title_key("磨坊").startswith("x-")
    assert title_key("磨坊") == title_key(" 磨坊 ")


def test_names_made_today_are_those_made_before() -> None:
    """Buttons in old messages carry them."""
    assert exact_hash("Salt is bread.") == exact_hash("Salt is bread.")
    assert exact_hash("Salt is bread.") != exact_hash("Salt is bread!")
    assert len(path_hash("letters/bees.md")) == 6


def test_texts_that_differ_in_case_and_marks_have_one_number() -> None:
    """It is kept in people's servers, too."""
    assert text_number("“The salt—of Été!”") == text_number("the salt of ete") == 8195745098933929380
    assert text_number("The salt of 1920") != text_number("The salt of 1921")
    assert text_number("?!") != text_number("…")


def test_equal_passages_are_told_apart() -> None:
    """By their number; white space makes no other passage."""
    one, two, three = passage_ids(["Salt.", "Bread.", "salt. "])
    assert three == f"{one}-2"
    assert one != two


@given(st.text(min_size=1, max_size=120))
def test_any_title_makes_a_key(title: str) -> None:
    """Small letters, figures and hyphens."""
    key = title_key(title)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)
    assert len(key) <= KEY_LENGTH
