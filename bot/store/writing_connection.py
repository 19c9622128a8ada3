"""A connection that does a whole transaction in one trip to its thread, where aiosqlite makes a trip a statement.

A trip wakes a thread and then the event loop again, which costs more than most statements do.
"""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from bot.store.shared_trips import SharedTrips
from bot.store.state_database import IfChanged, SqlStatement

_ROWS_AT_ONCE = 64


class WritingConnection(SharedTrips):
    """To the database at a path, or at an address as SQLite writes them. Every statement outside ``write`` is a
    transaction of its own."""

    def __init__(self, where: Path | str) -> None:
        address = isinstance(where, str)
        super().__init__(lambda: sqlite3.connect(where, uri=address, isolation_level=None), _ROWS_AT_ONCE)
        self._waits: bool | None = None

    async def write(self, statements: Sequence[SqlStatement], *, lightly: bool = False) -> int:
        """All statements in one transaction, or none of them; the first value that the last one returns, 0 where it
        returns none. On the disk when this returns, unless they are written ``lightly``."""
        written: int = await self._execute(self._written, statements, not lightly)
        return written

    def _written(self, statements: Sequence[SqlStatement], waits: bool) -> int:
        if waits is not self._waits:
            self._conn.execute(f"PRAGMA synchronous = {'FULL' if waits else 'NORMAL'}")
            self._waits = waits
        if len(statements) == 1:
            return self._done(statements[0])[0]
        value, changed = 0, True
        self._conn.execute("BEGIN IMMEDIATE")
        try:
            for statement in statements:
                if changed or not isinstance(statement, IfChanged):
                    value, changed = self._done(statement)
            self._conn.execute("COMMIT")
        finally:
            if self._conn.in_transaction:
                self._conn.execute("ROLLBACK")
        return value

    def _done(self, statement: SqlStatement) -> tuple[int, bool]:
        """What a statement returns first, and whether it changed a row."""
        cursor = self._conn.execute(*statement)
        returned = cursor.fetchall()  # until then it is not over
        return (returned[0][0] if returned else 0), cursor.rowcount > 0
