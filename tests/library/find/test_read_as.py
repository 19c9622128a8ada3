"""Which words of a query were read as which words of a passage."""

from bot.library.find.read_as import read_as
from bot.model import Slice

TEXT = "Copper kettles were mended by travelling tinkers."


def test_a_misspelt_word_is_told_with_the_printed_one() -> None:
    """As typed, as printed."""
    start = TEXT.index("tinkers")
    marks = [Slice(0, 6), Slice(start, start + 7)]
    assert read_as(["copper", "tinkres"], TEXT, marks) == (("tinkres", "tinkers"),)


def test_words_as_they_stand_are_not_told() -> None:
    """There is nothing to say."""
    assert read_as(["copper"], TEXT, [Slice(0, 6)]) == ()
