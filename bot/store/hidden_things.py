"""What curators hide, in ``state.db``; each change is noted in the log."""

from collections.abc import Sequence
from datetime import datetime

from bot.model.hidden import Done, Hidden, HiddenChange
from bot.store.change_log import hidden_row, hidden_thing, noted_change, taken_back
from bot.store.state import State
from bot.store.state_database import SqlStatement

_THING = "kind, scope, key, name, words, reason, hidden_by, hidden_at"
_WITHOUT_WHO = "kind, scope, key, name, words, '', '', hidden_at"
_HIDE = f"INSERT INTO hidden ({_THING}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (kind, key, name) DO NOTHING"
_SHOW = "DELETE FROM hidden WHERE kind = ? AND key = ? AND name = ?"


class HiddenThings:
    """Every method raises StoreFault when the file cannot be used. ``changed`` counts what this process changed, and
    with ``notice`` what others did."""

    def __init__(self, state: State) -> None:
        self._state = state
        self.changed = 0
        self._seen: tuple[int, int] | None = None

    async def notice(self) -> None:
        """Count what another process changed since the last time; the first time counts as one."""
        ((last, there),) = await self._state.rows("SELECT coalesce(max(number), 0), count(*) FROM hidden")
        if (last, there) != self._seen:
            self._seen = (last, there)
            self.changed += 1
            await self.standing()  # so that it is known in the next outage

    async def all(self) -> Sequence[Hidden]:
        """All there is, the last hidden first."""
        rows = await self._state.rows(f"SELECT number, {_THING} FROM hidden ORDER BY number DESC")
        return [hidden_thing(tuple(row)) for row in rows]

    async def standing(self) -> tuple[Sequence[Hidden], bool]:
        """As ``all``, without who hid it and why, and whether that is so now: see ``State.standing``."""
        sql = f"SELECT number, {_WITHOUT_WHO} FROM hidden ORDER BY number DESC"
        rows, of_now = await self._state.standing("hidden", sql)
        return [hidden_thing(tuple(row)) for row in rows], of_now

    async def hide(self, thing: Hidden) -> None:
        """Hide something, and note it in the log; what is hidden already stays as it is."""
        await self._write([(_HIDE, hidden_row(thing)), *noted_change(Done.HIDDEN, thing.by, thing.at, thing)])

    async def show(self, thing: Hidden, by: str, at: datetime) -> None:
        """Hide something no more, and note it in the log."""
        await self._write([_shown(thing), *noted_change(Done.SHOWN, by, at, thing)])

    async def take_back(self, change: HiddenChange, by: str, at: datetime) -> None:
        """Undo a change, and note in the log who did."""
        thing = change.hidden
        back = [] if change.done is Done.HIDDEN else [(_HIDE, hidden_row(thing))]
        await self._write([_shown(thing), *back, taken_back(change.number, by, at)])

    async def _write(self, statements: Sequence[SqlStatement]) -> None:
        await self._state.write_standing(statements)
        self.changed += 1


def _shown(thing: Hidden) -> SqlStatement:
    return _SHOW, (thing.kind, thing.key, thing.name)
