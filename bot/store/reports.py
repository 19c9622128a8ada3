"""The passages that members reported to the curators, in ``state.db``."""

from collections.abc import Sequence
from datetime import UTC, datetime

from bot.model.hidden import Reported
from bot.store.state import State

MOST_REPORTS = 1000
"""So many passages wait for the curators at most."""

_COLUMNS = "number, key, passage, words, times, at"


class Reports:
    """Every method raises StoreFault when the file cannot be used."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def add(self, key: str, passage: str, words: str, at: datetime) -> bool:
        """Note a report; a passage reported before is reported once more. False where too many wait already."""
        insert = """INSERT INTO reported (key, passage, words, times, at)
            SELECT ?1, ?2, ?3, 0, ?4 WHERE (SELECT count(*) FROM reported) < ?5
            ON CONFLICT (key, passage) DO NOTHING"""
        again = "UPDATE reported SET times = times + 1 WHERE key = ? AND passage = ?"
        await self._state.write(
            [(insert, (key, passage, words, at.timestamp(), MOST_REPORTS)), (again, (key, passage))]
        )
        return any((one.key, one.passage) == (key, passage) for one in await self.all())

    async def all(self) -> Sequence[Reported]:
        """All that wait, the longest waiting first."""
        rows = await self._state.rows(f"SELECT {_COLUMNS} FROM reported ORDER BY number")
        return [_reported(*row) for row in rows]

    async def settle(self, number: int) -> None:
        """A curator has looked at it."""
        await self._state.write([("DELETE FROM reported WHERE number = ?", (number,))])


def _reported(number: int, key: str, passage: str, words: str, times: int, at: float) -> Reported:
    return Reported(number, key, passage, words, times, datetime.fromtimestamp(at, UTC))
