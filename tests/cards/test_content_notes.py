"""The page of content notes in /settings."""

import pytest

from bot.cards.content_notes import NotesPage, content_notes_card, treatment_chosen, word_list_points
from bot.errors import Cause
from bot.faults import Fault
from bot.model.content_notes import NoteList, NoteTreatment, NoteWords
from tests.cards.samples import buttons, said

LISTED = NoteList((NoteWords("sex", NoteTreatment.SPOILER), NoteWords("drugs")))
PLACES = (("-", "The whole server"), ("7", "#general, this channel"))


def test_each_note_has_what_is_made_of_it_and_who_chose_that() -> None:
    """The channel, the server or the bot; a note that is in the list no more has no effect."""
    chosen = {"drugs": NoteTreatment.NEVER, "spiders": NoteTreatment.NEVER}
    page = NotesPage(LISTED, chosen, {"sex": NoteTreatment.SERVE}, "7", PLACES, "drugs")
    card = content_notes_card(page)
    assert "- Sex: shown as any other text (chosen for this channel)" in said(card)
    assert "- Drugs: never shown (chosen for the whole server)" in said(card)
    assert "- spiders: no longer in the word list, so what was chosen has no effect" in said(card)
    assert said(card).startswith("Content notes\nFor #general, this channel.")
    where, which, what = card.menus
    assert [one.chosen for one in where.options] == [False, True]
    assert [one.chosen for one in which.options] == [False, True]
    assert [one.value for one in what.options if one.chosen] == ["usual"]
    assert buttons(card) == ["Other settings", "Reset these"]


def test_what_nobody_chose_is_as_the_word_list_says() -> None:
    """There is nothing to reset, and no menu of treatments until a note is chosen."""
    card = content_notes_card(NotesPage(LISTED, {}, {}, "-", PLACES))
    assert "- Sex: covered by a spoiler, with the note named above (the bot's default)" in said(card)
    assert len(card.menus) == 2
    assert buttons(card) == ["Other settings"]


def test_every_treatment_can_be_chosen() -> None:
    """And none; a line of another version is none of them."""
    page = NotesPage(LISTED, {}, {}, "-", PLACES, "sex")
    values = [one.value for one in content_notes_card(page).menus[2].options]
    assert [treatment_chosen(value) for value in values] == [None, *NoteTreatment]
    with pytest.raises(KeyError):
        treatment_chosen("blurred")


def test_a_list_that_cannot_be_used_is_a_point_of_the_status() -> None:
    """With its line, and what to do; a good one is none."""
    assert list(word_list_points(None)) == []
    (point,) = word_list_points(Cause(Fault.WORD_LIST_NOT_TOML, ("config/my.toml", 7)))
    assert point.found.startswith("config/my.toml, line 7, is not valid TOML.")
    assert point.found.endswith("The last good list counts on, or none.")
    assert "/library reload" in str(point.cure)
