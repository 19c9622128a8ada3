"""What the log says of requests that were refused: a sentence a minute at most, and nothing of what was in them."""

import logging
import time
from collections import Counter
from collections.abc import Callable
from typing import Final

log = logging.getLogger(__name__)

MINUTE: Final = 60.0
_TOLD: Final = {
    "unsigned": "not signed",
    "forged": "not signed by Discord",
    "untimely": "signed at another time than this machine's clock has (is it right?)",
    "replayed": "sent again",
    "too_large": "too large",
    "too_slow": "too slow in coming",
    "not_json": "not JSON",
    "unknown": "of a kind that this version does not know",
}


class Refusals:
    """Counts them."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._counts: Counter[str] = Counter()
        self._next = float("-inf")

    def note(self, why: str) -> None:
        """One more was refused; ``why`` is a word of this file's table."""
        self._counts[why] += 1
        now = self._clock()
        if now < self._next:
            return
        told = ", ".join(f"{count} {_TOLD[why]}" for why, count in self._counts.items())
        log.warning("Requests to the interactions endpoint were refused: %s. (Discord sends some to try it.)", told)
        self._counts.clear()
        self._next = now + MINUTE
