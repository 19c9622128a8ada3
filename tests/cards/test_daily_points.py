"""Daily lines as curators of the library and operators see them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.cards.daily_points import daily_in_short, daily_points
from bot.cards.points import Weight
from bot.errors import Cause
from bot.faults import Fault
from bot.model.daily import Became, DailyLine, DailyPost, DailyState, Days

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
LINE = DailyLine(1, "10", "20", 480, "UTC", Days.EVERY_DAY, "30", NOON)
NEEDS = Cause(Fault.DAILY_FORBIDDEN, ("Send Messages",))


def test_the_short_form_counts_what_came_and_what_did_not() -> None:
    """Paused lines are not due."""
    states = [DailyState(LINE), DailyState(replace(LINE, paused=True))]
    assert daily_in_short(states, {Became.POSTED: 20, Became.MISSED: 1}, NOON) == (
        "2 (1 paused), next on 4 May 2026, 08:00 UTC; in the last 7 days 20 posted, 1 missed while the bot was off"
    )
    assert daily_in_short(states[1:], {}, NOON) == "1 (1 paused); in the last 7 days 0 posted"


def test_a_channel_is_told_once_for_all_its_lines_with_what_is_missing_there() -> None:
    """What the bot lacks now is told instead of what the last post met."""
    bad = replace(LINE, trouble=Fault.DAILY_FORBIDDEN.value)
    states = [DailyState(bad), DailyState(replace(LINE, number=2))]
    (point,) = daily_points(states, NOON, found={"20": NEEDS}, names={"20": "rules"})
    assert point.weight is Weight.FAULT
    assert point.found == "#rules (2 daily lines): The bot may not post in that channel. It needs: Send Messages."
    assert "permissions" in str(point.cure)


def test_without_a_connection_the_trouble_of_the_last_post_is_told() -> None:
    """By the channel's id."""
    gone = replace(LINE, trouble=Fault.DAILY_CHANNEL_GONE.value, paused=True)
    (point,) = daily_points([DailyState(gone)], NOON, found={}, names={})
    assert point.found.startswith("Channel 20 (every day at 08:00 (UTC)): The channel is gone")
    assert "/daily stop" in str(point.cure)


def test_what_is_overdue_is_told() -> None:
    """A post of this morning that did not come; not one that is due just now, nor of a paused line."""
    before = DailyPost(1, NOON - timedelta(days=1, hours=4), Became.POSTED, NOON)
    late = DailyState(replace(LINE, since=NOON - timedelta(days=3)), before)
    (point,) = daily_points([late], NOON, found={}, names={})
    assert point.found == "1 daily quote is overdue."
    paused = DailyState(replace(late.line, paused=True), before)
    assert not list(daily_points([paused], NOON, found={}, names={}))
    assert not list(daily_points([late], NOON - timedelta(hours=3, minutes=58), found={}, names={}))
