"""The terms of words in a segment that is being made."""

from hypothesis import given
from hypothesis import strategies as st

from bot.search.coded import Coding
from bot.search.word_numbers import NumberedWords, WordNumbers

TEXTS = st.lists(st.lists(st.sampled_from(["salt", "bread", "sea", "wind", "may"])), max_size=4)


def told(found: NumberedWords) -> tuple[list[int], list[int]]:
    return found[0].tolist(), found[1].tolist()


def test_every_word_gets_the_next_term_as_it_first_comes() -> None:
    """Ada's article begins with salt, and so does Ben's: that is one term."""
    terms = WordNumbers()
    ada, ben = terms.coding(), terms.coding()
    ada.add(["salt", "and", "bread"])
    ben.add(["salt"])
    ben.add(["sea", "and", "salt"])
    assert told(terms.of_coding(ada)) == ([0, 1, 2], [3])
    assert told(terms.of_coding(ben)) == ([0, 3, 1, 0], [1, 3])
    assert len(terms) == 4


@given(st.lists(TEXTS, max_size=3))
def test_words_that_came_as_numbers_get_the_same_terms(articles: list[list[list[str]]]) -> None:
    """Whoever reads a source may have coded them by that source alone."""
    looked_up, coded = WordNumbers(), WordNumbers()
    for texts in articles:
        at_once, by_itself = looked_up.coding(), Coding()
        for words in texts:
            at_once.add(words)
            by_itself.add(words)
        assert told(looked_up.of_coding(at_once)) == told(coded.of_coded(by_itself.coded()))
    assert looked_up.of_word == coded.of_word
