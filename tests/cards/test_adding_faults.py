"""Each sentence says what is wrong, and what to do."""

from bot.cards.adding_faults import ADDING
from bot.cards.faults import fault_sentence
from bot.errors import Cause
from bot.faults import Fault


def test_sentences_name_what_somebody_gave() -> None:
    """A long name is cut; a reason inside a reason is said in full."""
    large = fault_sentence(Cause(Fault.UPLOAD_TOO_LARGE, ("tea " * 100, 25, 10)))
    assert "25 MB; a text added here may have up to 10 MB" in large
    assert len(large) < 330
    unread = fault_sentence(Cause(Fault.SOURCE_UNREADABLE, (Cause(Fault.NO_TEXT),)))
    assert unread.startswith("It cannot be read that way, so nothing was changed. It contains no text.")
    assert fault_sentence(Cause(Fault.OFFERED_WITHOUT_TEXT, ("tea.txt",))) == (
        "“tea.txt” contains no text, so nothing was added."
    )
    assert fault_sentence(Cause(Fault.OFFERED_WITHOUT_TEXT, ("",))).startswith("What you sent contains no text")
    assert "No space left on device" in fault_sentence(Cause(Fault.SOURCE_NOT_WRITTEN, ("No space left on device",)))
    assert all(fault in ADDING for fault in (Fault.STAGED_GONE, Fault.NOTHING_TO_ADD))
