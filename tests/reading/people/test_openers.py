"""Words that stand before a name at the beginning of a sentence without being part of it."""

import pytest

from bot.languages.language import language_for
from bot.reading.people.names import names_in
from bot.reading.people.openers import behind_place, is_no_name, without_opener


def never(_: str) -> bool:
    return False


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("As Weiss wrote, nobody came.", "Weiss"),
        ("Thus Ada Lin answered.", "Ada Lin"),
        ("Ada Lin answered.", "Ada Lin"),
    ],
)
def test_a_word_that_only_opens_falls_away(sentence: str, name: str) -> None:
    """ "As" and "Thus" begin sentences and name nobody."""
    assert without_opener(names_in(sentence)[0], never, never).text == name


def test_days_and_pronouns_name_nobody() -> None:
    """Monday, She and Although are no persons, whatever their capital says; Weiss may be one."""
    english = language_for("en")
    assert is_no_name("Monday", english)
    assert is_no_name("She", english)
    assert is_no_name("Although", english)
    assert not is_no_name("Weiss", english)


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("In London Lydia", "Lydia"),
        ("In London Lydia Pell", "Lydia Pell"),
        ("At New Haven Lydia", "Lydia"),
        ("In London", "In London"),
        ("Thus Ada Lin", "Thus Ada Lin"),
    ],
)
def test_the_place_before_a_subject_is_no_part_of_it(subject: str, name: str) -> None:
    """In London Lydia spoke: London did not."""
    assert " ".join(behind_place(subject.split())) == name


def test_a_verb_with_its_pronoun_is_no_name() -> None:
    """In Spanish "Respondióles" opens a sentence, and José is called so."""
    spanish = language_for("es")
    assert is_no_name("Respondióles", spanish)
    assert not is_no_name("José", spanish)
