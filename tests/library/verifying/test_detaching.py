"""Sentences that hang on a true one without standing beside it."""

import pytest

from bot.library.verifying.deciding import Held, decide
from bot.library.verifying.detaching import sentences
from bot.library.verifying.quotation import asked
from bot.library.verifying.stretch import stretch_of
from bot.model import Verdict
from tests.cards.samples import TIDES, passages

STRETCH = stretch_of(
    TIDES,
    passages(
        "A ferry is a bridge that has not made up its mind. Whoever boards it arrives. The captain steers it well."
    ),
)
TRUE = "A ferry is a bridge that has not made up its mind."


@pytest.mark.parametrize(
    ("rest", "absent"),
    [
        ("The passengers pay for everything.", "The passengers pay for everything"),
        ("The mayor decides it.", "The mayor decides it"),
        ("No ticket was ever refunded, the old men said.", "No ticket was ever refunded, the old men said"),
    ],
)
def test_an_invented_sentence_is_told_from_the_true_one(rest: str, absent: str) -> None:
    """Before the true one or behind it, though the text goes on with a word that both have."""
    for text in (f"{TRUE} {rest}", f"{rest} {TRUE}"):
        quotation = asked(text)
        found = decide(Held(quotation), [STRETCH], [0.0])
        assert found.verdict is Verdict.PARTIAL
        (piece,) = found.absent
        assert quotation.where(*piece).of(text) == absent


@pytest.mark.parametrize("text", [TRUE.replace("mind", "plans"), f"{TRUE} The captain steered it badly."])
def test_a_changed_sentence_is_no_invented_one(text: str) -> None:
    """Most of its words stand in its place."""
    assert decide(Held(asked(text)), [STRETCH], [0.0]).verdict is Verdict.ALTERED


def test_a_clause_at_the_end_may_be_invented() -> None:
    """Behind the last pause, where no word of it agrees."""
    found = decide(Held(asked(f"{TRUE[:-1]}, and everybody pays twice.")), [STRETCH], [0.0])
    assert found.verdict is Verdict.PARTIAL


def test_the_sentences_of_a_quotation() -> None:
    """Ellipses part them, too."""
    assert list(sentences(asked("One two three. Four five … six seven."))) == [(0, 3), (3, 5), (5, 7)]
