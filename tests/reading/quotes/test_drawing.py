"""How often a quote comes when nobody asks for its article."""

import pytest

from bot.reading.quotes.drawing import (
    ASKED_FOR,
    MOST_OFTEN,
    OFTEN,
    RARELY,
    SELDOM,
    Company,
    recalls,
)
from bot.reading.quotes.famed import fames
from bot.reading.quotes.sentence_words import sentence_words, word_rows
from bot.reading.quotes.worth import worth

_ARGUES = "Nobody is free while another must serve, because power that is not shared is never just."
_REPORTS = "The “Gull” left at 9:30 with 12 crates for the market at Holm."


def company(*sentences: str, language: str = "en") -> Company:
    held = Company.of(language)
    words = word_rows(sentences, language)
    held.add(words, worth(words, language), fames(words, language), words.counts > 0, english=language == "en")
    return held


def weight(
    held: Company, text: str, score: float, language: str = "en", *, named: bool = False, answer: int = 0
) -> int:
    words = sentence_words(text, language)
    return held.weight(words, score, language, named=named, recalled=lambda: answer)


def test_an_argument_among_arguments_comes_first() -> None:
    """And the same words among reports, or a report among arguments, are not drawn unasked."""
    essay, news = company(*[_ARGUES] * 100), company(*[_REPORTS] * 100)
    assert weight(essay, _ARGUES, 2.5) > OFTEN
    assert weight(essay, _REPORTS, 2.5) == ASKED_FOR
    assert weight(news, _ARGUES, 2.5) == ASKED_FOR
    assert weight(news, _REPORTS, 2.5) == ASKED_FOR


def test_more_is_drawn_of_what_is_worth_more() -> None:
    """All else being equal."""
    essay = company(*[_ARGUES] * 100)
    weights = [weight(essay, _ARGUES, score) for score in (-3.0, -2.0, -1.0, 0.0, 1.0, 2.0)]
    assert weights[:2] == [ASKED_FOR, SELDOM]
    assert RARELY <= weights[2] < weights[3] < weights[4] < weights[5] <= MOST_OFTEN


def test_the_best_come_long_before_what_is_only_good() -> None:
    """So that a channel hears the best of a large library first, and the others once they are through."""
    essay = company(*[_ARGUES] * 100)
    assert weight(essay, _ARGUES, 2.0) > 10 * weight(essay, _ARGUES, 1.0)


def test_more_is_drawn_of_what_has_the_words_that_readers_quote() -> None:
    """Of three sentences worth the same, the thought comes before the sea, and the sea before the clerk's rope."""
    plain = company(*[_ARGUES, "The boats are in.", "The nets are dry.", "The lamp is lit."] * 25)
    thought = "Whoever loves nothing is afraid of nothing."
    sea, rope = "The sea is never in need of a reason.", "The clerk has a new rope for the old boat."
    first, second, third = (weight(plain, text, 1.1) for text in (thought, sea, rope))
    assert first > OFTEN > second > SELDOM
    assert third == ASKED_FOR


def test_an_article_that_reports_is_hardly_drawn_from() -> None:
    """What sets articles apart above all is whether they rather argue or rather report."""
    thought = "Whoever loves nothing is afraid of nothing."
    arguing = company(*[*[_ARGUES] * 9, "The boats are in."] * 10)
    calm, reporting = company(*[_ARGUES, *["The boats are in."] * 5] * 17), company(*[_ARGUES, *[_REPORTS] * 4] * 20)
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
    essay = company(*[_ARGUES] * 100)
    whole, leaning = "A gate that is never shut keeps nobody out.", "A second gate that is never shut keeps nobody out."
    assert weight(essay, leaning, 1.5) < weight(essay, whole, 1.5) / 5


def test_a_name_at_the_beginning_and_a_thing_already_spoken_of_come_less_often() -> None:
    """Whoever did not read on from the sentence before does not know them."""
    essay = company(*[_ARGUES] * 100)
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


def test_a_long_article_is_drawn_from_before_a_short_one_and_one_of_figures_last() -> None:
    """Of English web pages, short notices and lists of results hold the fewest lines to keep."""
    thought, plain = "Whoever loves nothing is afraid of nothing.", "The boats are in."
    short, long = company(_ARGUES, plain), company(*[_ARGUES, plain] * 50)
    counting = company(*[_ARGUES, "The boats are in at 9."] * 50)
    weights = [weight(held, thought, 1.5) for held in (long, short, counting)]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == 3


def test_an_article_of_thoughts_is_drawn_from_before_one_of_names() -> None:
    """English news names people and places in every other sentence, and hardly speaks of what quotations are about."""
    thought, plain = "Whoever loves nothing is afraid of nothing.", "The boats are in."
    told = company(*[_ARGUES, plain] * 50)
    naming = company(*[_ARGUES, "The boats are in at Holm."] * 50)
    thinking = company(*[_ARGUES, "A boat of hope is a boat of doubt.", plain, plain] * 25)
    assert weight(naming, thought, 1.5) < weight(told, thought, 1.5)
    assert company(*[plain] * 100).themed < told.themed < thinking.themed


def test_where_somebody_speaks_of_himself_and_asks_more_is_drawn() -> None:
    """A firm, a party and a manual speak of "us" and of nobody; a letter, an essay and an interview say "I"."""
    thought, plain = "Whoever loves nothing is afraid of nothing.", "The gate is a wall that opens."
    told = company(*[_ARGUES, plain] * 50)
    own = company(*[_ARGUES, "I know my gate is a wall."] * 50)
    asking = company(*[_ARGUES, "Is a gate a wall?"] * 50)
    assert weight(own, thought, 1.5) > weight(told, thought, 1.5)
    assert weight(asking, thought, 1.5) > weight(told, thought, 1.5)


def test_who_speaks_and_shouts_is_counted_without_spaces_too() -> None:
    """By the signs themselves, since no word of such a script can be told."""
    held = company("我爱桥。", "桥很长。", "桥在哪里？", "快走！", language="zh")
    assert (held.personal, held.asking, held.loud) == (1, 1, 1)


def test_quotes_of_all_languages_weigh_alike() -> None:
    """A German thought among thoughts is drawn like an English one, and a German notice like an English notice."""
    thoughts = ("Wer nichts liebt, der fürchtet auch nichts.", "Jeder Mensch hat Angst vor der Wahrheit.")
    notices = ("Der Verein hat 2019 am Bahnhof eröffnet!", "Die GmbH bietet ein Leasing der Firma VW an.")
    essay, news = company(*thoughts * 30, language="de"), company(*notices * 30, language="de")
    assert weight(essay, thoughts[0], 3.0, "de") > OFTEN
    assert weight(news, notices[0], 3.0, "de") == ASKED_FOR


def test_an_article_of_figures_is_drawn_from_less_often() -> None:
    """In a script without spaces as well."""
    for language, plain, numbered in (
        ("de", "Wer liebt, der fürchtet nichts.", "Am Montag kamen 12 Boote."),
        ("zh", "桥是河的问题。", "星期一来了12条船。"),
    ):
        held = company(plain, numbered, language=language)
        assert (held.sentences, held.numbered) == (2, 1)
