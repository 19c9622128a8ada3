"""What servers prefer, in ``state.db``: one row for each that has chosen something."""

import json
from collections.abc import Mapping

from bot.model import QuoteLength
from bot.model.preferences import MayShare, Preferences
from bot.store.state import State


class KeptPreferences:
    """By the servers' ids. Every method raises StoreFault when the file cannot be used."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def all(self) -> Mapping[str, Preferences]:
        """The preferences of every server that has some; what is last known of them where the state is away from the
        start."""
        sql = "SELECT server, private, shelves, length, sharing, language, reading, finding FROM preference"
        rows, _ = await self._state.standing("preference", f"{sql} ORDER BY server")
        return {str(server): _preferences(*kept) for server, *kept in map(tuple, rows)}

    async def keep(self, server: str, preferences: Preferences) -> None:
        """Keep what a server prefers now; nothing where that is what it would be anyway."""
        if preferences == Preferences():
            await self._state.write_standing([("DELETE FROM preference WHERE server = ?", (server,))])
            return
        private = None if preferences.private is None else int(preferences.private)
        row = (
            server,
            private,
            json.dumps(preferences.shelves),
            preferences.length,
            preferences.sharing,
            preferences.language,
            json.dumps(preferences.reading),
            json.dumps(preferences.finding),
        )
        columns = ("private", "shelves", "length", "sharing", "language", "reading", "finding")
        sql = f"""INSERT INTO preference (server, {", ".join(columns)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (server) DO UPDATE SET {", ".join(f"{one} = excluded.{one}" for one in columns)}"""
        await self._state.write_standing([(sql, row)])


def _preferences(
    private: int | None, shelves: str, length: str, sharing: str, language: str, reading: str, finding: str
) -> Preferences:
    named = (tuple(json.loads(one)) for one in (reading, finding))
    seen = None if private is None else bool(private)
    return Preferences(seen, tuple(json.loads(shelves)), QuoteLength(length), MayShare(sharing), language, *named)
