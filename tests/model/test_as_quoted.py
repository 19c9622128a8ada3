"""Quotations as an editor prints them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import as_quoted


@pytest.mark.parametrize(
    ("text", "left_out", "language", "shown"),
    [
        ("But no gate was ever closed.", 4, "en", "[N]o gate was ever closed."),
        ("But Ada Lin had closed it.", 4, "en", "Ada Lin had closed it."),
        ("But 40 gates were closed.", 4, "en", "40 gates were closed."),
        ("No gate was ever closed.", 0, "en", "No gate was ever closed."),
        ("Pero ¿quién cierra la puerta?", 5, "es", "¿[Q]uién cierra la puerta?"),
        ("Mais l’herbe pousse.", 5, "fr", "[L]’herbe pousse."),
        ("Maar ijzer roest.", 5, "nl-BE", "[IJ]zer roest."),
        ("Но ночь темна.", 3, "ru", "[Н]очь темна."),
        ("Mais e\u0301crire est un me\u0301tier.", 5, "fr", "[E\u0301]crire est un me\u0301tier."),
        ("Aber ß ist ein Buchstabe.", 5, "de", "ß ist ein Buchstabe."),
    ],
)
def test_a_capital_that_had_to_be_set_stands_in_brackets(text: str, left_out: int, language: str, shown: str) -> None:
    """And nothing else does."""
    assert as_quoted(text, left_out, language) == shown


@given(st.text(st.characters(exclude_characters="[]")), st.integers(0, 40))
def test_without_its_brackets_it_is_the_text_but_for_one_capital(text: str, left_out: int) -> None:
    """Whatever the text holds but brackets of its own, nothing is lost or added."""
    shown = as_quoted(text, left_out, "en")
    rest = text[left_out:]
    if shown != rest:
        opened, closed = shown.index("["), shown.index("]")
        bare = shown[:opened] + shown[opened + 1 : closed] + shown[closed + 1 :]
        assert len(bare) == len(rest)
        assert bare.upper() == rest.upper()
