"""The second ranking step: candidates measured by their best window."""

import pytest

from bot.model import Match
from tests.search.conftest import Shelf


def test_words_in_a_row_beat_the_same_words_apart(shelf: Shelf) -> None:
    """However many passages hold them."""
    apart = "Pans of iron hung in a kitchen where nobody had ever used any salt."
    together = "The salt pans lie below the village."
    shelf.put(1, *[apart] * 3, together)
    found = shelf.search("salt pans").found
    assert found[0].text == together
    assert found[0].match is Match.EXACT


def test_a_word_left_out_forbids_a_passage(shelf: Shelf) -> None:
    """Whatever its rank would be."""
    shelf.put(1, "The salt pans lie below the village.", "The salt is white.")
    assert [hit.text for hit in shelf.search("salt -pans").found] == ["The salt is white."]


@pytest.mark.parametrize(
    ("typed", "match"),
    [("salt pans", Match.EXACT), ("pans salt", Match.CLOSE), ("salt pans whalebone", Match.PARTIAL)],
)
def test_a_hit_says_how_it_answers(shelf: Shelf, typed: str, match: Match) -> None:
    """Word for word, with all words, or with some."""
    shelf.put(1, "The salt pans lie below the village.", "Bread is baked before dawn.")
    assert shelf.search(typed).found[0].match is match


def test_scores_fall(shelf: Shelf) -> None:
    """The best first, none below its successor, but for exact ones, which lead."""
    shelf.put(1, "The salt pans.", "Salt, and then many words, and then pans.", "Salt alone.", "Pans alone.")
    scores = [hit.score for hit in shelf.search("salt pans").found]
    assert scores == sorted(scores, reverse=True)


def test_a_line_of_common_words_is_looked_for_among_hundreds_that_have_them_all(shelf: Shelf) -> None:
    """Until one has them as they were typed: no word tells which."""
    between = "oil wax rope tar sand coal flour wool"
    apart = [f"Lamps, {between[: number % 9 * 4]} pans number {number} and salt" for number in range(250)]
    shelf.put(1, *apart, "Number salt pans and lamps.")
    assert shelf.search("salt pans and lamps number").found[0].text == "Number salt pans and lamps."
