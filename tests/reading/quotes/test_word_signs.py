"""The signs of words: those of lists and those of letters, together in one number."""

from bot.reading.quotes import word_signs
from bot.reading.quotes.word_signs import WordSigns

SIGNS = WordSigns({1: frozenset({"never", "always"}), 2: frozenset({"never"})}, {4: lambda word: len(word) > 5})


def test_a_word_has_every_sign_that_fits() -> None:
    """Of two lists and by its length; a word of no list and few letters is a sign of nothing."""
    assert [SIGNS[word] for word in ("never", "always", "lamp", "lanterns")] == [3, 5, 0, 4]


def test_what_was_found_out_is_kept_but_not_without_end() -> None:
    """A long book cannot fill the memory with words."""
    signs = WordSigns({1: frozenset({"w1"})})
    for number in range(word_signs._MOST + 10):
        assert signs[f"w{number}"] == (number == 1)
    assert len(signs) <= word_signs._MOST
