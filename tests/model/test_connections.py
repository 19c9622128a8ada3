"""How many sessions a day holds, whatever an operator or a crash does."""

import random
from datetime import UTC, datetime, timedelta

from bot.model.connections import AT_WILL, DAY, MOST, SLOW, Connections, connections

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_a_day_of_restarts_by_hand_waits_for_nothing() -> None:
    """Twenty-five since this morning, and the next may come at once."""
    assert connections([NOON - n * MINUTE for n in range(25)], NOON) == Connections(25)


def test_beyond_that_an_hour_lies_between_two() -> None:
    """The last was twenty minutes ago: forty more."""
    starts = [NOON - 20 * MINUTE - n * MINUTE for n in range(AT_WILL)]
    assert connections(starts, NOON) == Connections(26, NOON + 40 * MINUTE)
    assert connections(starts, NOON + 40 * MINUTE) == Connections(26)


def test_processes_that_keep_one_record_may_start_as_often_as_each_alone() -> None:
    """Four of them: a hundred at will, and then one every quarter of an hour."""
    starts = [NOON - n * MINUTE for n in range(4 * AT_WILL)]
    assert connections(starts[1:], NOON, processes=4) == Connections(103, most=200)
    assert connections(starts, NOON, processes=4) == Connections(104, NOON + 15 * MINUTE, 200)


def test_yesterday_does_not_count() -> None:
    """A day later all is forgotten."""
    assert connections([NOON - DAY] * 100, NOON) == Connections(0)


def test_starts_of_a_time_still_to_come_were_just_now() -> None:
    """The clock was set back by a year: an hour, and not a year."""
    assert connections([NOON + timedelta(days=365)] * 30, NOON) == Connections(30, NOON + SLOW)


def test_no_day_ever_holds_more_than_fifty() -> None:
    """Crash loops, quiet hours and bursts in any order: whoever asks as soon as they may makes fifty in 24 hours."""
    assert MOST == 50
    for seed in range(20):
        chance, now, starts = random.Random(seed), NOON, list[datetime]()
        while now < NOON + 4 * DAY:
            held = connections(starts, now).held_until
            if held is None:
                starts.append(now)
            now = max(held or now, now + chance.choice([timedelta(seconds=1), MINUTE, timedelta(hours=7)]))
        assert max(sum(first <= other < first + DAY for other in starts) for first in starts) <= MOST
