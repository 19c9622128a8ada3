"""Words and reading time, and the first few words of a text."""

import pytest

from bot.model.measure import WORDS_A_MINUTE, count_words, opening_words, reading_minutes


@pytest.mark.parametrize(
    ("text", "words"),
    [("The salt pans.", 3), ("don't well-kept", 2), ("磨坊转了。", 4), ("", 0), ("— … !", 0), ("3 May 1926", 3)],
)
def test_words_are_counted_as_a_reader_would(text: str, words: int) -> None:
    """Every character where there are no spaces."""
    assert count_words(text) == words


def test_reading_takes_whole_minutes() -> None:
    """To the nearest."""
    assert reading_minutes(WORDS_A_MINUTE // 2 - 1) == 0
    assert reading_minutes(WORDS_A_MINUTE) == 1
    assert reading_minutes(WORDS_A_MINUTE * 3 // 2) == 2


def test_a_text_is_known_by_its_first_words() -> None:
    """As they stand, white space aside."""
    assert opening_words("The salt\npans lie below the village, they say.", 4) == "The salt pans lie"
    assert opening_words("The salt.", 8) == "The salt"
    assert opening_words("磨坊转了很久。", 2) == "磨坊转了"
