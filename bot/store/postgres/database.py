"""The state in PostgreSQL, as a ``StateDatabase``: a few connections, made when they are needed, and again after an
outage."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from itertools import groupby
from typing import Any, Final

import asyncpg

from bot.errors import Cause, StoreFault
from bot.faults import STATE_OUT_OF_REACH, Fault
from bot.store.postgres.address import missing_file, server_and_database
from bot.store.postgres.announcing import Announcements
from bot.store.postgres.dialect import in_postgres, plain_values
from bot.store.postgres.faults import state_in_words
from bot.store.postgres.locks import CALLED, SharedLocks, lock_number
from bot.store.postgres.preparing import is_ready, prepare_schema, refuse_pooler
from bot.store.state_database import IfChanged, SqlStatement, StateRow

SCHEMA: Final = "commonplace"
MOST_CONNECTIONS: Final = 6
"""So many connections a process has at most of either kind."""
_CONNECTING: Final = 3.0
_ANSWERING: Final = 10.0
"""Seconds that are waited for a connection, and for the answer to a statement."""
_PAUSE: Final = 1.0
"""For so many seconds after a try at a server that is away, nobody else tries."""
_TRIES: Final = 3
_ALIVE: Final = {"tcp_keepalives_idle": "30", "tcp_keepalives_interval": "10", "tcp_keepalives_count": "3"}
"""So that the server soon knows of a machine that is gone, and lets go of what its process held."""
_AGAIN: Final = (asyncpg.DeadlockDetectedError, asyncpg.SerializationError)


class PostgresState:
    """Usable on one event loop. Whoever meets an outage is told at once; the first after it finds a new connection."""

    now = "CAST(floor(extract(epoch FROM now())) AS BIGINT)"

    def __init__(
        self,
        pools: Mapping[bool, Any],
        locks: SharedLocks,
        announcements: Announcements,
        where: str,
        schema: str,
        fleet: str,
        *,
        look_only: bool,
    ) -> None:
        self._pools = pools
        self._locks = locks
        self._announcements = announcements
        self._where = where
        self._schema = schema
        self._fleet = fleet
        self._look_only = look_only
        self._preparing = asyncio.Lock()
        self._prepared = False
        self._away: Cause | None = None
        self._away_until = 0.0

    async def prepare(self) -> None:
        """Make or migrate the tables, if that is not done. Raises StoreFault, also where they are another fleet's."""
        async with self.connection():
            pass

    async def rows(self, sql: str, values: Sequence[object] = ()) -> Sequence[StateRow]:
        """What a query gives. Raises StoreFault."""
        async with self.connection() as connection:
            found: Sequence[StateRow] = await connection.fetch(in_postgres(sql), *plain_values(values))
            return found

    async def write(self, statements: Sequence[SqlStatement], *, lightly: bool = False, apart: bool = False) -> int:
        """All statements in one transaction, or each in its own where they may be ``apart``; the first value that the
        last one returns, 0 where it returns none. Raises StoreFault."""
        if apart:  # a transaction of two takes twice as many trips
            return [await self.write([one], lightly=lightly) for one in statements][-1]
        for _ in range(_TRIES - 1):
            try:
                return await self._write(statements, lightly)
            except _AGAIN:  # taken back whole, because of what another process did meanwhile
                continue
        return await self._write(statements, lightly)

    async def columns(self, table: str) -> Sequence[str]:
        """The names of a table's columns, in order. Raises StoreFault."""
        sql = """SELECT column_name FROM information_schema.columns
            WHERE table_schema = ? AND table_name = ? ORDER BY ordinal_position"""
        return [str(row[0]) for row in await self.rows(sql, (self._schema, table))]

    async def size(self) -> int:
        """How many bytes all tables have with their indexes. Raises StoreFault."""
        sql = """SELECT CAST(coalesce(sum(pg_total_relation_size(c.oid)), 0) AS BIGINT)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = ? AND c.relkind = 'r'"""
        return int((await self.rows(sql, (self._schema,)))[0][0])

    def hold(self, word: str) -> AbstractAsyncContextManager[bool]:
        """Hold a word until the end of the block; False where another process holds it. Raises StoreFault."""
        return self._locks.held(word)

    async def tell(self, words: str) -> Sequence[str]:
        """Tell all other processes these words for as long as this one lives; what they tell. Raises StoreFault."""
        return await self._locks.tell(words)

    async def told(self) -> Sequence[str]:
        """What other processes tell, heard without telling anything. Raises StoreFault."""
        return await self._locks.told()

    async def announce(self, word: str) -> None:
        """Say a word to all processes that wait for it. Raises StoreFault."""
        async with self.connection(lightly=True) as connection:
            await connection.execute("SELECT pg_notify($1, $2)", self._schema, word)

    async def heard(self, word: str, within: float) -> bool:
        """Wait until a word is announced, at most so many seconds; whether it may have been."""
        return await self._announcements.heard(word, within)

    async def close(self) -> None:
        """Close all connections."""
        await self._announcements.close()
        await self._locks.close()
        try:
            async with asyncio.timeout(_CONNECTING):
                await asyncio.gather(*(pool.close() for pool in self._pools.values()))
        except TimeoutError:
            for pool in self._pools.values():
                pool.terminate()

    async def _write(self, statements: Sequence[SqlStatement], lightly: bool) -> int:
        async with self.connection(lightly=lightly) as connection:
            if len(statements) == 1:
                return (await _done(connection, statements[0]))[0]
            async with connection.transaction():
                return await _all_done(connection, statements)

    @asynccontextmanager
    async def connection(self, *, lightly: bool = False) -> AsyncIterator[Any]:
        """A connection to tables that are ready. One for what is written ``lightly`` does not wait for the disk."""
        loop = asyncio.get_running_loop()
        if self._away is not None and loop.time() < self._away_until:
            raise StoreFault(self._away.fault, *self._away.values)
        try:
            with state_in_words(self._where):
                async with self._pools[lightly].acquire(timeout=_ANSWERING) as connection:
                    await self._make_ready(connection)
                    yield connection
        except StoreFault as fault:
            if fault.cause.fault in STATE_OUT_OF_REACH:
                self._prepared = False  # who knows what comes back
                self._away, self._away_until = fault.cause, loop.time() + _PAUSE
            raise
        self._away = None

    async def _make_ready(self, connection: Any) -> None:
        if self._prepared:
            return
        async with self._preparing:
            if self._prepared:
                return
            if not self._look_only:
                await prepare_schema(connection, self._where, self._schema, self._fleet)
            elif not await is_ready(connection, self._where, self._schema, self._fleet, or_free=True):
                raise StoreFault(Fault.STATE_NOT_MADE, self._where)
            self._prepared = True


async def _all_done(connection: Any, statements: Sequence[SqlStatement]) -> int:
    """One after the other; a run of the same statement goes in one trip."""
    value, changed = 0, True
    for sql, run in groupby(statements, key=lambda one: one[0]):
        same = list(run)
        if len(same) > 1 and not any(isinstance(one, IfChanged) for one in same):
            await connection.executemany(in_postgres(sql), [plain_values(values) for _, values in same])
            value, changed = 0, True
            continue
        for one in same:
            if changed or not isinstance(one, IfChanged):
                value, changed = await _done(connection, one)
    return value


async def _done(connection: Any, statement: SqlStatement) -> tuple[int, bool]:
    """What a statement returns first, and whether it changed a row."""
    sql, values = statement
    if " RETURNING " in sql:
        rows = await connection.fetch(in_postgres(sql), *plain_values(values))
        return (int(rows[0][0]) if rows else 0), bool(rows)
    status: str = await connection.execute(in_postgres(sql), *plain_values(values))
    return 0, not status.endswith(" 0")


@asynccontextmanager
async def open_postgres(
    url: str, *, fleet: str = "", schema: str = SCHEMA, look_only: bool = False, in_use: bool = True
) -> AsyncIterator[PostgresState]:
    """The state at ``url``, whether or not the server is there just now; closed on every way out.

    ``fleet`` says whose state it is (empty: whoever's); another's is refused by every method. Whoever may ``look_only``
    makes and changes nothing. While a state is ``in_use`` it cannot be moved.
    """
    where = server_and_database(url)
    if missing := missing_file(url):
        raise StoreFault(Fault.STATE_URL_FILE, where, missing)

    async def claim(connection: Any) -> None:
        await refuse_pooler(connection, where)
        shared = "SELECT pg_try_advisory_lock_shared($1)"
        if in_use and not look_only and not await connection.fetchval(shared, lock_number(f"{schema} in use")):
            raise StoreFault(Fault.STATE_BEING_MOVED, where)

    async def connect() -> Any:
        connection = await asyncpg.connect(url, **means)
        try:
            await refuse_pooler(connection, where)
        except BaseException:
            connection.terminate()
            raise
        return connection

    means: dict[str, Any] = {
        "timeout": _CONNECTING,
        "command_timeout": _ANSWERING,
        "target_session_attrs": "any" if look_only else "primary",
        "server_settings": {
            "search_path": schema,
            "application_name": CALLED,
            "jit": "off",
            "default_transaction_read_only": "on" if look_only else "off",
            **_ALIVE,
        },
    }
    pools = {}
    for lightly, waits in ((False, "on"), (True, "off")):
        settings = {**means["server_settings"], "synchronous_commit": waits}
        pools[lightly] = await asyncpg.create_pool(
            url,
            min_size=0,
            max_size=MOST_CONNECTIONS,
            max_inactive_connection_lifetime=0,
            statement_cache_size=256,
            init=claim,
            reset=_left_as_it_is,
            **{**means, "server_settings": settings},
        )
    locks, announcements = SharedLocks(connect, where, schema), Announcements(connect, where, schema)
    state = PostgresState(pools, locks, announcements, where, schema, fleet, look_only=look_only)
    try:
        yield state
    finally:
        await state.close()


async def _left_as_it_is(connection: Any) -> None:
    """Nothing is set on a connection that would have to be set back; the question would cost a trip to the server."""
