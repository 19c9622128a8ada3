"""Carries a whole state from one database into another, empty one: all of it or nothing, each row compared."""

import asyncio
import hashlib
import sqlite3
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol

from bot.errors import NotFound, StoreFault
from bot.faults import Fault
from bot.store.lock import data_folder_lock
from bot.store.postgres.dialect import plain_values
from bot.store.sqlite import connect, in_words, prepare, transaction
from bot.store.state_schema import APPLICATION_ID, MIGRATIONS

PAGE: Final = 2000
"""So many rows are in memory at once."""
_DIGEST: Final = 2**256

MovedRow = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class TableSum:
    """How many rows a table has, and the sum of their hashes: the same rows have the same, in whatever order."""

    rows: int = 0
    digest: int = 0

    def plus(self, rows: Iterable[MovedRow]) -> "TableSum":
        """With these rows added."""
        count, digest = self.rows, self.digest
        for row in rows:
            count += 1
            digest += int.from_bytes(
                hashlib.sha256(repr(plain_values(row)).encode("utf-8", "surrogatepass")).digest(), "big"
            )
        return TableSum(count, digest % _DIGEST)


class MoveSide(Protocol):
    """One of the two databases, in a transaction of its own."""

    def pages(self, table: str, columns: Sequence[str]) -> AsyncIterator[Sequence[MovedRow]]:
        """All rows of a table, some at a time."""
        ...

    async def put(self, table: str, columns: Sequence[str], rows: Sequence[MovedRow]) -> None:
        """Add rows to a table."""
        ...

    async def clear(self, table: str) -> None:
        """Take all rows out of a table."""
        ...

    async def last_number(self, table: str) -> int:
        """The last number that a table gave to a row of its own, also if that row is gone."""
        ...

    async def go_on_after(self, table: str, number: int) -> None:
        """Have the next row numbered higher."""
        ...


def state_tables() -> Mapping[str, tuple[tuple[str, ...], bool]]:
    """The tables of a state with their columns, and whether they number their rows."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as model:
        for step in MIGRATIONS:
            step(model)
        made = model.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY rowid").fetchall()
        return {
            name: (tuple(row[1] for row in model.execute(f"PRAGMA table_info({name})")), "AUTOINCREMENT" in sql)
            for name, sql in made
            if not name.startswith("sqlite_")
        }


async def move_state(
    source: AbstractAsyncContextManager[MoveSide], target: AbstractAsyncContextManager[MoveSide], where: str
) -> Mapping[str, int]:
    """How many rows of each table were carried over. ``where`` names the target in words.

    Raises StoreFault, and NotFound where there is no source; nothing is changed then.
    """
    moved: dict[str, TableSum] = {}
    async with source as reading, target as writing:
        tables = state_tables()
        for table, (columns, _) in tables.items():
            if (await _summed(writing, table, columns)).rows:
                raise StoreFault(Fault.STATE_NOT_EMPTY, where, table)
        for table, (columns, counted) in tables.items():
            await writing.clear(table)  # a step of a change is written with the change
            held = TableSum()
            async for page in reading.pages(table, columns):
                await writing.put(table, columns, page)
                held = held.plus(page)
            if counted:
                await writing.go_on_after(table, await reading.last_number(table))
            moved[table] = held
        for table, (columns, _) in tables.items():
            if await _summed(writing, table, columns) != moved[table]:
                raise StoreFault(Fault.STATE_MOVED_WRONG, where, table)
    return {table: held.rows for table, held in moved.items()}


async def _summed(side: MoveSide, table: str, columns: Sequence[str]) -> TableSum:
    held = TableSum()
    async for page in side.pages(table, columns):
        held = held.plus(page)
    return held


class _FileSide:
    """A file, read and written by whoever waits for it: nobody else uses it meanwhile."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    async def pages(self, table: str, columns: Sequence[str]) -> AsyncIterator[Sequence[MovedRow]]:
        cursor = self._connection.execute(f"SELECT {', '.join(columns)} FROM {table}")
        while page := cursor.fetchmany(PAGE):
            yield page

    async def put(self, table: str, columns: Sequence[str], rows: Sequence[MovedRow]) -> None:
        marks = ", ".join("?" * len(columns))
        self._connection.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)

    async def clear(self, table: str) -> None:
        self._connection.execute(f"DELETE FROM {table}")

    async def last_number(self, table: str) -> int:
        row = self._connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
        return int(row[0]) if row else 0

    async def go_on_after(self, table: str, number: int) -> None:
        self._connection.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
        self._connection.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, number))


@asynccontextmanager
async def file_to_move(path: Path, *, is_source: bool) -> AsyncIterator[MoveSide]:
    """A ``state.db``; as the source it must be there. Raises StoreFault, also where a bot runs on its folder, and
    NotFound."""
    if is_source and not await asyncio.to_thread(path.exists):
        raise NotFound(Fault.STATE_FILE_MISSING, str(path))
    with data_folder_lock(path.parent):
        prepare(path, application_id=APPLICATION_ID, migrations=MIGRATIONS)
        with in_words(path), closing(connect(path)) as connection:
            connection.execute("PRAGMA foreign_keys = OFF")  # as while a bot runs
            with transaction(connection):
                yield _FileSide(connection)
