"""Word by word: a part of a quotation against its place in the text."""

import pytest

from bot.library.verifying.comparing import compare
from bot.library.verifying.deciding import Held, decide
from bot.library.verifying.quotation import asked
from bot.library.verifying.segments import sought
from bot.library.verifying.stretch import stretch_of
from bot.model import Change, Verdict
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


@pytest.mark.parametrize(
    "quotation",
    [
        "one today is worth two tomorrows",
        "One to-day is worth two tomorrows, and farther",
        "and farther. Everyone was here to day",
    ],
)
def test_words_written_together_or_apart_are_the_same(quotation: str) -> None:
    """In the middle and at either end; old print and new differ in little else."""
    text = "Or again, One To-day is worth two To-morrows, and farther. Every one was here to-day."
    stretch = stretch_of(TIDES, passages(text))
    assert decide(Held(asked(quotation)), [stretch], [0.0]).verdict is Verdict.VERBATIM


def test_a_colon_for_a_full_stop_is_typography() -> None:
    """A comma for it joins two sentences, which alters them."""
    stretch = stretch_of(
        TIDES, passages("Be not afraid of the tide. Some are born to it, and some have it thrust on them.")
    )
    colon, comma = (f"Be not afraid of the tide{mark} some are born to it" for mark in ":,")
    assert decide(Held(asked(colon)), [stretch], [0.0]).verdict is Verdict.VERBATIM
    assert decide(Held(asked(comma)), [stretch], [0.0]).verdict is Verdict.ALTERED
