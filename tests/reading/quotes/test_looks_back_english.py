"""What in an English sentence looks back to one before it, though its opening does not."""

import pytest

from bot.reading.quotes.looks_back_english import looks_back
from bot.reading.quotes.word_signs import tokens_of

VERBS = frozenset({"is", "has", "asks", "makes", "closed", "knows"})


def asked(sentence: str) -> bool:
    """Whether a sentence looks back."""
    return looks_back(sentence.casefold(), tokens_of(sentence), VERBS)


@pytest.mark.parametrize(
    "sentence",
    ["The river knows that too.", "The difference is small.", "Nobody has asked for it before."],
)
def test_too_the_difference_and_them_look_back(sentence: str) -> None:
    """Something was named before."""
    assert asked(sentence)


@pytest.mark.parametrize(
    "sentence", ["A lock is a question that the river asks of every boat.", "A bridge makes two banks of one river."]
)
def test_a_whole_thought_looks_nowhere(sentence: str) -> None:
    """All it speaks of is in it."""
    assert not asked(sentence)
