"""What a hit is called: word for word, close, or some of the words."""

from collections.abc import Callable

import pytest

from bot.model import Match
from tests.search.conftest import Shelf

LIBRARY = "The library of the miners stood above the library of the gentry, and was better used."
ECHO = "Echo, echo, echo, said the boy into the well, and he had had enough of it."
SCATTERED = (
    "The ferry left at noon. Nobody on the quay had ever seen so many lanterns, red ones and white ones, hung from"
    " poles that leaned over the water as if they were fishing. A widow counted them, lost count, and began anew."
)

Fill = Callable[..., Shelf]


@pytest.mark.parametrize(
    "typed", ["library library library", "library library", "enough enough", "echo echo echo echo"]
)
def test_a_word_typed_more_often_than_it_stands_in_a_row_is_not_word_for_word(filled: Fill, typed: str) -> None:
    """The passage is found, and not called what it is not."""
    hit = filled(LIBRARY, ECHO).search(typed).found[0]
    assert hit.match is Match.CLOSE


@pytest.mark.parametrize("typed", ["echo echo echo", "echo echo", "had had enough", "he had had"])
def test_a_word_that_stands_twice_in_a_row_is_word_for_word_when_typed_twice(filled: Fill, typed: str) -> None:
    """Repetition in the text answers repetition in the query."""
    hit = filled(LIBRARY, ECHO).search(typed).found[0]
    assert hit.text == ECHO
    assert hit.match is Match.EXACT


def test_words_joined_in_the_text_still_stand_in_a_row(filled: Fill) -> None:
    """Two words typed that the text writes as one are close, and beat the same words apart."""
    apart = "Any guest may stay; one may not."
    found = filled(apart, "He would not answer anyone who asked.").search("not answer any one who asked").found
    assert found[0].text.startswith("He would")
    assert found[0].match is Match.CLOSE


def test_words_that_all_stand_in_one_passage_are_close_however_far_apart(filled: Fill) -> None:
    """Keywords from a whole paragraph are all marked, and nobody is told that some are missing."""
    hit = filled(SCATTERED, LIBRARY).search("ferry lanterns poles widow").found[0]
    assert hit.match is Match.CLOSE
    assert [mark.of(hit.text) for mark in hit.marks] == ["ferry", "lanterns", "poles", "widow"]
    assert hit.window.of(hit.text).startswith("ferry left")


def test_misspelt_keywords_far_apart_are_close_too(filled: Fill) -> None:
    """A slip in one of them changes nothing."""
    hit = filled(SCATTERED, LIBRARY).search("ferry lantrens widow fishing").found[0]
    assert hit.match is Match.CLOSE
    assert "lanterns" in [mark.of(hit.text) for mark in hit.marks]


def test_with_a_word_that_stands_nowhere_it_is_some_of_the_words(filled: Fill) -> None:
    """One keyword of another passage is missing, and the label says so."""
    hit = filled(SCATTERED, LIBRARY).search("quay had ever seen so many lanterns gentry").found[0]
    assert hit.text == SCATTERED
    assert hit.match is Match.PARTIAL


def test_nonsense_is_like_no_word(filled: Fill) -> None:
    """A slip of one letter is."""
    shelf = filled(LIBRARY, ECHO, "Twenty boats had gone out.")
    assert shelf.search("asdfgh qwerty zxcvbn").suggestions == ()
    assert "library" in shelf.search("xylophone librery quagmire").suggestions


def test_words_that_tell_nothing_beside_the_others_are_not_marked(filled: Fill) -> None:
    """Where the words stand in a row all of them are."""
    many = [f"The boat number {at} is in the harbour of the town." for at in range(30)]
    shelf = filled("The widow counted the lanterns of the ferry, and lost count.", *many)
    hit = shelf.search("lanterns the widow").found[0]
    assert [mark.of(hit.text) for mark in hit.marks] == ["widow", "lanterns"]
    exact = shelf.search("the lanterns of the ferry").found[0]
    assert [mark.of(exact.text) for mark in exact.marks] == ["the", "lanterns", "of", "the", "ferry"]


def test_four_weighty_words_anywhere_are_close(filled: Fill) -> None:
    """Though the window of none of them is; three are not."""
    filler = [f"Passage {at} speaks of nothing at all in particular." for at in range(60)]
    shelf = filled(SCATTERED, *filler)
    four = shelf.search("anew fishing quay ferry zebra quagga")
    three = shelf.search("anew fishing quay zebra quagga okapi")
    assert four.found[0].text == SCATTERED
    assert four.good
    assert not three.good
