"""Two people whom a small word joins are no one person."""

import pytest

from bot.reading.people.joined_names import joins_two
from bot.reading.people.mentions import Mentions


@pytest.mark.parametrize(
    ("name", "two"),
    [
        ("Galrão e do Castro", True),
        ("João Lopes e do Castro", True),
        ("Escolástica y Doña Liberata", True),
        ("Cayetano y Pepe", True),
        ("Ortega y Gasset", False),
        ("Elsa von und zu Arn", False),
        ("Ada Lin", False),
    ],
)
def test_two_people_are_no_one_person(name: str, two: bool) -> None:
    """The second has a small word or title of its own, or is also told of alone."""
    text = "With Cayetano y Pepe, and with Pepe alone. He read Ortega y Gasset."
    assert joins_two(name.split(), {"Cayetano", "Ortega"}.__contains__, Mentions(text)) is two
