"""Stable names: they live in people's servers, so these values never change."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.model.naming import KEY_LENGTH, exact_hash, passage_ids, path_hash, title_key


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
