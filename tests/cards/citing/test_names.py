"""Names of authors as citation styles require them."""

import pytest

from bot.cards.citing.names import Person, person


@pytest.mark.parametrize(
    ("name", "inverted", "initials"),
    [
        ("Ada Lin", "Lin, Ada", "Lin, A."),
        ("Jonah Peter Weiss", "Weiss, Jonah Peter", "Weiss, J. P."),
        ("Hanna van der Meer", "Meer, Hanna van der", "van der Meer, H."),
        ("Jean-Luc Moreau", "Moreau, Jean-Luc", "Moreau, J.-L."),
        ("Martin Hale, Jr.", "Hale, Martin, Jr.", "Hale, M., Jr."),
        ("Dr. Ada Lin, PhD", "Lin, Ada", "Lin, A."),
        ("Lunn, Petra", "Lunn, Petra", "Lunn, P."),
    ],
)
def test_a_person_is_turned_around(name: str, inverted: str, initials: str) -> None:
    """Titles and degrees are not printed, particles and Jr. are."""
    found = person(name)
    assert (found.inverted, found.initials) == (inverted, initials)


@pytest.mark.parametrize("name", ["The Harbour Weekly", "Miners' Union", "王石", "Olu", "Pius XII"])
def test_what_may_be_no_person_stays_whole(name: str) -> None:
    """A wrong inversion is worse than none; popes and single names have nothing to turn."""
    assert person(name).inverted == name


def test_spanish_names_have_two_surnames() -> None:
    """In a Spanish text the last two of three names."""
    assert person("Julia Arrieta Sanz", "es").inverted == "Arrieta Sanz, Julia"
    assert person("Julia Arrieta Sanz", "en").inverted == "Sanz, Julia Arrieta"


def test_a_name_can_be_put_together_again() -> None:
    """In its usual order."""
    assert person("Lunn, Petra").whole == "Petra Lunn"
    assert Person("Hale", "Martin", suffix="Jr.").whole == "Martin Hale, Jr."
