"""Bookmarks as nouns: the form in which they are searched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.bookmarks import sought_form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Every  Harbour\nkeeps", "every harbour keeps"),
        ("Café “au lait”", 'cafe "au lait"'),
        ("the keeper’s own", "the keeper's own"),
        ("ﬁne Straße", "fine strasse"),
        ("Ёлка", "елка"),
        ("", ""),
    ],
)
def test_words_are_found_however_they_are_typed(text: str, form: str) -> None:
    """Case, accents, kinds of quotation marks and white space do not matter. Stored forms hold: this never changes."""
    assert sought_form(text) == form


@given(st.text())
def test_a_form_is_its_own_form(text: str) -> None:
    """So a word found in it can be looked for in it."""
    form = sought_form(text)
    assert sought_form(form) == form
    assert form == " ".join(form.split())
