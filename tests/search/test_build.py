"""Making a segment of the index from passages."""

from collections.abc import Iterable

from bot.search.build import build, common_words
from bot.search.fold import words

PASSAGES = [(11, 1, "The salt pans."), (12, 1, "The salt is white."), (21, 2, "Bread and salt.")]


class Kept:
    """A sink that keeps what it is given."""

    def __init__(self) -> None:
        self.words: dict[int, str] = {}
        self.spread: list[tuple[int, int, int]] = []
        self.terms: list[int] = []
        self.pairs: list[str] = []
        self.held = b""

    def postings(self, block: int, rows: Iterable[tuple[int, bytes]]) -> None:
        self.terms += [term for term, _ in rows]

    def grams(self, length: int, rows: Iterable[tuple[str, bytes]]) -> None:
        self.pairs += [gram for gram, _ in rows]

    def word_list(self, length: int, held: str, terms: bytes, frequencies: bytes) -> None:
        self.words[length] = held

    def runs(self, rows: Iterable[tuple[int, int, int]]) -> None:
        self.spread += rows

    def numbers(self, held: bytes) -> None:
        self.held = held


def test_a_segment_holds_words_and_where_articles_lie() -> None:
    """Places count from 0; words are kept by their length, in order of the alphabet."""
    kept = Kept()
    assert build(((n, article, words(text)) for n, article, text in PASSAGES), [], kept) == 3
    assert kept.words[4] == "panssalt"
    assert kept.spread == [(1, 0, 2), (2, 2, 1)]
    assert kept.terms == sorted(kept.terms)
    assert "sa" in kept.pairs


def test_nothing_makes_an_empty_segment() -> None:
    """No passage, no word."""
    kept = Kept()
    assert build(iter(()), [], kept) == 0
    assert kept.words == {}


def test_common_words_come_first() -> None:
    """The commonest of a sample."""
    texts = [words("the salt of the pans")] * 50 + [words("the bread")] * 50
    assert common_words(texts)[:1] == ["the"]
