"""What curators read of their changes: who did what, before and after, by name where the drawing knows names."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.cards.card import plain
from bot.cards.changes import change_runs, log_card, undone_card
from bot.errors import Cause
from bot.faults import Fault
from bot.model.hidden import Done, Hidden, HiddenChange, HiddenFrom, HiddenKind
from bot.model.sources import DetailChange, SourceChange, Undone
from tests.cards.samples import said

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
ADA = Hidden(HiddenKind.SPEAKER, HiddenFrom.QUOTES, "", "Ada Penrose", "Ada Penrose", "under review", "8", NOON)
HID = HiddenChange(1, Done.HIDDEN, ADA, "8", NOON)
ADDED = SourceChange(2, Done.ADDED, "house/tea.txt", "The Tea Table", "7", NOON)
EDITED = replace(
    ADDED, done=Done.EDITED, told=(DetailChange("author", "", "Ann Bray"), DetailChange("date", "1925", "1926"))
)


def test_the_log_says_who_did_what_to_what() -> None:
    """Each change in a line, the kinds alike."""
    assert said(log_card([])) == "Nothing has been changed yet."
    told = said(log_card([EDITED, ADDED, HID]))
    assert "“The Tea Table”: user 7 added it as house/tea.txt on 3 May 2026" in told
    assert "The speaker “Ada Penrose”: user 8 hid it from quotes (under review) on" in told
    emptied = replace(EDITED, told=(DetailChange("shelf", "sea", ""),))
    assert "changed the shelf from “sea” to none on" in said(log_card([emptied]))
    assert "changed the author to “Ann Bray”, the date from “1925” to “1926” on" in told


def test_people_are_named_as_users() -> None:
    """Discord shows their names; a terminal their ids."""
    undone = replace(ADDED, undone_by="9", undone_at=NOON)
    assert [run.user for run in change_runs(undone) if run.user] == ["7", "9"]
    assert plain(change_runs(undone)).endswith("; user 9 undid that on 3 May 2026, 12:00 UTC")
    never = replace(ADDED, lasting=True)
    assert plain(change_runs(never)).endswith("; this could not be undone")
    forgotten = replace(ADDED, by="", undone_by="", undone_at=NOON)
    assert plain(change_runs(forgotten)).count("a curator whose id was deleted") == 2


def test_what_was_undone_says_where_things_are_now() -> None:
    """And what can never be undone says why, and that the one before comes next."""
    assert "Undone: “The Tea Table” is out of the library again; its file is with" in said(undone_card(Undone(ADDED)))
    assert "is in the library again." in said(undone_card(Undone(replace(ADDED, done=Done.REMOVED))))
    assert "has its former details again." in said(undone_card(Undone(EDITED)))
    assert "Undone: the speaker “Ada Penrose” is shown again." in said(undone_card(Undone(HID)))
    never = said(undone_card(Undone(ADDED, Cause(Fault.SOURCE_NOT_THERE, ("house/tea.txt",)))))
    assert never.startswith(
        "This cannot be undone: “The Tea Table”. Its file (house/tea.txt) is no longer where it was."
    )
