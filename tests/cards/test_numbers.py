"""Numbers in words."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.cards.numbers import counted, length, moment, reading_time, seconds, size


def test_one_is_singular_and_thousands_have_commas() -> None:
    """Or the plural that is given."""
    assert counted(1, "article") == "1 article"
    assert counted(1200, "article") == "1,200 articles"
    assert counted(2, "library", "libraries") == "2 libraries"
    assert counted(0, "quote") == "0 quotes"


@pytest.mark.parametrize(
    ("words", "time"),
    [
        (0, "<1\u00a0min"),
        (1200, "5\u00a0min"),
        (14280, "1\u00a0h"),
        (15000, "1\u00a0h\u00a03\u00a0min"),
    ],
)
def test_reading_takes_minutes_or_hours(words: int, time: str) -> None:
    """To the nearest minute; hours without minutes where there are none."""
    assert reading_time(words) == time


def test_a_length_is_words_and_time() -> None:
    """Both, with a comma."""
    assert length(1200) == "1,200 words, 5\u00a0min"
    assert length(80) == "80 words"


def test_a_moment_is_told_in_utc() -> None:
    """Wherever the clock stands."""
    assert moment(datetime(2026, 5, 3, 14, 5, tzinfo=UTC)) == "3 May 2026, 14:05 UTC"
    assert moment(datetime(2026, 5, 3, 14, 5, tzinfo=timezone(timedelta(hours=2)))) == "3 May 2026, 12:05 UTC"


@pytest.mark.parametrize(
    ("spent", "told"), [(0.4, "under 1 second"), (1.2, "1 second"), (12, "12 seconds"), (185, "3 min 5 s")]
)
def test_time_spent_is_rounded(spent: float, told: str) -> None:
    """Nobody needs the tenths."""
    assert seconds(spent) == told


@pytest.mark.parametrize(
    ("number", "told"),
    [(0, "0 KB"), (1, "1 KB"), (80 * 1024, "80 KB"), (7 * 2**20, "7 MB"), (3 * 2**29, "1.5 GB"), (2**35, "32 GB")],
)
def test_sizes_are_told_by_thousands(number: int, told: str) -> None:
    """A file with anything in it is never nothing."""
    assert size(number) == told
