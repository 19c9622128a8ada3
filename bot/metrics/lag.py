"""How late the event loop is: whatever holds it up holds every answer up."""

import asyncio
import time
from collections.abc import Awaitable, Callable

from bot.metrics.meter import Meter

PAUSE = 0.5


async def feel_lag(
    meter: Meter,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Ask to be woken twice a second, and note how much later that was, until cancelled."""
    while True:
        asked = clock()
        await sleep(PAUSE)
        meter.lag(max(0.0, clock() - asked - PAUSE))
