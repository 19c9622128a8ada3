"""Long lists in pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.card import Verb
from bot.cards.pages import Page, page_by_room, paged, turning


@pytest.mark.parametrize(
    ("page", "found"),
    [(0, Page(0, 3, 0, 10)), (2, Page(2, 3, 20, 25)), (9, Page(2, 3, 20, 25)), (-1, Page(0, 3, 0, 10))],
)
def test_a_page_beyond_the_ends_is_the_last_or_the_first(page: int, found: Page) -> None:
    """Of 25 items, ten to a page."""
    assert paged(25, page, 10) == found


def test_nothing_is_one_empty_page() -> None:
    """Without a number."""
    assert paged(0, 0, 10) == Page(0, 1, 0, 0)
    assert paged(0, 0, 10).words is None
    assert paged(25, 1, 10).words == "Page 2 of 3"


@given(st.lists(st.integers(1, 12), max_size=30))
def test_packed_pages_hold_everything_once(costs: list[int]) -> None:
    """Each within its room, and one after the other."""
    first = page_by_room(costs, 0, 12, 4)
    pages = [page_by_room(costs, number, 12, 4) for number in range(first.total)]
    assert [page.start for page in pages] == [0, *[page.end for page in pages[:-1]]]
    assert pages[-1].end == len(costs)
    assert all(sum(costs[page.start : page.end]) <= 12 and page.end - page.start <= 4 for page in pages)


def test_buttons_turn_where_there_is_somewhere_to_turn() -> None:
    """First and last only where they lead further than previous and next."""
    assert turning(paged(5, 0, 10), Verb.OUTLINE, ()) == ()
    middle = turning(paged(50, 2, 10), Verb.OUTLINE, ("tides",))
    assert [action.label for action in middle] == ["First", "Previous", "Next", "Last"]
    assert [action.args for action in middle] == [("tides", to) for to in ("0", "1", "3", "4")]
    first = turning(paged(20, 0, 10), Verb.OUTLINE, ())
    assert [(action.label, action.disabled) for action in first] == [("Previous", True), ("Next", False)]
