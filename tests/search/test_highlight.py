"""From matched words back to the text as it is printed."""

import pytest

from bot.search.fold import words
from bot.search.highlight import marked

TEXT = "The salt pans, below the village."


@pytest.mark.parametrize(
    ("places", "stretch", "marks"),
    [
        ([1], "salt", ["salt"]),
        ([1, 2], "salt pans", ["salt", "pans"]),
        ([1, 5], "salt pans, below the village", ["salt", "village"]),
    ],
)
def test_words_are_marked_where_they_stand(places: list[int], stretch: str, marks: list[str]) -> None:
    """The stretch runs from the first to the last of them."""
    whole, single = marked(TEXT, places)
    assert whole.of(TEXT) == stretch
    assert [mark.of(TEXT) for mark in single] == marks


def test_pairs_of_chinese_characters_are_one_mark() -> None:
    """As the word they form."""
    text = "磨坊一直转到春天。"
    whole, single = marked(text, list(range(len(words(text))))[:2])
    assert len(single) == 1
    assert whole == single[0]
