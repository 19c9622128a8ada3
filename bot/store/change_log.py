"""The log of what curators changed, in ``state.db``: hidden things and sources, in order, each undone once."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.model.hand_notes import HandNote, NoteChange, NotedKind
from bot.model.hidden import Done, Hidden, HiddenChange, HiddenFrom, HiddenKind
from bot.model.sources import DetailChange, LoggedChange, SourceChange
from bot.store.state import State
from bot.store.state_database import IfChanged, SqlStatement

KEPT_CHANGES = 10_000
"""How many changes the log keeps; the oldest go first."""

_SOURCE, _HAND_NOTE = "source", "note"
_NEVER, _UNDER_WAY = 2, 3
_THING = "kind, scope, key, name, words, reason, hidden_by, hidden_at"
_OF_SOURCE = "moved, before, after, told"
CHANGE_COLUMNS = tuple(f"number, done, by, at, undone_by, undone_at, {_THING}, {_OF_SOURCE}, settled".split(", "))
"""What ``logged_change`` takes, in order."""
_CHANGE = f"SELECT {', '.join(CHANGE_COLUMNS)} FROM change"
_NOTE = f"""INSERT INTO change (done, by, at, {_THING})
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_BEGIN = f"""INSERT INTO change (done, by, at, {_THING}, {_OF_SOURCE}, settled)
    VALUES (?, ?, ?, '{_SOURCE}', '', ?, ?, ?, ?, '', 0, ?, ?, ?, ?, 0) RETURNING number"""
_HAND_NOTED = f"""INSERT INTO change (done, by, at, {_THING}, moved, before, after)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_UNDONE = "UPDATE change SET undone_by = ?, undone_at = ?, settled = 1 WHERE number = ?"
_OLDEST = "DELETE FROM change WHERE number <= (SELECT max(number) FROM change) - ?"
_SETTLE = "UPDATE change SET settled = 1 WHERE number = ?"


class ChangeLog:
    """Every method raises StoreFault when the file cannot be used.

    A change to a source is begun, carried out and settled; one that was begun and never settled was cut off, and is
    found by ``unsettled``. So is one that is taken back, by ``half_undone``.
    """

    def __init__(self, state: State) -> None:
        self._state = state

    async def changes(self, most: int) -> Sequence[LoggedChange]:
        """The last changes, the last one first."""
        rows = await self._state.rows(f"{_CHANGE} WHERE settled > 0 ORDER BY number DESC LIMIT ?", (most,))
        return [logged_change(tuple(row)) for row in rows]

    async def last(self) -> LoggedChange | None:
        """The last change that was not taken back yet."""
        rows = await self._state.rows(f"{_CHANGE} WHERE undone_at = 0 AND settled = 1 ORDER BY number DESC LIMIT 1")
        return logged_change(tuple(rows[0])) if rows else None

    async def unsettled(self) -> Sequence[tuple[SourceChange, str]]:
        """Changes to sources that were cut off, each with the token of the staged text it takes in, if it does."""
        rows = await self._state.rows(f"SELECT key, * FROM ({_CHANGE} WHERE settled = 0) AS cut_off ORDER BY number")
        return [(_source_change(tuple(row)[1:]), str(row[0])) for row in rows]

    async def half_undone(self) -> Sequence[tuple[SourceChange, str]]:
        """Changes to sources that were being taken back when that was cut off, each with whoever did."""
        rows = await self._state.rows(f"{_CHANGE} WHERE settled = {_UNDER_WAY} ORDER BY number")
        each = [_source_change(tuple(row)) for row in rows]
        return [(replace(change, undone_by=""), change.undone_by) for change in each]

    async def begin_undo(self, number: int, by: str) -> None:
        """Note that a change to a source is about to be taken back."""
        sql = f"UPDATE change SET settled = {_UNDER_WAY}, undone_by = ? WHERE number = ?"
        await self._state.write([(sql, (by, number))])

    async def leave(self, number: int) -> None:
        """It was not taken back, and all is as before."""
        await self._state.write([("UPDATE change SET settled = 1, undone_by = '' WHERE number = ?", (number,))])

    async def begin(self, change: SourceChange, token: str = "") -> int:
        """Note a change to a source that is about to be carried out; its number."""
        row = (
            *(change.done, change.by, change.at.timestamp(), token, change.source, change.title, change.reason),
            *(change.moved, change.before, change.after, _told(change.told)),
        )
        return await self._state.write([(_BEGIN, row)])

    async def settle(self, number: int, more: Sequence[SqlStatement] = ()) -> None:
        """It was carried out; ``more`` is written with it."""
        await self._state.write([(_SETTLE, (number,)), *more, (_OLDEST, (KEPT_CHANGES,))])

    async def drop(self, number: int) -> None:
        """It was not carried out, and all is as before."""
        await self._state.write([("DELETE FROM change WHERE number = ?", (number,))])

    async def undone(self, number: int, by: str, at: datetime) -> None:
        """It was taken back."""
        await self._state.write([taken_back(number, by, at)])

    async def cannot_be_undone(self, number: int) -> None:
        """It can never be taken back: the change before it is the next."""
        sql = f"UPDATE change SET settled = {_NEVER}, undone_by = '' WHERE number = ?"
        await self._state.write([(sql, (number,))])


def noted_change(done: Done, by: str, at: datetime, thing: Hidden) -> Sequence[SqlStatement]:
    """The statements that note a change to what is hidden, if the one before them changed something."""
    return [IfChanged(_NOTE, (done, by, at.timestamp(), *hidden_row(thing))), (_OLDEST, (KEPT_CHANGES,))]


def noted_by_hand(thing: HandNote, before: bool | None) -> Sequence[SqlStatement]:
    """The statements that note that a curator gave a content note or took it away."""
    row = (
        *(Done.NOTED, thing.by, thing.at.timestamp(), _HAND_NOTE, thing.kind, thing.key, thing.name, thing.words),
        *(thing.reason, thing.by, thing.at.timestamp(), thing.note),
        *(None if before is None else str(int(before)), str(int(thing.given))),
    )
    return [(_HAND_NOTED, row), (_OLDEST, (KEPT_CHANGES,))]


def hand_note_of(row: Sequence[Any]) -> HandNote:
    """A note given by hand from a row of its table."""
    number, kind, key, name, note, given, words, reason, by, at = row
    return HandNote(NotedKind(kind), key, name, note, bool(given), words, reason, by, _moment(at), number)


def taken_back(number: int, by: str, at: datetime) -> SqlStatement:
    """The statement that notes that a change was taken back."""
    return _UNDONE, (by, at.timestamp(), number)


def told_anew(number: int, told: Sequence[DetailChange]) -> SqlStatement:
    """The statement that notes which details a change really changed."""
    return "UPDATE change SET told = ? WHERE number = ?", (_told(told), number)


def _told(told: Sequence[DetailChange]) -> str:
    return json.dumps([(one.field, one.before, one.after) for one in told], ensure_ascii=False)


def hidden_row(thing: Hidden) -> tuple[Any, ...]:
    """A hidden thing as the tables hold it."""
    return (
        *(thing.kind, thing.scope, thing.key, thing.name, thing.words, thing.reason),
        *(thing.by, thing.at.timestamp()),
    )


def hidden_thing(row: Sequence[Any]) -> Hidden:
    """What ``hidden_row`` made, behind its number."""
    number, kind, scope, key, name, words, reason, by, at = row
    return Hidden(HiddenKind(kind), HiddenFrom(scope), key, name, words, reason, by, _moment(at), number)


def logged_change(columns: Sequence[Any]) -> LoggedChange:
    """A change from its ``CHANGE_COLUMNS``."""
    if columns[6] == _SOURCE:
        return _source_change(columns)
    if columns[6] == _HAND_NOTE:
        return _note_change(columns)
    number, done, by, at, undone_by, undone_at, *thing = columns[:14]
    undone_then = _moment(undone_at) if undone_at else None
    return HiddenChange(number, Done(done), hidden_thing((0, *thing)), by, _moment(at), undone_by, undone_then)


def _note_change(columns: Sequence[Any]) -> NoteChange:
    number, _, by, at, undone_by, undone_at, _, kind, key, name, words, reason, noted_by, _, note, before, after, *_ = (
        columns
    )
    thing = HandNote(NotedKind(kind), key, name, note, after == "1", words, reason, noted_by, _moment(at))
    then = _moment(undone_at) if undone_at else None
    return NoteChange(number, thing, None if before is None else before == "1", by, _moment(at), undone_by, then)


def _source_change(columns: Sequence[Any]) -> SourceChange:
    number, done, by, at, undone_by, undone_at, *rest = columns
    _, _, _, source, title, reason, _, _, moved, before, after, told, settled = rest
    return SourceChange(
        number,
        Done(done),
        source,
        title,
        by,
        _moment(at),
        reason,
        moved,
        before,
        after,
        tuple(DetailChange(*one) for one in json.loads(told)),
        undone_by,
        _moment(undone_at) if undone_at else None,
        settled == _NEVER,
    )


def _moment(stamp: float) -> datetime:
    return datetime.fromtimestamp(stamp, UTC)
