"""Notices that ``library.db`` was damaged, cut, replaced or deleted, and makes it good from the articles folder."""

import asyncio
from collections.abc import Awaitable, Callable
from enum import StrEnum, auto
from pathlib import Path

from bot.errors import StoreFault
from bot.library.reload.reloads import Renewal
from bot.library.resources import Resources
from bot.search import Engine
from bot.store.index import SqliteIndex
from bot.store.library_place import have_read_again, take_place
from bot.store.open_file import FileChange, OpenFile
from bot.store.soundness import library_fault
from bot.store.sqlite import DAMAGED

__all__ = ["Mended", "Mending"]


class Mended(StrEnum):
    """What was done."""

    OPENED_AGAIN = auto()
    READ_AGAIN = auto()
    MADE_ANEW = auto()
    TAKEN_AGAIN = auto()


class Mending:
    """Looks after the file of one library; ``look`` again and again."""

    def __init__(self, resources: Resources, renewal: Renewal) -> None:
        self._resources = resources
        self._renewal = renewal
        self._file = OpenFile.now_at(resources.database)
        self._had_log = False
        self._tried: set[str] = set()
        self.take_again: Callable[[], Awaitable[object]] | None = None
        """Takes the library from the process that loaded it, where another one does."""

    async def look(self) -> Mended | None:
        """Make good what is wrong; None if nothing is, or a load is at work. Raises CommonplaceError where it fails."""
        if self._renewal.reading is not None:
            return None
        reader = self._resources.reader
        change = await self._change()
        if change is FileChange.LOG_GONE or (change is FileChange.REPLACED and await self._is_sound()):
            await self._open_again()
            return Mended.OPENED_AGAIN
        if self.take_again is not None and (change is not None or reader.damage is not None or reader.altered):
            await self.take_again()
            return Mended.TAKEN_AGAIN
        if change is not None or reader.damage is not None:
            return await self._make_anew()
        altered = sorted(reader.altered - self._tried)
        return await self._read_again(altered) if altered else None

    @property
    def loading(self) -> bool:
        """Whether a load is at work here."""
        return self._renewal.reading is not None

    async def switch_to(self, fresh: Path) -> None:
        """Put another library in the place of this one, between two answers. Raises StoreFault."""
        await self._open_again(lambda: take_place(fresh, self._resources.database, keep=False))

    async def _change(self) -> FileChange | None:
        try:
            size = await self._resources.reader.size()
        except StoreFault:
            size = 0  # the reader has noted what is wrong
        change = self._file.change(size)
        if change is FileChange.LOG_GONE and not self._had_log:
            return None  # nobody has read yet
        self._had_log = self._had_log or change is None
        return change

    async def _is_sound(self) -> bool:
        return await asyncio.to_thread(library_fault, self._resources.database) is None

    async def _read_again(self, sources: list[str]) -> Mended:
        """Put right what was altered in the passages of some sources; only those are read."""
        resources = self._resources
        self._tried |= set(sources)
        try:
            await asyncio.to_thread(have_read_again, resources.database, sources)
            await self._renewal.reload(switch=False, allow_empty=False, dry_run=False, progress=None)
        except StoreFault as fault:
            if fault.cause.fault not in DAMAGED:
                raise
            return await self._make_anew()
        resources.reader.altered -= set(sources)
        return Mended.READ_AGAIN

    async def _make_anew(self) -> Mended:
        async def put_in_place(fresh: Path) -> None:
            await self._open_again(lambda: take_place(fresh, self._resources.database))

        await self._renewal.make_anew(put_in_place)
        self._tried = set()
        return Mended.MADE_ANEW

    async def _open_again(self, between: Callable[[], None] = lambda: None) -> None:
        """Close the library, do what can only be done then, and open what is there; questions wait meanwhile."""
        resources, loop = self._resources, asyncio.get_running_loop()
        await resources.reader.let_go()
        try:
            await loop.run_in_executor(resources.searching, resources.engine.close)
            await loop.run_in_executor(resources.loading, between)
            await loop.run_in_executor(resources.searching, self._search_what_is_there, resources.engine)
        finally:
            await resources.reader.take_up()
            self._had_log = False
        self._file = OpenFile.now_at(resources.database)

    def _search_what_is_there(self, engine: Engine) -> None:
        engine.use(SqliteIndex(self._resources.database))
