"""Here is one line: does whoever says it speak of himself, or to somebody?"""

import pytest

from bot.reading.lines.person import FIRST_PERSON, YOU


@pytest.mark.parametrize(
    "line", ["I keep the swans.", "Ask my brother.", "We walked.", "Das ist mein Hut.", "Я пришла."]
)
def test_whoever_speaks_of_himself_says_so(line: str) -> None:
    """I, my, we, in any language."""
    assert FIRST_PERSON.search(line)


@pytest.mark.parametrize("line", ["The swans are kept.", "Iron rusts.", "Wednesday came."])
def test_words_that_begin_alike_are_no_pronouns(line: str) -> None:
    """Iron is not I, and Wednesday not we."""
    assert not FIRST_PERSON.search(line)


def test_whoever_asks_says_you() -> None:
    """A question addresses somebody, a youth does not."""
    assert YOU.search("How do you feed them?")
    assert not YOU.search("A youth fed them.")
