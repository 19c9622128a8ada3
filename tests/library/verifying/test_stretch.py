"""A stretch of an article: neighbouring passages as one run of words."""

from dataclasses import replace

from bot.library.verifying.stretch import stretch_of
from bot.model import Kind
from tests.cards.samples import TIDES, passages

SALT, BREAD = passages("The salt pans lie below.", "Bread is baked.")


def test_words_lead_back_to_their_passages() -> None:
    """By number and by place."""
    stretch = stretch_of(TIDES, (SALT, BREAD))
    assert stretch.keys[:3] == ("the", "salt", "pans")
    assert [stretch.owner(word) for word in (0, 4, 5)] == [0, 0, 1]
    assert SALT.text[slice(*stretch.where(1))] == "salt"
    assert stretch.written(4, 6) == "below.\nBread"


def test_words_are_told_as_they_are_compared_and_as_they_are_written() -> None:
    """Those of several passages in one go."""
    stretch = stretch_of(TIDES, (SALT, BREAD))
    assert stretch.words_between(3, 7) == [("lie", "lie"), ("below", "below"), ("bread", "Bread"), ("is", "is")]
    assert stretch.words_between(4, 4) == []


def test_sentences_begin_where_passages_do() -> None:
    """And behind a full stop."""
    stretch = stretch_of(TIDES, (SALT, BREAD))
    assert [stretch.begins_sentence(word) for word in (0, 1, 5)] == [True, False, True]
    assert stretch.capital(5)


def test_furniture_is_left_out_unless_it_is_wanted() -> None:
    """A caption between two paragraphs parts nothing."""
    caption = replace(BREAD, kind=Kind.CAPTION)
    assert len(stretch_of(TIDES, (SALT, caption)).passages) == 1
    assert len(stretch_of(TIDES, (SALT, caption), frozenset({caption.place.ordinal})).passages) == 2
