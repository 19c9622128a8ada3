"""Daily lines and the ledger of their posts, in ``state.db``."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from bot.model.catalogue import QuoteLength
from bot.model.daily import Became, DailyLine, DailyPost, DailyState, Days
from bot.store.state import State
from bot.store.state_database import StateRow

KEPT_POSTS = 40
"""How many posts of a line the ledger keeps."""

_LINE = "number, place, channel, minute, zone, days, owner, since, shelf, speaker, length, role, paused, trouble"
_COLUMNS = _LINE.replace("number, ", "")
_STATES = f"""SELECT {", ".join(f"l.{name}" for name in _LINE.split(", "))},
        p.due, p.became, p.at, p.token, p.article, p.quote
    FROM daily_line l LEFT JOIN daily_post p
    ON p.line = l.number AND p.due = (SELECT max(due) FROM daily_post WHERE line = l.number)"""


class DailyLines:
    """Every method raises StoreFault when the file cannot be used."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def add(self, line: DailyLine) -> DailyLine:
        """Keep a new line; it comes back with its number."""
        number = await self._state.write(
            [(f"INSERT INTO daily_line ({_COLUMNS}) VALUES ({', '.join('?' * 13)}) RETURNING number", _row(line))]
        )
        return _line((number, *_row(line)))

    async def change(self, line: DailyLine) -> None:
        """Keep a line as it is now, under its number."""
        columns = ", ".join(f"{name} = ?" for name in _COLUMNS.split(", "))
        await self._state.write([(f"UPDATE daily_line SET {columns} WHERE number = ?", (*_row(line), line.number))])

    async def remove(self, number: int) -> None:
        """Forget a line and its posts."""
        await self._state.write(
            [
                ("DELETE FROM daily_post WHERE line = ?", (number,)),
                ("DELETE FROM daily_line WHERE number = ?", (number,)),
            ]
        )

    async def forget_place(self, place: str) -> Sequence[DailyLine]:
        """Forget all lines of a server; those it had."""
        held = [state.line for state in await self.of_place(place)]
        for line in held:
            await self.remove(line.number)
        return held

    async def of_place(self, place: str) -> Sequence[DailyState]:
        """The lines of a server, the oldest first."""
        rows = await self._state.rows(f"{_STATES} WHERE l.place = ? ORDER BY l.number", (place,))
        return [_state(row) for row in rows]

    async def at_work(self, now: datetime | None = None) -> Sequence[DailyState]:
        """All lines that are not paused; none is ever over, whatever is ``now``."""
        return [_state(row) for row in await self._state.rows(f"{_STATES} WHERE l.paused = 0 ORDER BY l.number")]

    async def all(self) -> Sequence[DailyState]:
        """All lines there are."""
        return [_state(row) for row in await self._state.rows(f"{_STATES} ORDER BY l.number")]

    @asynccontextmanager
    async def alone_with(self, number: int) -> AsyncIterator[DailyState | None]:
        """One of them as it is now, while no other process looks after it; None where one does, or where it is paused
        or gone."""
        async with self._state.database.hold(f"daily line {number}") as ours:
            rows = await self._state.rows(f"{_STATES} WHERE l.number = ? AND l.paused = 0", (number,)) if ours else ()
            yield _state(rows[0]) if rows else None

    async def note(self, post: DailyPost) -> None:
        """Enter a post into the ledger, or what became of it since; the oldest entries of its line go.

        For a line removed meanwhile nothing is kept.
        """
        insert = """INSERT INTO daily_post (line, due, became, at, token, article, quote) SELECT ?, ?, ?, ?, ?, ?, ?
            WHERE EXISTS (SELECT 1 FROM daily_line WHERE number = ?)
            ON CONFLICT (line, due) DO UPDATE SET became = excluded.became, at = excluded.at, token = excluded.token,
                article = excluded.article, quote = excluded.quote"""
        row = (post.line, post.due.timestamp(), post.became, post.at.timestamp(), post.token, post.article, post.quote)
        oldest = """DELETE FROM daily_post WHERE line = ? AND due <=
            (SELECT due FROM daily_post WHERE line = ? ORDER BY due DESC LIMIT 1 OFFSET ?)"""
        await self._state.write([(insert, (*row, post.line)), (oldest, (post.line, post.line, KEPT_POSTS))])

    async def note_missed(self, number: int, due: datetime, now: datetime, *, failed: bool = False) -> None:
        """Enter that nothing was posted at that time: the bot was off, or it ``failed``."""
        await self.note(DailyPost(number, due, Became.FAILED if failed else Became.MISSED, now))

    async def note_trouble(self, number: int, trouble: str, *, pause: bool = False) -> None:
        """Note the fault that a line's last post met, empty where there is none any more; ``pause`` the line."""
        sql = "UPDATE daily_line SET trouble = ?, paused = CASE WHEN ? = 1 THEN 1 ELSE paused END WHERE number = ?"
        await self._state.write([(sql, (trouble, int(pause), number))])

    async def became_since(self, at: datetime) -> dict[Became, int]:
        """How many posts of all lines that were due since ``at`` became what, as far as they are kept."""
        sql = "SELECT became, count(*) FROM daily_post WHERE due >= ? GROUP BY became"
        return {Became(row[0]): row[1] for row in await self._state.rows(sql, (at.timestamp(),))}

    async def posts(self, number: int) -> Sequence[DailyPost]:
        """The posts of a line as far as they are kept, the last first."""
        sql = """SELECT line, due, became, at, token, article, quote FROM daily_post
            WHERE line = ? ORDER BY due DESC"""
        return [_post(tuple(row)) for row in await self._state.rows(sql, (number,))]


def _row(line: DailyLine) -> tuple[Any, ...]:
    return (
        *(line.place, line.channel, line.minute, line.zone, line.days, line.owner, line.since.timestamp()),
        *(line.shelf, line.speaker, line.length, line.role, int(line.paused), line.trouble),
    )


def _line(row: Sequence[Any]) -> DailyLine:
    number, place, channel, minute, zone, days, owner, since, shelf, speaker, length, role, paused, trouble = row
    return DailyLine(
        *(number, place, channel, minute, zone, Days(days), owner, _moment(since)),
        *(shelf, speaker, QuoteLength(length), role, bool(paused), trouble),
    )


def _post(row: Sequence[Any]) -> DailyPost:
    line, due, became, at, token, article, quote = row
    return DailyPost(line, _moment(due), Became(became), _moment(at), token, article, quote)


def _state(row: StateRow) -> DailyState:
    line, post = _line(tuple(row)[:14]), tuple(row)[14:]
    return DailyState(line, None if post[0] is None else _post((line.number, *post)))


def _moment(stamp: float) -> datetime:
    return datetime.fromtimestamp(stamp, UTC)
