"""A process that dies at a chosen write: from then on nothing reaches the disk any more, whatever its code still tries.

Every statement to a database and every change to a file counts as one. What stands on the disk then is what a process
that was killed leaves: it is copied before anything is closed.
"""

import io
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest import mock

_OF_FILES = ("unlink", "remove", "rename", "replace", "rmdir", "mkdir", "link", "open")
_OF_DATABASES = ("execute", "executemany", "executescript", "commit")


class Killed(BaseException):
    """The process ended here."""


class Life:
    """How many writes a process has left; None for as many as it likes. ``dead`` once they are used up."""

    def __init__(self) -> None:
        self.left: int | None = None

    @property
    def dead(self) -> bool:
        """Whether nothing is written any more."""
        return self.left == 0

    def spend(self) -> None:
        """One more write. Raises Killed instead of doing it where it was one too many."""
        if self.left is None:
            return
        self.left = max(0, self.left - 1)
        if self.left == 0:
            raise Killed


@contextmanager
def mortal(life: Life) -> Iterator[None]:
    """All that is written meanwhile spends ``life``."""

    class Connection(sqlite3.Connection):
        """A connection that is of no more use once the process is dead."""

        def __getattribute__(self, name: str) -> Any:
            if name in _OF_DATABASES:
                life.spend()
            return super().__getattribute__(name)

    connect, opened = sqlite3.connect, io.open

    def connecting(*args: Any, **kwargs: Any) -> Any:
        return connect(*args, **{"factory": Connection, **kwargs})

    def opening(file: Any, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
        if not set("wax+").isdisjoint(mode):
            life.spend()
        return opened(file, mode, *args, **kwargs)

    with ExitStack() as stack:
        stack.enter_context(mock.patch("sqlite3.connect", connecting))
        stack.enter_context(mock.patch("io.open", opening))
        for name in _OF_FILES:
            stack.enter_context(mock.patch(f"os.{name}", _spending(getattr(os, name), name, life)))
        yield


def _spending(call: Callable[..., Any], name: str, life: Life) -> Callable[..., Any]:
    def spending(*args: Any, **kwargs: Any) -> Any:
        writes = name != "open" or (len(args) > 1 and args[1] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
        if writes:
            life.spend()
        return call(*args, **kwargs)

    return spending
