"""What a quote may open with, and which connectives it may keep."""

import re

import pytest

from bot.reading.quotes.openings import led, opening_fault
from bot.reading.quotes.sentence_words import sentence_words
from bot.reading.quotes.stands_alone import judged
from bot.reading.quotes.word_signs import tokens_of


@pytest.mark.parametrize(
    ("sentence", "tax"),
    [
        ("But no gate was ever closed by the people who have to walk around it.", 0.5),
        ("In fact, no gate was ever closed by the people who have to walk around it.", 0.5),
        ("In other words, no gate was ever closed by the people who walk around it.", 0.6),
        ("However, no gate was ever closed by the people who have to walk around it.", 0.9),
    ],
)
def test_a_connective_before_a_whole_sentence_costs_it_something(sentence: str, tax: float) -> None:
    """Editors quote such a sentence, if with less joy."""
    assert judged(sentence_words(sentence, "en"), "en") == tax


@pytest.mark.parametrize(
    "sentence",
    [
        "But nobody ever told him why.",
        "But this was never said to anybody who had to walk around the gate in winter.",
        "In fact they never closed the gate for the people who had to walk around it.",
        "And no gate was ever closed by the people who have to walk around it.",
    ],
)
def test_what_leans_behind_its_connective_cannot_be_quoted(sentence: str) -> None:
    """The words behind are held to the same rules; a short line keeps no connective, and “And” never stays."""
    assert isinstance(judged(sentence_words(sentence, "en"), "en"), str)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Aber jede Brücke ist ein Versprechen, das niemand hält."),
        ("es", "Pero todo puente es una promesa que nadie recuerda."),
        ("ru", "Но каждый мост есть обещание, которого никто не помнит."),
    ],
)
def test_a_but_may_stay_in_other_languages(language: str, sentence: str) -> None:
    """The same word before a whole sentence costs the same."""
    assert judged(sentence_words(sentence, language), language) == 0.5


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        ("Die sind immer da, wenn der Hafen leer ist und alle anderen schlafen.", False),
        ("Die zählt man, weil sie leicht zu zählen sind und nichts kosten.", False),
        ("Der hat nie gelebt, der niemals an einer Brücke gewartet hat.", True),
        ("Die Brücke ist ein Versprechen, das niemand hält.", True),
    ],
)
def test_a_german_article_before_a_verb_stands_for_somebody(sentence: str, stands: bool) -> None:
    """Unless the same sentence says for whom."""
    assert isinstance(judged(sentence_words(sentence, "de"), "de"), str) is not stands


@pytest.mark.parametrize(
    "sentence",
    [
        "True courage is the patience to be wrong in public.",
        "Instead of mending their nets, most people curse the fish.",
        "Another war is only the last one with better maps.",
        "Still waters are the only ones that remember every face.",
        "Because nobody owns the sea, everybody pays for it.",
        "It is the poor who pay for the follies of the rich.",
        "It does not matter who opens the gate in the night.",
    ],
)
def test_an_opening_that_only_looks_tied_is_none(sentence: str) -> None:
    """The same words tie nothing where a noun or a clause follows."""
    assert not isinstance(judged(sentence_words(sentence, "en"), "en"), str)


@pytest.mark.parametrize(
    "sentence",
    [
        "True, nobody reads the ledger.",
        "Instead, every fisherman curses the fish.",
        "Another reason is that nobody reads the ledger.",
        "Still, nobody reads the ledger in the harbour.",
        "Because it never asked, everybody gave it what it wanted.",
        "It is a book that nobody reads twice.",
    ],
)
def test_a_tied_opening_stays_one(sentence: str) -> None:
    """What stands before is needed."""
    folded = sentence.casefold()
    assert opening_fault(folded, tokens_of(sentence), "en") is not None


def test_a_connective_is_cut_with_its_comma() -> None:
    """What is left begins with the sentence itself."""
    text = "in fact, no gate was ever closed by the people who have to walk around it."
    found = led(text, tokens_of(text), "en")
    assert text[found.at :].startswith("no gate")
    assert found.tokens[:2] == ["no", "gate"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Weil das Meer niemandem gehört, bezahlt jeder den Zoll."),
        ("fr", "Parce que la mer n’appartient à personne, tout le monde paie."),
        ("zh", "因为大海不属于任何人，所以人人都要为它付钱。"),
    ],
)
def test_a_reason_before_what_it_is_the_reason_of_is_a_sentence(language: str, sentence: str) -> None:
    """Without the second clause it is half of one."""
    assert isinstance(judged(sentence_words(sentence, language), language), float)
    half = re.split("[,，]", sentence)[0] + sentence[-1]
    assert isinstance(judged(sentence_words(half, language), language), str)
