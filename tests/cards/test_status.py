"""The state of a library in one card."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bot.cards.status import status_card
from bot.errors import Cause
from bot.faults import Fault
from bot.model import Report
from bot.model.connections import Connections
from tests.cards.samples import REPORT, said


@dataclass(frozen=True)
class Held:
    articles_folder: Path = Path("data/articles")
    articles: int = 3
    sources: int = 2
    passages: int = 1500
    quotes: int = 13
    words: int = 3600
    loaded_at: datetime | None = datetime(2026, 5, 3, 12, 0, tzinfo=UTC)
    last_report: Report | None = None
    reading: tuple[int, int] | None = None
    unsaved: Cause | None = None
    connections: Connections = field(default_factory=lambda: Connections(3))


def test_the_status_tells_numbers_folder_and_time() -> None:
    """In words, a fact a line."""
    assert said(status_card(Held())) == (
        "Library status\n- Articles: 3 from 2 sources\n- Length: 3,600 words, 15 min\n- Passages: 1,500\n"
        "- Quotes: 13\n- Folder: data/articles\n- Last loaded: 3 May 2026, 12:00 UTC"
    )


def test_the_status_of_a_library_never_read_says_what_to_do() -> None:
    """The cure stands beside the fault."""
    assert "Last loaded: never; use /library reload" in said(status_card(Held(loaded_at=None)))


def test_the_status_lists_what_failed_last() -> None:
    """The reasons of the last report stand there until it is fixed."""
    text = said(status_card(Held(last_report=REPORT)))
    assert "1 source could not be read:\n- e.pdf: This PDF is protected by a password. Save a copy without one." in text


def test_a_load_is_told_while_it_runs() -> None:
    """How far it is, and no advice to start another."""
    assert "Last loaded: never\n- Loading now: 3 of 143 sources read" in said(
        status_card(Held(loaded_at=None, reading=(3, 143)))
    )
    assert "Loading now: looking at the articles folder" in said(status_card(Held(reading=(0, 0))))


def test_curators_are_told_when_nothing_can_be_saved() -> None:
    """With the reason, and what to do."""
    text = said(status_card(Held(unsaved=Cause(Fault.DATABASE_DISK_FULL, ("var/state.db",)))))
    assert "Nothing can be saved: var/state.db could not grow because the disk is full." in text


def test_curators_are_told_when_the_bot_restarts_in_a_loop() -> None:
    """How often it connected, and until when the next connection would wait."""
    held = Connections(26, datetime(2026, 5, 3, 13, 0, tzinfo=UTC))
    text = said(status_card(Held(connections=held)))
    assert "Connections: 26 in 24 hours" in text
    assert "waits until 3 May 2026, 13:00 UTC" in text
