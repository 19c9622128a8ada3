"""Makes the tables of the state in PostgreSQL, or brings them to the newest version; refuses what is not ours."""

from typing import Any, Final

from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.postgres.schema import ABOUT, APPLICATION_ID, NEWEST, STEPS

_LOCK: Final = APPLICATION_ID
_ABOUT: Final = f"SELECT application, version, fleet FROM {ABOUT}"


async def prepare_schema(connection: Any, where: str, schema: str, fleet: str) -> None:
    """All steps in one transaction, whichever process is first. ``fleet`` is whose state it is from now on, if that is
    not settled; empty for whoever only looks. Raises StoreFault."""
    if await is_ready(connection, where, schema, fleet):
        return
    async with connection.transaction():
        await connection.execute("SELECT pg_advisory_xact_lock($1)", _LOCK)
        if await is_ready(connection, where, schema, fleet):
            return
        if not await connection.fetchval("SELECT count(*) FROM pg_namespace WHERE nspname = $1", schema):
            await connection.execute(f'CREATE SCHEMA "{schema}"')
        version = await connection.fetchval(f"SELECT version FROM {ABOUT}") if await _tables(connection, schema) else 0
        for number, statements in STEPS:
            if number > version:
                for statement in statements:
                    await connection.execute(statement)
        if not version:
            sql = f"INSERT INTO {ABOUT} (application, version, fleet) VALUES ($1, $2, $3)"
            await connection.execute(sql, APPLICATION_ID, NEWEST, fleet)
        else:
            sql = f"UPDATE {ABOUT} SET version = $1, fleet = CASE WHEN fleet = '' THEN $2 ELSE fleet END"
            await connection.execute(sql, NEWEST, fleet)


async def refuse_pooler(connection: Any, where: str) -> None:
    """Raise StoreFault where something stands between us and the server: it tells of a process that is not the one that
    serves us, and may give another one to each transaction, so that locks are not ours."""
    if await connection.fetchval("SELECT pg_backend_pid()") != connection.get_server_pid():
        raise StoreFault(Fault.STATE_POOLED, where)


async def is_ready(connection: Any, where: str, schema: str, fleet: str, *, or_free: bool = False) -> bool:
    """Whether all is made, of this version, and ours; with ``or_free`` also where nobody's bot has used it, as after it
    was moved there. Raises StoreFault where it is somebody else's, or newer."""
    tables = await _tables(connection, schema)
    if not tables:
        return False
    if ABOUT not in tables:
        raise StoreFault(Fault.STATE_FOREIGN, where, schema)
    found = await connection.fetchrow(_ABOUT)
    if found is None or found["application"] != APPLICATION_ID:
        raise StoreFault(Fault.STATE_FOREIGN, where, schema)
    if found["version"] > NEWEST:
        raise StoreFault(Fault.STATE_NEWER, where, found["version"], NEWEST)
    if fleet and found["fleet"] not in ("", fleet):
        raise StoreFault(Fault.STATE_OF_ANOTHER, where)
    ours = not fleet or found["fleet"] == fleet or (or_free and not found["fleet"])
    return ours and found["version"] == NEWEST


async def _tables(connection: Any, schema: str) -> frozenset[str]:
    rows = await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = $1", schema)
    return frozenset(row[0] for row in rows)
