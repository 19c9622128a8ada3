"""Tables are made once, whoever is first; another program's, another fleet's and newer ones are left alone."""

import asyncio
import os
from collections.abc import AsyncIterator

import pytest

from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.postgres.database import PostgresState, open_postgres
from bot.store.postgres.schema import ABOUT, NEWEST

SCHEMA = f"prepared_{os.getpid()}"


@pytest.fixture
async def database(postgres_url: str) -> AsyncIterator[PostgresState]:
    """A look at one schema, in which nothing is yet."""
    async with open_postgres(postgres_url, schema=f"beside_{os.getpid()}") as beside:
        async with beside.connection() as connection:
            await connection.execute(f'DROP SCHEMA IF EXISTS "{SCHEMA}" CASCADE')
        yield beside


async def refused(url: str, fleet: str = "") -> StoreFault:
    """What somebody is told who opens it."""
    async with open_postgres(url, schema=SCHEMA, fleet=fleet) as state:
        with pytest.raises(StoreFault) as told:
            await state.prepare()
    return told.value


async def says(database: PostgresState, sql: str) -> None:
    async with database.connection() as connection:
        await connection.execute(sql)


async def test_four_processes_that_start_at_once_make_the_tables_once(postgres_url: str, database: object) -> None:
    """None meets half of them."""

    async def opens(number: int) -> None:
        async with open_postgres(postgres_url, schema=SCHEMA, fleet="77") as state:
            await state.prepare()
            await state.write([("INSERT INTO start VALUES (?)", (number,))])

    await asyncio.gather(*map(opens, range(4)))
    async with open_postgres(postgres_url, schema=SCHEMA) as state:
        assert [row[0] for row in await state.rows("SELECT at FROM start ORDER BY at")] == [0, 1, 2, 3]


async def test_the_state_of_another_bot_is_left_alone(postgres_url: str, database: object) -> None:
    """Whoever only looks says no name, and may."""
    async with open_postgres(postgres_url, schema=SCHEMA, fleet="77") as state:
        await state.prepare()
    assert (await refused(postgres_url, "78")).cause.fault is Fault.STATE_OF_ANOTHER
    async with open_postgres(postgres_url, schema=SCHEMA) as state:
        assert await state.rows("SELECT * FROM start") == []


async def test_tables_made_without_a_name_are_the_first_bot_s(postgres_url: str, database: object) -> None:
    """As after a move from a file, which no bot has done."""
    for fleet in ("", "77", ""):
        async with open_postgres(postgres_url, schema=SCHEMA, fleet=fleet) as state:
            await state.prepare()
    assert (await refused(postgres_url, "78")).cause.fault is Fault.STATE_OF_ANOTHER


async def test_a_newer_state_is_refused_with_both_versions(postgres_url: str, database: PostgresState) -> None:
    """And nothing in it is changed."""
    async with open_postgres(postgres_url, schema=SCHEMA) as state:
        await state.prepare()
    await says(database, f'UPDATE "{SCHEMA}".{ABOUT} SET version = {NEWEST + 1}')
    told = await refused(postgres_url, "77")
    assert (told.cause.fault, told.cause.values[1:]) == (Fault.STATE_NEWER, (NEWEST + 1, NEWEST))


async def test_another_program_s_tables_are_refused(postgres_url: str, database: PostgresState) -> None:
    """Whether or not it has a table of the same name."""
    await says(database, f'CREATE SCHEMA "{SCHEMA}"')
    await says(database, f'CREATE TABLE "{SCHEMA}".accounts (number BIGINT)')
    assert (await refused(postgres_url)).cause.fault is Fault.STATE_FOREIGN
    await says(database, f'CREATE TABLE "{SCHEMA}".{ABOUT} (application BIGINT, version BIGINT, fleet TEXT)')
    assert (await refused(postgres_url)).cause.fault is Fault.STATE_FOREIGN


async def test_a_state_that_was_moved_there_is_one_to_whoever_looks(postgres_url: str, database: object) -> None:
    """No bot has used it yet; looking does not make it the looker's."""
    async with open_postgres(postgres_url, schema=SCHEMA) as moved:
        await moved.prepare()
    for fleet in ("77", "78"):
        async with open_postgres(postgres_url, schema=SCHEMA, fleet=fleet, look_only=True) as looking:
            await looking.prepare()
