"""Several processes share one state: they wait for each other, and go on after an outage."""

import asyncio
import os
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import asyncpg
import pytest

from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.bookmarks import Bookmarks
from bot.store.circles import Circles
from bot.store.postgres import database as module
from bot.store.postgres.database import PostgresState, open_postgres
from bot.store.state import KeptKey, State
from tests.postgres_server import UNSAFE, own_server
from tests.store.conftest import emptied
from tests.store.test_bookmarks import KEPT
from tests.store.test_circles import RIVER

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SCHEMA = f"shared_{os.getpid()}"


@pytest.fixture
async def two(postgres_url: str) -> AsyncIterator[tuple[PostgresState, PostgresState]]:
    """Two processes on one state."""
    async with (
        open_postgres(postgres_url, schema=SCHEMA, fleet="77") as one,
        open_postgres(postgres_url, schema=SCHEMA, fleet="77") as other,
    ):
        await emptied(one)
        yield one, other


async def test_a_person_s_bookmarks_get_a_number_each(two: tuple[PostgresState, PostgresState]) -> None:
    """Kept in the same moment by two processes, all are there, each under its own number."""
    bookmarks = [Bookmarks(State(one)) for one in two]
    added = await asyncio.gather(
        *(bookmarks[at % 2].add("ann", replace(KEPT, words=f"words {at}")) for at in range(12)),
    )
    numbers = {one[0].number for one in added if one is not None}
    assert len(numbers) == 12
    assert await bookmarks[0].count("ann") == 12


async def test_one_circle_reads_an_article_in_a_server(two: tuple[PostgresState, PostgresState]) -> None:
    """Whichever process is asked first; the other is told that there is one."""
    made = await asyncio.gather(*(Circles(State(one)).add(RIVER) for one in (*two, *two)))
    assert len([circle for circle in made if circle is not None]) == 1


async def test_steps_of_changes_become_known_in_the_order_of_their_numbers(
    two: tuple[PostgresState, PostgresState],
) -> None:
    """Whoever has seen a step has seen all before it: the second waits until the first is whole."""
    one, other = two
    change = """INSERT INTO change (done, by, at, kind, scope, key, name, words, reason, hidden_by, hidden_at)
        VALUES ('hidden', '7', 1, 'speaker', 'both', '', 'Ada', 'Ada', '', '7', 1)"""
    async with one.connection() as first:
        transaction = first.transaction()
        await transaction.start()
        await first.execute(change)
        second = asyncio.create_task(other.write([(change, ())]))
        await asyncio.sleep(0.05)
        assert not second.done()
        assert await other.rows("SELECT number FROM change_step") == []
        await transaction.commit()
    await second
    assert [row[0] for row in await other.rows("SELECT number FROM change_step ORDER BY number")] == [1, 2]


async def test_two_that_wait_for_each_other_both_succeed(two: tuple[PostgresState, PostgresState]) -> None:
    """PostgreSQL gives one of them up, which begins again."""
    keys = [KeptKey(name, name, name, "1") for name in ("a", "b")]
    await State(two[0]).keep_keys(keys)
    touch = "UPDATE article_key SET digest = ? WHERE key = ?"
    slow = ("SELECT pg_sleep(0.05)", ())
    await asyncio.gather(
        two[0].write([(touch, ("2", "a")), slow, (touch, ("2", "b"))]),
        two[1].write([(touch, ("3", "b")), slow, (touch, ("3", "a"))]),
    )
    digests = {row[0] for row in await two[0].rows("SELECT digest FROM article_key")}
    assert len(digests) == 1


async def test_a_transaction_is_whole_or_not_at_all(two: tuple[PostgresState, PostgresState]) -> None:
    """The second statement cannot be done, so the first is not."""
    with pytest.raises(asyncpg.NotNullViolationError):
        await two[0].write([("INSERT INTO start VALUES (?)", (1.0,)), ("INSERT INTO start VALUES (NULL)", ())])
    assert await two[1].rows("SELECT * FROM start") == []


async def test_a_server_that_is_away_is_told_once_a_second(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for another's try; what buttons need is kept in memory until it is back."""
    async with open_postgres(f"postgresql://ann:secret@/bot?host={tmp_path}") as database:
        state = State(database)
        token = await state.remember("search", "lamps")
        assert await state.recall(token) == ("search", "lamps")
        assert state.unsaved is not None
        assert state.unsaved.fault is Fault.STATE_AWAY
        assert "secret" not in str(state.unsaved)
        with monkeypatch.context() as meanwhile:
            meanwhile.setattr(database, "_pools", {})  # not even tried
            with pytest.raises(StoreFault) as told:
                await state.kept_keys()
        assert told.value.cause == state.unsaved


async def test_after_an_outage_all_goes_on(
    two: tuple[PostgresState, PostgresState], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Connections that the server ended are made anew, and what could not be saved meanwhile is."""
    monkeypatch.setattr(module, "_PAUSE", 0.0)
    state = State(two[0])
    await state.note_served("a", "quote", 3)
    async with two[1].connection() as other:
        await other.fetch(
            """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE pid <> pg_backend_pid() AND datname = current_database() AND query LIKE '%served%'"""
        )
    tokens = [await state.remember("search", str(number)) for number in range(3)]
    assert state.unsaved is None
    assert [row[0] for row in await two[1].rows("SELECT token FROM answer ORDER BY turn")] == tokens


async def test_whoever_only_looks_makes_nothing(postgres_url: str) -> None:
    """Where there is no state yet it is said; where there is one it is read, and cannot be written."""
    schema = f"looked_into_{os.getpid()}"
    async with open_postgres(postgres_url, schema=schema, look_only=True) as database:
        for _ in range(2):
            with pytest.raises(StoreFault) as told:
                await database.size()
            assert told.value.cause.fault is Fault.STATE_NOT_MADE
    async with open_postgres(postgres_url, schema=schema) as database:
        await database.prepare()
    async with open_postgres(postgres_url, schema=schema, look_only=True) as database:
        assert await database.size() > 0
        with pytest.raises(StoreFault) as told:
            await State(database).keep_keys([KeptKey("lamps", "a", "b", "1")])
        assert told.value.cause.fault is Fault.STATE_READ_ONLY


async def test_only_what_is_a_convenience_does_not_wait_for_the_disk(
    two: tuple[PostgresState, PostgresState],
) -> None:
    """A bookmark is on it before the member hears so; what a channel was shown may be a moment late."""
    for lightly, waits in ((False, "on"), (True, "off")):
        async with two[0].connection(lightly=lightly) as connection:
            assert await connection.fetchval("SHOW synchronous_commit") == waits


async def test_a_password_in_a_file_can_change_without_a_restart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is read again for each new connection; until it is right, whoever asks is told."""
    monkeypatch.setattr(module, "_PAUSE", 0.0)
    kept = tmp_path / "pgpass"
    with own_server(UNSAFE) as server:
        allowed = server.folder / "data" / "pg_hba.conf"
        allowed.write_text("local all ann scram-sha-256\n" + allowed.read_text("utf-8"), "utf-8")
        operator = await asyncpg.connect(server.url)
        await operator.execute("CREATE ROLE ann LOGIN PASSWORD 'first'; GRANT CREATE ON DATABASE postgres TO ann")
        await operator.execute("SELECT pg_reload_conf()")
        kept.write_text("*:*:*:ann:first\n", "utf-8")
        kept.chmod(0o600)
        url = server.url.replace("//commonplace@", "//ann@") + f"&passfile={kept}"
        async with open_postgres(url) as state:
            await State(state).note_served("a", "quote", 3)
            await operator.execute("ALTER ROLE ann PASSWORD 'second'")
            await operator.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'ann'")
            for _ in range(2):  # the connection is gone, and another is refused
                with pytest.raises(StoreFault):
                    await state.rows("SELECT 1")
            kept.write_text("*:*:*:ann:second\n", "utf-8")
            assert await State(state).served("a", 3) == ["quote"]
        await operator.close()
