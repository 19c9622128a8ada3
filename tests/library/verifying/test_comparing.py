"""Word by word: a part of a quotation against its place in the text."""

from bot.library.verifying.comparing import compare, reach
from bot.library.verifying.quotation import asked
from bot.library.verifying.segments import sought
from bot.library.verifying.stretch import stretch_of
from bot.model import Change
from tests.cards.samples import TIDES, passages

STRETCH = stretch_of(TIDES, passages("The keeper lights seven lamps before the storm."))


def changes(quotation: str) -> list[Change]:
    """What the quotation did to the text, step by step."""
    seek = sought(asked(quotation), STRETCH.accented)
    return [block.change for block in compare(seek, STRETCH, 0, len(seek.keys), 0, len(STRETCH.keys))]


def test_every_kind_of_change_is_told() -> None:
    """Equal words around it."""
    assert changes("The keeper lights seven lamps before the storm") == [Change.EQUAL]
    assert changes("The keeper lights lamps before the storm") == [Change.EQUAL, Change.DELETE, Change.EQUAL]
    assert changes("The keeper lights seven old lamps before the storm") == [Change.EQUAL, Change.INSERT, Change.EQUAL]
    assert changes("The keeper lights twelve lamps before the storm") == [Change.EQUAL, Change.REPLACE, Change.EQUAL]


def test_words_beside_a_match_are_reached() -> None:
    """As far as they agree."""
    seek = sought(asked("The keeper lights seven lamps"), STRETCH.accented)
    _, agreed = reach(seek, STRETCH, (2, 5), 2, 10, forward=True)
    assert agreed == 3
