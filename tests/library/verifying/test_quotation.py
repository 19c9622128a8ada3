"""A quotation as given: its words, and an editor's marks in it."""

import pytest

from bot.errors import BadQuery
from bot.library.verifying.quotation import MOST_CHARACTERS, asked


def test_ellipses_brackets_and_bent_words_are_understood() -> None:
    """Words in brackets are the editor's; of a bent word the letters outside are the text's."""
    quotation = asked("[T]he salt … is [not] bread.")
    assert len(quotation) == 5
    assert quotation.breaks == {2}
    assert quotation.inserted == {3}
    assert quotation.own == 4
    assert 0 in quotation.bent


def test_a_part_can_be_written_and_searched() -> None:
    """As its characters, or as words without a sign."""
    quotation = asked("“The salt, -pans- lie below.”")
    assert quotation.where(1, 3).of(quotation.text) == "salt, -pans"
    assert quotation.sought(1, 3).split() == ["salt", "pans"]


def test_a_large_number_is_sought_by_its_groups() -> None:
    """As the search reads it in a text; other marks of a word are none of its business."""
    quotation = asked("he put it at 120,000 in 3.5 months, didn’t he")
    assert quotation.sought(0, len(quotation)) == "he put it at 120,000 in 3.5 months didnt he"


@pytest.mark.parametrize("text", ["", "salt bread", "… … …", "!? -- !?", "salt " * MOST_CHARACTERS])
def test_what_cannot_be_checked_is_a_bad_query(text: str) -> None:
    """Too short, too long, or without words."""
    with pytest.raises(BadQuery):
        asked(text)
