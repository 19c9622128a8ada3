"""The bot with a clock in its event loop: ``python -m tests.benchmarks.watched FILE run …`` writes every lag to FILE.

The clock is a callback due every few milliseconds; how late it comes is how long the loop was held up, whether by
a callback of ours, by a thread that holds the interpreter, or by the machine. The last is told from the others by the
time of the processor that the bot used meanwhile: it cannot have held its loop for longer.
"""

import asyncio
import atexit
import json
import sys
import time
from pathlib import Path

STEP = 0.002
"""Seconds between two looks at the clock: the resolution of what is measured."""


class WatchedPolicy(asyncio.DefaultEventLoopPolicy):
    """Gives out event loops that keep a book of their lags: (monotonic moment, seconds late, seconds of the processor
    that the bot used since it was looked at the clock last)."""

    def __init__(self) -> None:
        super().__init__()
        self.lags: list[tuple[float, float, float]] = []
        self._used = 0.0

    def new_event_loop(self) -> asyncio.AbstractEventLoop:
        """A loop with a clock in it."""
        loop = super().new_event_loop()
        loop.call_soon(self._tick, loop, time.monotonic())
        return loop

    def _tick(self, loop: asyncio.AbstractEventLoop, due: float) -> None:
        now, used = time.monotonic(), time.process_time()
        self.lags.append((now, now - due, used - self._used))
        self._used = used
        loop.call_later(STEP, self._tick, loop, now + STEP)


def main() -> None:
    """Run the program under a watched loop."""
    into = Path(sys.argv.pop(1))
    policy = WatchedPolicy()
    asyncio.set_event_loop_policy(policy)
    atexit.register(lambda: into.write_text(json.dumps(policy.lags)))

    from bot.__main__ import main as commonplace

    commonplace()


if __name__ == "__main__":
    main()
