"""Whoever is told something: beside whoever says it, that name is not part of the speaker's."""

import pytest

from bot.languages.language import language_for
from bot.reading.people.mentions import Mentions
from bot.reading.people.register import People
from bot.reading.people.told import holds_told, without_told
from bot.reading.speech.said_by import Speakers

FRENCH = "— Tu arrives tard, dit à Pierre Anne. Assieds-toi.\n\n— Pierre, dit Anne, le pain est froid."


@pytest.mark.parametrize(
    ("language", "text", "before", "name", "two"),
    [
        ("de", "»Spät«, sagte Anna zu Peter.", "»Spät«, sagte ", "Anna zu Peter", True),
        ("de", "Otto zu Solms kam. »Spät«, sagte Otto zu Solms.", "sagte ", "Otto zu Solms", False),
        ("de", "»Spät«, sagte Anna Lenz.", "sagte ", "Anna Lenz", False),
        ("fr", FRENCH, "— Tu arrives tard, dit à ", "Pierre Anne", True),
        ("fr", FRENCH, "Il arriva chez ", "Pierre Anne", False),
    ],
)
def test_a_run_of_names_may_be_of_two_people(language: str, text: str, before: str, name: str, two: bool) -> None:
    """Where a verb of saying and the word for whoever is told stand before it, or that word inside it."""
    assert holds_told(name.split(), before, language_for(language), Mentions(text)) is two


def test_a_name_with_such_a_word_that_comes_again_stays_whole() -> None:
    """Otto zu Solms is called so throughout; Anna says something to Peter once."""
    german = language_for("de")
    text = "»Spät«, sagte Otto zu Solms. »Ja«, sagte Anna zu Peter. Dann schwieg Otto zu Solms."
    assert without_told(["Anna", "zu", "Peter"], german, Mentions(text)) == ["Anna"]
    assert without_told(["Otto", "zu", "Solms"], german, Mentions(text)) == ["Otto", "zu", "Solms"]
    assert without_told(["Anna", "Lenz"], german, Mentions(text)) == ["Anna", "Lenz"]


def test_in_a_german_novel_whoever_is_told_is_not_part_of_the_name() -> None:
    """Grete Holm speaks to Peter Lau, in a text that has both again."""
    text = "»Das Wasser eilt nicht«, sagte Grete Holm zu Peter Lau. Später schwieg Grete Holm."
    assert Speakers(text, "de").after(", sagte Grete Holm zu Peter Lau.")[0] == "Grete Holm"


def test_in_a_french_novel_two_people_do_not_become_one() -> None:
    """Anne tells Pierre something, and is no Pierre Anne from then on."""
    assert People(FRENCH, "fr").meant("Anne") == ()
    assert Speakers(FRENCH, "fr", sure=True).after("dit Anne, le pain est froid.")[0] == "Anne"


def test_in_a_short_russian_or_ukrainian_text_a_dative_is_known_by_its_ending() -> None:
    """Мария and Марічка are nowhere else in the text."""
    assert Speakers("", "ru", sure=True).after("сказала Марии Ольга, ")[0] is None
    assert Speakers("", "uk", sure=True).after("сказала Марічці Оксана, ")[0] is None
