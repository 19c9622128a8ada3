"""What is wrong with the state is over when it is shown to be over, and not before."""

import pytest

from bot.errors import Cause, StoreFault
from bot.faults import Fault
from bot.store.state_trouble import LASTING, StateTrouble

AWAY = StoreFault(Fault.STATE_AWAY, "db.example:5432/bot", "Connection refused")
FULL = StoreFault(Fault.STATE_DISK_FULL, "db.example:5432/bot")


@pytest.fixture
def trouble() -> StateTrouble:
    """With nothing wrong yet."""
    return StateTrouble(lambda: now[0])


now = [0.0]


def test_a_server_that_was_away_is_back_once_it_answers(trouble: StateTrouble) -> None:
    """Reading is enough."""
    trouble.failed(AWAY)
    assert trouble.cause == AWAY.cause
    trouble.was_read()
    assert trouble.cause is None


def test_a_full_disk_is_not_over_with_one_row_that_had_room(trouble: StateTrouble) -> None:
    """Nor by reading; it is when nothing failed for some minutes."""
    trouble.failed(FULL)
    trouble.was_read()
    now[0] += LASTING / 2
    trouble.was_written()
    assert trouble.cause == FULL.cause
    trouble.failed(FULL)
    now[0] += LASTING / 2
    trouble.was_written()
    assert trouble.cause == FULL.cause
    now[0] += LASTING / 2
    trouble.was_written()
    assert trouble.cause is None


def test_a_state_in_a_file_is_well_as_soon_as_something_is_saved(trouble: StateTrouble) -> None:
    """Reading says nothing of that."""
    trouble.note(Cause(Fault.DATABASE_DISK_FULL, ("state.db",)))
    trouble.was_read()
    assert trouble.cause is not None
    trouble.was_written()
    assert trouble.cause is None


def test_what_is_no_trouble_of_postgresql_s_is_not_noted(trouble: StateTrouble) -> None:
    """A table that is missing in the library is somebody else's."""
    trouble.failed(StoreFault(Fault.DATABASE_DAMAGED, "library.db"))
    assert trouble.cause is None
