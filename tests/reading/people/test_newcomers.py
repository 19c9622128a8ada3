"""A Tilda keeps the mill all through a story before a Tilda Crane of another town is named in passing."""

import pytest

from bot.reading.people.mentions import Mentions
from bot.reading.people.newcomers import is_newcomer

MILL = "In the morning Tilda opened the sluice. At noon Tilda closed it. "
PASSING = "A letter told of a certain Tilda Crane from Brook. "


def newcomer(text: str) -> bool:
    return is_newcomer("Tilda Crane", "Tilda", Mentions(text))


def test_a_full_name_in_passing_is_not_whoever_bore_the_first_name_all_along() -> None:
    """Nor if a visitor was called Miss Crane once or twice by then; all along is from ten times on."""
    assert newcomer(MILL * 5 + PASSING)
    assert newcomer(MILL * 5 + "Miss Crane called. " + PASSING + MILL)
    assert not newcomer(MILL * 4 + PASSING)


@pytest.mark.parametrize(
    "text",
    [
        "Tilda Crane kept the mill. " + MILL * 9,
        MILL + PASSING + MILL * 9,
        MILL * 5 + PASSING * 3,
        "Old Crane kept the mill. Mrs. Crane kept the books. The Crane boys kept bees. Nobody liked Crane. "
        + MILL * 5
        + PASSING,
        "Tilda: The sluice is old.\n" * 20 + PASSING,
        MILL * 9,
    ],
    ids=["first lines", "soon", "often", "of the family", "labels", "never in full"],
)
def test_whoever_is_told_of_is_no_newcomer(text: str) -> None:
    """Named in full at once, soon or often; of a family the text speaks of; or only with a colon, as in a talk."""
    assert not newcomer(text)
