"""How a text passes on what others think."""

import pytest

from bot.reading.quotes.views_english import MOCKING_YOU, VIEW


@pytest.mark.parametrize(
    "sentence",
    [
        "the perception of the town is that the sea belongs to it.",
        "most of them think that the lamp is a waste of oil.",
        "in the eyes of the board the keepers were servants.",
        "the line of the party has always been that the sea is flat.",
    ],
)
def test_a_view_of_others_is_seen(sentence: str) -> None:
    """By its noun, its verb, or its eyes."""
    assert VIEW.search(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "i think that the lamp is worth its oil.",
        "in the eyes of the law all boats are equal.",
        "we believe in the sea.",
    ],
)
def test_the_authors_own_view_is_none_of_others(sentence: str) -> None:
    """Nor what everybody's law says."""
    assert not VIEW.search(sentence)


def test_orders_to_do_evil_are_counted() -> None:
    """Only those given to "you"."""
    assert len(MOCKING_YOU.findall("you could bribe the keepers, and then you silence them.")) == 2
    assert not MOCKING_YOU.findall("they bribe the keepers, and you keep the lamp.")
