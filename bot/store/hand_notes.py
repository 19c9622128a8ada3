"""The content notes that curators give by hand, or take away, in ``state.db``; each change is noted in the log."""

from collections.abc import Sequence
from datetime import datetime

from bot.model.hand_notes import HandNote, NoteChange
from bot.store.change_log import hand_note_of, noted_by_hand, taken_back
from bot.store.state import State
from bot.store.state_database import SqlStatement

_THING = "kind, key, name, note, given, words, reason, noted_by, noted_at"
_WITHOUT_WHO = "kind, key, name, note, given, words, '', '', noted_at"
_PUT = f"""INSERT INTO hand_note ({_THING}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (kind, key, name, note) DO UPDATE SET given = excluded.given, words = excluded.words,
        reason = excluded.reason, noted_by = excluded.noted_by, noted_at = excluded.noted_at"""
_DROP = "DELETE FROM hand_note WHERE kind = ? AND key = ? AND name = ? AND note = ?"


class HandNotes:
    """Every method raises StoreFault when the file cannot be used. ``changed`` counts what this process changed, and
    with ``notice`` what others did."""

    def __init__(self, state: State) -> None:
        self._state = state
        self.changed = 0
        self._seen: tuple[int, int] | None = None

    async def notice(self) -> None:
        """Count what another process changed since the last time; the first time counts as one."""
        ((last, there),) = await self._state.rows("SELECT coalesce(max(number), 0), count(*) FROM hand_note")
        if (last, there) != self._seen:
            self._seen = (last, there)
            self.changed += 1
            await self.standing()  # so that it is known in the next outage

    async def all(self) -> Sequence[HandNote]:
        """All there are, the last first."""
        rows = await self._state.rows(f"SELECT number, {_THING} FROM hand_note ORDER BY number DESC")
        return [hand_note_of(tuple(row)) for row in rows]

    async def standing(self) -> Sequence[HandNote]:
        """As ``all``, without who decided it and why; where that is away from the start, what is last known of it."""
        sql = f"SELECT number, {_WITHOUT_WHO} FROM hand_note ORDER BY number DESC"
        rows, _ = await self._state.standing("hand_note", sql)
        return [hand_note_of(tuple(row)) for row in rows]

    async def put(self, thing: HandNote, before: bool | None) -> None:
        """Decide something of a thing, and note it in the log with what was decided ``before``."""
        await self._write([_dropped(thing), _put(thing, thing.given), *noted_by_hand(thing, before)])

    async def take_back(self, change: NoteChange, by: str, at: datetime) -> None:
        """Undo a change, and note in the log who did."""
        thing = change.thing
        back = [] if change.before is None else [_put(thing, change.before)]
        await self._write([_dropped(thing), *back, taken_back(change.number, by, at)])

    async def _write(self, statements: Sequence[SqlStatement]) -> None:
        await self._state.write_standing(statements)
        self.changed += 1


def _dropped(thing: HandNote) -> SqlStatement:
    """Before it is put anew, so that it is the last."""
    return _DROP, (thing.kind, thing.key, thing.name, thing.note)


def _put(thing: HandNote, given: bool) -> SqlStatement:
    row = (
        *(thing.kind, thing.key, thing.name, thing.note, int(given)),
        *(thing.words, thing.reason, thing.by, thing.at.timestamp()),
    )
    return _PUT, row
