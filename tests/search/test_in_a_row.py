"""Looking for one phrase and nothing else."""

import pytest

from bot.model import Match
from bot.search.in_a_row import is_one_phrase
from bot.search.query import parse
from tests.search.conftest import Shelf

LAMP = "The keeper lit the lamp at dusk."


@pytest.mark.parametrize(
    ("typed", "one"),
    [('"lit the lamp"', True), ('"lit the lamp" -dusk', True), ('"lit the lamp" keeper', False), ("lit", False)],
)
def test_a_phrase_is_asked_for_alone_or_beside_others(typed: str, one: bool) -> None:
    """Whatever is left out."""
    assert is_one_phrase(parse(typed)) is one


def test_only_passages_with_the_words_in_a_row(shelf: Shelf) -> None:
    """Marked where they stand, each called word for word."""
    shelf.put(1, "The lamp was lit, the day over.", f"At last. {LAMP}", "Nobody lit the lamps.")
    (hit,) = shelf.search('"Lit the lamp"').found
    assert hit.text[hit.window.start : hit.window.end] == "lit the lamp"
    assert (hit.match, hit.score) == (Match.EXACT, 1.0)


def test_every_copy_of_a_text_is_told_of(shelf: Shelf) -> None:
    """In both forms the index has: written, and read from memory."""
    stored = shelf.put(1, LAMP, "A boat came in.", LAMP)
    shelf.settle()
    fresh = shelf.put(2, LAMP, f"{LAMP} It was late.")
    found = shelf.search('"lit the lamp"').found
    assert [(hit.passage, hit.others) for hit in found] == [
        (stored[0], (stored[2], fresh[0])),
        (fresh[1], ()),
    ]


def test_no_more_texts_than_are_wanted(shelf: Shelf) -> None:
    """The oldest of many, however many copies there are."""
    shelf.put(1, *[LAMP] * 30, *[f"Number {n}. {LAMP}" for n in range(60)])
    assert [hit.text for hit in shelf.search('"lit the lamp"', limit=2).found] == [LAMP, f"Number 0. {LAMP}"]


def test_a_word_left_out_forbids_a_passage_with_the_phrase(shelf: Shelf) -> None:
    """And a phrase left out, too."""
    shelf.put(1, LAMP, "He lit the lamp at dawn, and the fire.")
    assert [hit.text for hit in shelf.search('"lit the lamp" -dawn').found] == [LAMP]
    assert [hit.text for hit in shelf.search('"lit the lamp" -"the fire"').found] == [LAMP]
