"""The cooldown: how many commands a user may use in how many seconds, counted over all commands."""

from collections import deque
from collections.abc import Callable

from bot.errors import Refused
from bot.faults import Fault

_MANY = 1000
"""From so many users on, those whose window is over are dropped, whenever there are twice as many as were left."""


class Cooldown:
    """Counts each user's commands in a sliding window of ``seconds``; times come from ``clock``, in seconds."""

    def __init__(self, uses: int, seconds: float, clock: Callable[[], float]) -> None:
        self._uses = uses
        self._seconds = seconds
        self._clock = clock
        self._used: dict[int, deque[float]] = {}
        self._most = _MANY

    def use(self, user: int) -> None:
        """Count one use. Raises Refused, and counts nothing, if the window already holds ``uses``."""
        now = self._clock()
        times = self._used.setdefault(user, deque())
        while times and now - times[0] >= self._seconds:
            times.popleft()
        if len(times) >= self._uses:
            raise Refused(Fault.TOO_SOON, max(1, round(self._seconds - (now - times[0]))))
        times.append(now)
        if len(self._used) > self._most:
            self._forget(now)

    def _forget(self, now: float) -> None:
        """Drop users whose window is over."""
        self._used = {user: times for user, times in self._used.items() if now - times[-1] < self._seconds}
        self._most = max(_MANY, 2 * len(self._used))
