"""The cards of bookmarks: words, source and note, and what became of them."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.cards.bookmarks import bookmark_card, bookmarks_card, dropped_card, kept_card, note_form, place_now
from bot.model import Kind, PlacedPassage
from bot.model.bookmarks import Bookmark, BookmarkNow, BookmarkPage, Stands
from tests.cards.samples import action, buttons, place, said

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
WORDS = "Pilots read them twice."
KEPT = Bookmark(17, place(), WORDS, None, False, "", NOON)
HERE = BookmarkNow(KEPT, Stands.HERE, PlacedPassage(place(), f"{WORDS} So do children.", Kind.PROSE, None))
GONE = BookmarkNow(replace(KEPT, note="For Sunday"), Stands.GONE)
CHANGED = BookmarkNow(KEPT, Stands.CHANGED, PlacedPassage(place(), "Pilots read them once.", Kind.PROSE, None))


def test_what_was_kept_is_shown_with_what_can_be_done() -> None:
    """And where it is found again."""
    card = kept_card(HERE)
    assert card.quiet
    assert f"> {WORDS}" in said(card)
    assert "Ada Penrose, in The Tide Tables, “Who reads them” (The Harbour Weekly, 3 May 1926)." in said(card)
    assert "/kept shows your bookmarks; only you see them." in said(card)
    assert buttons(card) == ["In context", "Add a note", "Remove", "All bookmarks"]
    assert action(card, "In context").args[3] == "0-n"  # 23 characters from the first on
    assert action(card, "Remove").args == ("17",)
    assert "You had kept this already." in said(kept_card(HERE, again=True))
    assert "The text has changed since it was shown" in said(kept_card(HERE, same=False))


def test_what_became_of_it_is_told() -> None:
    """The words as kept come first; then those of the text now, or that there are none."""
    changed = said(bookmark_card(CHANGED))
    assert changed.index(WORDS) < changed.index("Changed since you kept it. The text says now:")
    assert "> Pilots read them once." in changed
    gone = bookmark_card(GONE)
    assert "No longer in the library. Above are the words as you kept them." in said(gone)
    assert "Your note: For Sunday" in said(gone)
    assert buttons(gone) == ["Edit note", "Remove", "All bookmarks"]
    assert place_now(GONE) == GONE.bookmark.place


def test_a_list_has_a_button_for_each_and_the_way_to_more() -> None:
    """With the first words of the note, and what changed."""
    card = bookmarks_card(BookmarkPage(12, 5, (HERE, CHANGED, GONE)), text="pilots", token="t")
    assert card.title == "Your bookmarks with “pilots”"
    assert "Your note: For Sunday No longer in the library." in said(card)
    assert "12 bookmarks. Page 2 of 3. Only you see your bookmarks." in said(card)
    assert buttons(card) == ["Previous", "Next", "Export"]
    assert action(card, "Next").args == ("t", "2")
    read = bookmarks_card(BookmarkPage(1, 0, (HERE,), (("plots", "pilots"),)), text="plots")
    assert "No bookmark has all of these words, so “plots” as “pilots” was read." in said(read)


def test_an_empty_list_says_what_to_do() -> None:
    """Nothing kept yet, or nothing found."""
    assert "Press Keep under a quote, a passage or a verdict." in said(bookmarks_card(BookmarkPage(0, 0, ())))
    assert "None of your bookmarks has “oak”" in said(bookmarks_card(BookmarkPage(0, 0, ()), text="oak"))


def test_what_is_removed_can_be_kept_again_while_it_is_there() -> None:
    """The note is shown a last time."""
    assert buttons(dropped_card(HERE)) == ["Keep again", "All bookmarks"]
    gone = dropped_card(GONE)
    assert buttons(gone) == ["All bookmarks"]
    assert "Your note was: For Sunday" in said(gone)


def test_a_note_is_written_in_a_form_of_its_own() -> None:
    """With the note there is."""
    form = note_form(GONE.bookmark)
    assert (form.args, form.fields[0].value, form.fields[0].long) == (("17",), "For Sunday", True)
