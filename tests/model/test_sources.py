"""What is recorded of sources: plain values that compare."""

from datetime import UTC, datetime

from bot.model.hidden import Done
from bot.model.sources import Details, Preview, SourceChange, Staged, Undone

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)


def test_a_text_states_nothing_unless_somebody_does() -> None:
    """And a change can be undone unless it says why not."""
    text = Staged("ab", ".txt", "", Details(), "7", NOON)
    assert (text.details.title, text.queued) == ("", False)
    assert (Preview(text).articles, Preview(text).problem) == ((), None)
    assert Undone(SourceChange(1, Done.ADDED, "tea.txt", "Tea", "7", NOON)).problem is None
