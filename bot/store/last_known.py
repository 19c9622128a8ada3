"""What must count during an outage: what curators hid and noted and servers chose, in a file beside ``library.db``.

A process that starts while PostgreSQL is away reads it. No member is named in it.
"""

import asyncio
import contextlib
import hashlib
import json
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from bot.errors import StoreFault
from bot.store.state_database import StateRow
from bot.store.state_schema import MIGRATIONS
from bot.store.whole_files import written_whole

log = logging.getLogger(__name__)

LAST_KNOWN: Final = "state.last-known"
"""The file's name."""
TABLES: Final = ("hidden", "hand_note", "note_choice", "preference")


class LastKnown:
    """The rows of ``TABLES`` as they were read last from the state at ``where``, in the file ``path``.

    The file is written whole, once all are known, and when a row has changed.
    """

    def __init__(self, path: Path, where: str) -> None:
        self._path = path
        self._about = [where, len(MIGRATIONS)]
        self._kept = self._read()
        self._now = dict[str, str]()
        self._writing = asyncio.Lock()
        self._failed = False

    def at_start(self, table: str) -> Sequence[StateRow] | None:
        """The rows that were there when the process started, until it has read some itself; None without them."""
        if table in self._now or table not in self._kept:
            return None
        return [tuple(row) for row in json.loads(self._kept[table])]

    async def take(self, table: str, rows: Sequence[StateRow]) -> None:
        """Keep rows that were read just now. Where the file cannot be written, the log says so, and the one before it
        is removed: it would show what was hidden since."""
        self._now[table] = await asyncio.to_thread(lambda: json.dumps([list(row) for row in rows]))
        async with self._writing:
            known = {**self._kept, **self._now}
            if known == self._kept or len(known) < len(TABLES):
                return
            try:
                await asyncio.to_thread(self._write)
            except StoreFault as fault:
                if not self._failed:
                    log.warning("What must count while PostgreSQL is away could not be kept: %s", fault)
                self._kept, self._failed = {}, True
                with contextlib.suppress(OSError):
                    self._path.unlink(missing_ok=True)
            else:
                self._kept, self._failed = known, False

    def _write(self) -> None:
        """Of a table that this process did not read, what another process has put there since counts."""
        text = json.dumps([self._about, {**self._kept, **self._read(), **self._now}])
        with written_whole(self._path) as part:
            part.write_text(f"{_seal(text)}\n{text}\n", "ascii")

    def _read(self) -> dict[str, str]:
        """Nothing where there is no such file, or it was altered, or is of another state or version."""
        try:
            seal, text = self._path.read_text("ascii").splitlines()
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            log.warning("%s cannot be used: %s", self._path, error)
            return {}
        if seal != _seal(text):
            log.warning("%s cannot be used: it was altered.", self._path)
            return {}
        about, known = json.loads(text)
        kept: dict[str, str] = known if about == self._about and known.keys() == set(TABLES) else {}
        return kept


def _seal(text: str) -> str:
    return hashlib.sha256(text.encode("ascii")).hexdigest()
