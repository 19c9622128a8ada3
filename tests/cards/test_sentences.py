"""Help, about, faults and refusals, and the small pieces of wording."""

import re

import pytest

from bot.cards.about import about_card
from bot.cards.fault import apology_card, fault_card, not_a_curator, not_yours, too_soon
from bot.cards.faults import fault_sentence
from bot.cards.help import CURATORS, MEMBERS, help_card
from bot.cards.numbers import counted, length, reading_time, seconds
from bot.errors import BadQuery, NotFound, SettingsFault
from bot.faults import Fault
from tests.cards.samples import said


def test_help_has_one_line_for_every_command() -> None:
    """Curators see theirs as well; members do not."""
    for name, line in MEMBERS:
        assert f"- {name}: {line}" in said(help_card())
    for name, _ in CURATORS:
        assert name not in said(help_card())
        assert name in said(help_card(curator=True))


def test_about_says_whose_words_what_is_stored_and_which_version() -> None:
    """All three, and that messages are not read."""
    text = said(about_card(version="1.2.3", articles=1))
    assert "authors of 1 article chosen by its curators" in text
    assert "The bot sees a message only when you choose Verify quotation or Find the source in its menu" in text
    assert "it stores no messages." in text
    assert text.endswith("Version 1.2.3. /help lists the commands.")


def test_a_fault_is_its_own_sentence_for_one_reader() -> None:
    """Nothing is added to it."""
    card = fault_card(BadQuery(Fault.NOTHING_TYPED))
    assert said(card) == "There is nothing to search for. Type some words as you remember them."
    assert card.quiet
    assert card.problem


def test_a_name_that_is_not_here_brings_the_nearest() -> None:
    """Five at most, best first."""
    text = said(fault_card(NotFound(Fault.NO_SUCH_ARTICLE, "Tide", nearest=tuple(f"Title {n}" for n in range(9)))))
    assert text == "There is no article “Tide” here.\nClosest matches:\n" + "\n".join(f"- Title {n}" for n in range(5))


def test_many_faults_at_once_fit_on_a_card() -> None:
    """A hundred wrong settings are cut with a mark."""
    assert len(said(fault_card(SettingsFault(["some key: expected a number"] * 100)))) <= 1200


def test_an_apology_gives_the_reference_and_nothing_of_the_fault() -> None:
    """The log knows the rest."""
    assert "under 00ff" in said(apology_card("00ff"))


def test_a_cooldown_says_how_long() -> None:
    """Whole seconds, at least one."""
    assert "in 1 second." in fault_sentence(too_soon(0.2))
    assert "in 12 seconds." in fault_sentence(too_soon(11.7))


def test_refusals_are_sentences() -> None:
    """Each begins with a capital and ends with a full stop."""
    for refusal in (not_yours(), not_a_curator(), too_soon(3)):
        assert re.fullmatch(r"[A-Z].*\.", fault_sentence(refusal))


@pytest.mark.parametrize(
    ("words", "time"), [(0, "1 min"), (238, "1 min"), (239, "2 min"), (14_280, "1 h"), (14_281, "1 h 1 min")]
)
def test_reading_time_is_rounded_up_to_minutes(words: int, time: str) -> None:
    """At 238 words a minute."""
    assert reading_time(words) == time


def test_numbers_are_read_as_words() -> None:
    """Singular, plural, thousands, seconds."""
    assert counted(1, "quote") == "1 quote"
    assert counted(1200, "quote") == "1,200 quotes"
    assert counted(2, "entry", "entries") == "2 entries"
    assert length(480) == "480 words, 3 min"
    assert [seconds(0.1), seconds(1), seconds(59.4), seconds(61)] == [
        "under 1 second",
        "1 second",
        "59 seconds",
        "1 min 1 s",
    ]
