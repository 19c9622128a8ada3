"""A day as people type it, on Thursday, 3 December 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.days import day_meant

TODAY = date(2026, 12, 3)


@pytest.mark.parametrize(
    "typed",
    [
        *("2026-12-07", "7 December", "7 Dec", "December 7", "Dec. 7, 2026", "7th of December 2026", "7. december"),
        *("7.12.2026", "07.12.", "Monday", "mon", "on Monday", "Monday, 7 December 2026", "  7  december "),
    ],
)
def test_one_day_in_many_ways(typed: str) -> None:
    """All of them mean the Monday after."""
    assert day_meant(typed, TODAY) == date(2026, 12, 7)


def test_days_near_today() -> None:
    """Today's own day of the week is today; a day without a year that is past comes next year."""
    assert day_meant("today", TODAY) == TODAY
    assert day_meant("Tomorrow", TODAY) == TODAY + timedelta(days=1)
    assert day_meant("thursday", TODAY) == TODAY
    assert day_meant("2 December", TODAY) == date(2027, 12, 2)
    assert day_meant("29 February", TODAY) == date(2028, 2, 29)


@pytest.mark.parametrize(
    "typed", ["", "soon", "yesterday", "07/12/2026", "31 June", "2026-13-01", "7", "7 Brumaire", "m", "99999-01-01"]
)
def test_what_is_no_day(typed: str) -> None:
    """Nor is what may be one of two days."""
    assert day_meant(typed, TODAY) is None


@given(st.text(max_size=30))
def test_nothing_typed_breaks_it(typed: str) -> None:
    """A day or none."""
    day_meant(typed, TODAY)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 1, 1)))
def test_every_day_is_known_by_its_names(day: date) -> None:
    """As the list offers it, and as calendars print it."""
    assert day_meant(day.isoformat(), TODAY) == day
    assert day_meant(f"{day:%A}, {day.day} {day:%B %Y}", TODAY) == day
    assert day_meant(f"{day:%b} {day.day}, {day.year}", TODAY) == day
