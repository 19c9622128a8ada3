"""Which words of a line are a verb of saying."""

import pytest

from bot.languages.language import language_for
from bot.reading.lines.saying import saying_at


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("conceded ada lin", 1),
        ("points out ada lin", 2),
        ("points to ada lin", 0),
        ("put in ada lin", 2),
        ("put it ada lin", 1),
        ("s’exclama ada lin", 1),
        ("said.", 1),
        ("painted ada lin", 0),
        ("räumte ein ada lin", 2),
        ("räumte auf ada lin", 0),
    ],
)
def test_a_verb_is_one_word_or_two(words: str, count: int) -> None:
    """Two words that are one verb count as two; a word that only belongs to such a verb is none."""
    assert saying_at(words.split(), 0) == count


def test_a_verb_that_is_another_word_elsewhere_counts_at_home() -> None:
    """German "findet" gives an opinion; what is passed as ``own`` comes from the text's own language."""
    words = ["grida", "weiss"]
    assert saying_at(words, 0, frozenset({"grida"})) == 1
    assert language_for("de").saying.verbs
