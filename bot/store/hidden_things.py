"""What curators hide, and the log of their changes, in ``state.db``."""

import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from bot.model.hidden import Done, Hidden, HiddenChange, HiddenFrom, HiddenKind
from bot.store.state import State

KEPT_CHANGES = 10_000
"""How many changes the log keeps; the oldest go first."""

_THING = "kind, scope, key, name, words, reason, hidden_by, hidden_at"
_HIDE = f"INSERT OR IGNORE INTO hidden ({_THING}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_SHOW = "DELETE FROM hidden WHERE kind = ? AND key = ? AND name = ?"
_NOTE = f"""INSERT INTO change (done, by, at, {_THING})
    SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE changes() > 0"""
"""Only what changed something is noted."""
_CHANGE = f"SELECT number, done, by, at, undone_by, undone_at, {_THING} FROM change"
_UNDONE = "UPDATE change SET undone_by = ?, undone_at = ? WHERE number = ?"
_OLDEST = "DELETE FROM change WHERE number <= (SELECT max(number) FROM change) - ?"


class HiddenThings:
    """Every method raises StoreFault when the file cannot be used. ``changed`` counts what this process changed."""

    def __init__(self, state: State) -> None:
        self._state = state
        self.changed = 0

    async def all(self) -> Sequence[Hidden]:
        """All there is, the last hidden first."""
        rows = await self._state.rows(f"SELECT number, {_THING} FROM hidden ORDER BY number DESC")
        return [_hidden(tuple(row)) for row in rows]

    async def hide(self, thing: Hidden) -> None:
        """Hide something, and note it in the log; what is hidden already stays as it is."""
        row = _row(thing)
        await self._write([(_HIDE, row), (_NOTE, (Done.HIDDEN, thing.by, thing.at.timestamp(), *row))])

    async def show(self, thing: Hidden, by: str, at: datetime) -> None:
        """Hide something no more, and note it in the log."""
        note = (_NOTE, (Done.SHOWN, by, at.timestamp(), *_row(thing)))
        await self._write([(_SHOW, (thing.kind, thing.key, thing.name)), note])

    async def changes(self, most: int) -> Sequence[HiddenChange]:
        """The last changes, the last one first."""
        rows = await self._state.rows(f"{_CHANGE} ORDER BY number DESC LIMIT ?", (most,))
        return [_change(row) for row in rows]

    async def undo(self, by: str, at: datetime) -> HiddenChange | None:
        """Take back the last change that was not taken back yet, and note who did; None if there is none.

        The one before it is the next to be taken back.
        """
        rows = await self._state.rows(f"{_CHANGE} WHERE undone_at = 0 ORDER BY number DESC LIMIT 1")
        if not rows:
            return None
        change = _change(rows[0])
        thing = change.hidden
        show: tuple[str, Sequence[object]] = (_SHOW, (thing.kind, thing.key, thing.name))
        back = [show] if change.done is Done.HIDDEN else [show, (_HIDE, _row(thing))]
        await self._write([*back, (_UNDONE, (by, at.timestamp(), change.number))])
        return change

    async def _write(self, statements: Sequence[tuple[str, Sequence[object]]]) -> None:
        await self._state.write([*statements, (_OLDEST, (KEPT_CHANGES,))])
        self.changed += 1


def _row(thing: Hidden) -> tuple[Any, ...]:
    return (
        *(thing.kind, thing.scope, thing.key, thing.name, thing.words, thing.reason),
        *(thing.by, thing.at.timestamp()),
    )


def _hidden(row: Sequence[Any]) -> Hidden:
    number, kind, scope, key, name, words, reason, by, at = row
    return Hidden(HiddenKind(kind), HiddenFrom(scope), key, name, words, reason, by, _moment(at), number)


def _change(row: sqlite3.Row) -> HiddenChange:
    number, done, by, at, undone_by, undone_at, *thing = tuple(row)
    undone = _moment(undone_at) if undone_at else None
    return HiddenChange(number, Done(done), _hidden((0, *thing)), by, _moment(at), undone_by, undone)


def _moment(stamp: float) -> datetime:
    return datetime.fromtimestamp(stamp, UTC)
