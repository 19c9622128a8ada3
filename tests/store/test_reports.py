"""Reports in ``state.db``: a passage waits once, however often it is reported, until a curator has looked at it."""

from datetime import UTC, datetime

import pytest

from bot.model.hidden import Reported
from bot.store import reports as module
from bot.store.reports import Reports
from bot.store.state import State

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)


@pytest.fixture
def reports(state: State) -> Reports:
    return Reports(state)


async def test_a_passage_waits_once(reports: Reports) -> None:
    """The one that waits longest comes first; a second report only counts."""
    assert await reports.add("tides", "ab", "Every harbour", NOON)
    assert await reports.add("bees", "cd", "A hive", NOON)
    assert await reports.add("tides", "ab", "Every harbour", NOON)
    assert await reports.all() == [
        Reported(1, "tides", "ab", "Every harbour", 2, NOON),
        Reported(2, "bees", "cd", "A hive", 1, NOON),
    ]


async def test_what_a_curator_has_seen_waits_no_more(reports: Reports) -> None:
    """It may be reported again."""
    await reports.add("tides", "ab", "Every harbour", NOON)
    await reports.settle(1)
    assert await reports.all() == []
    assert await reports.add("tides", "ab", "Every harbour", NOON)


async def test_a_full_queue_takes_no_more_passages(reports: Reports, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that wait can be reported once more all the same."""
    monkeypatch.setattr(module, "MOST_REPORTS", 1)
    assert await reports.add("tides", "ab", "Every harbour", NOON)
    assert not await reports.add("bees", "cd", "A hive", NOON)
    assert await reports.add("tides", "ab", "Every harbour", NOON)
    assert [(one.key, one.times) for one in await reports.all()] == [("tides", 2)]
