"""Everything in ``state.db`` that names a person: to show it to them, to give it to them, and to delete it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.store.circles import forget_circles
from bot.store.state import State

GRACE: Final = timedelta(days=30)
"""So long after the bot was removed from a server what members kept there stays, in case it is added again."""


@dataclass(frozen=True, slots=True)
class _Table:
    """A table that names people, in these columns; its rows are their ``own``, or else it is somebody's or nobody's."""

    columns: tuple[str, ...]
    own: bool = False


PERSONAL: Final[Mapping[str, _Table]] = {
    "bookmark": _Table(("person",), own=True),
    "staged": _Table(("by",), own=True),
    "daily_line": _Table(("owner",)),
    "circle_reader": _Table(("person",), own=True),
    "circle": _Table(("owner",)),
    "log_channel": _Table(("owner",)),
    "hidden": _Table(("hidden_by",)),
    "hand_note": _Table(("noted_by",)),
    "change": _Table(("by", "undone_by", "hidden_by")),
}
_OF_SERVERS: Final = ("bookmark", "preference", "log_channel", "note_choice")
_SHOWN: Final = ("served", "drawn")
"""What a channel was shown. That of a direct message is its one reader's."""


class PersonalData:
    """Every method raises StoreFault when the file cannot be used.

    ``person`` is a user's id; ``channel`` the id of their direct message with the bot, empty where they ask elsewhere.
    """

    def __init__(self, state: State) -> None:
        self._state = state

    async def counts(self, person: str, channel: str = "") -> Mapping[str, int]:
        """How many rows of each table name a person; tables without any are left out."""
        found = {}
        for table, (where, parameters) in _places(person, channel).items():
            rows = await self._state.rows(f"SELECT count(*) FROM {table} WHERE {where}", parameters)
            found[table] = int(rows[0][0])
        return {table: count for table, count in found.items() if count}

    async def rows(self, person: str, channel: str = "") -> Mapping[str, Sequence[Mapping[str, object]]]:
        """Those rows, whole, by the names of their columns."""
        found: dict[str, list[Mapping[str, object]]] = {}
        for table, (where, parameters) in _places(person, channel).items():
            columns = await self._state.database.columns(table)
            rows = await self._state.rows(f"SELECT {', '.join(columns)} FROM {table} WHERE {where}", parameters)
            if rows:
                found[table] = [dict(zip(columns, row, strict=True)) for row in rows]
        return found

    async def delete(self, person: str, channel: str = "") -> None:
        """Delete a person's own rows, and their id from all others, at once and whole."""
        statements: list[tuple[str, Sequence[object]]] = []
        for table, held in PERSONAL.items():
            if held.own:
                statements.append((f"DELETE FROM {table} WHERE {held.columns[0]} = ?", (person,)))
            else:
                statements += [(f"UPDATE {table} SET {one} = '' WHERE {one} = ?", (person,)) for one in held.columns]
        if channel:
            statements += [(f"DELETE FROM {table} WHERE channel = ?", (channel,)) for table in _SHOWN]
        await self._state.write(statements)

    async def note_servers(
        self, there: Collection[str], at: datetime, *, known: Callable[[str], bool] = lambda _: True
    ) -> None:
        """Note from which servers the bot is gone, of those of which something is kept, and in which it is again.
        Nothing is concluded of a server that is not ``known``: whoever asks could not tell whether the bot is there."""
        rows = await self._state.rows(
            """SELECT server FROM bookmark WHERE server <> '' UNION SELECT server FROM preference
            UNION SELECT place FROM circle UNION SELECT server FROM log_channel
            UNION SELECT server FROM note_choice"""
        )
        gone = [str(row[0]) for row in rows if row[0] not in there and known(str(row[0]))]
        left = {str(row[0]) for row in await self._state.rows("SELECT server FROM departed")}
        note = ("INSERT INTO departed VALUES (?, ?) ON CONFLICT DO NOTHING", "DELETE FROM departed WHERE server = ?")
        await self._state.write(
            [
                *((note[0], (server, at.timestamp())) for server in gone if server not in left),
                *((note[1], (server,)) for server in left if server in there),
            ]
        )

    async def forget_departed(self, at: datetime) -> None:
        """Delete what was kept in servers from which the bot has been gone for ``GRACE``, and what they prefer."""
        before = (at - GRACE).timestamp()
        gone = "SELECT server FROM departed WHERE at < ?"
        await self._state.write(
            [
                *((f"DELETE FROM {one} WHERE server IN ({gone})", (before,)) for one in _OF_SERVERS),
                *((sql, (before,)) for sql in forget_circles(f"place IN ({gone})")),
                ("DELETE FROM departed WHERE at < ?", (before,)),
            ]
        )


def _places(person: str, channel: str) -> Mapping[str, tuple[str, tuple[object, ...]]]:
    """For each table the condition under which a row names the person."""
    each: dict[str, tuple[str, tuple[object, ...]]] = {
        table: (" OR ".join(f"{one} = ?" for one in held.columns), (person,) * len(held.columns))
        for table, held in PERSONAL.items()
    }
    if channel:
        each |= dict.fromkeys(_SHOWN, ("channel = ?", (channel,)))
    return each
