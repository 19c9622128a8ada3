"""What holds for every test: Hypothesis has no deadlines, because machines differ; small sources are read here."""

import os

import pytest
from hypothesis import settings

settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

# Programs that tests start keep what they compile, as where the bot is installed; else each compiles all of it again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than there are cores: many tests wait for a process they started."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(autouse=True)
def _read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small libraries are read by the process of the test: to start a worker for each would take minutes in all."""
    monkeypatch.setattr("bot.library.reload.workers._HERE", 256 * 1024)
