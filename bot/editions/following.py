"""Takes each new edition into this process, between two answers; where that fails, the old one serves on."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

from bot.editions.edition import Edition, written_edition
from bot.editions.sources import EditionSource
from bot.errors import Cause, StoreFault
from bot.faults import Fault
from bot.store.soundness import library_fault
from bot.store.whole_files import written_whole

_COMING: Final = "library.db.coming"
_TAKEN: Final = "library.edition.json"


class Following:
    """``taken`` is the edition that is served, None before the first; ``trouble`` why the newest could not be taken.

    ``switch`` puts a file in the place of ``library.db``, with nobody reading meanwhile.
    """

    def __init__(self, source: EditionSource, database: Path, switch: Callable[[Path], Awaitable[None]]) -> None:
        self._source = source
        self._database = database
        self._switch = switch
        self._taking = asyncio.Lock()
        self.trouble: Cause | None = None
        self.taken = self._noted()

    async def look(self, *, anew: bool = False) -> Edition | None:
        """Take the newest edition if it is another than the one served, or ``anew`` in any case; None where there was
        nothing to do. Raises StoreFault; what is served stays."""
        async with self._taking:
            try:
                edition = await self._source.newest()
                if edition == self.taken and not anew:
                    self.trouble = None
                    return None
                await self._take(edition)
            except StoreFault as fault:
                self.trouble = fault.cause
                raise
            self.trouble = None
            return edition

    async def _take(self, edition: Edition) -> None:
        coming = self._database.with_name(_COMING)
        try:
            await self._source.fetch(edition, coming)
            fault = await asyncio.to_thread(library_fault, coming)
            if fault is not None:
                newer = fault.fault is Fault.DATABASE_NEWER
                raise StoreFault(Fault.EDITION_NEWER if newer else Fault.EDITION_FOREIGN, self._source.place)
            self._note(None)  # if the process ends in the middle, it is taken once more
            await self._switch(coming)
        finally:
            with contextlib.suppress(OSError):
                coming.unlink(missing_ok=True)
        self._note(edition)

    def _noted(self) -> Edition | None:
        """The edition that was taken, if what is there is still that file."""
        try:
            noted, file = self._database.with_name(_TAKEN).read_text("ascii").splitlines()
            return written_edition(noted.encode()) if int(file) == self._database.stat().st_ino else None
        except (OSError, ValueError):
            return None

    def _note(self, edition: Edition | None) -> None:
        note = self._database.with_name(_TAKEN)
        if edition is None:
            note.unlink(missing_ok=True)
        else:
            with written_whole(note) as part:
                part.write_text(f"{edition.written()}{self._database.stat().st_ino}\n", "ascii")
        self.taken = edition
