"""The answer to a search: hits, and what to try if nothing is close."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model.article import Slice
from bot.model.catalogue import Entry, Place


class Match(StrEnum):
    """How a hit answers the query: word for word, with all its words (spelt otherwise, in another order or apart), or
    with some of them."""

    EXACT = "exact"
    CLOSE = "close"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class Hit:
    """One passage found. ``window`` is the matched stretch and ``marks`` the matched words, slices of ``text``.

    ``score`` lies between 0 and 1. ``others`` are further places that hold the same text. ``read_as`` pairs words as
    typed with the words of this passage they were read as. ``unknown`` says that the passage may be somebody's who
    could not be named.
    """

    place: Place
    text: str
    speaker: str | None
    window: Slice
    marks: tuple[Slice, ...]
    score: float
    match: Match
    others: tuple[Place, ...] = ()
    read_as: tuple[tuple[str, str], ...] = ()
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Something to try where nothing is close: a section whose heading, or an article whose title, is like the query.

    ``ordinal`` is the first passage of it.
    """

    entry: Entry
    heading: str | None
    ordinal: int


@dataclass(frozen=True, slots=True)
class Findings:
    """The answer to one query. ``good`` is False when nothing is close; ``hits`` are then the nearest, or none.

    ``milliseconds`` is the engine's own time. ``suggestions`` are words of the library near those it does not know,
    ``near`` are headings and titles like the query; both only where nothing is close.
    """

    query: str
    good: bool
    hits: tuple[Hit, ...]
    milliseconds: float
    suggestions: tuple[str, ...] = ()
    near: tuple[Near, ...] = ()
