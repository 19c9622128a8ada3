"""A connection that does a whole transaction in one trip to its thread, where aiosqlite makes a trip a statement.

A trip wakes a thread and then the event loop again, which costs more than most statements do.
"""

import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import aiosqlite

SqlStatement = tuple[str, Sequence[object]]
_ROWS_AT_ONCE = 64


class WritingConnection(aiosqlite.Connection):
    """To the database at a path, or at an address as SQLite writes them. Every statement outside ``write`` is a
    transaction of its own."""

    def __init__(self, where: Path | str) -> None:
        address = isinstance(where, str)
        super().__init__(lambda: sqlite3.connect(where, uri=address, isolation_level=None), _ROWS_AT_ONCE)

    async def write(self, statements: Sequence[SqlStatement]) -> int:
        """All statements in one transaction, or none of them; the number of the last row added."""
        trip: Callable[..., Awaitable[int]] = self._execute
        return await trip(self._written, statements)

    def _written(self, statements: Sequence[SqlStatement]) -> int:
        if len(statements) == 1:
            return self._conn.execute(*statements[0]).lastrowid or 0
        self._conn.execute("BEGIN IMMEDIATE")
        try:
            for sql, parameters in statements:
                cursor = self._conn.execute(sql, parameters)
            self._conn.execute("COMMIT")
        finally:
            if self._conn.in_transaction:
                self._conn.execute("ROLLBACK")
        return cursor.lastrowid or 0
