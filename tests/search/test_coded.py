"""The folded words of texts as numbers."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from bot.search.coded import CodedWords, Coding
from bot.search.fold import words


def coded(*texts: str) -> CodedWords:
    coding = Coding()
    for text in texts:
        coding.add(words(text))
    return coding.coded()


def test_every_word_is_kept_once() -> None:
    """In the order in which the words first come; texts without any are told too."""
    held = coded("The salt, the sea.", "…", "The sea keeps salt.")
    assert held.different == ["the", "salt", "sea", "keeps"]
    assert [codes.tolist() for codes in held.texts()] == [[0, 1, 0, 2], [], [0, 2, 3, 1]]


def test_more_words_than_two_bytes_count_are_kept_as_well() -> None:
    """Whole dictionaries."""
    many = [f"word{number}" for number in range(70_000)]
    assert [*coded(" ".join(many)).words_at({0})] == [many]


@given(st.lists(st.text()), st.sets(st.integers(0, 5)))
def test_the_words_come_back(texts: list[str], places: set[int]) -> None:
    """Of any texts, also from another process."""
    held = pickle.loads(pickle.dumps(coded(*texts)))
    assert held == coded(*texts)
    assert [*held.words_at(places)] == [words(text) for place, text in enumerate(texts) if place in places]
