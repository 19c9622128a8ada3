"""Opens a state in PostgreSQL, if what that needs is installed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.state import State


@asynccontextmanager
async def open_shared_state(url: str, *, fleet: str = "", look_only: bool = False) -> AsyncIterator[State]:
    """The state at ``url``, made or migrated first; closed on every way out. ``fleet`` says whose it is. With
    ``look_only`` nothing is made or changed.

    Where the server is away just now, ``unsaved`` says so; what was not made then is made when it is back. Raises
    StoreFault where it will not be better by waiting.
    """
    try:
        from bot.store.postgres.database import open_postgres
    except ImportError:
        raise StoreFault(Fault.FLEET_NOT_INSTALLED) from None
    async with open_postgres(url, fleet=fleet, look_only=look_only) as database:
        state = State(database)
        try:
            await database.prepare()
        except StoreFault as fault:
            if fault.cause.fault is not Fault.STATE_AWAY:
                raise
            state.unsaved = fault.cause
        yield state
