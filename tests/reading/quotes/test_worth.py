"""How much a sentence is worth quoting: general and pointed beats particular and dated."""

import pytest

from bot.reading.quotes.sentence_words import sentence_words
from bot.reading.quotes.worth import worth


@pytest.mark.parametrize(
    ("language", "better", "worse"),
    [
        ("en", "A lock is a question that the river asks of every boat.", "On Monday the boat went to Holm at 9:30."),
        ("de", "Wer eine Brücke baut, glaubt an das andere Ufer.", "Am Montag fuhr das Boot um 9:30 nach Holm."),
        (
            "fr",
            "Personne ne garde un pont sans croire à l'autre rive.",
            "Lundi, le bateau est parti à 9 h 30 pour Holm.",
        ),
        ("ru", "Никто не строит мост, не веря в другой берег.", "В понедельник лодка ушла в Холм в 9:30."),
    ],
)
def test_a_thought_beats_a_timetable(language: str, better: str, worse: str) -> None:
    """In every language that has its words."""
    assert worth(sentence_words(better, language), language) > worth(sentence_words(worse, language), language)


def test_worth_stays_within_its_bounds() -> None:
    """From about -4 to 4, whatever the sentence."""
    for sentence in ("Nobody, never, nothing, always, everybody!", "In 1788, on 3 May 1789, at 9:30 he went.", "."):
        assert -6 <= worth(sentence_words(sentence, "en"), "en") <= 6
