"""Content notes: a set of them is a number, and what is kept back shows none of its text."""

import pytest

from bot.model.content_notes import NoteList, NoteWords, Veil

LISTED = NoteList((NoteWords("violence"), NoteWords("drugs"), NoteWords("sex")))


@pytest.mark.parametrize("names", [(), ("drugs",), ("violence", "sex"), ("violence", "drugs", "sex")])
def test_a_set_of_notes_and_its_names_are_the_same(names: tuple[str, ...]) -> None:
    """In the order of the list."""
    assert LISTED.named(LISTED.bits(names)) == names


def test_a_name_that_the_list_does_not_have_is_in_no_set() -> None:
    """As after a note was taken out of it."""
    assert LISTED.bits(["spiders"]) == 0
    assert LISTED.named(LISTED.bits(["spiders", "sex"])) == ("sex",)


def test_what_is_kept_back() -> None:
    """Not what is merely covered."""
    assert [veil for veil in Veil if veil.kept_back] == [Veil.AGE, Veil.NEVER]
