"""Sentences that look whole and only carry an argument on."""

import pytest

from bot.reading.quotes.sentence_words import sentence_words
from bot.reading.quotes.steps_english import step


def of(text: str) -> str | float:
    return step(sentence_words(text, "en"), text.casefold())


@pytest.mark.parametrize(
    "sentence",
    [
        "Second, the harbour must be dredged before the winter.",
        "The harbour is deep. Third, it is cheap.",
        "Let us take the case of a lamp that nobody tends.",
        "An old story may illustrate how little the sea cares.",
        "We will explain what a lamp owes to the dark.",
        "We now add that a net is a kind of patience.",
        "For the harbour is the most honest house in the town.",
        "As another proof of their patience, the keepers never slept.",
        "Nothing in the history of the lamp could have been otherwise.",
        "We are thrilled to light the lamp again with all our friends.",
        "Both men would have drowned if they had told the truth.",
    ],
)
def test_a_step_points_elsewhere(sentence: str) -> None:
    """It counts, announces, or leans on what was said."""
    assert of(sentence) == "points elsewhere"


def test_verse_that_lost_its_lines_is_no_prose() -> None:
    """A small word with a capital in the middle of a sentence."""
    assert of("The lamps are lit along the pier And every keeper knows the tide.") == "verse"
    assert of("The title of her book is Nets and Patience.") == 0.0


def test_more_without_than_weighs_a_sentence_down() -> None:
    """It compares with something that was named before."""
    assert of("Patience is a much rarer gift, and even more costly.") == 0.5
    assert of("Patience is a much rarer gift than courage, and even more costly.") == 0.0


@pytest.mark.parametrize(
    "sentence",
    [
        "For the first time in a century the harbour was empty.",
        "Both the lamp and the dark are older than the town.",
        "First love is the only one that needs no harbour.",
        "Because nobody tended the lamp, everybody blamed the sea.",
    ],
)
def test_what_stands_alone_is_no_step(sentence: str) -> None:
    """Near misses."""
    assert of(sentence) == 0.0
