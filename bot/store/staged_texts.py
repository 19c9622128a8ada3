"""The texts that were offered and are not in the library, in ``state.db``; their files stand in the data folder."""

from collections.abc import Sequence
from datetime import UTC, datetime

from bot.model.sources import Details, Staged
from bot.store.state import State
from bot.store.state_database import SqlStatement, StateRow

_COLUMNS = "token, ending, given, title, author, date, link, shelf, by, at, queued"


class StagedTexts:
    """Every method raises StoreFault when the file cannot be used."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def all(self) -> Sequence[Staged]:
        """All there are, the oldest first."""
        return [_staged(row) for row in await self._state.rows(f"SELECT {_COLUMNS} FROM staged ORDER BY number")]

    async def one(self, token: str) -> Staged | None:
        """The text of that token; None once it is no longer staged."""
        rows = await self._state.rows(f"SELECT {_COLUMNS} FROM staged WHERE token = ?", (token,))
        return _staged(rows[0]) if rows else None

    async def add(self, text: Staged) -> None:
        """Note a text."""
        details = text.details
        row = (
            *(text.token, text.ending, text.given, details.title, details.author, details.date, details.link),
            *(details.shelf, text.by, text.at.timestamp(), int(text.queued)),
        )
        await self._state.write([(f"INSERT INTO staged ({_COLUMNS}) VALUES ({', '.join('?' * len(row))})", row)])

    async def state_details(self, token: str, details: Details) -> None:
        """Note other details of a text."""
        update = "UPDATE staged SET title = ?, author = ?, date = ?, link = ?, shelf = ? WHERE token = ?"
        row = (details.title, details.author, details.date, details.link, details.shelf, token)
        await self._state.write([(update, row)])

    async def queue(self, token: str) -> None:
        """Let a text wait for the curators."""
        await self._state.write([("UPDATE staged SET queued = 1 WHERE token = ?", (token,))])

    async def remove(self, tokens: Sequence[str]) -> None:
        """Forget texts."""
        await self._state.write([unstaged(token) for token in tokens])


def unstaged(token: str) -> SqlStatement:
    """The statement that forgets a text."""
    return "DELETE FROM staged WHERE token = ?", (token,)


def _staged(row: StateRow) -> Staged:
    token, ending, given, title, author, date, link, shelf, by, at, queued = tuple(row)
    details = Details(title, author, date, link, shelf)
    return Staged(token, ending, given, details, by, datetime.fromtimestamp(at, UTC), bool(queued))
