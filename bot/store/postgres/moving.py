"""PostgreSQL as one of the two databases between which a state is moved."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.postgres.address import server_and_database
from bot.store.postgres.database import SCHEMA, open_postgres
from bot.store.postgres.dialect import plain_values
from bot.store.postgres.locks import lock_number
from bot.store.state_move import PAGE, MovedRow, MoveSide


class _PostgresSide:
    """A connection in a transaction."""

    def __init__(self, connection: Any, schema: str) -> None:
        self._connection = connection
        self._schema = schema

    async def pages(self, table: str, columns: Sequence[str]) -> AsyncIterator[Sequence[MovedRow]]:
        cursor = await self._connection.cursor(f"SELECT {', '.join(columns)} FROM {table}")
        while page := await cursor.fetch(PAGE):
            yield [tuple(row) for row in page]

    async def put(self, table: str, columns: Sequence[str], rows: Sequence[MovedRow]) -> None:
        records = [plain_values(row) for row in rows]
        await self._connection.copy_records_to_table(table, schema_name=self._schema, columns=columns, records=records)

    async def clear(self, table: str) -> None:
        await self._connection.execute(f"DELETE FROM {table}")

    async def last_number(self, table: str) -> int:
        sequence = await self._sequence(table)
        row = await self._connection.fetchrow(f"SELECT last_value, is_called FROM {sequence}")
        return int(row["last_value"]) if row["is_called"] else 0

    async def go_on_after(self, table: str, number: int) -> None:
        sequence = await self._sequence(table)
        going_on = "SELECT setval(CAST(CAST($1 AS text) AS regclass), $2, $3)"
        await self._connection.fetchval(going_on, sequence, max(number, 1), number > 0)

    async def _sequence(self, table: str) -> str:
        sql = """SELECT pg_get_serial_sequence($1, column_name) FROM information_schema.columns
            WHERE table_schema = $2 AND table_name = $3 AND is_identity = 'YES'"""
        return str(await self._connection.fetchval(sql, f'"{self._schema}".{table}', self._schema, table))


@asynccontextmanager
async def postgres_to_move(url: str, *, is_source: bool, schema: str = SCHEMA) -> AsyncIterator[MoveSide]:
    """A database of PostgreSQL\'s; as the target its tables are made. Raises StoreFault, also where a bot uses it."""
    async with (
        open_postgres(url, schema=schema, look_only=is_source, in_use=False) as database,
        database.connection() as connection,
    ):
        if not await connection.fetchval("SELECT pg_try_advisory_lock($1)", lock_number(f"{schema} in use")):
            raise StoreFault(Fault.STATE_IN_USE, server_and_database(url))
        async with connection.transaction(isolation="repeatable_read"):
            yield _PostgresSide(connection, schema)
