"""What is said in which tongue: whole sentences with their values, as each tongue orders, counts and punctuates."""

import asyncio
from datetime import UTC, date, datetime
from typing import Final

import pytest

from bot.cards.card import Run, plain
from bot.cards.faults import fault_sentence
from bot.cards.numbers import counted, either_of, in_list, moment, reading_time, size, written_date, written_day
from bot.cards.quote import quote_card
from bot.cards.tongue import (
    in_sequence,
    said,
    said_many,
    said_runs,
    said_runs_many,
    speak,
    speaking,
    spoken,
    translated,
)
from bot.cards.tongue_tables import TONGUES
from bot.errors import Cause
from bot.faults import Fault
from bot.model import DrawnQuote
from tests.cards.samples import quote

CARRIED: Final = {"de": "3. Mai 1926", "fr": "3 mai 1926", "ru": "3 мая 1926", "zh_CN": "1926年5月3日"}


def test_english_is_said_where_nobody_chose_a_tongue() -> None:
    """As in the terminal and the log; and where there is no table."""
    assert spoken() == "en"
    assert said("Page {page} of {pages}", page=2, pages=1200) == "Page 2 of 1,200"
    with speaking("de"):
        speak("tlh")
        assert spoken() == "en"


def test_a_sentence_is_said_in_the_tongue_that_is_spoken() -> None:
    """With numbers as they are written there; and English again afterwards."""
    with speaking("de"):
        assert said("Page {page} of {pages}", page=2, pages=1200) == "Seite 2 von 1.200"
    with speaking("fr"):
        assert said("Page {page} of {pages}", page=2, pages=1200) == "Page 2 sur 1\u202f200"
    assert said("Page {page} of {pages}", page=2, pages=3) == "Page 2 of 3"


def test_sentences_stand_one_behind_the_other_as_in_each_tongue() -> None:
    """Chinese sets no space between them; one that is missing leaves no gap."""
    nothing = Cause(Fault.NO_QUOTES_ABOUT)
    assert in_sequence("One.", None, "Two.") == "One. Two."
    assert fault_sentence(nothing).startswith("No quotes here are about that. ")
    with speaking("zh_CN"):
        assert in_sequence("一。", "", "二。") == "一。二。"
        assert "。" in fault_sentence(nothing)
        assert "。 " not in fault_sentence(nothing)


@pytest.mark.parametrize("tongue", TONGUES)
def test_no_abbreviation_sets_a_second_full_stop(tongue: str) -> None:
    """A time or a date ends a sentence as any word does."""
    day = date(2026, 5, 3)
    with speaking(tongue):
        ends = [written_day(day), written_day(day, "full"), written_day(day, "short"), written_date("2026-05")]
        ends += [reading_time(words) for words in (10, 1000, 15000, 14400)]
        assert [end for end in ends if end.endswith(".")] == []


def test_what_no_table_has_is_said_in_english() -> None:
    """Nobody is left without a sentence."""
    with speaking("ru"):
        assert said("{n} unheard-of words", n=3) == "3 unheard-of words"
        assert said_many("{n} unheard-of word", "{n} unheard-of words", 1) == "1 unheard-of word"


@pytest.mark.parametrize(
    ("tongue", "told"),
    [
        ("en", ["0 words", "1 word", "2 words", "5 words", "21 words", "1,000,000 words"]),
        ("de", ["0 Wörter", "1 Wort", "2 Wörter", "5 Wörter", "21 Wörter", "1.000.000 Wörter"]),
        ("es", ["0 palabras", "1 palabra", "2 palabras", "5 palabras", "21 palabras", "1.000.000 de palabras"]),
        ("fr", ["0 mot", "1 mot", "2 mots", "5 mots", "21 mots", "1\u202f000\u202f000 de mots"]),
        ("pt_BR", ["0 palavra", "1 palavra", "2 palavras", "5 palavras", "21 palavras", "1.000.000 de palavras"]),
        ("ru", ["0 слов", "1 слово", "2 слова", "5 слов", "21 слово", "1\xa0000\xa0000 слов"]),
        ("zh_CN", ["0 词", "1 词", "2 词", "5 词", "21 词", "1,000,000 词"]),
    ],
)
def test_a_number_takes_the_form_it_has_in_each_tongue(tongue: str, told: list[str]) -> None:
    """One, a few, many, millions: as the CLDR has it."""
    with speaking(tongue):
        assert [counted(number, "word") for number in (0, 1, 2, 5, 21, 1_000_000)] == told


def test_what_has_a_style_keeps_it_wherever_it_stands() -> None:
    """The title is in italics, also where it comes first."""
    title = Run("The Tide Tables", italic=True, link="https://harbour.example/tides")
    values = {"author": "Ada Penrose"}
    with speaking("zh_CN"):
        runs = said_runs("From {title} by {author}", title=title, **values)
    assert plain(runs) == "出自 Ada Penrose 的《The Tide Tables》"
    assert title in runs
    with speaking("de"):
        runs = said_runs_many(
            " Also in {places} and {n} other place.", " Also in {places} and {n} other places.", 2, places=(title,)
        )
    assert plain(runs) == " Auch hier: The Tide Tables und 2 weitere Stellen."
    assert title in runs


def test_one_word_of_english_may_be_two() -> None:
    """The context tells them apart."""
    with speaking("de"):
        assert translated("date", "option") == "datum"
        assert translated("date", "choice") == "Termin"


def test_values_are_never_read_as_places_for_values() -> None:
    """A title may have braces in it."""
    with speaking("es"):
        assert said("Shelf: {shelf}", shelf="{title}") == "Estante: {title}"
        assert plain(said_runs("{author}, in {title}", author="{x}", title=Run("{y}"))) == "{x}, en {y}"


def test_dates_lists_and_sizes_are_those_of_the_tongue() -> None:
    """Month names, the order of a date, the last and, the unit."""
    day = date(1926, 5, 3)
    for tongue, told in CARRIED.items():
        with speaking(tongue):
            assert written_day(day) == written_date("1926-05-03") == told
    with speaking("de"):
        assert written_day(day, "full") == "Montag, 3. Mai 1926"
        assert written_date("1926-05") == "Mai 1926"
        assert in_list(["Ann", "Ben", "Cleo"]) == "Ann, Ben und Cleo"
        assert either_of(["Ann", "Ben", "Cleo"]) == "Ann, Ben oder Cleo"
        assert reading_time(15000) == "1\u00a0h\u00a03\u00a0min"
    with speaking("fr"):
        assert size(3 * 2**29) == "1,5 Go"
    with speaking("ru"):
        assert moment(datetime(2026, 5, 3, 14, 5, tzinfo=UTC)) == "3 мая 2026, 14:05 UTC"


async def test_two_tasks_speak_two_tongues() -> None:
    """What one says is nothing to the other."""

    async def say(tongue: str) -> str:
        speak(tongue)
        await asyncio.sleep(0)
        return said("Back")

    assert tuple(await asyncio.gather(say("de"), say("ru"), say("en"))) == ("Zurück", "Назад", "Back")


@pytest.mark.parametrize("tongue", TONGUES)
def test_a_quote_keeps_the_words_of_its_text(tongue: str) -> None:
    """Only what we say about it is said in the tongue."""
    with speaking(tongue):
        card = quote_card(DrawnQuote(quote("The sea keeps no promises.")))
    assert "The sea keeps no promises." in str(card.blocks)
    assert "The Tide Tables" in plain(card.source)
