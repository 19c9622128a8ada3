"""What makes a strict reader wave an English quote away although it stands alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.quotes.leaning_english import leaning
from bot.reading.quotes.word_signs import tokens_of


def leans(text: str) -> float:
    return leaning(text, tokens_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "A gate that nobody shuts is only a hole in a wall.",
        "Everybody needs a long winter to learn what a lamp is for.",
        "Nothing is harder than to give back a borrowed boat.",
        "A potter knows his wheel long before he knows his clay.",
        "He who counts the nets of others never mends a knot.",
        "Nature keeps no ledger, and yet her debts are always paid.",
        "Both the sea and the harbour ask for patience.",
        "The first thing that a boat teaches is to wait.",
        "Now and then a lamp is worth more than a star.",
    ],
)
def test_what_says_all_of_it_leans_on_nothing(text: str) -> None:
    """It compares with something, and names whom it speaks of."""
    assert leans(text) == 0


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Borrowed boats are harder to give back to a neighbour.", "than what?"),
        ("A greater change of nets is needed on every boat.", "than which?"),
        ("A third reason to keep a ledger is that ink is cheap.", "what are the others?"),
        ("Another thing that harbours teach is how to wait.", "beside what?"),
        ("One way of keeping a harbour is to leave it alone.", "of how many?"),
        ("The most obvious is the want of rope in every harbour.", "of what?"),
        ("No; the people are never wrong about their own harbour.", "to which question?"),
        ("There are captains among them who do not; they sail alone.", "do not what?"),
        ("To do that, a harbour needs nothing but a little patience.", "to do what?"),
        ("We say that both keep the harbour, and neither owns a boat.", "both of whom?"),
        ("Patience is the only merit of his long and idle service.", "of whose?"),
        ("The truth was driven home upon him by a boat without an oar.", "upon whom?"),
        ("It is true that a harbour must make the sea its basis.", "and what is not?"),
        ("Like other strong winds, it throws up what is best in a crew.", "what does?"),
        ("Equally useless to her is a boat without an oar or a sail.", "useless to whom?"),
    ],
)
def test_what_makes_a_reader_ask_leans(text: str, why: str) -> None:
    """``why`` is what a reader would ask."""
    assert leans(text) >= 0.4, why


def test_a_few_words_and_very_many_are_waved_away_more_often() -> None:
    """So are the writer's own doings, what points, and a *But* whose other side is not shown."""
    gate = "A gate that nobody shuts is only a hole in a wall"
    assert leans("Borrowed boats are empty.") > leans(f"{gate}.") == 0
    assert leans(f"{gate}, {', '.join(['and a wall is a hole in the wind'] * 7)}.") > 0
    assert leans("But a gate that nobody shuts is only a hole in a wall.") > 0
    assert leans("A gate that I never shut is only a hole in my wall.") > 0
    assert leans("A gate of this kind is such a hole in a wall as any.") > 0


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    """From nothing on, and no more than all of it together."""
    assert 0 <= leans(text) < 4
