"""How often a quote comes when nobody asks for its article."""

import pytest

from bot.reading.quotes.drawing import ASKED_FOR, FIRST, NOW_AND_THEN, OFTEN, Company
from bot.reading.quotes.sentence_words import sentence_words

_ARGUES = "Nobody is free while another must serve, because power that is not shared is never just."
_REPORTS = "The “Gull” left at 9:30 with 12 crates for the market at Holm."


def company(*sentences: str) -> Company:
    held = Company.of("en")
    for sentence in sentences:
        held.add(sentence_words(sentence, "en"))
    return held


def weight(held: Company, text: str, score: float, language: str = "en") -> int:
    return held.weight(sentence_words(text, language), score, language)


def test_an_argument_among_arguments_comes_first() -> None:
    """And the same words among reports, or a report among arguments, come less often."""
    essay, news = company(_ARGUES, _ARGUES), company(_REPORTS, _REPORTS)
    assert weight(essay, _ARGUES, 2.5) == FIRST
    assert weight(essay, _ARGUES, 1.0) == OFTEN
    assert weight(news, _ARGUES, 2.5) == ASKED_FOR
    assert weight(news, _REPORTS, 2.5) == ASKED_FOR


def test_more_is_drawn_of_what_is_worth_more() -> None:
    """All else being equal."""
    plain = company(_ARGUES, "The boats are in.", "The nets are dry.", "The lamp is lit.")
    weights = [weight(plain, "The sea never waits for a reason.", score) for score in (-3.0, -1.0, 1.0, 3.0)]
    assert weights == [ASKED_FOR, NOW_AND_THEN, OFTEN, FIRST]


@pytest.mark.parametrize(("score", "expected"), [(2.0, OFTEN), (1.0, NOW_AND_THEN), (0.0, ASKED_FOR)])
def test_without_words_of_argument_the_worth_decides(score: float, expected: int) -> None:
    """German has no such list, and Swedish no list at all."""
    for language in ("de", "sv"):
        assert weight(Company.of(language), "Wer nichts liebt, fürchtet nichts.", score, language) == expected
