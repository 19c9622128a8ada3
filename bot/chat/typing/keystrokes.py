"""Keystrokes: only the newest text of each person is looked up, within Discord's time limit."""

import asyncio
from collections import OrderedDict
from collections.abc import Coroutine
from typing import Any, TypeVar

PATIENCE = 2.0
"""Seconds after which a keystroke is answered with nothing; Discord waits for three."""

_PEOPLE = 1000

_T = TypeVar("_T")


class Keystrokes:
    """One for each option that looks up what is typed. Holds only each person's newest look-up and text."""

    def __init__(self) -> None:
        self._running: dict[int, asyncio.Task[Any]] = {}
        self._typed: OrderedDict[int, str] = OrderedDict()

    async def newest(self, person: int, work: Coroutine[Any, Any, _T]) -> _T | None:
        """The outcome of ``work``; None once the same person types on, or when it takes longer than ``PATIENCE``.

        A newer keystroke cancels the search before it starts. Raises what ``work`` raises.
        """
        before = self._running.get(person)
        if before is not None:
            before.cancel()
        task = asyncio.ensure_future(work)
        self._running[person] = task
        try:
            await asyncio.wait({task}, timeout=PATIENCE)
            return task.result() if task.done() and not task.cancelled() else None
        finally:
            task.cancel()
            if self._running.get(person) is task:
                del self._running[person]

    def remember(self, person: int, typed: str) -> None:
        """Keep what somebody typed last, for when a choice cannot carry all of it."""
        self._typed[person] = typed
        self._typed.move_to_end(person)
        if len(self._typed) > _PEOPLE:
            self._typed.popitem(last=False)

    def whole(self, person: int, beginning: str) -> str:
        """What somebody typed last if it starts with this beginning; otherwise the beginning."""
        typed = self._typed.get(person, "")
        return typed if typed.startswith(beginning) else beginning
