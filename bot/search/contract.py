"""The contract between the library and search: queries, answers, and what the index must provide."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from bot.model import Match, Slice


@dataclass(frozen=True, slots=True)
class Filters:
    """``articles`` are the numbers of the articles to look in; None is all of them."""

    articles: frozenset[int] | None = None


@dataclass(frozen=True, slots=True)
class Effort:
    """How far to look: at ``most`` passages, and at ``ties`` more that promise as much as the last of them. Once a few
    were looked at, at none that promises less than ``keen`` (0 to 1) of the best. What scores below ``least``, or has
    less than that of the words' weight, is not wanted. Among very many passages those with other forms of the words are
    looked for where up to ``bent`` of these tell something. ``first`` is how many are looked at in any case, and at a
    time; 0 for as many as are wanted and some to spare. As long as none has the words
    nearly as typed, ``further`` times as many are looked at: of common words alone more passages than that have most
    points."""

    most: int
    ties: int
    keen: float
    least: float = 0.0
    bent: int = 3
    first: int = 0
    further: int = 1


HALF_REMEMBERED: Final = Effort(most=64, ties=64, keen=0.6, bent=4, further=4)
"""For finished queries, typed from memory."""

BEING_TYPED: Final = Effort(most=48, ties=48, keen=0.65)
"""For queries still being typed: every keystroke searches again, and the last word may be unfinished."""


@dataclass(frozen=True, slots=True)
class Found:
    """One passage. ``passage`` is its row number; ``window`` (the matched stretch) and ``marks`` (the matched words)
    are slices of ``text``, never through a grapheme. ``score`` lies between 0 and 1. ``others`` are the numbers of
    further passages with the same text. ``read_as`` pairs words as typed with the words they were read as, as printed.
    """

    passage: int
    text: str
    window: Slice
    marks: tuple[Slice, ...]
    score: float
    match: Match
    others: tuple[int, ...]
    read_as: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """``good`` is False when nothing is close; ``found`` then holds the nearest, or nothing.

    ``suggestions`` are words of the library near those it does not know. ``milliseconds`` is the engine's own time.
    ``weaker`` are passages with some of the words, where few are close. ``loosened``: no passage has the words in
    quotation marks in a row, so that they were taken for words like the others.
    """

    good: bool
    found: tuple[Found, ...]
    milliseconds: float
    suggestions: tuple[str, ...]
    weaker: tuple[Found, ...] = ()
    loosened: bool = False


class Index(Protocol):
    """Where the engine reads from. One thread uses it at a time; from ``begin`` to ``end`` nothing it gives changes.

    The index is a row of segments that never change, each with places from 0 on, and of articles still pending: those
    are read from the library and kept in memory. Every method raises StoreFault when the index is damaged.
    """

    def begin(self) -> int:
        """Open a snapshot. The number differs from the last one once what is searchable has changed."""

    def end(self) -> None:
        """Close the snapshot."""

    def segments(self) -> list[int]:
        """The numbers of the segments; one whose number stayed the same has not changed, but for ``gone``."""

    def numbers(self, segment: int) -> bytes:
        """The passage number at each place of a segment, as an array of 32 bit numbers."""

    def word_lists(self, segment: int) -> Iterator[tuple[int, str, bytes, bytes]]:
        """(length, words, terms, frequencies) for each length of words, the latter two as arrays of 32 bit numbers."""

    def gram_sets(self, segment: int, asked: Sequence[tuple[int, str]]) -> dict[tuple[int, str], bytes]:
        """For lengths and pairs of letters, the packed sets of the words of that length that hold the pair; none for
        pairs in no word."""

    def postings(self, segment: int, terms: Sequence[int]) -> Iterator[tuple[int, list[tuple[int, bytes]]]]:
        """For each of some terms its blocks, each with the packed set of places within it. Raises ValueError where
        these are damaged."""

    def commons(self) -> list[str]:
        """The common words whose neighbourhoods are indexed, in the order that numbers them."""

    def languages(self) -> list[str]:
        """The codes of the languages of the articles, the commonest first."""

    def runs(self, segment: int, articles: Iterable[int]) -> list[tuple[int, int]]:
        """(first place, count) of the passages of some articles in a segment."""

    def gone(self, segment: int) -> list[tuple[int, int]]:
        """(first place, count) of what was removed from a segment."""

    def pending(self) -> list[tuple[int, int, int]]:
        """(article, first number, last number) of what no segment holds yet."""

    def pending_passages(self, article: int, first: int, last: int) -> list[tuple[int, str]]:
        """(number, text) of an article's searchable passages with numbers from ``first`` to ``last``."""

    def texts(self, numbers: Sequence[int]) -> dict[int, str]:
        """The texts of passages, by number."""

    def close(self) -> None:
        """Release what the index holds open."""
