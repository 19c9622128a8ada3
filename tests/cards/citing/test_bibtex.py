"""A BibTeX entry: braces balanced, special characters escaped, unknown fields left out."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.cards.citing.bibtex import bibtex
from tests.cards.samples import BEES, TIDES


def test_what_appeared_somewhere_is_an_article() -> None:
    """With the key of the library, and the day on which it was read."""
    entry = bibtex(TIDES, "Who reads them", None, date(2026, 5, 3))
    assert entry.startswith("@article{the-tide-tables,")
    assert "Penrose, Ada" in entry
    assert "urldate = {2026-05-03}" in entry


def test_what_is_not_known_is_left_out() -> None:
    """No author, no date, no paper."""
    entry = bibtex(BEES, None, None, None)
    assert entry.startswith("@misc{letters-on-bees,")
    assert "author" not in entry
    assert "url" not in entry


@given(st.text("{}\\%&$#_~^ab ", max_size=30))
def test_braces_are_balanced_whatever_the_title(title: str) -> None:
    """Escaped ones do not count."""
    entry = bibtex(replace(TIDES, title=title or "x"), None, None, None)
    bare = entry.replace("\\{", "").replace("\\}", "")
    assert bare.count("{") == bare.count("}")
