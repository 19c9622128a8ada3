"""What is said of content notes: what is kept back, and why, never what it says."""

from bot.cards.faults import fault_sentence
from bot.errors import Cause
from bot.faults import Fault


def test_what_is_kept_back_is_told_with_its_note() -> None:
    """And where it would be shown."""
    kept = Cause(Fault.NOTE_FOR_AGE_RESTRICTED, ("violence",))
    assert fault_sentence(kept) == (
        "This is kept back here, because of its content note: violence. It is shown in age-restricted channels only."
    )
    assert "violence" in fault_sentence(Cause(Fault.NOTE_KEPT_BACK, ("violence",)))


def test_an_unknown_note_is_told_with_those_there_are() -> None:
    """Or that there are none."""
    assert "“rum”. Those of the word list are: sex and drugs." in fault_sentence(
        Cause(Fault.NOTE_UNKNOWN, ("rum", "sex, drugs"))
    )
    assert "has no content notes" in fault_sentence(Cause(Fault.NOTE_UNKNOWN, ("rum", "")))
