"""Whether the library knows somebody of a name."""

import pytest

from bot.reading.messages.known_names import KnownNames

KNOWN = KnownNames(["Ines Albrecht", "Dr. Odile van der Meer", "Kevin O'Dowd", "Žofie Černá", "鲁迅"])


@pytest.mark.parametrize(
    "name",
    ["Ines Albrecht", "albrecht", "van der Meer", "odile van der meer", "O’Dowd", "cerna", "鲁迅", "Kevin ODowd"],
)
def test_full_names_and_surnames_are_known_however_typed(name: str) -> None:
    """Without titles, capitals, accents or apostrophes, too."""
    assert KNOWN(name)


@pytest.mark.parametrize("name", ["H. D. Moll", "H.D. Moll", "HD Moll", "h d moll", "Moll"])
def test_initials_are_known_with_blanks_and_without(name: str) -> None:
    """However a library or a message prints them."""
    assert KnownNames(["H. D. Moll"])(name)
    assert KnownNames(["H.D. Moll"])(name)


@pytest.mark.parametrize("name", ["Ines", "Meer Albrecht", "", "Tomas Albrecht", "the"])
def test_others_are_not(name: str) -> None:
    """A given name alone, or another before the surname, is nobody's."""
    assert not KNOWN(name)
