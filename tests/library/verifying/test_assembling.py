"""Which sequence of segments explains a quotation best."""

from bot.library.verifying.assembling import assemble
from bot.library.verifying.quotation import asked
from bot.library.verifying.segments import segments, sought
from bot.library.verifying.stretch import stretch_of
from tests.cards.samples import TIDES, passages

TEXT = (
    "The keeper lights seven lamps before every storm.",
    "Nobody had crossed the causeway since the flood.",
    "Every ship that passed was written down in a ledger.",
)
STRETCH = stretch_of(TIDES, passages(*TEXT))


def test_two_places_in_the_texts_order_are_two_segments() -> None:
    """With no word claimed twice."""
    seek = sought(asked("The keeper lights seven lamps … every ship that passed was written down"), STRETCH.accented)
    chosen = assemble(seek, segments(seek, STRETCH), {})
    assert [(one.q0, one.q1) for one in chosen] == [(0, 5), (5, 12)]
    assert chosen[0].t1 <= chosen[1].t0


def test_of_equal_segments_the_favoured_one_is_chosen() -> None:
    """An earlier hit, or the named speaker."""
    other = stretch_of(TIDES, passages(TEXT[0], first=9))
    seek = sought(asked("The keeper lights seven lamps before every storm"), STRETCH.accented)
    both = [segments(seek, STRETCH)[0], segments(seek, other)[0]]
    (chosen,) = assemble(seek, both, {1: 0.5})
    assert chosen.stretch is other


def test_a_few_words_before_an_ellipsis_are_those_right_before_what_follows() -> None:
    """Another place in the article that has them too is further off."""
    there = stretch_of(TIDES, passages("If I knew for a certainty that a man was coming, I should run for the boat."))
    elsewhere = stretch_of(TIDES, passages("If I knew so wise a man, I should ask him.", first=9))
    seek = sought(asked("If I knew … that a man was coming, I should run"), there.accented)
    found = [*segments(seek, elsewhere), *segments(seek, there)]
    assert {id(one.stretch) for one in assemble(seek, found, {})} == {id(there)}
