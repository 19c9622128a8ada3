"""What is recorded of sources: plain values that compare."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.model import Flag
from bot.model.hidden import Done
from bot.model.sources import Details, Preview, SourceChange, Staged, Undone, details_of, flag_list
from tests.cards.samples import MACHINE, TIDES

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)


def test_a_text_states_nothing_unless_somebody_does() -> None:
    """And a change can be undone unless it says why not."""
    text = Staged("ab", ".txt", "", Details(), "7", NOON)
    assert (text.details.title, text.queued) == ("", False)
    assert (Preview(text).articles, Preview(text).problem) == ((), None)
    assert Undone(SourceChange(1, Done.ADDED, "tea.txt", "Tea", "7", NOON)).problem is None


def test_details_are_text_and_differ_by_their_mark() -> None:
    """Several authors between semicolons, flags between commas; how many articles share a file is counted."""
    shared = replace(MACHINE, source=TIDES.source, flags=frozenset({Flag.AI, Flag.UNQUOTED}))
    details = details_of(shared, [TIDES, shared])
    assert (details.values["flags"], details.values["author"], details.articles) == ("ai, unquoted", "", 2)
    assert details_of(TIDES, [TIDES]).values["author"] == "Ada Penrose"
    assert details_of(TIDES, [TIDES]).mark != details_of(replace(TIDES, date="1927"), [TIDES]).mark
    assert flag_list(frozenset()) == ""
