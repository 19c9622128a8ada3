"""What the processes of a fleet tell of themselves."""

import pytest

from bot.model.fleet import MOST_AHEAD, FleetProcess, of_other_homes

ONE, OTHER, NONE = (FleetProcess(name, frozenset(homes)) for name, homes in (("a", {1, 2}), ("b", {1}), ("c", ())))


@pytest.mark.parametrize(("ahead", "wrong"), [(0, False), (MOST_AHEAD, False), (MOST_AHEAD + 1, True), (-60, True)])
def test_a_clock_may_be_some_seconds_off(ahead: int, wrong: bool) -> None:
    """Ahead or behind."""
    assert FleetProcess("a", frozenset(), ahead).clock_is_wrong is wrong


def test_other_homes_are_those_that_two_name_differently() -> None:
    """Who names none leaves it to the others."""
    assert of_other_homes([ONE, OTHER, NONE], "a") == [OTHER]
    assert of_other_homes([ONE, OTHER, NONE], "b") == [ONE]
    assert of_other_homes([ONE, OTHER, NONE], "c") == []
    assert of_other_homes([ONE, OTHER, NONE], "d") == []
