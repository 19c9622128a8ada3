"""Help, about, and the small pieces of wording."""

import pytest

from bot.cards.about import about_card
from bot.cards.help import CURATORS, MEMBERS, help_card
from bot.cards.numbers import counted, length, reading_time, seconds
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
    assert "only when you choose Verify quotation, Find the source or Report to curators in its menu" in text
    assert "it stores no messages. Only when you choose Add to the library is a message's text kept." in text
    assert text.endswith("Version 1.2.3. /help lists the commands.")


@pytest.mark.parametrize(
    ("words", "time"),
    [
        (0, "<1\u00a0min"),
        (118, "<1\u00a0min"),
        (119, "1\u00a0min"),
        (238, "1\u00a0min"),
        (357, "2\u00a0min"),
        (14_280, "1\u00a0h"),
        (14_399, "1\u00a0h\u00a01\u00a0min"),
    ],
)
def test_reading_time_is_told_in_whole_minutes(words: int, time: str) -> None:
    """At 238 words a minute."""
    assert reading_time(words) == time


def test_numbers_are_read_as_words() -> None:
    """Singular, plural, thousands, seconds."""
    assert counted(1, "quote") == "1 quote"
    assert counted(1200, "quote") == "1,200 quotes"
    assert counted(2, "entry", "entries") == "2 entries"
    assert length(480) == "480 words, 2\u00a0min"
    assert [seconds(0.1), seconds(1), seconds(59.4), seconds(61)] == [
        "under 1 second",
        "1 second",
        "59 seconds",
        "1 min 1 s",
    ]
