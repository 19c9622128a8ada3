"""What a member finds."""

import pytest

from bot.errors import BadQuery
from bot.model import Match
from tests.search.conftest import Shelf

LAMP = "The keeper lit the lamp an hour before dusk, for the fog comes early in that valley."
BRIDGE = "Nobody had crossed the bridge since the flood, and grass grew between its stones."
BAKER = "A baker who sleeps late sells yesterday's bread to people who remember it."


def test_a_line_remembered_word_for_word_is_exact(shelf: Shelf) -> None:
    """The words as printed give the passage, marked, labelled exact."""
    shelf.put(1, LAMP, BRIDGE, BAKER)
    hit = shelf.search("grass grew between its stones").found[0]
    assert hit.text == BRIDGE
    assert hit.match is Match.EXACT
    assert hit.window.of(hit.text) == "grass grew between its stones"
    assert [mark.of(hit.text) for mark in hit.marks] == ["grass", "grew", "between", "its", "stones"]


def test_a_misspelt_line_is_close(shelf: Shelf) -> None:
    """Typing errors, the first letter included, still give the passage, labelled close."""
    shelf.put(1, LAMP, BRIDGE, BAKER)
    answer = shelf.search("keeepr lit tha kamp")
    assert answer.good
    assert answer.found[0].text == LAMP


def test_nonsense_is_answered_with_nothing_close(shelf: Shelf) -> None:
    """Words the library does not know get no good answer."""
    shelf.put(1, LAMP, BRIDGE, BAKER)
    assert not shelf.search("quantum zebra xylophone").good


@pytest.mark.parametrize("typed", ["", "   ", "?!…", "🙂🙂", "\x00", '""', "-word"])
def test_nothing_to_look_for_is_said(shelf: Shelf, typed: str) -> None:
    """A query without a letter or digit to look for is a BadQuery."""
    shelf.put(1, LAMP)
    with pytest.raises(BadQuery):
        shelf.search(typed)


def test_what_is_added_is_found_and_what_is_removed_is_gone(shelf: Shelf) -> None:
    """Changes to the library show in the very next search."""
    shelf.put(1, LAMP)
    assert shelf.first("crossed the bridge") is None
    shelf.put(2, BRIDGE)
    assert shelf.first("crossed the bridge") == BRIDGE
    shelf.take(2)
    assert shelf.first("crossed the bridge") is None


def test_filters_look_in_some_articles_only(shelf: Shelf) -> None:
    """A passage of another article is not answered with."""
    shelf.put_all({1: (LAMP,), 2: (BRIDGE,)})
    assert shelf.first("crossed the bridge", 1) is None
    assert shelf.first("crossed the bridge", 2) == BRIDGE


def test_equal_passages_are_one_hit(shelf: Shelf) -> None:
    """A text that stands in three places is one hit that names the others."""
    given = shelf.put_all({1: (LAMP,), 2: (BRIDGE, LAMP), 3: (LAMP,)})
    hit = shelf.search("keeper lit the lamp").found[0]
    assert hit.passage == given[1][0]
    assert hit.others == (given[2][1], given[3][0])


def test_a_phrase_in_quotation_marks_must_stand_there(shelf: Shelf) -> None:
    """Words in quotation marks are wanted side by side."""
    shelf.put(1, "The old bridge and the new road.", "The new bridge and the old road.")
    assert shelf.first("“old road” bridge") == "The new bridge and the old road."


def test_a_word_can_be_left_out(shelf: Shelf) -> None:
    """A hyphen before a word leaves out the passages that hold it."""
    shelf.put(1, "The old bridge and the new road.", "The old bridge and the new canal.")
    assert shelf.first("old bridge -road") == "The old bridge and the new canal."
