"""Content notes given by hand."""

from datetime import UTC, datetime

from bot.model.hand_notes import HandNote, NoteChange, NotedKind
from bot.model.hidden import Done

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)


def test_a_change_of_a_note_is_called_so_in_the_log() -> None:
    """Whether it was given or taken away."""
    thing = HandNote(NotedKind.ARTICLE, "tides", "", "sex", given=True, words="Tides", reason="", by="7", at=NOON)
    assert NoteChange(1, thing, None, "7", NOON).done is Done.NOTED
