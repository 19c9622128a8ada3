"""Opens a state in PostgreSQL, if what that needs is installed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.last_known import LAST_KNOWN, LastKnown
from bot.store.postgres.address import server_and_database
from bot.store.state import State


@asynccontextmanager
async def open_shared_state(
    url: str, *, fleet: str = "", look_only: bool = False, data: Path | None = None
) -> AsyncIterator[State]:
    """The state at ``url``, made or migrated first; closed on every way out. ``fleet`` says whose it is. With
    ``look_only`` nothing is made or changed. In the folder ``data`` is kept what must count while the server is away.

    Where the server is away just now, ``unsaved`` says so; what was not made then is made when it is back. Raises
    StoreFault where it will not be better by waiting.
    """
    try:
        from bot.store.postgres.database import open_postgres
    except ImportError:
        raise StoreFault(Fault.FLEET_NOT_INSTALLED) from None
    async with open_postgres(url, fleet=fleet, look_only=look_only) as database:
        known = LastKnown(data / LAST_KNOWN, server_and_database(url)) if data is not None else None
        state = State(database, known)
        try:
            await database.prepare()
        except StoreFault as fault:
            if fault.cause.fault not in (Fault.STATE_AWAY, Fault.STATE_TOO_MANY):
                raise
            state.trouble.note(fault.cause)
        yield state
