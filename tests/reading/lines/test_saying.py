"""Which words of a line are a verb of saying."""

import pytest

from bot.reading.lines.saying import ends_saying, saying_at, verbs_in


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


def test_a_verb_that_is_a_small_word_here_counts_elsewhere() -> None:
    """French "dit" is a verb of saying, in an English article too; Dutch "dit" means this."""
    words = ["dit", "weiss"]
    assert saying_at(words, 0) == 1
    assert [saying_at(words, 0, verbs_in(language)) for language in ("fr", "en", "nl")] == [1, 1, 0]


@pytest.mark.parametrize(
    ("words", "ends"),
    [("as ada lin said", True), ("as she points out", True), ("she said so", False), ("out", False), ("", False)],
)
def test_words_before_a_quotation_may_end_with_a_verb(words: str, ends: bool) -> None:
    """Of one word or two; one that is followed by anything else ends nothing."""
    assert ends_saying(words.split()) is ends
