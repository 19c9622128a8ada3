"""The state in a file of SQLite's, ``state.db``: one connection, one transaction at a time."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import aiosqlite

from bot.store.sqlite import BUSY_MILLISECONDS, in_words, prepare
from bot.store.state_database import SqlStatement, StateRow
from bot.store.state_schema import APPLICATION_ID, MIGRATIONS, NOW
from bot.store.writing_connection import WritingConnection


class StateFile:
    """A ``StateDatabase`` for one process. Close it."""

    now = NOW

    def __init__(self, connection: WritingConnection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._turn = asyncio.Lock()
        self._open = asyncio.Event()
        self._open.set()

    @asynccontextmanager
    async def put_down(self) -> AsyncIterator[aiosqlite.Connection]:
        """Nobody reads or writes while this is open; the connection given must be closed in it, and at the end what is
        at the path then is opened. Raises StoreFault."""
        async with self._turn:
            self._open.clear()
            try:
                yield self._connection
            finally:
                try:
                    self._connection = await connected_file(self._path)
                finally:
                    self._open.set()

    async def rows(self, sql: str, values: Sequence[object] = ()) -> Sequence[StateRow]:
        """What a query gives. Raises StoreFault."""
        await self._open.wait()
        with in_words(self._path):
            return list(await self._connection.execute_fetchall(sql, values))

    async def write(self, statements: Sequence[SqlStatement], *, lightly: bool = False, apart: bool = False) -> int:
        """All statements in one transaction; the first value that the last one returns, 0 where it returns none.
        Raises StoreFault."""
        await self._open.wait()
        with in_words(self._path):
            return await self._connection.write(statements, lightly=lightly)

    async def columns(self, table: str) -> Sequence[str]:
        """The names of a table's columns, in order. Raises StoreFault."""
        return [str(row[0]) for row in await self.rows("SELECT name FROM pragma_table_info(?)", (table,))]

    async def size(self) -> int:
        """How many bytes the file has as SQLite knows it. Raises StoreFault, also where the file was cut."""
        return int((await self.rows("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"))[0][0])

    @asynccontextmanager
    async def hold(self, word: str) -> AsyncIterator[bool]:
        """There is no other process: the word is ours."""
        yield True

    async def tell(self, words: str) -> Sequence[str]:
        """There is nobody to tell it."""
        return ()

    async def told(self) -> Sequence[str]:
        """There is no other process."""
        return ()

    async def announce(self, word: str) -> None:
        """There is nobody to hear it."""

    async def heard(self, word: str, within: float) -> bool:
        """Nobody says it: the time is waited out."""
        await asyncio.sleep(within)
        return False

    async def close(self) -> None:
        """Close the file."""
        await self._connection.close()


async def connected_file(path: Path) -> WritingConnection:
    """A connection to a ``state.db``, made or migrated first. Raises StoreFault."""
    prepare(path, application_id=APPLICATION_ID, migrations=MIGRATIONS)
    with in_words(path):
        connection = WritingConnection(path)
        await connection
        await connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        return connection


@asynccontextmanager
async def open_state_file(path: Path) -> AsyncIterator[StateFile]:
    """A ``state.db``, made or migrated first; closed on every way out. Raises StoreFault."""
    file = StateFile(await connected_file(path), path)
    try:
        yield file
    finally:
        await file.close()
