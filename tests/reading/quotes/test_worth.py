"""How much a sentence is worth quoting: general and pointed beats particular and dated."""

import pytest

from bot.reading.quotes.sentence_words import word_rows
from bot.reading.quotes.worth import worth

SENTENCES = (
    "A lock is a question that the river asks of every boat.",
    "—",
    "Nobody who waits is late, and nobody who waits is early.",
    "Ada Bray was looked after by the keeper/clerk at Holm (for 14 days)!",
    "The clerk is slowly rowing home, and you will not see your boats again.",
    "Jede Brücke ist eine Frage, und niemand wartet auf die Antwort.",
    "Каждый мост есть вопрос, и никто не ждёт ответа.",
    "桥是河的问题，船是人的回答。",
    "Install the files in names.txt, then click the menu.",
    "It is easier to ask than to answer.",
)


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
    high, low = worth(word_rows([better, worse], language), language)
    assert high > low


def test_worth_stays_within_its_bounds() -> None:
    """From about -4 to 4, whatever the sentence."""
    sentences = ["Nobody, never, nothing, always, everybody!", "In 1788, on 3 May 1789, at 9:30 he went.", ".", ""]
    assert all(-6 <= each <= 6 for each in worth(word_rows(sentences, "en"), "en"))


@pytest.mark.parametrize("language", ["en", "de", "fr", "ru", "zh", "pl"])
def test_a_sentence_is_worth_the_same_among_others(language: str) -> None:
    """Weighing all at once, none lends its words to its neighbour."""
    among = worth(word_rows(SENTENCES, language), language).tolist()
    assert among == [worth(word_rows([alone], language), language)[0] for alone in SENTENCES]


def test_nothing_is_weighed_where_nobody_speaks() -> None:
    """No sentences, no worth."""
    assert len(worth(word_rows([], "en"), "en")) == 0
