"""What curators read where a library cannot be taken from the process that loads."""

from bot.cards.faults import fault_sentence
from bot.errors import Cause
from bot.faults import Fault


def test_each_says_where_and_what_to_do() -> None:
    """The place stands in the sentence, and so does what becomes of the library there is."""
    place = "http://10.0.0.5:8150"
    assert "editions_dir" in fault_sentence(Cause(Fault.EDITION_NONE, (place,)))
    assert "editions_token" in fault_sentence(Cause(Fault.EDITION_REFUSED, (place,)))
    for fault, values in ((Fault.EDITION_UNREACHABLE, (place, "timed out")), (Fault.EDITION_CUT, (place,))):
        told = fault_sentence(Cause(fault, values))
        assert place in told
        assert "tried again" in told
    assert "where that one runs" in fault_sentence(Cause(Fault.LIBRARY_LOADED_ELSEWHERE))
