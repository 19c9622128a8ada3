"""Content notes given by hand, in ``state.db``: they come back as kept, and every change can be taken back."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.model.hand_notes import HandNote, NoteChange, NotedKind
from bot.store.change_log import ChangeLog
from bot.store.hand_notes import HandNotes
from bot.store.state import State

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
GIVEN = HandNote(NotedKind.PASSAGE, "tides", "ab12", "sex", True, "Every harbour keeps a book", "asked for", "7", NOON)
TAKEN = replace(GIVEN, given=False, reason="", by="8")


async def kept(notes: HandNotes) -> list[HandNote]:
    return [replace(one, number=0) for one in await notes.all()]


async def test_what_was_decided_last_counts_and_is_taken_back_step_by_step(state: State) -> None:
    """To what was decided before, and to nothing; each step is in the log."""
    notes, log = HandNotes(state), ChangeLog(state)
    await notes.put(GIVEN, None)
    await notes.put(replace(GIVEN, note="drugs"), None)
    await notes.put(TAKEN, True)
    assert sorted((one.note, one.given) for one in await notes.all()) == [("drugs", True), ("sex", False)]
    assert notes.changed == 3
    changes = await log.changes(9)
    assert all(isinstance(change, NoteChange) for change in changes)
    last = await log.last()
    assert isinstance(last, NoteChange)
    assert (replace(last.thing, number=0), last.before, last.by) == (TAKEN, True, "8")
    await notes.take_back(last, "9", NOON)
    assert sorted((one.note, one.given) for one in await notes.all()) == [("drugs", True), ("sex", True)]
    for _ in range(2):
        last = await log.last()
        assert isinstance(last, NoteChange)
        await notes.take_back(last, "9", NOON)
    assert await kept(notes) == []
    assert await log.last() is None
    assert {change.undone_by for change in await log.changes(9)} == {"9"}


async def test_what_another_process_decided_is_noticed(state: State) -> None:
    """Also where it decides otherwise of the same thing."""
    here, there = HandNotes(state), HandNotes(state)
    await here.notice()
    for given in (True, False):
        await there.put(replace(GIVEN, given=given), None)
        before = here.changed
        await here.notice()
        await here.notice()
        assert here.changed == before + 1
