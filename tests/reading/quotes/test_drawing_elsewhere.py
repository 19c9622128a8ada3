"""How likely a strict reader nods at a quote in another language than English."""

import pytest

from bot.reading.quotes.drawing_elsewhere import Around, odds_elsewhere
from bot.reading.quotes.sentence_words import sentence_words
from bot.reading.quotes.themes import UNTOLD, themes_of

_ESSAY = Around(sentences=100, numbered=2, loud=0, themes=themes_of("de"), themed=0.2, worth=0.8, fame=0.0)
_THOUGHT = "Wer nichts liebt, der fürchtet auch nichts."


def odds(text: str, language: str = "de", around: Around = _ESSAY, score: float = 3.0) -> float:
    return odds_elsewhere(sentence_words(text, language), score, language, around)


@pytest.mark.parametrize(
    ("language", "thought", "notice"),
    [
        ("de", _THOUGHT, "Die Bereitstellung weiterer Serviceleistungen erfolgt über das Kundenportal."),
        ("es", "Quien no ama nada no teme nada.", "La plataforma ofrece numerosas herramientas profesionales."),
        ("fr", "Qui n’aime rien ne craint rien.", "La plateforme propose plusieurs abonnements professionnels."),
        ("it", "Chi non ama niente non teme niente.", "La piattaforma offre numerosi abbonamenti professionali."),
        ("pt", "Quem não ama nada não teme nada.", "A plataforma oferece diversas assinaturas profissionais."),
        ("ru", "Кто ничего не любит, тот ничего не боится.", "Платформа предлагает дополнительные подписки клиентам."),
        ("uk", "Хто нічого не любить, той нічого не боїться.", "Платформа пропонує додаткові підписки клієнтам."),
    ],
)
def test_plain_words_go_before_long_and_uncommon_ones(language: str, thought: str, notice: str) -> None:
    """The same score, the same article: a thought comes long before what a shop says of itself."""
    assert odds(thought, language) > odds(notice, language) + 1


def test_names_of_firms_and_abbreviations_come_later() -> None:
    """A word in capitals, or with one behind a hyphen."""
    assert odds("Wer die GmbH nicht liebt, der fürchtet auch nichts.") < odds(
        "Wer die Stadt nicht liebt, der fürchtet auch nichts."
    )
    assert odds("Wer nichts liebt, der fürchtet auch SAP-Kunden nicht.") < odds(
        "Wer nichts liebt, der fürchtet auch Menschen nicht."
    )


@pytest.mark.parametrize(
    "worse",
    [
        _ESSAY._replace(numbered=40),
        _ESSAY._replace(loud=10),
        _ESSAY._replace(fame=-2.0),
        _ESSAY._replace(themed=0.05),
        _ESSAY._replace(sentences=10, numbered=0),
    ],
)
def test_the_article_counts(worse: Around) -> None:
    """Figures, shouting, the words of news, brevity, and few words for what quotations are about take off."""
    assert odds(_THOUGHT, around=worse) < odds(_THOUGHT)


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        ("Wer kein Boot hat, der fürchtet den Sturm nicht.", "Wer keine Hoffnung hat, der fürchtet den Tod nicht."),
        ("Wer heute nichts liebt, der fürchtet jetzt auch nichts.", _THOUGHT),
        ("Wenn ich nichts liebe, so fürchte ich auch nichts.", "Wenn man nichts liebt, so fürchtet man auch nichts."),
    ],
)
def test_a_thought_goes_before_what_is_said_of_a_day(worse: str, better: str) -> None:
    """Or of a thing, or of the speaker."""
    assert odds(worse) < odds(better)


def test_a_language_without_a_table_has_its_score_alone() -> None:
    """And is never drawn before others; what is in no language at all is not drawn."""
    best, good = odds("Den som inget älskar fruktar inget.", "sv", score=3.0), odds("Båtarna är inne.", "sv", score=1.0)
    assert good < best < 0.1
    assert odds("Lorem ipsum dolor sit amet.", "und") < -5


def test_no_words_and_no_sentences_are_no_fault() -> None:
    """As of an article that is only verse."""
    assert odds("—", around=Around(0, 0, 0, UNTOLD, 0.0, 0.0, 0.0)) < 1
    assert odds("人无所爱，则无所惧。", "zh") > odds(
        "人无所爱，则无所惧。", "zh", Around(10, 9, 0, themes_of("zh"), 0.0, 0.0, -2.0)
    )
