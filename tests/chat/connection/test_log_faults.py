"""Faults in the log are sentences, and what everything meets at once is told once."""

import logging
from collections.abc import Iterator

import pytest

from bot.chat.connection.log_faults import FaultsInWords, told_once
from bot.errors import Cause, StoreFault
from bot.faults import Fault

AWAY = StoreFault(Fault.STATE_AWAY, "db.example:5432/bot", "Connection refused")
IN_WORDS = "PostgreSQL at db.example:5432/bot cannot be reached (Connection refused). Start it, or correct state_url."


class _Lines(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@pytest.fixture
def lines() -> Iterator[list[str]]:
    """What a log with the filter says."""
    handler = _Lines()
    handler.addFilter(FaultsInWords())
    logging.getLogger().addHandler(handler)
    yield handler.said
    logging.getLogger().removeHandler(handler)


def test_a_fault_is_its_sentence(lines: list[str]) -> None:
    """Given as it was raised, or as its cause, beside whatever else is said."""
    log = logging.getLogger("bot.x")
    log.warning("Line %d waits: %s", 3, AWAY)
    log.warning("%s", AWAY.cause)
    log.warning("No value.")
    assert lines == [f"Line 3 waits: {IN_WORDS}", IN_WORDS, "No value."]


def test_what_is_known_to_be_away_is_not_told_by_everybody(lines: list[str]) -> None:
    """Other faults are, and all is again once nobody tells of it."""
    log, trouble = logging.getLogger("bot.x"), list[Cause]()
    with told_once(lambda: trouble[-1] if trouble else None):
        log.warning("First: %s", AWAY)
        trouble.append(AWAY.cause)
        log.warning("Second: %s", AWAY)
        log.warning("Third: %s", AWAY.cause)
        log.warning("Full: %s", StoreFault(Fault.DATABASE_DISK_FULL, "library.db"))
        log.warning("No value.")
    log.warning("After: %s", AWAY)
    full = "Full: library.db could not grow because the disk is full. Nothing was changed. Free some space."
    assert [line.split(":")[0] for line in lines] == ["First", full.split(":")[0], "No value.", "After"]
