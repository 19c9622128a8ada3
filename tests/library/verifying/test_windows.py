"""Chooses which words of a quotation to search for."""

from bot.library.verifying.quotation import asked
from bot.library.verifying.windows import WINDOW, first_windows, later_windows

LONG = asked(" ".join(f"lighthouse{n}" for n in range(30)))


def test_a_short_quotation_is_searched_whole() -> None:
    """And each part between ellipses by itself."""
    assert first_windows(asked("The salt pans lie below")) == [(0, 5)]
    assert first_windows(asked("The salt pans lie … below the old village")) == [(0, 4), (4, 8)]


def test_of_a_long_one_the_window_that_says_most() -> None:
    """Not the one of mere grammar."""
    quotation = asked("it was and it is and it has been the " + " ".join(f"lighthouse{n}" for n in range(8)))
    ((first, last),) = first_windows(quotation)
    assert last - first == WINDOW
    assert quotation.words.keys[last - 1].startswith("lighthouse")


def test_nothing_is_searched_twice() -> None:
    """Almost the same words count as tried."""
    tried = {(0, 8)}
    for window in later_windows(LONG, [(0, 30)], tried):
        assert window not in tried
        assert window[1] <= len(LONG)
    assert later_windows(LONG, [], tried) == []
