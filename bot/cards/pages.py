"""Long lists in pages: which lines stand on which page, and the buttons that turn them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.cards.card import Action, Verb
from bot.cards.tongue import later, said, translated


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list: items ``start`` to ``end`` (half-open), page ``number`` from 0 of ``total``."""

    number: int
    total: int
    start: int
    end: int

    @property
    def words(self) -> str | None:
        """``Page 2 of 5``; None if there is one page only."""
        return said("Page {page} of {pages}", page=self.number + 1, pages=self.total) if self.total > 1 else None


def paged(count: int, page: int, size: int) -> Page:
    """The page asked for of ``count`` items, ``size`` to a page; a page beyond the ends is the last or the first."""
    total = max(1, -(-count // size))
    number = min(max(page, 0), total - 1)
    return Page(number, total, number * size, min(count, (number + 1) * size))


def page_by_room(costs: Iterable[int], page: int, room: int, most: int) -> Page:
    """The page asked for, when a page holds items that cost at most ``room`` together and are at most ``most``."""
    return page_between(page_bounds(costs, room, most), page)


def page_bounds(costs: Iterable[int], room: int, most: int) -> Sequence[int]:
    """Where each page begins, and where the last one ends; a page as in ``page_by_room``."""
    bounds, left, on_page, count = [0], room, 0, 0
    for index, cost in enumerate(costs):
        if on_page and (cost > left or on_page == most):
            bounds.append(index)
            left, on_page = room, 0
        left -= cost
        on_page += 1
        count = index + 1
    return (*bounds, count)


def page_between(bounds: Sequence[int], page: int) -> Page:
    """The page asked for, or the nearest, of those with these bounds."""
    total = len(bounds) - 1
    number = min(max(page, 0), total - 1)
    return Page(number, total, bounds[number], bounds[number + 1])


def turning(page: Page, verb: Verb, args: tuple[str, ...]) -> tuple[Action, ...]:
    """Previous and next; first and last only where they lead further than those. Empty if there is one page.

    The page number is appended to ``args``.
    """
    if page.total < 2:
        return ()
    here, last = page.number, page.total - 1
    places = [(later("Previous"), here - 1), (later("Next"), here + 1)]
    if here > 1:
        places.insert(0, (later("First"), 0))
    if here < last - 1:
        places.append((later("Last"), last))
    return tuple(
        Action(translated(label), verb, (*args, str(min(max(to, 0), last))), disabled=not 0 <= to <= last)
        for label, to in places
    )
