"""Commands of an older version are a fault, those not registered yet are not."""

from bot.cards.points import Weight
from bot.cards.registration import AT_START, registration_points, unregistered
from bot.model.registration import Outdated


def test_the_commands_of_this_version_are_fine() -> None:
    """One sentence."""
    (point,) = registration_points([], AT_START)
    assert point.weight is Weight.FINE


def test_each_place_is_told_with_what_to_do() -> None:
    """Everybody's commands are older, those of the home server were never there."""
    older, never = registration_points([Outdated(None, never=False), Outdated(42, never=True)], AT_START)
    assert (older.weight, never.weight) == (Weight.FAULT, Weight.NOTE)
    assert older.found == "The commands for everybody are registered with Discord as an older version had them."
    assert never.found == "The commands for curators in server 42 are not registered with Discord yet."
    assert older.cure == never.cure == "`commonplace run` registers them."


def test_a_refusal_keeps_its_reason() -> None:
    """It is tried again."""
    point = unregistered("Commands could not be registered everywhere: Discord answered 503 (no text).")
    assert "503" in point.found
    assert "tried again" in str(point.cure)
