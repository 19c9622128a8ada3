"""Plans, rights, pieces and lines in capitals: sound sentences of English that say nothing apart."""

import pytest

from bot.reading.quotes.screens_english import screen_english
from bot.reading.quotes.sentence_words import sentence_words


def screened(sentence: str) -> str | float:
    words = sentence_words(sentence, "en")
    return screen_english(words, sentence.casefold(), words.tokens)


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("In the next pages I shall propose another way of counting boats.", "points elsewhere"),
        ("You will learn how to mend a net in a single evening.", "points elsewhere"),
        ("The picture of the harbour is copyright of the town.", "furniture"),
        ("Partly because the boats were late that summer.", "half a sentence"),
        ("People who mend their nets before the long winter comes.", "half a sentence"),
        ("The Harbour Board And Its Long Quiet Years", "capitals"),
        (
            "Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore.",
            "odd language",
        ),
    ],
)
def test_what_says_nothing_apart_is_kept_back(sentence: str, reason: str) -> None:
    """Each with its reason."""
    assert screened(sentence) == reason


@pytest.mark.parametrize(
    ("sentence", "tax"),
    [
        ("People who mend their nets in the summer can sleep in the winter.", 0.0),
        ("You cannot mend a net and hold it shut at the same time.", 0.4),
        ("The sea, therefore, is the only honest clerk of the town.", 0.5),
    ],
)
def test_what_weighs_a_sentence_down(sentence: str, tax: float) -> None:
    """It may be quoted, if nothing better is there."""
    assert screened(sentence) == tax
