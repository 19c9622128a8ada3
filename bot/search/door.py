"""The door between the library and search: what is asked, what is answered, and what the index must offer."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from bot.model import Match, Slice


@dataclass(frozen=True, slots=True)
class Filters:
    """``articles`` are the numbers of the articles to look in; None is all of them."""

    articles: frozenset[int] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One passage. ``passage`` is its row number; ``window`` (the matched stretch) and ``marks`` (the matched words)
    are slices of ``text``, never through a grapheme. ``score`` lies between 0 and 1. ``others`` are the numbers of
    further passages with the same text.
    """

    passage: int
    text: str
    window: Slice
    marks: tuple[Slice, ...]
    score: float
    match: Match
    others: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """``good`` is False when nothing is close; ``found`` then holds the nearest, or nothing.

    ``read_as`` pairs words as typed with the words of the library they were read as, in the first hit.
    ``suggestions`` are words of the library near those it does not know. ``milliseconds`` is the engine's own time.
    """

    good: bool
    found: tuple[Found, ...]
    milliseconds: float
    read_as: tuple[tuple[str, str], ...]
    suggestions: tuple[str, ...]


class Index(Protocol):
    """Where the engine reads from. One thread uses it at a time."""

    def generation(self) -> int:
        """Differs from the last answer once what is searchable has changed."""

    def passages(self) -> Iterator[tuple[int, int, str]]:
        """(number, article, text) of every searchable passage, by number."""

    def close(self) -> None:
        """Give back what the index holds open."""
