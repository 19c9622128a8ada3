"""The meter of a bot that nobody watches."""

import pytest

from bot.metrics.meter import Deed, Meter, Outcome


class Noting(Meter):
    """Remembers what took how long."""

    def __init__(self) -> None:
        self.works: list[tuple[str, float]] = []

    def took(self, work: str, seconds: float) -> None:
        self.works.append((work, seconds))


def test_a_meter_that_keeps_nothing_takes_everything() -> None:
    """Whoever counts need not ask whether somebody watches."""
    meter = Meter()
    meter.interaction(Deed.COMMAND, "quote", Outcome.ANSWERED, 0.1)
    meter.connected(resumed=True)
    meter.disconnected()
    meter.lag(0.1)
    with meter.timing("search"):
        pass


def test_work_that_fails_is_timed_too() -> None:
    """And fails as it would without."""
    meter = Noting()
    with pytest.raises(LookupError), meter.timing("search"):
        raise LookupError
    ((work, seconds),) = meter.works
    assert work == "search"
    assert seconds >= 0
