"""Cases of names: in a story told in Russian or Ukrainian, who speaks and who is told."""

import pytest

from bot.languages.language import language_for
from bot.reading.people.cases import Cases
from bot.reading.people.mentions import Mentions
from bot.reading.people.register import People
from bot.reading.speech.said_by import Speakers

RUSSIAN = (
    "На мельнице Прохор ждал Устинью. Там Устинья молчала, а Павел смеялся. Пришла Анна Лосева. "
    "Вчера Прохор видел Александра, и Александр кивнул. Потом Александр ушёл. "
)
UKRAINIAN = "На млині Прохор чекав на Устину. Там Устина мовчала, а Петро сміявся. Прийшов і Андрій. "


def cases(text: str, language: str) -> Cases:
    return Cases(language_for(language), Mentions(text).count)


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ru", RUSSIAN, "Прохору Устинье Павлу Павла Анне Анну Лосевой Прохором Николаю Александру"),
        ("uk", UKRAINIAN, "Прохорові Устині Петрові Петру Андрієві Андрія Миколою"),
    ],
)
def test_whoever_is_told_or_told_of_is_known_by_the_ending(language: str, text: str, told: str) -> None:
    """Some endings no name has that speaks; others are known by the name that stands elsewhere."""
    assert all(cases(text, language).is_oblique(word) for word in told.split())


@pytest.mark.parametrize(
    ("language", "text", "speaks"),
    [
        ("ru", RUSSIAN, "Прохор Устинья Павел Анна Лосева Никита Илья Максим Андрей Матье Толстой Диего"),
        ("uk", UKRAINIAN, "Прохор Устина Петро Андрій Микола Максим Сергій Ілля"),
    ],
)
def test_whoever_speaks_is_not_taken_for_a_case_of_another_name(language: str, text: str, speaks: str) -> None:
    assert not any(cases(text, language).is_oblique(word) for word in speaks.split())


def test_the_verb_tells_a_woman_from_a_man_in_a_case() -> None:
    assert not cases(RUSSIAN, "ru").is_oblique("Александра", "сказала")
    assert cases(RUSSIAN, "ru").is_oblique("Александра", "сказал")


def test_a_name_that_is_never_declined_is_known_by_coming_often() -> None:
    assert cases("Пришёл Камю. Сел Камю. Ушёл Камю.", "ru").is_oblique("Камю") is False


def test_languages_without_cases_have_none() -> None:
    assert not cases("Leo saw Lea.", "en")
    assert cases("Leo saw Lea.", "en").speaking(["Lea"]) == ["Lea"]


def test_words_of_whoever_is_quoted_name_the_person_as_printed_elsewhere() -> None:
    assert cases(RUSSIAN, "ru").restored("Анны Лосевой") == "Анна Лосева"
    assert cases(RUSSIAN, "ru").restored("Марфы Лосевой") == "Марфы Лосевой"


@pytest.mark.parametrize(
    ("language", "text", "tail", "who"),
    [
        ("ru", RUSSIAN, " — сказал мельник Прохору.", None),
        ("ru", RUSSIAN, " — сказал Прохор Устинье.", "Прохор"),
        ("ru", RUSSIAN, " — ответила Устинья Николаю.", "Устинья"),
        ("ru", RUSSIAN, " — Прохору ответил мельник.", None),
        ("ru", RUSSIAN, " — сказала Анна Лосева.", "Анна Лосева"),
        ("uk", UKRAINIAN, " — сказав Прохорові мельник.", None),
        ("uk", UKRAINIAN, " — сказала Устина Прохорові.", "Устина"),
    ],
)
def test_nobody_speaks_who_is_told(language: str, text: str, tail: str, who: str | None) -> None:
    assert Speakers(text, language).after(tail)[0] == who


def test_whoever_is_told_is_no_second_name_of_whoever_speaks() -> None:
    text = RUSSIAN + "Так ответила Устинья Прохору. И снова ответила Устинья Прохору."
    assert People(text, "ru").speaker("Устинья") == "Устинья"
