"""How far the words beside a part are the text's."""

from hypothesis import given
from hypothesis import strategies as st

from bot.library.verifying.quotation import asked
from bot.library.verifying.reaching import beyond_inset, may_agree, reach
from bot.library.verifying.segments import sought
from bot.library.verifying.stretch import stretch_of
from tests.cards.samples import TIDES, passages

STRETCH = stretch_of(TIDES, passages("The keeper lights seven lamps before the storm."))


def test_words_beside_a_match_are_reached() -> None:
    """As far as they agree."""
    seek = sought(asked("The keeper lights seven lamps"), STRETCH.accented)
    _, agreed = reach(seek, STRETCH, (2, 5), 2, 10, forward=True)
    assert agreed == 3


def test_words_beyond_what_is_no_speech_are_not_reached() -> None:
    """“The keeper”, left out, says who lights the lamps, not who speaks."""
    seek = sought(asked("The seven lamps"), STRETCH.accented)
    assert beyond_inset(seek, STRETCH, (0, 1), 3, forward=False) is None


@given(st.lists(st.sampled_from(["keeper", "lights", "seven", "storm", "whale", "boat"]), min_size=3, max_size=9))
def test_never_do_more_words_agree_than_at_a_glance(words: list[str]) -> None:
    """So that nothing is lost where a glance is enough."""
    seek = sought(asked(" ".join(words)), STRETCH.accented)
    for forward, place in ((True, 2), (False, 6)):
        _, agreed = reach(seek, STRETCH, (0, len(words)), place, 5, forward=forward)
        assert agreed <= may_agree(seek, STRETCH, (0, len(words)), place, 5, forward=forward)
