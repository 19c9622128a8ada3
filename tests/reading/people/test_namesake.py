"""Sir John and Lady Hale come to the harbour: two bear the surname, and neither is given the words of the other."""

import pytest

from bot.reading.people.mentions import Mentions
from bot.reading.people.namesake import namesake, only_title


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
        "Jonah Weiss kept the book. Mr. Weiss kept the goat.",
        "Ada Weiss kept the book. Mrs. Weiss kept the goat.",
        "Miss Ada Weiss kept the book; Mrs. Weiss kept the goat.",
        "Professor Ada Weiss kept the book, and Captain Weiss kept the goat.",
        "Jonah Weiss, Lady Hale kept the goat.",
    ],
)
def test_one_person_may_have_several_titles(text: str) -> None:
    """Titles that one person can bear make no second one."""
    person = next(name for name in ("Jonah Weiss", "Ada Weiss") if name in text)
    assert namesake(person, "Weiss", Mentions(text)) is None


@pytest.mark.parametrize(
    "text", ["Mary Weiss kept the book, and Mr. Weiss kept the goat.", "With Mr. Weiss came Mary Weiss. Nobody spoke."]
)
def test_who_is_named_beside_her_in_one_clause_is_another(text: str) -> None:
    """Nobody is named in full and by title in one breath: Mr. Weiss is not Mary."""
    assert namesake("Mary Weiss", "Weiss", Mentions(text)) == "Mr. Weiss"


def test_a_name_that_stands_alone_has_the_one_title_of_the_text() -> None:
    """Agnes is Sister Agnes wherever she speaks; with two titles, or none, a name is only itself."""
    assert only_title("Agnes", Mentions("Sister Agnes came down. Then Agnes spoke.")) == "Sister Agnes"
    assert only_title("Weiss", Mentions("Mr. Weiss and Mrs. Weiss came. Weiss spoke.")) is None
    assert only_title("Weiss", Mentions("Weiss came alone.")) is None
