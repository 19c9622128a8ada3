"""What the bot keeps of its own: the articles' keys, what was shown, and what a button needs."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bot.errors import Cause, StoreFault
from bot.faults import STATE_UNUSABLE, Fault
from bot.store.last_known import LastKnown
from bot.store.sqlite import in_words, refuse_strangers
from bot.store.state_database import SqlStatement, StateDatabase, StateRow
from bot.store.state_file import open_state_file
from bot.store.state_schema import APPLICATION_ID, MIGRATIONS
from bot.store.state_trouble import StateTrouble

STANDING: Final = "standing"
"""Announced where what the others must obey has changed (``last_known.TABLES``)."""
EDITION: Final = "edition"
"""Announced where an edition of the library was put out."""

_TIDY_EVERY = 64
"""So many quotes shown, or answers given, lie between two clean-ups."""

KEPT_ANSWERS = 50_000
"""How many answers' paging state is kept; the oldest go first."""

_SERVE = "INSERT INTO served (channel, quote) VALUES (?, ?) RETURNING turn"
_DRAWN_AND_SERVED = """SELECT 1, quote FROM drawn WHERE channel = ?1 AND filters = ?2 UNION ALL SELECT 0, last.quote
    FROM (SELECT quote FROM served WHERE channel = ?1 ORDER BY turn DESC LIMIT ?3) AS last"""
_FORGET = """DELETE FROM served WHERE channel = ? AND turn <=
    (SELECT turn FROM served WHERE channel = ? ORDER BY turn DESC LIMIT 1 OFFSET ?)"""

_CANNOT_SAVE = frozenset(
    {
        *(Fault.DATABASE_DISK_FULL, Fault.DATABASE_READ_ONLY, Fault.DATABASE_DISK_FAILING, Fault.DATABASE_UNOPENED),
        *(Fault.DATABASE_FORBIDDEN, Fault.DATABASE_BUSY, Fault.DATABASE_DAMAGED),
        *STATE_UNUSABLE,
    }
)
_MOST_UNSAVED = 1000

KEPT_DRAWS = 1_000_000
"""How many draws from bags are kept over all channels; the oldest go first."""


@dataclass(frozen=True, slots=True)
class KeptKey:
    """A key once given to an article, with what recognises the article when it is edited or renamed."""

    key: str
    source: str
    title: str
    digest: str


class State:
    """What the bot keeps of its own; every method may be cancelled without leaving half a write.

    What was shown, and what a button needs, is a convenience: where it cannot be saved, answers go on without, and
    ``trouble`` knows why until saving succeeds again; of PostgreSQL it does whatever failed.
    """

    def __init__(self, database: StateDatabase, last_known: LastKnown | None = None) -> None:
        self.database = database
        self._last_known = last_known
        self._unsaved_answers: dict[str, tuple[str, str, str]] = {}
        self._remembering = asyncio.Lock()
        self._untidied = 0
        self.trouble = StateTrouble()

    @property
    def unsaved(self) -> Cause | None:
        """Why nothing can be saved, or, in PostgreSQL, nothing be read either."""
        return self.trouble.cause

    async def kept_keys(self) -> Sequence[KeptKey]:
        """Every key ever given, by key."""
        rows = await self.rows("SELECT key, source, title, digest FROM article_key ORDER BY key")
        return await asyncio.to_thread(lambda: [KeptKey(*row) for row in rows])  # there may be many

    async def keep_keys(self, keys: Iterable[KeptKey]) -> None:
        """Remember keys; a key already known moves to its new source, title and text."""
        rows = [(k.key, k.source, k.title, k.digest) for k in keys]
        statement = """INSERT INTO article_key VALUES (?, ?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET
                source = excluded.source, title = excluded.title, digest = excluded.digest"""
        await self.write([(statement, row) for row in rows])

    async def served(self, channel: str, limit: int) -> Sequence[str]:
        """The last ``limit`` quotes served in ``channel``, newest first."""
        sql = "SELECT quote FROM served WHERE channel = ? ORDER BY turn DESC LIMIT ?"
        return [row[0] for row in await self._all_there(sql, (channel, limit))]

    async def note_served(self, channel: str, quote: str, limit: int) -> None:
        """Remember that ``quote`` was served in ``channel``; now and then, all but the last ``limit`` are let go."""
        turn = await self._try_to_write([(_SERVE, (channel, quote))])
        if turn and turn % _TIDY_EVERY == 0:
            await self._try_to_write([(_FORGET, (channel, channel, limit))])

    async def drawn_and_served(self, channel: str, filters: str, limit: int) -> tuple[set[str], set[str]]:
        """The quotes drawn in ``channel`` under ``filters`` in this round, and the last ``limit`` served there."""
        rows = await self._all_there(_DRAWN_AND_SERVED, (channel, filters, limit))
        return {row[1] for row in rows if row[0]}, {row[1] for row in rows if not row[0]}

    async def note_drawn(self, channel: str, filters: str, quote: str, limit: int) -> None:
        """Remember that ``quote`` was drawn from a bag, and so served in its channel (see ``note_served``)."""
        drawn = "INSERT INTO drawn (channel, filters, quote) VALUES (?, ?, ?)"
        turn = await self._try_to_write([(drawn, (channel, filters, quote)), (_SERVE, (channel, quote))], apart=True)
        if turn and turn % _TIDY_EVERY == 0:
            oldest = "DELETE FROM drawn WHERE turn <= (SELECT max(turn) FROM drawn) - ?"
            await self._try_to_write([(_FORGET, (channel, channel, limit)), (oldest, (KEPT_DRAWS,))])

    async def empty_bag(self, channel: str, filters: str) -> None:
        """Forget what was drawn in this round: the next begins."""
        await self._try_to_write([("DELETE FROM drawn WHERE channel = ? AND filters = ?", (channel, filters))])

    async def remember(self, kind: str, payload: str, place: str = "") -> str:
        """Keep what an answer in the server ``place`` needs later; returns its token of 11 URL-safe characters."""
        token = secrets.token_urlsafe(8)
        await self.remember_as(token, kind, payload, place)
        return token

    async def remember_as(self, token: str, kind: str, payload: str, place: str = "") -> None:
        """Keep it under a token of the caller's, in place of what was kept under it before. What cannot be saved is
        kept in memory, and saved with the next that can."""
        self._unsaved_answers[token] = (kind, payload, place)
        while len(self._unsaved_answers) > _MOST_UNSAVED:
            del self._unsaved_answers[next(iter(self._unsaved_answers))]
        await self._save_answers(token)

    async def try_again(self) -> None:
        """See whether what ``unsaved`` tells of is over, and save what is kept in memory."""
        if self.unsaved is not None and self.unsaved.fault in STATE_UNUSABLE:
            with suppress(StoreFault):
                await self.rows("SELECT 1")
                await self.write([("DELETE FROM start WHERE at < 0", ())])
        if self._unsaved_answers:
            await self._save_answers(next(iter(self._unsaved_answers)))

    async def _save_answers(self, token: str) -> None:
        """All that are kept in memory, unless that of ``token`` was saved meanwhile."""
        insert = f"""INSERT INTO answer (token, kind, payload, place, at) VALUES (?, ?, ?, ?, {self.database.now})
            ON CONFLICT (token) DO UPDATE SET
                kind = excluded.kind, payload = excluded.payload, place = excluded.place, at = excluded.at"""
        async with self._remembering:
            if token not in self._unsaved_answers:
                return  # whoever came before saved this one, too
            saved = dict(self._unsaved_answers)
            if not await self._try_to_write([(insert, (one, *kept)) for one, kept in saved.items()]):
                return
            for one, kept in saved.items():
                if self._unsaved_answers.get(one) is kept:
                    del self._unsaved_answers[one]
            self._untidied += len(saved)
            if self._untidied >= _TIDY_EVERY:
                self._untidied = 0
                oldest = "DELETE FROM answer WHERE turn <= (SELECT max(turn) FROM answer) - ?"
                await self._try_to_write([(oldest, (KEPT_ANSWERS,))])

    async def recall(self, token: str) -> tuple[str, str] | None:
        """The (kind, payload) behind a token, or None when it was forgotten."""
        if token in self._unsaved_answers:
            return self._unsaved_answers[token][:2]
        rows = await self.rows("SELECT kind, payload FROM answer WHERE token = ?", (token,))
        return (rows[0][0], rows[0][1]) if rows else None

    async def forget_answers(self, before: datetime) -> None:
        """Let go of what was asked for answers given before then. Those of a time still to come (the clock was set back
        since) count as given now."""
        now = self.database.now
        await self.write(
            [
                (f"UPDATE answer SET at = {now} WHERE at > {now}", ()),
                ("DELETE FROM answer WHERE at < ?", (int(before.timestamp()),)),
            ]
        )

    async def forget_place(self, place: str, channels: Iterable[str]) -> None:
        """Let go of what was asked in a server, and of what its channels were shown."""
        statements: list[SqlStatement] = [("DELETE FROM answer WHERE place = ?", (place,))]
        for channel in channels:
            statements += [(f"DELETE FROM {table} WHERE channel = ?", (channel,)) for table in ("served", "drawn")]
        await self.write(statements)

    async def note_start(self, at: datetime) -> None:
        """Remember that a session was asked for; those older than two days are dropped, those of a time still to come
        (the clock was set back since) count as asked for now."""
        stamp = at.timestamp()
        await self.write(
            [
                ("UPDATE start SET at = ? WHERE at > ?", (stamp, stamp)),
                ("INSERT INTO start VALUES (?)", (stamp,)),
                ("DELETE FROM start WHERE at < ?", (stamp - 172_800,)),
            ]
        )

    async def starts_since(self, at: datetime) -> Sequence[datetime]:
        """When sessions were asked for since ``at``, oldest first."""
        rows = await self.rows("SELECT at FROM start WHERE at >= ? ORDER BY at", (at.timestamp(),))
        return [datetime.fromtimestamp(row[0], UTC) for row in rows]

    async def rows(self, sql: str, values: Sequence[object] = ()) -> Sequence[StateRow]:
        """What a query of this room gives. Raises StoreFault."""
        try:
            found = await self.database.rows(sql, values)
        except StoreFault as fault:
            self.trouble.failed(fault)
            raise
        self.trouble.was_read()
        return found

    async def standing(self, table: str, sql: str) -> tuple[Sequence[StateRow], bool]:
        """What a query gives that takes all of a table of ``last_known.TABLES``, and whether it is so now: a state that
        was away from the start gives what is last known of it. Raises StoreFault where that is nothing."""
        try:
            rows = await self.rows(sql)
        except StoreFault:
            kept = self._last_known.at_start(table) if self._last_known is not None else None
            if kept is None:
                raise
            return kept, False
        if self._last_known is not None:
            await self._last_known.take(table, rows)
        return rows, True

    async def write_standing(self, statements: Sequence[SqlStatement]) -> None:
        """``write`` what other processes are to obey at once. Raises StoreFault."""
        await self.write(statements)
        await self.announce(STANDING)

    async def announce(self, word: str) -> None:
        """Say a word to the other processes, if they can be told: they also look by themselves, later."""
        with suppress(StoreFault):
            await self.database.announce(word)

    async def heard(self, word: str, within: float) -> bool:
        """Wait until another process, or this one, announces a word, at most so many seconds."""
        return await self.database.heard(word, within)

    async def _all_there(self, sql: str, values: Sequence[object]) -> Sequence[StateRow]:
        """The rows, or none where they cannot be read just now."""
        try:
            return await self.rows(sql, values)
        except StoreFault as fault:
            self._note_unsaved(fault)
            return []

    async def _try_to_write(self, statements: Sequence[SqlStatement], *, apart: bool = False) -> int:
        """As ``write``; 0 where nothing can be saved just now."""
        try:
            turn = await self.write(statements, lightly=True, apart=apart)
        except StoreFault as fault:
            self._note_unsaved(fault)
            return 0
        return max(turn, 1)

    def _note_unsaved(self, fault: StoreFault) -> None:
        if fault.cause.fault not in _CANNOT_SAVE:
            raise fault
        self.trouble.note(fault.cause)

    async def write(self, statements: Sequence[SqlStatement], *, lightly: bool = False, apart: bool = False) -> int:
        """As ``StateDatabase.write``. Shielded: a cancelled caller leaves no transaction open. Raises StoreFault."""
        if not statements:
            return 0
        writing = asyncio.ensure_future(self.database.write(statements, lightly=lightly, apart=apart))
        writing.add_done_callback(lambda done: done.cancelled() or done.exception())  # whoever went away hears nothing
        await asyncio.wait({writing})
        try:
            written = writing.result()
        except StoreFault as fault:
            self.trouble.failed(fault)
            raise
        self.trouble.was_written()
        return written


def refuse_foreign_state(path: Path) -> None:
    """Raise StoreFault if ``path`` is of another program or a newer version, before creating anything beside it. A
    damaged one is let pass: it is set aside later, if it is ours."""
    try:
        with in_words(path):
            refuse_strangers(path, APPLICATION_ID, len(MIGRATIONS))
    except StoreFault as fault:
        if fault.cause.fault is not Fault.DATABASE_DAMAGED:
            raise


@asynccontextmanager
async def open_state(path: Path) -> AsyncIterator[State]:
    """Open ``state.db``, made or migrated first; closed on every way out. Raises StoreFault."""
    async with open_state_file(path) as file:
        yield State(file)
