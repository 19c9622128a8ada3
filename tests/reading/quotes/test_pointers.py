"""This, those and most of them: where the sentence itself holds what they mean, it may be quoted."""

import pytest

from bot.reading.quotes.pointers import pointing
from bot.reading.quotes.sentence_words import sentence_words


def tax(sentence: str) -> float | None:
    return pointing(sentence_words(sentence, "en"), sentence.casefold(), "en")


@pytest.mark.parametrize(
    "sentence",
    [
        "Laws are written by the dry, and most of them leak.",
        "Of all who leave a town, those are missed most who never said goodbye.",
        "The keeper closed the gate every evening, but this never kept anybody out.",
        "A town forgets; this is how it lives.",
        "Gates have such patience.",
    ],
)
def test_a_pointer_into_the_same_sentence_costs_a_little(sentence: str) -> None:
    """What is pointed to stands before."""
    assert tax(sentence) == 0.35


@pytest.mark.parametrize(
    "sentence",
    [
        "Whoever wrote this never saw the sea.",
        "Nobody has seen most of them since.",
        "As mentioned above, every gate is closed.",
        "Today I closed the gate that everybody had forgotten.",
    ],
)
def test_a_pointer_to_something_else_keeps_a_sentence_back(sentence: str) -> None:
    """Nothing in it tells what is meant."""
    assert tax(sentence) is None


def test_today_is_no_day_of_writing_before_other_words() -> None:
    """“Today is” speaks of the present, “Today I” of one day."""
    assert tax("A map today is what a rumour was to our grandparents.") == 0.0


def test_pointers_near_the_beginning_of_a_following_sentence_do_not_count() -> None:
    """Behind another sentence, “this” points to that one."""
    sentence = "all of this was known to everybody in the harbour."
    assert pointing(sentence_words(sentence, "en"), sentence, "en", 30) == 0.0
