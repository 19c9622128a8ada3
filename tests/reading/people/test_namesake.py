"""Sir John and Lady Hale come to the harbour: two bear the surname, and neither is given the words of the other."""

import pytest

from bot.reading.people.mentions import Mentions
from bot.reading.people.namesake import namesake


@pytest.mark.parametrize(
    ("text", "person", "surname", "other"),
    [
        ("Sir John Hale came first, and Lady Hale followed.", "John Hale", "Hale", "Lady Hale"),
        ("Lady Ruth Hale came first, and Mr. Hale followed.", "Ruth Hale", "Hale", "Mr. Hale"),
        ("Jonah Weiss fell ill. Mr. Weiss slept, Mrs. Weiss kept the book.", "Jonah Weiss", "Weiss", "Mrs. Weiss"),
        ("Herr Paul Lenz kam, und Frau Lenz folgte.", "Paul Lenz", "Lenz", "Frau Lenz"),
    ],
)
def test_a_title_of_the_other_sex_is_another_person(text: str, person: str, surname: str, other: str) -> None:
    """Whoever bears the surname under such a title is not the one whose full name is printed."""
    assert namesake(person, surname, Mentions(text)) == other


@pytest.mark.parametrize(
    "text",
    [
        "Jonah Weiss kept the book, and Mr. Weiss kept the goat.",
        "Ada Weiss kept the book, and Mrs. Weiss kept the goat.",
        "Miss Ada Weiss kept the book, and Mrs. Weiss kept the goat.",
        "Professor Ada Weiss kept the book, and Captain Weiss kept the goat.",
        "Jonah Weiss, Lady Hale kept the goat.",
    ],
)
def test_one_person_may_have_several_titles(text: str) -> None:
    """Titles that one person can bear make no second one."""
    person = next(name for name in ("Jonah Weiss", "Ada Weiss") if name in text)
    assert namesake(person, "Weiss", Mentions(text)) is None
