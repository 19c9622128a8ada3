"""Where the changes of curators are posted, in ``state.db``, and the ledger of the posts there.

That a change was made or undone is a row of ``change_step``, written by the database itself with the change. Each
channel has the number up to which all steps are posted, and at most one post under way, noted before it is sent.
"""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any, Final

from bot.model.change_posts import ChangeStep, LogChannel, LogPost, LogState
from bot.model.daily import Became
from bot.store.change_log import CHANGE_COLUMNS, logged_change
from bot.store.state import State

_MOMENT: Final = "CASE WHEN s.undone = 1 THEN c.undone_at ELSE c.at END"
_CHANNEL: Final = f"""SELECT l.number, l.server, l.channel, l.owner, l.through, l.paused, l.trouble, l.at, l.token,
        l.upto, l.due, {_MOMENT}
    FROM log_channel l
    LEFT JOIN change_step s ON s.number = (SELECT min(number) FROM change_step WHERE number > l.through)
    LEFT JOIN change c ON c.number = s.change"""
_TAKEN: Final = "change_step s JOIN change c ON c.number = s.change"
_STEPS: Final = f"""SELECT s.number, s.undone, {", ".join(f"c.{column}" for column in CHANGE_COLUMNS)}
    FROM {_TAKEN} WHERE s.number > ? AND s.number <= ? AND {_MOMENT} >= ? ORDER BY s.number LIMIT ?"""
_BEFORE: Final = f"SELECT count(*) FROM {_TAKEN} WHERE s.number > ? AND s.number <= ? AND {_MOMENT} < ?"
_THROUGH: Final = frozenset({Became.POSTED, Became.UNSURE})
_LAST: Final = 2**62
_LAST_STEP: Final = "SELECT coalesce(max(number), 0) FROM change_step"


class LogChannels:
    """Every method raises StoreFault when the file cannot be used."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def choose(self, place: str, channel: str, owner: str) -> None:
        """Post changes there from now on; where another channel of the server was chosen before, also those that were
        not posted in it yet."""
        chosen = f"""INSERT INTO log_channel (server, channel, owner, through)
            VALUES (?, ?, ?, ({_LAST_STEP}))
            ON CONFLICT (server) DO UPDATE SET channel = excluded.channel, owner = excluded.owner, paused = 0,
                trouble = '',
                token = CASE WHEN log_channel.channel = excluded.channel THEN log_channel.token ELSE '' END"""
        await self._state.write([(chosen, (place, channel, owner))])

    async def stop(self, place: str) -> None:
        """Post no more changes in a server."""
        await self._state.write([("DELETE FROM log_channel WHERE server = ?", (place,))])

    async def of_place(self, place: str) -> LogChannel | None:
        """The channel of a server, if it has one."""
        rows = await self._state.rows(f"{_CHANNEL} WHERE l.server = ?", (place,))
        return _state(rows[0]).line if rows else None

    async def all(self) -> Sequence[LogState]:
        """The channels of all servers."""
        return [_state(row) for row in await self._state.rows(f"{_CHANNEL} ORDER BY l.number")]

    async def at_work(self, now: datetime) -> Sequence[LogState]:
        """All that are not paused."""
        return [state for state in await self.all() if not state.line.paused]

    @asynccontextmanager
    async def alone_with(self, number: int) -> AsyncIterator[LogState | None]:
        """One of them as it is now, while no other process looks after it; None where one does, or where it is paused
        or gone."""
        async with self._state.database.hold(f"log channel {number}") as ours:
            rows = await self._state.rows(f"{_CHANNEL} WHERE l.number = ? AND l.paused = 0", (number,)) if ours else ()
            yield _state(rows[0]) if rows else None

    async def note(self, post: LogPost) -> None:
        """Enter a post, or what became of it. Of one to a channel that was changed meanwhile nothing is kept."""
        if post.became is Became.CLAIMED:
            sql = "UPDATE log_channel SET token = ?, upto = ?, due = ?, at = ? WHERE number = ? AND through = ?"
            row: tuple[object, ...] = (post.token, post.upto, post.due.timestamp(), post.at.timestamp())
            await self._state.write([(sql, (*row, post.line, post.after))])
            return
        through = ", through = upto" if post.became in _THROUGH else ""
        sql = f"UPDATE log_channel SET token = ''{through} WHERE number = ? AND token = ?"
        await self._state.write([(sql, (post.line, post.token))])

    async def note_missed(self, number: int, due: datetime, now: datetime, *, failed: bool = False) -> None:
        """Nothing is missed: what was not posted stays to be posted."""

    async def note_trouble(self, number: int, trouble: str, *, pause: bool = False) -> None:
        """Note the fault that a channel's last post met, empty where there is none any more; ``pause`` it."""
        sql = "UPDATE log_channel SET trouble = ?, paused = CASE WHEN ? = 1 THEN 1 ELSE paused END WHERE number = ?"
        await self._state.write([(sql, (trouble, int(pause), number))])

    async def steps(self, after: int, since: datetime, most: int, upto: int = _LAST) -> Sequence[ChangeStep]:
        """The first ``most`` steps later than ``after``, up to ``upto``, that were taken since then."""
        rows = await self._state.rows(_STEPS, (after, upto, since.timestamp(), most))
        return [ChangeStep(row[0], logged_change(tuple(row)[2:]), bool(row[1])) for row in rows]

    async def taken_before(self, after: int, upto: int, since: datetime) -> int:
        """How many of the steps later than ``after``, up to ``upto``, were taken before then."""
        return int((await self._state.rows(_BEFORE, (after, upto, since.timestamp())))[0][0])

    async def last_step(self) -> int:
        """The number of the last step of all, 0 before the first."""
        return int((await self._state.rows(_LAST_STEP))[0][0])


def _state(row: Sequence[Any]) -> LogState:
    number, server, channel, owner, through, paused, trouble, at, token, upto, due, waiting = row
    line = LogChannel(
        *(number, server, channel, owner, through, _moment(waiting) if waiting and not token else None),
        *(_moment(at) if at else None, bool(paused), trouble),
    )
    if not token:
        return LogState(line)
    return LogState(line, LogPost(number, through, upto, _moment(due), Became.CLAIMED, _moment(at), token))


def _moment(stamp: float) -> datetime:
    return datetime.fromtimestamp(stamp, UTC)
