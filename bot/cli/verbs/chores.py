"""What ``run`` does beside answering: the chores of a running bot, and what the log says of them."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.cards.faults import fault_sentence
from bot.errors import CommonplaceError
from bot.library.upkeep import Chore, keep_up
from bot.services import Services

log = logging.getLogger(__name__)

_MINUTE = 60.0


def chores_of(services: Services) -> list[Chore]:
    """Every chore of a bot with these services."""

    async def back_up() -> None:
        made = await services.backups.make_if_due()
        if made is not None:
            log.info("Backed up state.db to %s.", made)

    def not_backed_up(fault: CommonplaceError) -> None:
        log.warning("No backup was made: %s", fault_sentence(fault))

    return [Chore("backup", 10 * _MINUTE, back_up, not_backed_up, first=_MINUTE)]


@asynccontextmanager
async def chores_beside(services: Services) -> AsyncIterator[None]:
    """Do the chores as long as this is open."""
    doing = asyncio.ensure_future(keep_up(chores_of(services)))
    try:
        yield
    finally:
        doing.cancel()
        await asyncio.gather(doing, return_exceptions=True)
