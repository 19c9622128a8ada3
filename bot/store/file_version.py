"""Whether others changed a database: asked for every answer, and so without a trip to another thread.

SQLite tells it from the index of its log, which lies in memory: that takes two millionths of a second, and a trip a
hundred times as long.
"""

import asyncio
import sqlite3
import time
from pathlib import Path
from typing import Final

from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.sqlite import BUSY_MILLISECONDS, in_words

_PAUSE: Final = 0.02
"""Seconds between two looks at a file that somebody holds locked."""


class FileVersion:
    """A connection of its own to a database at an absolute path, which reads nothing else. Close it."""

    def __init__(self, path: Path) -> None:
        """Raises StoreFault."""
        self._path = path
        with in_words(path):
            self._connection = sqlite3.connect(
                f"{path.as_uri()}?mode=ro", timeout=0, isolation_level=None, check_same_thread=False, uri=True
            )

    async def now(self) -> int:
        """A number that changes whenever anybody commits to it. Raises StoreFault where it is unusable, or locked for
        as long as any query would wait."""
        until = time.monotonic() + BUSY_MILLISECONDS / 1000
        while True:
            try:
                with in_words(self._path):
                    return int(self._connection.execute("PRAGMA data_version").fetchall()[0][0])
            except StoreFault as fault:
                if fault.cause.fault is not Fault.DATABASE_BUSY or time.monotonic() >= until:
                    raise
            await asyncio.sleep(_PAUSE)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
