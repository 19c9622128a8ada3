"""When what curators change is due in the channel they chose."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.model.change_posts import AGAIN, LogChannel, LogState

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
LINE = LogChannel(1, "42", "7", "ann", 0)
AFTER = LogState(LINE).owed_after()


def test_what_waits_is_due_at_once_and_nothing_where_nothing_waits() -> None:
    """However long ago it was done."""
    assert list(LINE.due(AFTER, NOON)) == []
    assert LINE.next_due(AFTER) is None
    old = NOON - timedelta(days=30)
    assert list(replace(LINE, waiting=old).due(AFTER, NOON)) == [old]
    assert list(replace(LINE, waiting=NOON + timedelta(seconds=1)).due(AFTER, NOON)) == []


def test_after_a_post_that_failed_the_next_is_tried_in_a_while() -> None:
    """Not at each look."""
    line = replace(LINE, waiting=NOON, tried=NOON, trouble="daily_forbidden")
    assert list(line.due(AFTER, NOON + timedelta(minutes=9))) == []
    assert list(line.due(AFTER, NOON + AGAIN)) == [NOON + AGAIN]
    assert list(replace(line, trouble="").due(AFTER, NOON)) == [NOON]
