"""What is never served at random, however well it stands alone."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.quotes.unfit import folded, holds_slur, unfit, unfit_words


@pytest.mark.parametrize(
    "text", ["The bridge was shot in black and white.", "A f... sharp is no note for a choir of boys."]
)
def test_a_harmless_sentence_is_fit(text: str) -> None:
    """Pictures are shot too."""
    assert unfit(text) is None


def test_censored_spellings_are_known() -> None:
    """Stars stand for letters that somebody would not print."""
    assert unfit("Nobody gives a f**k about the bridge.") == "censored word"


def test_detailed_violence_is_not_served() -> None:
    """Two different words of killing, or one graphic word."""
    assert unfit("They stabbed the ferryman and strangled his dog on the quay.") == "violence"
    assert unfit("The storm killed the engine of the ferry.") is None


def test_signs_that_stand_for_letters_are_read() -> None:
    """Accents go, figures that look like letters become them."""
    assert folded("Brïdgé") == "bridge"
    assert folded("br1dge") == "bridge"


@given(st.one_of(st.text(max_size=9), st.text("aBéÉßеЁйІї´̈ﬁ", max_size=9)))
def test_a_word_without_accents_or_signs_is_only_made_small(word: str) -> None:
    """As it would be if every letter were looked at."""
    if not any(char in "01345@$!" for char in word):
        letters = unicodedata.normalize("NFKD", word.casefold())
        assert folded(word) == "".join(char for char in letters if not unicodedata.combining(char))


def test_what_unfit_texts_hold_is_known() -> None:
    """A sentence without any of it is searched for nothing; a word by itself tells whether it is a slur."""
    needed = unfit_words()
    assert needed is not None
    assert {"#", "@", "-word"} <= needed.inside
    assert "strangl" in needed.begun
    assert not holds_slur("bridge")
