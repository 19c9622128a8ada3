"""Where the passages known so far end though the quotation goes on."""

from bot.library.verifying.deciding import Held, decide
from bot.library.verifying.edges import edges
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
