"""When a daily line is due: once a day of its own zone, whatever the clocks do there."""

import itertools
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.daily import Became, DailyLine, DailyPost, DailyState, Days, minute_of

NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
ZONES = ("Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "America/Santiago")
"""Five zones that change their clocks in 2026, one of them by half an hour."""


def a_line(minute: int = 480, zone: str = "Europe/Lisbon", days: Days = Days.EVERY_DAY) -> DailyLine:
    return DailyLine(1, "10", "20", minute, zone, days, "30", NEW_YEAR)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("minute", [0, 30, 60, 119, 120, 150, 180, 480, 1439])
def test_a_year_has_one_post_for_each_day_of_the_zone(zone: str, minute: int) -> None:
    """None is missing and none comes twice on the nights of the clock changes."""
    line = a_line(minute, zone)
    days = [at.astimezone(ZoneInfo(zone)).date() for at in line.due(NEW_YEAR, NEW_YEAR + timedelta(days=365))]
    assert len(days) == len(set(days)) == 365
    assert {later - earlier for earlier, later in itertools.pairwise(days)} == {timedelta(days=1)}


def test_an_hour_that_is_skipped_is_an_hour_later() -> None:
    """On 29 March there is no 02:30 in Berlin: Ann's quote comes at 03:30."""
    line = a_line(150, "Europe/Berlin")
    (at,) = line.due(datetime(2026, 3, 28, 12, tzinfo=UTC), datetime(2026, 3, 29, 12, tzinfo=UTC))
    assert at == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert f"{at.astimezone(ZoneInfo('Europe/Berlin')):%H:%M}" == "03:30"


def test_of_an_hour_that_comes_twice_the_first_counts() -> None:
    """On 25 October 02:30 comes twice in Berlin, the quote once."""
    line = a_line(150, "Europe/Berlin")
    due = list(line.due(datetime(2026, 10, 24, 12, tzinfo=UTC), datetime(2026, 10, 25, 12, tzinfo=UTC)))
    assert due == [datetime(2026, 10, 25, 0, 30, tzinfo=UTC)]


def test_what_is_due_at_the_end_counts_and_at_the_beginning_does_not() -> None:
    """So that asking from one due time to the next never gives one twice."""
    line = a_line(480, "UTC")
    first, second = datetime(2026, 5, 3, 8, tzinfo=UTC), datetime(2026, 5, 4, 8, tzinfo=UTC)
    assert list(line.due(first, second)) == [second]
    assert line.next_due(first) == second


@given(
    st.sampled_from(ZONES),
    st.integers(0, 1439),
    st.lists(st.integers(1, 60 * 24 * 20), min_size=1, max_size=30),
)
def test_looking_often_or_seldom_finds_the_same(zone: str, minute: int, waits: list[int]) -> None:
    """However the looks fall, each post is found by exactly one of them."""
    line, at = a_line(minute, zone), NEW_YEAR
    found: list[datetime] = []
    for wait in waits:
        found += line.due(at, at + timedelta(minutes=wait))
        at += timedelta(minutes=wait)
    assert found == list(line.due(NEW_YEAR, at))


@pytest.mark.parametrize(
    ("days", "first"),
    [
        (Days.EVERY_DAY, date(2026, 5, 1)),  # a Friday
        (Days.WEEKDAYS, date(2026, 5, 1)),
        (Days.WEEKENDS, date(2026, 5, 2)),
        (Days.MONDAY, date(2026, 5, 4)),
        (Days.THURSDAY, date(2026, 5, 7)),
        (Days.FRIDAY, date(2026, 5, 1)),
        (Days.SUNDAY, date(2026, 5, 3)),
    ],
)
def test_the_days_of_the_week_are_those_of_the_zone(days: Days, first: date) -> None:
    """Early in Auckland it is still the day before in UTC."""
    line = a_line(420, "Pacific/Auckland", days)
    at = line.next_due(datetime(2026, 4, 30, 12, tzinfo=UTC))
    assert at.astimezone(ZoneInfo("Pacific/Auckland")).date() == first


@pytest.mark.parametrize(
    ("typed", "minute"),
    [
        ("08:00", 480),
        ("8", 480),
        ("8.30", 510),
        ("8h", 480),
        ("20h15", 1215),
        ("8:30 pm", 1230),
        ("12 am", 0),
        ("12:05 p.m.", 725),
        ("0:00", 0),
        ("23:59", 1439),
        ("24:00", None),
        ("8:60", None),
        ("13 pm", None),
        ("0 am", None),
        ("soon", None),
        ("", None),
        ("-8:00", None),
    ],
)
def test_a_time_may_be_typed_as_people_write_it(typed: str, minute: int | None) -> None:
    """With a colon or a dot, of twelve hours or of twenty-four; what is no time gives nothing."""
    assert minute_of(typed) == minute


def test_nothing_is_owed_for_the_time_before_a_line_was_set_or_paused() -> None:
    """The last post and the moment it went on both count."""
    line = a_line()
    assert DailyState(line).owed_after() == NEW_YEAR
    earlier, later = NEW_YEAR - timedelta(days=1), NEW_YEAR + timedelta(days=1)
    assert DailyState(line, DailyPost(1, earlier, Became.POSTED, earlier)).owed_after() == NEW_YEAR
    assert DailyState(line, DailyPost(1, later, Became.POSTED, later)).owed_after() == later
