"""The answer to a search: hits, and what to try if nothing is close."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model.article import Slice
from bot.model.catalogue import Entry, Place
from bot.model.content_notes import UNVEILED, Veiled


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
    could not be named, ``note`` that it is a note to the text. ``veiled``: how it is shown where it was asked for.
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
    note: bool = False
    veiled: Veiled = UNVEILED


@dataclass(frozen=True, slots=True)
class Near:
    """A name like the query: a section's heading, an article's title, or an ``author``, with one of the articles.

    ``ordinal`` is the first passage of it. ``close`` says that the name holds nearly all of the query.
    """

    entry: Entry
    heading: str | None
    ordinal: int
    author: str | None = None
    close: bool = False


@dataclass(frozen=True, slots=True)
class Findings:
    """The answer to one query. ``good`` is False when no passage is close; ``hits`` are then the nearest, or none.

    ``milliseconds`` is the engine's own time. ``suggestions`` are words of the library near those it does not know,
    where nothing is close. ``near`` are headings, titles and authors like the query; beside close passages only those
    that are ``close`` themselves. ``weaker`` are passages with some of the words, where few are close. ``loosened``:
    words in quotation marks stand nowhere in a row, and were looked for one by one. ``instead`` is the rarest word of a
    query to which nothing is close: the hits have it. ``said_by`` are those whom the query names, several where they
    share the surname it has: the hits are their words with ``instead``, what else it holds. ``outdone`` counts the
    passages that would have come first but for ``left_out``, the words the query leaves out. ``kept_back`` counts the
    hits that are not shown where this was asked, for the content notes ``kept_for``.
    """

    query: str
    good: bool
    hits: tuple[Hit, ...]
    milliseconds: float
    suggestions: tuple[str, ...] = ()
    near: tuple[Near, ...] = ()
    weaker: tuple[Hit, ...] = ()
    loosened: bool = False
    instead: str = ""
    kept_back: int = 0
    kept_for: tuple[str, ...] = ()
    said_by: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    outdone: int = 0
