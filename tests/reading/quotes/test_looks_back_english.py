"""What in an English sentence looks back to one before it, though its opening does not."""

import pytest

from bot.reading.quotes.looks_back_english import looking_words, looks_back
from bot.reading.quotes.sentence_words import sentence_words

VERBS = frozenset({"is", "has", "asks", "makes", "closed", "knows"})


def asked(sentence: str) -> bool:
    """Whether a sentence looks back."""
    words = sentence_words(sentence, "en")
    return looks_back(words, sentence.casefold(), words.tokens, VERBS)


def test_what_looks_back_needs_some_word() -> None:
    """So that other sentences need not be asked."""
    needed = looking_words()
    assert needed is not None
    assert {"there", "that", "argument", "similar"} <= needed.words


@pytest.mark.parametrize(
    "sentence",
    [
        "The river knows that too.",
        "The difference is small.",
        "Nobody has asked for it before.",
        "Many went to the sea, but that's another river.",
        "To leave the river without asking for anything at all.",
        "Whoever sails up the river stays there.",
    ],
)
def test_too_the_difference_and_them_look_back(sentence: str) -> None:
    """Something was named before."""
    assert asked(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A lock is a question that the river asks of every boat.",
        "A bridge makes two banks of one river.",
        "Whoever goes to the river sees that there is no bridge.",
    ],
)
def test_a_whole_thought_looks_nowhere(sentence: str) -> None:
    """All it speaks of is in it."""
    assert not asked(sentence)
