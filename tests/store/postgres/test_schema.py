"""The tables in PostgreSQL are those in the file: columns, kinds, defaults, keys, indexes; a step there is one here."""

import os
import sqlite3
from contextlib import closing
from typing import Any

from bot.store.postgres.database import open_postgres
from bot.store.postgres.schema import ABOUT, NEWEST, STEPS
from bot.store.state_schema import MIGRATIONS

KINDS = {"bigint": "INTEGER", "double precision": "REAL", "text": "TEXT"}
NOT_NEEDED = {"bookmark_in_order", "bookmark_words"}
"""Indexes that SQLite's way to keep a table asks for."""
SHORTER = {"drawn_by_bag": ("channel", "turn")}
"""Of an index of PostgreSQL's only so many bytes may be in a row."""

Columns = dict[str, list[tuple[str, str, bool, str | None]]]


def in_a_file() -> tuple[Columns, set[tuple[str, bool, tuple[str, ...]]]]:
    """Of each table name, kind, whether it must be given, and default of its columns; and all that is indexed."""
    columns: Columns = {}
    indexes = set()
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as file:
        for step in MIGRATIONS:
            step(file)
        tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        for (table,) in file.execute(tables).fetchall():
            rows = file.execute(f"PRAGMA table_info({table})").fetchall()
            columns[table] = [(name, kind, bool(given or key), what) for _, name, kind, given, what, key in rows]
            if key := tuple(row[1] for row in sorted(rows, key=lambda row: int(row[5])) if row[5]):
                indexes.add((table, True, key))
            for _, name, unique, *_ in file.execute(f"PRAGMA index_list({table})").fetchall():
                if name not in NOT_NEEDED:
                    held = tuple(row[2] for row in file.execute(f"PRAGMA index_info({name})"))
                    indexes.add((table, bool(unique), SHORTER.get(name, held)))
    return columns, indexes


async def in_postgresql(connection: Any, schema: str) -> tuple[Columns, set[tuple[str, bool, tuple[str, ...]]]]:
    """The same of PostgreSQL."""
    columns: Columns = {}
    for row in await connection.fetch(
        """SELECT table_name, column_name, data_type, is_nullable = 'NO' AS given, column_default, collation_name
        FROM information_schema.columns WHERE table_schema = $1 ORDER BY table_name, ordinal_position""",
        schema,
    ):
        assert row["collation_name"] == ("C" if row["data_type"] == "text" else None)
        what = row["column_default"]
        described = (row["column_name"], KINDS[row["data_type"]], row["given"], what and what.split("::")[0])
        columns.setdefault(row["table_name"], []).append(described)
    found = await connection.fetch(
        """SELECT t.relname, i.indisunique, array_agg(CAST(a.attname AS text) ORDER BY k.at) AS held
        FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
            CROSS JOIN LATERAL unnest(CAST(i.indkey AS int[])) WITH ORDINALITY AS k (number, at)
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number
        WHERE t.relnamespace = CAST($1 AS regnamespace) GROUP BY t.relname, i.indexrelid, i.indisunique""",
        schema,
    )
    return columns, {(row[0], row[1], tuple(row[2])) for row in found}


async def test_both_databases_have_the_same_tables(postgres_url: str) -> None:
    """Whoever adds a column to one is told of the other."""
    schema = f"compared_{os.getpid()}"
    async with open_postgres(postgres_url, schema=schema) as database, database.connection() as connection:
        columns, indexes = await in_postgresql(connection, schema)
    assert columns.pop(ABOUT)
    assert (columns, indexes) == in_a_file()


def test_the_last_step_is_the_same_in_both() -> None:
    """A migration of the file has its statements for PostgreSQL, under its number."""
    assert len(MIGRATIONS) == NEWEST
    numbers = [number for number, _ in STEPS]
    assert numbers == [numbers[0], *range(numbers[0] + 1, NEWEST + 1)]
