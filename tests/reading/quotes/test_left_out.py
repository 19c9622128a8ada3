"""The connective an editor leaves out of a quotation."""

import pytest

from bot.reading import read_source
from bot.reading.quotes.left_out import left_out

REST = "no gate was ever closed by somebody who wanted it closed."


@pytest.mark.parametrize("opening", ["But ", "And ", "But, ", "Indeed, ", "After all, ", "In short, "])
def test_a_connective_before_a_whole_sentence_may_be_left_out(opening: str) -> None:
    """All of it goes, with its comma."""
    assert left_out(opening + REST, "en") == len(opening)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Aber kein Tor wurde je von jemandem geschlossen, der es so wollte."),
        ("es", "Pero ninguna puerta fue cerrada por quien la quería cerrada."),
        ("fr", "Mais aucune porte ne fut fermée par qui la voulait close."),
        ("ru", "Но ни одни ворота не закрыл тот, кто хотел их закрыть."),
        ("it", "Ma nessun cancello fu mai chiuso da chi lo voleva chiuso."),
        ("pt", "Mas nenhum portão foi fechado por quem o queria fechado."),
        ("nl", "Maar geen hek werd ooit gesloten door wie het dicht wilde."),
        ("uk", "Але жодної брами не зачинив той, хто хотів її зачинити."),
    ],
)
def test_each_language_has_its_own(language: str, text: str) -> None:
    """And only its own: the same word means nothing elsewhere."""
    assert left_out(text, language) == text.index(" ") + 1
    assert left_out(text, "zh") == 0


@pytest.mark.parametrize(
    "text",
    [
        "But for the rain nobody here would ever have learned to read.",
        "So long as men close gates, somebody will be paid to open them.",
        "However hard a gate is shut, somebody will be found to open it.",
        "After all the guests had left, the gate stood open until noon.",
        "Above all things that can be shut, a gate is the most patient.",
        "Butter is what a gate is greased with in the poorer parishes.",
        "But gates close.",
        "No gate was ever closed by somebody who wanted it closed.",
        "“But no gate was ever closed by somebody who wanted it so.”",
    ],
)
def test_what_is_more_than_a_connective_stays(text: str) -> None:
    """Nor is anything left out where too little would remain."""
    assert left_out(text, "en") == 0


def test_in_german_a_word_that_turns_the_sentence_stays() -> None:
    """ "Doch ist das Leben kurz" without its first word is a question."""
    assert left_out("Doch ist das Leben kurz, und lang ist nur die Kunst.", "de") == 0


def test_a_quote_says_how_much_of_it_is_left_out() -> None:
    """It stays the whole sentence of the text."""
    text = f"The Gate\n\nBy Ada Lin\n\nThe lane was long that year. But {REST}\n"
    (article,) = read_source("gate.txt", text.encode())
    quotes = [quote for section in article.sections for passage in section.passages for quote in passage.quotes]
    (led,) = [quote for quote in quotes if quote.left_out]
    assert led.where.of(article.text) == f"But {REST}"
    assert led.left_out == 4
