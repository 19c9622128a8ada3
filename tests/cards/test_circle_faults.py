"""What is said of reading circles that cannot be set up, or not posted."""

from bot.cards.circle_faults import CIRCLE
from bot.cards.faults import fault_sentence
from bot.errors import Cause
from bot.faults import Fault


def test_every_sentence_ends_as_one_and_stays_short() -> None:
    """Whatever title or day it names."""
    values: dict[Fault, tuple[str | int, ...]] = {
        Fault.CIRCLE_TOO_MANY: (25,),
        Fault.CIRCLE_NAMES_NONE: ("word " * 200, "“The Tide Tables” in #general"),
        Fault.CIRCLE_DAY_PAST: ("2026-11-30", 360),
        Fault.CIRCLE_DAY_FAR: ("2028-02-29",),
    }
    for fault, sentence in CIRCLE.items():
        given = () if isinstance(sentence, str) else values.get(fault, ("word " * 200,))
        said = fault_sentence(Cause(fault, given))
        assert said.endswith(".")
        assert len(said) < 320


def test_days_are_told_as_everywhere_else() -> None:
    """Day, month in words, year."""
    past = fault_sentence(Cause(Fault.CIRCLE_DAY_PAST, ("2026-11-30", 360)))
    assert past.startswith("30 November 2026, 06:00 is past already.")
    assert "29 February 2028" in fault_sentence(Cause(Fault.CIRCLE_DAY_FAR, ("2028-02-29",)))
