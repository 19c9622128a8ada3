"""Who is not named beside a quotation is still somebody: a neighbour, one of the women, „der alte Mann“."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Slice
from bot.reading.speech.unnamed_speakers import given_to_another


def another(line: str, *, articles: bool = True) -> bool:
    """Whether the quotation of a line is given to another."""
    opens = min(at for mark in "“„«" if (at := line.find(mark)) >= 0)
    closes = max(line.rfind(mark) for mark in "”“»") + 1
    return given_to_another(line, Slice(opens, closes), articles=articles)


@pytest.mark.parametrize(
    "line",
    [
        "A neighbour told me: “The sea is late.”",
        "An old ferryman used to say, “The sea is late.”",
        "One of the women who mend nets answered: “The sea is late.”",
        "I remember that somebody shouted “The sea is late” from the wall.",
        "When I came home, my mother said: “The sea is late.”",
        "A neighbour, who kept the bell, told me: “The sea is late.”",
        "“The sea is late,” said the old man.",
        "“The sea is late,” a neighbour once told me.",
        "“The sea is late,” she said.",
        "Ein Nachbar sagte mir: „Das Meer ist spät.“",
        "„Das Meer ist spät“, sagte der alte Mann.",
        "«El mar llega tarde», dijo el viejo.",
        "« La mer est en retard », répondit le vieil homme.",
    ],
)
def test_a_noun_that_says_it_is_another(line: str) -> None:
    """Before the words or behind them, in any language with articles."""
    assert another(line)


@pytest.mark.parametrize(
    "line",
    [
        "I said: “The sea is late.”",
        "I told my mother: “The sea is late.”",
        "What I told the children was this: “The sea is late.”",
        "I turned to the old man and said, “The sea is late.”",
        "“The sea is late,” I told the old man.",
        "“The sea is late” is what the old men call it.",
        "“The Late Sea” is a study written by the clerk.",
        "You told the council: “The sea is late.”",
        "My diary says: “The sea is late.”",
        "The sign on the door reads: “The sea is late.”",
        "The answer is: “The sea is late.”",
        "Let me say to the workers: “The sea is late.”",
        "Le dije al vecino: «El mar llega tarde»",
    ],
)
def test_whoever_speaks_around_the_words_is_no_other(line: str) -> None:
    """Nor is whoever is spoken to, or what is only written."""
    assert not another(line)


def test_a_language_without_articles_tells_it_by_the_verb() -> None:
    """What stands beside the verb of saying is a noun, or it is "I"."""
    assert another("Сосед сказал мне: «Море опоздало»", articles=False)
    assert another("«Море опоздало», — сказал сосед.", articles=False)
    assert not another("«Море опоздало», — сказал я.", articles=False)
    assert not another("Я сказал ему: «Море опоздало»", articles=False)


@given(st.text(max_size=60), st.text(max_size=20), st.text(max_size=60), st.booleans())
def test_any_text_whatever_has_an_answer(before: str, words: str, behind: str, articles: bool) -> None:
    """Never an error."""
    where = Slice(len(before), len(before) + len(words))
    assert given_to_another(before + words + behind, where, articles=articles) in (True, False)
