"""What curators read about content notes given by hand."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.cards.changes import log_card, undone_card
from bot.cards.hand_notes import SHOWN, hand_notes_card, noted_card
from bot.model.hand_notes import HandNote, NoteChange, NotedKind
from bot.model.sources import Undone
from tests.cards.samples import said

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
GIVEN = HandNote(NotedKind.QUOTE, "tides", "ab", "drowning", True, "Every harbour keeps a book", "asked for", "7", NOON)


def test_what_was_decided_is_told_with_how_to_take_it_back() -> None:
    """The text is not touched."""
    assert said(noted_card(GIVEN)) == (
        "Content note “drowning” given: the quote “Every harbour keeps a book”. The text stays as it is. "
        "/library undo takes this back."
    )
    taken = replace(GIVEN, given=False, kind=NotedKind.PASSAGE)
    assert "Content note “drowning” taken away: the passage “Every" in said(noted_card(taken))


def test_the_log_says_who_did_what() -> None:
    """And that it was undone."""
    change = NoteChange(3, GIVEN, None, "7", NOON)
    assert "gave it the content note “drowning” (asked for) on 3 May 2026" in said(log_card([change]))
    taken = NoteChange(4, replace(GIVEN, given=False, reason="", kind=NotedKind.ARTICLE), None, "7", NOON)
    assert "The article “Every harbour keeps a book”" in said(log_card([taken]))
    assert "took the content note “drowning” from it on" in said(log_card([taken]))
    assert "Undone: content note “drowning” is as it was before: the quote “Every harbour" in said(
        undone_card(Undone(change))
    )


def test_the_list_names_things_and_their_articles() -> None:
    """Also one whose article is gone, and how many more there are."""
    assert said(hand_notes_card([], {})) == "No content note was given or taken away by hand."
    article = replace(GIVEN, kind=NotedKind.ARTICLE, name="", given=False)
    listed = said(hand_notes_card([GIVEN, article], {"tides": "The Tide Tables"}))
    assert "The quote “Every harbour keeps a book” in “The Tide Tables”: has “drowning”" in listed
    assert "The article “Every harbour keeps a book”: does not have “drowning”" in listed
    gone = said(hand_notes_card([GIVEN] * (SHOWN + 1), {}))
    assert "(its article is no longer in the library)" in gone
    assert "1 older one not shown here." in gone
