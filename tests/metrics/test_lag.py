"""How late the event loop is."""

import asyncio

import pytest

from bot.metrics.lag import PAUSE, feel_lag
from bot.metrics.meter import Meter


async def test_a_loop_that_was_held_up_is_late_by_that_much() -> None:
    """Woken on time, then a fifth of a second late, then by a clock that was a little early."""
    now, lags = 100.0, list[float]()

    class Noting(Meter):
        def lag(self, seconds: float) -> None:
            lags.append(seconds)

    late = iter([0.0, 0.2, -0.001])

    async def sleep(seconds: float) -> None:
        nonlocal now
        try:
            now += seconds + next(late)
        except StopIteration:
            raise asyncio.CancelledError from None

    with pytest.raises(asyncio.CancelledError):
        await feel_lag(Noting(), sleep, lambda: now)
    assert PAUSE > 0
    assert lags == pytest.approx([0.0, 0.2, 0.0])
