"""Quotes without their words, a hundred thousand of them in a few arrays."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple, overload

from bot.model import ServedQuote, text_number

_WHOLE: Final = "q"
"""The kind of an array of numbers: eight bytes each, as SQLite counts."""


class NamedQuote(NamedTuple):
    """A quote without its words: its article's row, its number there, the name it is known by, the number of its text
    (see ``text_number``), how often it is drawn, who says it (None for the author), and how many characters it has.
    ``passage`` is the id of a passage that stands in for a quote."""

    article: int
    number: int
    name: str
    text: int
    weight: int
    speaker: str | None = None
    length: int = 0
    passage: str | None = None

    @classmethod
    def of(cls, quote: ServedQuote) -> "NamedQuote":
        """A quote, or a passage that stands in for one, without its words."""
        article, speaker, length = quote.place.entry.number, quote.speaker, len(quote.text)
        if quote.number is None:
            return cls.of_passage(article, quote.place.passage, speaker, length)
        return cls(article, quote.number, quote.name, text_number(quote.text[quote.left_out :]), 1, speaker, length)

    @classmethod
    def of_passage(cls, article: int, passage: str, speaker: str | None, length: int) -> "NamedQuote":
        """A passage that stands in for a quote; the number of its text is that of the hash in its id."""
        return cls(article, -1, f"p{passage}", text_number(passage.partition("-")[0]), 1, speaker, length, passage)


class NamedQuotes(Sequence[NamedQuote]):
    """Quotes held by column; each is made when it is asked for.

    Python's collector of cycles looks through each tuple there is again and again: a hundred thousand of them hold up
    the event loop for longer than any answer does (``python -m tests.benchmarks.reload``). Arrays it leaves alone.
    """

    def __init__(self, quotes: Iterable[NamedQuote] = ()) -> None:
        self.articles, self._numbers = array(_WHOLE), array(_WHOLE)
        self.texts, self.weights, self._lengths = array(_WHOLE), array(_WHOLE), array(_WHOLE)
        self.names: list[str] = []
        self._speakers: list[str | None] = []
        self._passages: dict[int, str] = {}
        for quote in quotes:
            self.add(quote)

    def add(self, quote: NamedQuote) -> None:
        """One more quote, after all others."""
        if quote.passage is not None:
            self._passages[len(self.names)] = quote.passage
        self.articles.append(quote.article)
        self._numbers.append(quote.number)
        self.texts.append(quote.text)
        self.weights.append(quote.weight)
        self._lengths.append(quote.length)
        self.names.append(quote.name)
        self._speakers.append(quote.speaker)

    def __len__(self) -> int:
        return len(self.names)

    @overload
    def __getitem__(self, at: int) -> NamedQuote: ...
    @overload
    def __getitem__(self, at: slice) -> "NamedQuotes": ...
    def __getitem__(self, at: int | slice) -> "NamedQuote | NamedQuotes":
        if isinstance(at, slice):
            return NamedQuotes(self[one] for one in range(*at.indices(len(self))))
        at = range(len(self))[at]
        own = (self.articles[at], self._numbers[at], self.names[at], self.texts[at], self.weights[at])
        return NamedQuote(*own, self._speakers[at], self._lengths[at], self._passages.get(at))

    def __iter__(self) -> Iterator[NamedQuote]:
        numbered = zip(self.articles, self._numbers, self.names, self.texts, self.weights, strict=True)
        for at, own in enumerate(numbered):
            yield NamedQuote(*own, self._speakers[at], self._lengths[at], self._passages.get(at))

    def that(self, passes: Callable[[NamedQuote], bool]) -> "NamedQuotes":
        """Those that pass; these themselves where all do."""
        kept = [at for at, quote in enumerate(self) if passes(quote)]
        return self if len(kept) == len(self) else NamedQuotes(self[at] for at in kept)

    def heavier_than(self, weight: int) -> "NamedQuotes":
        """Those that weigh more; these themselves where all do."""
        if min(self.weights, default=weight + 1) > weight:
            return self
        return self.that(lambda quote: quote.weight > weight)
