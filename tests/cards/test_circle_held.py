"""What holds a reading circle up, and what to do."""

import pytest

from bot.cards.circle_held import HOLDING, held_up
from bot.faults import Fault
from tests.cards.circle_samples import a_circle, divided


@pytest.mark.parametrize("fault", sorted(HOLDING))
def test_each_fault_has_its_cure(fault: Fault) -> None:
    """A paused circle goes on by hand, any other by itself."""
    division = divided(3)
    said = held_up(a_circle(division), fault)
    assert said.endswith(", or end the circle with /circle stop.")
    assert "/circle pause" not in said
    assert ", then use /circle pause to go on, or" in held_up(a_circle(division, paused=True), fault)


@pytest.mark.parametrize("fault", [None, Fault.CIRCLE_SECTIONS_CHANGED])
def test_what_does_not_hold_it_up_is_not_told(fault: Fault | None) -> None:
    """Changed sections are divided anew, and the dates stay."""
    assert held_up(a_circle(divided(3)), fault) == ""
