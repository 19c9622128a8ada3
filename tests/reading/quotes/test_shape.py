"""What a sentence looks like, in any language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.quotes.sentence_words import sentence_words
from bot.reading.quotes.shape import is_question, looks_whole, shape_fault


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("A gate is a promise.", None),
        ("هذا الباب وعد۔", None),
        ("a gate is a promise.", "fragment"),
        ("A gate is a promise", "no full stop"),
        ("A gate is …", "trails off"),
        ("A gate (a promise.", "unbalanced"),
        ("THE GATE IS SHUT.", "capitals"),
        ("→ A gate.", "odd opening"),
    ],
)
def test_a_whole_sentence_looks_whole(text: str, fault: str | None) -> None:
    """It begins and ends as one, and its marks come in pairs."""
    assert shape_fault(text) == fault


def test_questions_of_three_scripts() -> None:
    """Latin, Chinese, Arabic."""
    assert all(map(is_question, ("What for?", "为什么？", "لماذا؟")))
    assert not is_question("For nothing.")


@given(st.text('aAIV .,!?()“”"…1-', max_size=16))
def test_what_looks_whole_has_no_fault(text: str) -> None:
    """A glance at most sentences is enough."""
    words = sentence_words(text, "en")
    assert not looks_whole(words) or shape_fault(text) is None


def test_a_plain_sentence_looks_whole() -> None:
    """A capital first, a full stop last, and no marks in between that come in pairs."""
    assert looks_whole(sentence_words("A lock asks, and the river waits.", "en"))
    assert not looks_whole(sentence_words("A lock (the old one) asks.", "en"))
