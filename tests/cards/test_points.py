"""Points, by their weight."""

from bot.cards.points import Point, Weight, as_fault, as_fine, as_note


def test_a_point_has_the_weight_it_was_made_with() -> None:
    """What is fine needs no cure."""
    assert as_fine("It stands.") == Point(Weight.FINE, "It stands.", None)
    assert as_note("It leans.", "Watch it.").weight is Weight.NOTE
    assert as_fault("It fell.", "Build it up.") == Point(Weight.FAULT, "It fell.", "Build it up.")
