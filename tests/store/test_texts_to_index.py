"""What a segment of the index is made from."""

from contextlib import closing
from itertools import islice

import pytest

from bot.search.coded import Coding
from bot.search.fold import words
from bot.search.word_numbers import NumberedWords, WordNumbers
from bot.store import texts_to_index
from bot.store.known_words import WordsAtHand
from bot.store.texts_to_index import sampled_words, words_by_article
from tests.search.conftest import Shelf

ARTICLES = {1: ("The salt pans.", "Salt is white."), 2: ("Bread and salt.",), 3: ("The sea waits.", "A wind in May.")}


def known_of(shelf: Shelf, *articles: int) -> WordsAtHand:
    """The words of some of the articles, which are put onto the shelf."""
    given, at_hand = shelf.put_all(ARTICLES), WordsAtHand(None)
    for article in articles:
        coding = Coding()
        for text in ARTICLES[article]:
            coding.add(words(text))
        at_hand.put(article, given[article], coding.coded())
    return at_hand


def written(terms: WordNumbers, found: NumberedWords) -> list[list[str]]:
    """The words of each text that came as terms."""
    held, left = [*terms.of_word], iter(found[0].tolist())
    return [[held[term] for term in islice(left, size)] for size in found[1].tolist()]


@pytest.mark.parametrize("known", [(), (1,), (2, 3), (1, 2, 3)])
def test_it_is_the_same_whoever_folded_the_texts(shelf: Shelf, known: tuple[int, ...]) -> None:
    """Whoever read them, or whoever writes the index; articles in the order of their passages."""
    with closing(known_of(shelf, *known)) as at_hand:
        terms = WordNumbers()
        told = words_by_article(shelf.connection, None, at_hand, terms)
        assert [(article, written(terms, found)) for article, _, found in told] == [
            (article, [*map(words, texts)]) for article, texts in ARTICLES.items()
        ]
        assert [*sampled_words(shelf.connection, at_hand)] == [words(t) for texts in ARTICLES.values() for t in texts]


@pytest.mark.parametrize("known", [(), (2,)])
def test_it_may_be_of_some_articles_alone(shelf: Shelf, known: tuple[int, ...]) -> None:
    """Those whose ranges of numbers are named."""
    with closing(known_of(shelf, *known)) as at_hand:
        terms = WordNumbers()
        found = [*words_by_article(shelf.connection, [(3, 3, 2)], at_hand, terms)]
        assert [(article, [*numbers], written(terms, numbered)) for article, numbers, numbered in found] == [
            (2, [3], [["bread", "and", "salt"]])
        ]


def test_few_passages_stand_for_all(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """They come from all over the library, whether their words are at hand or not."""
    monkeypatch.setattr(texts_to_index, "_SAMPLE", 2)
    with closing(known_of(shelf, 1, 3)) as at_hand:
        found = [*sampled_words(shelf.connection, at_hand)]
    assert found == [words("The salt pans."), words("Bread and salt."), words("A wind in May.")]
