"""Making a segment of the index from passages."""

from collections.abc import Iterable, Iterator, Sequence

import pytest

from bot.search import build as building
from bot.search.build import build, common_words
from bot.search.fold import words
from bot.search.word_numbers import NumberedWords, WordNumbers

ARTICLES = {1: {11: "The salt pans.", 12: "The salt is white."}, 2: {21: "Bread and salt."}}


def articles(terms: WordNumbers) -> Iterator[tuple[int, Sequence[int], NumberedWords]]:
    for article, passages in ARTICLES.items():
        coding = terms.coding()
        for text in passages.values():
            coding.add(words(text))
        yield article, [*passages], terms.of_coding(coding)


def made(kept: "Kept") -> int:
    """The articles as a segment, which ``kept`` takes."""
    terms = WordNumbers()
    return build(articles(terms), terms, [], kept)


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
    assert made(kept) == 3
    assert kept.words[4] == "panssalt"
    assert kept.spread == [(1, 0, 2), (2, 2, 1)]
    assert kept.terms == sorted(kept.terms)
    assert "sa" in kept.pairs


def test_an_article_may_lie_in_two_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its words are those of one vocabulary all the same."""
    whole, parted = Kept(), Kept()
    made(whole)
    monkeypatch.setattr(building, "BLOCK", 1)
    assert made(parted) == 3
    assert (parted.words, parted.spread, parted.held) == (whole.words, whole.spread, whole.held)
    assert sorted({*parted.terms}) == whole.terms
    assert len(parted.terms) == len(whole.terms) + 3  # "the", and "salt" twice more


def test_nothing_makes_an_empty_segment() -> None:
    """No passage, no word."""
    kept = Kept()
    assert build(iter(()), WordNumbers(), [], kept) == 0
    assert kept.words == {}


def test_common_words_come_first() -> None:
    """The commonest of a sample."""
    texts = [words("the salt of the pans")] * 50 + [words("the bread")] * 50
    assert common_words(texts)[:1] == ["the"]
