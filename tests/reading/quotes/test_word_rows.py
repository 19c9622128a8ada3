"""The words of many sentences at once are those of each by itself."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.reading.quotes.sentence_words import sentence_words, word_rows
from bot.reading.quotes.signs import DIGITS, NAME, OF_DENIAL
from bot.reading.quotes.word_rows import searched

_PIECES = st.sampled_from(
    ("lamp", "Nobody", "never,", "the", "—", "Ada/Lin", "(“Tarn”)", "it’s", "12", "\u00a0", "  ", "Straße", "so-called")
)
_SENTENCES = st.lists(st.lists(_PIECES, max_size=8).map(" ".join), max_size=6)


@given(_SENTENCES, st.sampled_from(("en", "de", "zh")))
def test_every_row_reads_like_its_sentence(texts: list[str], language: str) -> None:
    """Whatever stands beside it, and whatever parts its words."""
    rows = word_rows(texts, language)
    assert len(rows) == len(texts)
    for row, text in enumerate(texts):
        alone = sentence_words(text, language)
        assert rows.words(row) == alone
        assert rows.tokens_in(row) == alone.tokens
        assert rows.signs_of(row) == alone.every
        assert rows.firsts[row] == (alone.tokens[0] if alone.tokens else "")
        assert rows.sizes[row] == len(text)


def test_a_sentence_that_begins_with_a_space_is_read_like_any() -> None:
    """As what stands inside French quotation marks does."""
    rows = word_rows([" La mer ne rend rien", "Ada parle. "], "fr")
    assert [list(rows.tokens_in(row)) for row in (0, 1)] == [["la", "mer", "ne", "rend", "rien"], ["ada", "parle"]]


@given(_SENTENCES)
def test_signs_are_counted_row_by_row(texts: list[str]) -> None:
    """In each row its own words."""
    rows = word_rows(texts, "en")
    each = [sentence_words(text, "en") for text in texts]
    assert rows.counted(DIGITS).tolist() == [sum(sign & DIGITS != 0 for sign in words.signs) for words in each]
    assert rows.having(OF_DENIAL).tolist() == [words.every & OF_DENIAL != 0 for words in each]
    assert rows.row_of.tolist() == [row for row, words in enumerate(each) for _ in words.tokens]


def test_names_behind_the_first_word_are_counted() -> None:
    """In marks or not; the first word has a capital anyway, and I is nobody's name."""
    rows = word_rows(["Ada asked (Lin) and “Marl” whether I knew.", "Nobody did.", ""], "en")
    assert rows.names.tolist() == [2, 0, 0]


def test_a_word_said_twice_is_found() -> None:
    """Among the words with a sign alone."""
    rows = word_rows(["Holm is Holm.", "Holm is near.", "Tarn and Holm are near Tarn."], "en")
    assert rows.repeating(NAME).tolist() == [True, False, True]


def test_rows_that_stand_together_are_read_as_one() -> None:
    """Their words in order, and the signs of all."""
    texts = ["Nobody waits.", "The 12 boats are gone.", "It rains."]
    rows = word_rows(texts, "en")
    together = " ".join(texts[:2])
    assert rows.words_from(0, 1, together) == sentence_words(together, "en")


def test_only_some_rows_are_searched() -> None:
    """The others have nothing, whatever they say."""
    rows = word_rows(["A boat.", "A boat.", "A lamp."], "en")
    some = rows.sizes > 0
    some[0] = False
    assert searched(rows, some, re.compile("boat").search).tolist() == [False, True, False]
