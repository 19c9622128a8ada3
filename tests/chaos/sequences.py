"""A thousand random sequences of what curators and members do, killed at any write: ``tests.library.sequences``."""

import asyncio
import logging
import random
import time
from pathlib import Path
from unittest import mock

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.chaos.evening import Evening
from tests.library.sequences import Sequences

STEPS = 12
_HERE = 256 * 1024


async def sequences(home: Path, times: int, chance: random.Random) -> Evening:
    """Library, folder, log with its undo, hidden things and bookmarks agree after every step of each of them."""
    del home
    return await asyncio.to_thread(_run, times, chance.randrange(2**32))


def _run(times: int, begun_with: int) -> Evening:
    evening = Evening()
    logging.disable(logging.WARNING)
    many = settings(
        max_examples=times,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
        print_blob=False,
    )
    began = time.monotonic()
    with mock.patch("bot.library.reload.workers._HERE", _HERE):
        try:
            run_state_machine_as_test(seed(begun_with)(Sequences), settings=many)
        except AssertionError as otherwise:
            evening.wrong.append("\n".join((str(otherwise), *getattr(otherwise, "__notes__", ()))))
    evening.times = times
    evening.seconds.append((time.monotonic() - began) / times)
    return evening
