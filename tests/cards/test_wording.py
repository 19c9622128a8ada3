"""How a table of sentences is read."""

import pytest

from bot.cards.wording import worded


def test_a_template_takes_its_values_in_order() -> None:
    """A function makes what a template cannot."""
    assert worded("{0} has {1} articles.", ("Salt", 3)) == "Salt has 3 articles."
    assert worded(lambda n: "one" if n == 1 else f"{n} of them", (2,)) == "2 of them"


def test_too_few_values_are_a_bug() -> None:
    """No sentence goes out with a hole in it."""
    with pytest.raises(IndexError):
        worded("{0} has {1} articles.", ("Salt",))
    with pytest.raises(TypeError):
        worded(lambda a, b: f"{a}{b}", ("Salt",))
