"""Words that one process of a fleet holds at a time, and what each tells the others, for as long as it lives.

They are advisory locks of one connection, which PostgreSQL lets go of with it. Rows that are locked (``FOR UPDATE SKIP
LOCKED``) would take a connection and an open transaction for each.
"""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any, Final

from asyncpg import exceptions as reported

from bot.errors import StoreFault
from bot.store.postgres.faults import state_in_words

CALLED: Final = "commonplace"
"""What connections are called in PostgreSQL's own lists; the one that tells something has that behind it."""
_OTHERS: Final = """SELECT application_name FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE $1 ORDER BY 1"""
_CUT_OFF: Final = (
    reported.PostgresConnectionError,
    reported.OperatorInterventionError,
    reported.InterfaceError,
    reported.InternalClientError,  # asked between the server's last words and the end of the connection
    ConnectionError,
)


class SharedLocks:
    """One connection, made when the first word is asked for, and again after it broke."""

    def __init__(self, connect: Callable[[], Awaitable[Any]], where: str, schema: str) -> None:
        self._connect = connect
        self._where = where
        self._schema = schema
        self._connection: Any = None
        self._asking = asyncio.Lock()
        self._held: set[str] = set()
        self._told = ""

    @asynccontextmanager
    async def held(self, word: str) -> AsyncIterator[bool]:
        """Whether the word is ours until the end of the block; False where somebody holds it. Raises StoreFault."""
        if word in self._held:
            yield False
            return
        self._held.add(word)
        try:
            key = lock_number(f"{self._schema} {word}")
            asking = asyncio.ensure_future(self._ask("SELECT pg_try_advisory_lock($1)", key))
            try:
                await asyncio.wait({asking})
            except asyncio.CancelledError:
                await self._let_go(key)  # asked after it, so answered after it
                raise
            taken = bool(asking.result()[0][0])
            try:
                yield taken
            finally:
                if taken:
                    await self._let_go(key)
        finally:
            self._held.discard(word)

    async def tell(self, words: str) -> Sequence[str]:
        """Tell all others these words for as long as this process lives; what they tell. Raises StoreFault."""
        self._told = words
        await self._ask("SELECT set_config('application_name', $1, false)", f"{CALLED} {words}")
        return await self.told()

    async def told(self) -> Sequence[str]:
        """What all others tell. Raises StoreFault."""
        rows = await self._ask(_OTHERS, f"{CALLED} %")
        return [str(row[0]).removeprefix(f"{CALLED} ") for row in rows]

    async def close(self) -> None:
        """Let go of everything."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.terminate()

    async def _let_go(self, key: int) -> None:
        with suppress(StoreFault):  # with the connection all it held is gone
            await asyncio.shield(self._ask("SELECT pg_advisory_unlock($1)", key))

    async def _ask(self, sql: str, value: object) -> Sequence[Any]:
        """The rows. A connection that turns out to be cut off is made again, once: nothing here hurts asked twice."""
        async with self._asking:
            with state_in_words(self._where):
                if self._connection is not None and not self._connection.is_closed():
                    try:
                        return await self._rows(sql, value)
                    except _CUT_OFF:
                        self._connection.terminate()
                self._connection = await self._connect()
                if self._told:
                    named = f"{CALLED} {self._told}"
                    await self._rows("SELECT set_config('application_name', $1, false)", named)
                return await self._rows(sql, value)

    async def _rows(self, sql: str, value: object) -> Sequence[Any]:
        rows: Sequence[Any] = await self._connection.fetch(sql, value)
        return rows


def lock_number(words: str) -> int:
    """The number of an advisory lock of that name."""
    return int.from_bytes(hashlib.sha256(words.encode()).digest()[:8], "big", signed=True)
