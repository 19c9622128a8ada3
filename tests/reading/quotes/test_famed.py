"""What famous sentences have in common, in ten languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.quotes.famed import MOST, famed, signs_of
from bot.reading.quotes.word_signs import tokens_of


def of(text: str, language: str) -> float:
    return famed(text, tokens_of(text), language)


@pytest.mark.parametrize(
    ("language", "thought", "plain"),
    [
        ("en", "A man who fears nothing has never loved anything.", "The next file is copied to the server at 9:30."),
        ("de", "Wer nichts liebt, der fürchtet auch nichts.", "Die Datei wurde um 9:30 auf den Rechner kopiert."),
        ("es", "Quien no ama nada no teme nada.", "El archivo se copió en el servidor a las 9:30."),
        ("fr", "Qui n’aime rien ne craint rien.", "Le fichier est copié sur le serveur à 9 h 30."),
        ("it", "Chi non ama niente non teme niente.", "Il file viene copiato sul server alle 9:30."),
        ("nl", "Wie niets liefheeft, vreest ook niets.", "Het bestand werd om 9:30 naar de server gekopieerd."),
        ("pt", "Quem não ama nada não teme nada.", "O arquivo foi copiado para o servidor às 9:30."),
        ("ru", "Кто ничего не любит, тот ничего не боится.", "Файл был скопирован на сервер в 9:30."),
        ("uk", "Хто нічого не любить, той нічого не боїться.", "Файл було скопійовано на сервер о 9:30."),
        ("zh", "人无所爱，则无所惧。", "该文件于9:30复制到服务器上的目录。"),
    ],
)
def test_a_thought_has_more_of_it_than_a_manual(language: str, thought: str, plain: str) -> None:
    """The same thought and the same line of a manual in each language."""
    assert of(thought, language) > of(plain, language)


def test_signs_are_words_and_shapes() -> None:
    """What stands before an apostrophe is no word; in Chinese, characters and their pairs are."""
    assert {"homme", "est", "#,"} <= signs_of("L'homme, il est seul.", tokens_of("L'homme, il est seul."), "fr")
    assert {"人", "人无", "#，"} - signs_of("人无爱，", ["人无爱"], "zh") == {"#，"}
    assert "#numbers1" in signs_of("Only 7 came.", tokens_of("Only 7 came."), "en")


@given(st.text(max_size=200), st.sampled_from(["en", "de", "zh", "sv"]))
def test_it_stays_within_its_bounds(text: str, language: str) -> None:
    """And is 0 in a language without a table."""
    assert -MOST <= of(text, language) <= MOST
    assert language != "sv" or of(text, language) == 0.0
