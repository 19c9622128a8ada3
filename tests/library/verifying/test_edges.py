"""Where the passages known so far end though the quotation goes on."""

import pytest

from bot.library.verifying.deciding import Held, decide
from bot.library.verifying.edges import edges, runs_over
from bot.library.verifying.quotation import asked
from bot.library.verifying.stretch import stretch_of
from tests.cards.samples import TIDES, passages

STRETCH = stretch_of(TIDES, passages("The keeper lights seven lamps before every storm, and he trusts neither clock."))


def test_a_quotation_that_goes_on_past_a_passage_asks_for_the_next() -> None:
    """One that ends with it asks for nothing."""
    longer = asked("and he trusts neither clock nor the sea behind the house of the pilot")
    within = asked("The keeper lights seven lamps")
    assert edges(longer, decide(Held(longer), [STRETCH], [0.0]))
    assert not edges(within, decide(Held(within), [STRETCH], [0.0]))


@pytest.mark.parametrize(
    ("quotation", "over"),
    [
        ("lights seven lamps before every storm", False),
        ("nobody there lights seven lamps before every storm", False),
        ("nobody there but one lights seven lamps before every storm", True),
        ("seven lamps before every storm and then it rained for nine days", True),
    ],
)
def test_words_from_the_midst_of_a_passage_have_no_neighbours(quotation: str, over: bool) -> None:
    """Unless the quotation has more words before or behind them than the passage."""
    held = Held(asked(quotation))
    (best, *_) = held.segments(STRETCH)
    assert runs_over(best, len(held.asked)) is over
