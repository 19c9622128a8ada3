"""When the parts of a circle come."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.model.circle import Circle, CirclePost, CircleState, PartStart
from bot.model.daily import Became

STARTS = tuple(PartStart(number, f"{number}", 0, number / 4) for number in range(4))
MADE = datetime(2026, 5, 3, 12, tzinfo=UTC)
CIRCLE = Circle(
    *(1, "42", "7", "the-tide-tables", "The Tide Tables", date(2026, 5, 4), 7, 18 * 60, "Europe/Lisbon"),
    *(STARTS, "digest", "ann", MADE),
)


def test_a_part_each_week_until_there_is_none() -> None:
    """Lisbon is an hour before UTC in summer."""
    dates = CIRCLE.dates(MADE)
    assert [f"{at:%a %d %b %H:%M}" for at in dates] == [
        *("Mon 04 May 17:00", "Mon 11 May 17:00", "Mon 18 May 17:00", "Mon 25 May 17:00"),
    ]
    assert replace(CIRCLE, upcoming=3).dates(dates[2]) == (dates[3],)
    assert replace(CIRCLE, upcoming=4).next_due(MADE) is None
    assert list(replace(CIRCLE, upcoming=4).due(MADE, dates[-1])) == []


def test_what_was_due_is_owed_but_not_what_was_skipped_or_before() -> None:
    """After three weeks of silence three dates are owed, after a skipped one two."""
    dates = CIRCLE.dates(MADE)
    now = dates[2] + timedelta(hours=1)
    assert tuple(CIRCLE.due(CircleState(CIRCLE).owed_after(), now)) == dates[:3]
    skipped = replace(CIRCLE, since=dates[0])
    assert tuple(skipped.due(CircleState(skipped).owed_after(), now)) == dates[1:3]
    posted = CirclePost(1, 0, dates[1], Became.POSTED, dates[1])
    assert tuple(CIRCLE.due(CircleState(CIRCLE, posted).owed_after(), now)) == dates[2:3]


def test_a_time_that_the_clocks_skip_comes_an_hour_later() -> None:
    """In Berlin on 29 March 2026 there is no 02:30, and on 25 October there are two."""
    spring = replace(CIRCLE, first=date(2026, 3, 28), every=1, minute=150, zone="Europe/Berlin")
    local = [at.astimezone(ZoneInfo("Europe/Berlin")) for at in spring.dates(datetime(2026, 3, 27, tzinfo=UTC))]
    assert [f"{at:%d %H:%M}" for at in local] == ["28 02:30", "29 03:30", "30 02:30", "31 02:30"]
    autumn = replace(spring, first=date(2026, 10, 24))
    dates = autumn.dates(datetime(2026, 10, 23, tzinfo=UTC))
    assert [f"{at:%d %H:%M}" for at in dates] == ["24 00:30", "25 00:30", "26 01:30", "27 01:30"]


def test_a_part_may_come_late_until_the_next_is_due() -> None:
    """A week, where they come by the week."""
    assert CIRCLE.late == timedelta(days=7)


ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia")


@given(
    first=st.dates(min_value=date(2020, 1, 1), max_value=date(2030, 1, 1)),
    every=st.integers(1, 60),
    minute=st.integers(0, 1439),
    zone=st.sampled_from(ZONES),
    before=st.integers(-400, 400),
)
def test_dates_are_days_apart_whatever_the_clocks_do(
    first: date, every: int, minute: int, zone: str, before: int
) -> None:
    """Each is ``every`` days after the one before, none before the first day, and none is left out."""
    circle = replace(CIRCLE, first=first, every=every, minute=minute, zone=zone)
    after = datetime(first.year, first.month, first.day, tzinfo=UTC) - timedelta(days=before)
    dates = circle.dates(after)
    days = [at.astimezone(ZoneInfo(zone)).date() for at in dates]
    assert len(dates) == 4
    assert all(at > after for at in dates)
    assert days[0] >= first
    assert all((day - first).days % every == 0 for day in days)
    assert [(day - days[0]).days for day in days] == [0, every, 2 * every, 3 * every]
    assert days[0] == first or dates[0] - after <= timedelta(days=every + 1)
    assert tuple(circle.due(after, dates[-1])) == dates
