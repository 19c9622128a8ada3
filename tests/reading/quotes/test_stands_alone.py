"""Whether a sentence can stand alone; and if not, why not, in two words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.quotes.stands_alone import fault


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("A lock is a question that the river asks of every boat.", None),
        ("Therefore the bridge was closed to all boats.", "dangling opening"),
        ("He asked the river what it wanted from the bridge.", "dangling opening"),
        ("The bridge over the old river is theirs.", "pronoun without a name"),
        ("What does the river want from the bridge?", "question"),
        ("A question that the river asks of every boat", "no full stop"),
        ("The river asks every boat and every bridge…", "trails off"),
        ("THE RIVER ASKS EVERY BOAT AND EVERY BRIDGE.", "capitals"),
        ("The river (which is old asks every boat.", "unbalanced"),
        ("Every boat on the old river, as shown in figure 3, is asked.", "points elsewhere"),
    ],
)
def test_a_sentence_stands_or_says_why_not(sentence: str, why: str | None) -> None:
    """Two words for a curator."""
    assert fault(sentence, "en") == why


def test_whoever_is_meant_may_come_right_behind_an_opening_phrase() -> None:
    """A second clause with *and* names nobody."""
    assert fault("With all their patience, most people never mend a net.", "en") is None
    stubborn = "The length of their patience is a wonder, and they never mend a net."
    assert fault(stubborn, "en") == "pronoun without a name"


def test_a_sentence_that_follows_may_look_back() -> None:
    """Behind another one "he" is whoever that one named."""
    assert fault("He asked the river what it wanted from the bridge.", "en", leads=False) is None


@given(st.text(max_size=120), st.sampled_from(["en", "de", "zh", "ru", "xx"]))
def test_any_text_gets_an_answer(text: str, language: str) -> None:
    """Two words, or None; never an error."""
    why = fault(text, language)
    assert why is None or 1 <= len(why.split()) <= 4


@pytest.mark.parametrize(
    "sentence",
    [
        "He who mends the net before the storm eats when it is over.",
        "She that keeps a lamp has no need of a harbour.",
        "While there's a lamp, there's a way home.",
        "Nature does not lend her lamps to those who sleep.",
        "Patience and a lamp, if it is tended, outlast every storm.",
        "If a keeper has a steady hand he can mend whatever the sea breaks.",
    ],
)
def test_a_proverb_may_open_with_whoever_it_means(sentence: str) -> None:
    """Nobody in particular is meant, so nobody is missing."""
    assert fault(sentence, "en") is None


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("He mends the net before the storm and eats when it is over.", "dangling opening"),
        ("If the keeper had lit the lamp before the storm.", "half a sentence"),
        ("Every keeper is a ‘guest’ in the ‘house’ of the harbour board.", "irony"),
        ("Only a ‘guest’ would ask who lit the lamp!", "irony"),
    ],
)
def test_what_is_not_meant_or_not_whole_is_kept_back(sentence: str, reason: str) -> None:
    """One man, half a sentence, two words in scare quotes, or one in an exclamation."""
    assert fault(sentence, "en") == reason
