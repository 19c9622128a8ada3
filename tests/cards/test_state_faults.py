"""What is wrong with a state in PostgreSQL, in words: where it is, and what to do."""

from bot.cards.faults import fault_sentence
from bot.cards.state_faults import SHARED_STATE
from bot.errors import Cause, StoreFault
from bot.faults import Fault

WITHOUT_A_PLACE = {Fault.FLEET_NOT_INSTALLED, Fault.STATE_URL_NOT_SET, Fault.STATE_NOT_A_PLACE}


def test_each_sentence_names_the_place_and_a_way_out() -> None:
    """An operator reads it in the log at night."""
    for fault in SHARED_STATE.keys() - WITHOUT_A_PLACE:
        said = fault_sentence(Cause(fault, ("db.example:5432/bot", "public", 18)))
        assert "db.example:5432/bot" in said
        assert said.endswith(".")


def test_a_newer_state_names_both_versions() -> None:
    """So that it is clear which side is behind."""
    said = fault_sentence(StoreFault(Fault.STATE_NEWER, "db.example:5432/bot", 18, 16))
    assert "its version is 18, this program knows 16" in said
