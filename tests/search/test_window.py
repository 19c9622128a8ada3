"""Where in a passage the words of a query stand best."""

import pytest

from bot.search.window import NOTHING, LookedFor, Reading, best_window


def readings(*wanted: str) -> dict[str, list[Reading]]:
    """Every word stands for itself."""
    found: dict[str, list[Reading]] = {}
    for which, word in enumerate(wanted):
        found.setdefault(word, []).append((which, 1.0, 0))
    return found


def test_the_best_window_is_where_the_words_stand_together() -> None:
    """Scattered words before and after do not count."""
    text = ["red", *"xxxxxxxxa", "red", "old", "b", "bus", *"xxxxxx", "bus"]
    window = best_window(text, LookedFor(readings("red", "old", "bus"), [0.3, 0.4, 0.3], 7))
    assert window.places == (10, 11, 13)
    assert not window.adjacent


def test_words_in_a_row_are_worth_most() -> None:
    """Neighbours in order beat the same words in another order."""
    wanted = LookedFor(readings("red", "old", "bus"), [0.3, 0.4, 0.3], 7)
    straight = best_window(["red", "old", "bus"], wanted)
    turned = best_window(["bus", "old", "red"], wanted)
    assert straight.adjacent
    assert straight.value == pytest.approx(1.0)
    assert turned.value < straight.value
    assert not turned.adjacent


def test_a_text_without_the_words_has_no_window() -> None:
    """Nothing wanted, nothing found."""
    assert best_window(["a", "b"], LookedFor(readings("c"), [1.0], 5)) is NOTHING


def test_any_word_that_begins_like_an_unfinished_last_one_may_stand_for_it() -> None:
    """A little less well than the word itself."""
    text, wanted, shares = ["the", "old", "lighthouse"], readings("old", "ligh"), [0.5, 0.5]
    window = best_window(text, LookedFor(wanted, shares, 6, begun="ligh"))
    assert window.places == (1, 2)
    assert window.similar == (1.0, 0.9)
    assert best_window(text, LookedFor(wanted, shares, 6)).places == (1,)
