"""Who is meant by a name, and who says words in a passage."""

import pytest

from bot.library.verifying.same_person import bearers, named_in, names, only_surname, same_given, same_person


@pytest.mark.parametrize(
    ("named", "printed"),
    [
        ("Holt", "Maren Holt"),
        ("M. Holt", "Maren Holt"),
        ("Holt, Maren", "Maren Holt"),
        ("Professor Maren Holt", "Maren Holt"),
        ("Maren A. Holt", "Maren Holt"),
        ("Jose Alvarez", "José Álvarez"),
        ("Varga Whitlock", "Anneliese Varga-Whitlock"),
        ("周映川", "周映川"),
        ("O’Brien", "Flann O'Brien"),
        ("MTH", "Maren T. Holt"),
        ("M.T.H.", "Maren Tove Holt"),
        ("Mr. Brandt", "Tomas Brandt"),
        ("Анны Петровой", "Анна Петрова"),
        ("Queen", "Queen of the Mill"),
        ("Ивану Громову", "Иван Громов"),
        ("Достоевского", "Фёдор Достоевский"),
    ],
)
def test_one_person_under_two_names(named: str, printed: str) -> None:
    """Surname, initials, titles, accents, hyphens and order make no other person, whichever name comes first."""
    assert same_person(named, printed)
    assert same_person(printed, named)


@pytest.mark.parametrize(
    ("named", "printed"),
    [
        ("Tobias Holt", "Maren Holt"),
        ("Maren Hill", "Maren Holt"),
        ("M.", "Maren Holt"),
        ("", "Maren Holt"),
        ("周映", "王映川"),
        ("MTH", "Maren Holt"),
        ("Mr. Brandt", "Mrs. Brandt"),
        ("Frau Brandt", "Herr Brandt"),
        ("Анны Громовой", "Иван Громов"),
        ("King", "Queen of the Mill"),
        ("Ивана Петрова", "Иван Громов"),
    ],
)
def test_two_people_are_not_one(named: str, printed: str) -> None:
    """A shared surname or given name, an initial alone, or nothing is not enough."""
    assert not same_person(named, printed)


def test_one_of_several_authors_may_be_named() -> None:
    """Any of them, or all together, are the right name."""
    authors = ("Maren Holt", "Tobias Amsel")
    assert names("Amsel", authors)
    assert names("Maren Holt and Tobias Amsel", authors)
    assert not names("Jonas Reve", authors)


@pytest.mark.parametrize(
    "named", ["Holt and Amsel", "Maren Holt & Amsel", "Holt/Amsel", "Holt-Amsel", "Holt, Amsel", "Maren and Tobias"]
)
def test_authors_may_be_named_together(named: str) -> None:
    """By their surnames or given names, however they are joined."""
    assert names(named, ("Maren Holt", "Tobias Amsel"))


@pytest.mark.parametrize("named", ["Maren Amsel", "Tobias Holt", "T. Holt", "Holt and Holt", "Holt, Amsel and Reve"])
def test_the_given_name_of_one_and_the_surname_of_another_name_nobody(named: str) -> None:
    """Nor is one of two a second one."""
    assert not names(named, ("Maren Holt", "Tobias Amsel"))


def test_a_name_is_looked_for_in_the_text_around() -> None:
    """The longest part of a name counts, whatever its case."""
    assert named_in("Jonas Reve", "as the pilot JONAS told me")
    assert not named_in("Jonas Reve", "as the pilot told me")


@pytest.mark.parametrize(
    ("one", "other", "only"),
    [("Holt", "Maren Holt", True), ("Mr. Holt", "Maren Holt", True), ("K. Holt", "Karl Holt", False)],
)
def test_a_surname_alone_is_known_as_one(one: str, other: str, only: bool) -> None:
    """With a title, too; an initial is more than that."""
    assert only_surname(one, other) is only_surname(other, one) is only


def test_the_given_names_a_text_has_before_a_surname() -> None:
    """No title, and no word that only opens a sentence."""
    text = "Mr. Holt came. The Holt boat sank. Then Maren Holt and Tobias Holt wept; so did K. Holt."
    assert bearers("Mrs. Holt", text) == {"maren", "tobias", "k"}
    assert same_given("Maren Holt", "maren")
    assert not same_given("Maren Holt", "tobias")


@pytest.mark.parametrize("named", ["Smith et al.", "A. Smith et al", "Smith and others", "Smith u. a.", "Lind и др."])
def test_one_of_several_authors_stands_for_the_rest(named: str) -> None:
    """Whoever is none of them does not."""
    assert names(named, ("Anna Smith", "Bo Lind", "Carla Reyes"))
    assert names(named, ("Anna Smith", "Bo Lind"))
    assert not names("Jones et al.", ("Anna Smith", "Bo Lind", "Carla Reyes"))
