"""Which shelves a question may see: those of the server it is asked in, if that has chosen some."""

from collections.abc import Iterable
from contextvars import ContextVar

from bot.errors import NotFound
from bot.faults import Fault
from bot.library.catalogue import Catalogue

SHELVES_SEEN: ContextVar[frozenset[str]] = ContextVar("SHELVES_SEEN", default=frozenset())
"""The shelves whose articles answer the question being asked, "" being what stands on none; empty for all of them.

Set by whoever takes questions in, in the task that answers; each task has its own.
"""


def show_only(shelves: Iterable[str]) -> None:
    """From here on this task sees these shelves alone; none named are all."""
    SHELVES_SEEN.set(frozenset(shelves))


def seen_of(whole: Catalogue) -> Catalogue:
    """What the question being asked sees of a library. Raises NotFound where none of its shelves is there."""
    shelves = SHELVES_SEEN.get()
    if not shelves:
        return whole
    seen = whole.seen(shelves)
    if whole.entries and not seen.entries:
        raise NotFound(Fault.NO_SHELF_SEEN)
    return seen
