"""What curators read about hidden things: short, with what to do next, and never too long."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.cards.hidden import (
    SHOWN,
    hidden_card,
    hidden_deed,
    hidden_list_card,
    hidden_undone,
    shown_card,
)
from bot.cards.hidden_names import hidden_name
from bot.model.hidden import Done, Hidden, HiddenChange, HiddenFrom, HiddenKind
from tests.cards.samples import said

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
PASSAGE = Hidden(HiddenKind.PASSAGE, HiddenFrom.BOTH, "tides", "ab12", "Every harbour keeps a book", "wrong", "7", NOON)
ADA = Hidden(HiddenKind.SPEAKER, HiddenFrom.QUOTES, "", "Ada Penrose", "Ada Penrose", "", "8", NOON)


def test_each_change_says_what_it_did_and_how_to_take_it_back() -> None:
    """And that what is hidden from search is not lost."""
    assert said(hidden_card(PASSAGE)) == (
        "Hidden from quotes and from search: the passage “Every harbour keeps a book”. It stays in the library, and "
        "can be read and verified. /library undo takes this back."
    )
    assert "book”. It stays" in said(hidden_card(replace(PASSAGE, words=f"{PASSAGE.words}.")))
    assert "It can still be found." in said(hidden_card(ADA))
    assert said(shown_card(ADA)).startswith("Shown again: the speaker “Ada Penrose”.")
    assert "is shown again." in hidden_undone(HiddenChange(1, Done.HIDDEN, ADA, "8", NOON))
    assert "is hidden from quotes again." in hidden_undone(HiddenChange(1, Done.SHOWN, ADA, "8", NOON))


def test_the_list_says_why_and_since_when() -> None:
    """A long list ends with how many more there are."""
    assert said(hidden_list_card([], {})) == "Nothing is hidden."
    listed = said(hidden_list_card([PASSAGE, ADA], {"tides": "The Tide Tables"}))
    assert "The passage “Every harbour keeps a book” in “The Tide Tables”: from quotes and from search" in listed
    assert "from quotes and from search (wrong), by user 7 on" in listed
    many = [replace(PASSAGE, number=number) for number in range(SHOWN + 2)]
    assert "(its article is no longer in the library)" in said(hidden_list_card(many, {}))
    assert "2 older ones not shown here." in said(hidden_list_card(many, {}))


def test_a_deed_says_from_what_and_why() -> None:
    """In the log, behind the name of whoever did it."""
    assert hidden_deed(HiddenChange(1, Done.SHOWN, PASSAGE, "9", NOON)) == "showed it again"
    assert hidden_deed(HiddenChange(1, Done.HIDDEN, PASSAGE, "7", NOON)) == "hid it from quotes and from search (wrong)"


def test_long_words_are_cut() -> None:
    """A passage is known by its beginning."""
    assert len(hidden_name(replace(PASSAGE, words="harbour " * 40))) < 110
