"""How often a quote comes when nobody asks for its article."""

import pytest

from bot.reading.quotes.drawing import (
    ASKED_FOR,
    MOST_OFTEN,
    NOW_AND_THEN,
    OFTEN,
    RARELY,
    SELDOM,
    Company,
    recalls,
)
from bot.reading.quotes.sentence_words import sentence_words, word_rows
from bot.reading.quotes.worth import worth

_ARGUES = "Nobody is free while another must serve, because power that is not shared is never just."
_REPORTS = "The “Gull” left at 9:30 with 12 crates for the market at Holm."


def company(*sentences: str) -> Company:
    held = Company.of("en")
    words = word_rows(sentences, "en")
    held.add(words, worth(words, "en"), words.counts > 0, english=True)
    return held


def weight(
    held: Company, text: str, score: float, language: str = "en", *, named: bool = False, answer: int = 0
) -> int:
    words = sentence_words(text, language)
    return held.weight(words, score, language, named=named, recalled=lambda: answer)


def test_an_argument_among_arguments_comes_first() -> None:
    """And the same words among reports, or a report among arguments, are not drawn unasked."""
    essay, news = company(_ARGUES, _ARGUES), company(_REPORTS, _REPORTS)
    assert weight(essay, _ARGUES, 2.5) > OFTEN
    assert weight(essay, _REPORTS, 2.5) == ASKED_FOR
    assert weight(news, _ARGUES, 2.5) == ASKED_FOR
    assert weight(news, _REPORTS, 2.5) == ASKED_FOR


def test_more_is_drawn_of_what_is_worth_more() -> None:
    """All else being equal."""
    essay = company(_ARGUES, _ARGUES)
    weights = [weight(essay, _ARGUES, score) for score in (-3.0, -2.0, -1.0, 0.0, 1.0, 2.0)]
    assert weights[:2] == [ASKED_FOR, SELDOM]
    assert RARELY <= weights[2] < weights[3] < weights[4] < weights[5] <= MOST_OFTEN


def test_the_best_come_long_before_what_is_only_good() -> None:
    """So that a channel hears the best of a large library first, and the others once they are through."""
    essay = company(_ARGUES, _ARGUES)
    assert weight(essay, _ARGUES, 2.0) > 10 * weight(essay, _ARGUES, 1.0)


def test_more_is_drawn_of_what_has_the_words_that_readers_quote() -> None:
    """Of three sentences worth the same, the thought comes before the sea, and the sea before the clerk's rope."""
    plain = company(_ARGUES, "The boats are in.", "The nets are dry.", "The lamp is lit.")
    thought = "Whoever loves nothing is afraid of nothing."
    sea, rope = "The sea is never in need of a reason.", "The clerk has a new rope for the old boat."
    first, second, third = (weight(plain, text, 1.0) for text in (thought, sea, rope))
    assert first > OFTEN > second > SELDOM
    assert third == ASKED_FOR


def test_an_article_that_reports_is_hardly_drawn_from() -> None:
    """What sets articles apart above all is whether they rather argue or rather report."""
    thought = "Whoever loves nothing is afraid of nothing."
    arguing, calm = company(*[_ARGUES] * 9, "The boats are in."), company(_ARGUES, *["The boats are in."] * 5)
    reporting = company(_ARGUES, *[_REPORTS] * 4)
    assert weight(arguing, thought, 2.0) > weight(calm, thought, 2.0) > OFTEN
    assert weight(reporting, thought, 2.0) == ASKED_FOR


@pytest.mark.parametrize(
    ("plain", "pointed"),
    [
        ("Perhaps a gate is often a wall.", "A gate is a wall."),
        ("A gate is now a door in a wall.", "A gate is a door in a wall."),
        ("I know my gate is a wall.", "A gate is a wall."),
        ("These gates are such walls.", "Gates are walls."),
        ("A gate is a wall and a wall is a gate.", "A gate is a wall; a wall is a gate."),
        ("Surely a gate is a wall.", "The only gate is a wall."),
    ],
)
def test_what_hedges_dates_or_points_comes_less_often(plain: str, pointed: str) -> None:
    """A strict reader nods more often at what is said outright, of everybody and of any day."""
    held = company(_ARGUES)
    assert held.odds(sentence_words(plain, "en"), 1.0, opens=False) < held.odds(
        sentence_words(pointed, "en"), 1.0, opens=False
    )


def test_what_leans_on_words_that_are_not_shown_comes_less_often() -> None:
    """See ``leaning_english``: where less is drawn of them, all else being equal."""
    essay = company(_ARGUES, _ARGUES)
    whole, leaning = "A gate that is never shut keeps nobody out.", "A second gate that is never shut keeps nobody out."
    assert weight(essay, leaning, 1.5) < weight(essay, whole, 1.5) / 5


def test_a_name_at_the_beginning_and_a_thing_already_spoken_of_come_less_often() -> None:
    """Whoever did not read on from the sentence before does not know them."""
    essay = company(_ARGUES, _ARGUES)
    assert weight(essay, _ARGUES, -1.0) > SELDOM
    assert weight(essay, _ARGUES, -1.0, named=True) == SELDOM
    assert weight(essay, _ARGUES, -1.0, answer=2) == SELDOM


@pytest.mark.parametrize(
    ("before", "quote", "expected"),
    [
        ("a passion came to the harbour. ", "the passion rebuilds every boat.", 2),
        ("nobody came. ", "the passion rebuilds every boat.", 1),
        ("a passion came to the harbour. ", "the passion for boats rebuilds every boat.", 0),
        ("the world was shut. ", "the world is a harbour.", 0),
    ],
)
def test_the_thing_without_more_was_spoken_of_before(before: str, quote: str, expected: int) -> None:
    """Unless it says behind it which is meant, or there is only one."""
    text = before + quote
    assert recalls(text, len(before), len(text)) == expected


@pytest.mark.parametrize(
    ("score", "around", "expected"),
    [(3.0, 1.5, OFTEN), (2.0, 1.5, NOW_AND_THEN), (0.5, 1.5, SELDOM), (-1.0, 1.5, ASKED_FOR), (3.0, 0.0, ASKED_FOR)],
)
def test_without_words_of_argument_the_worth_decides(score: float, around: float, expected: int) -> None:
    """That of the quote and that of all around it; German has no such list, and Swedish no list at all."""
    for language in ("de", "sv"):
        held = Company.of(language)
        held.worth = around
        assert weight(held, "Wer nichts liebt, fürchtet nichts.", score, language) == expected


def test_an_article_of_figures_is_drawn_from_less_often() -> None:
    """In a script without spaces as well."""
    for language, plain, numbered in (
        ("de", "Wer liebt, der fürchtet nichts.", "Am Montag kamen 12 Boote."),
        ("zh", "桥是河的问题。", "星期一来了12条船。"),
    ):
        words = word_rows([plain, numbered], language)
        held = Company.of(language)
        held.add(words, worth(words, language), words.counts > 0, english=False)
        assert (held.sentences, held.numbered) == (2, 1)
