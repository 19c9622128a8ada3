"""What ``run`` does beside answering: the chores of a running bot, and what the log says of them."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial

from bot.cards.faults import fault_sentence
from bot.chat.connection.log_faults import told_once
from bot.cli.verbs.fleet_watch import FleetWatch
from bot.errors import Cause, CommonplaceError
from bot.faults import STATE_UNUSABLE
from bot.library.mending import Mended
from bot.library.upkeep import Chore, keep_up
from bot.services import Services
from bot.store.lock import beat
from bot.store.state import EDITION
from bot.store.state_mending import StateMended

log = logging.getLogger(__name__)

_MINUTE = 60.0
BEAT = 15.0
"""Seconds between two signs of life."""
_MENDED = {
    Mended.OPENED_AGAIN: "library.db was replaced, or a file beside it was removed; it was opened again.",
    Mended.READ_AGAIN: "What library.db held of a source was altered on the disk; it was read again. Check the disk.",
    Mended.TAKEN_AGAIN: "library.db was damaged or gone; it was taken again from where it is loaded. Check the disk.",
    Mended.MADE_ANEW: "library.db was damaged or gone; it was made anew from the articles folder. Check the disk.",
}
_STATE_MENDED = {
    StateMended.WRITTEN_AGAIN: "state.db was damaged or deleted under the bot; everything saved was written again.",
    StateMended.OPENED_AGAIN: "state.db was replaced, or a file beside it was removed; it was opened again.",
    StateMended.BEGUN_ANEW: (
        "state.db was damaged under the bot and is kept as state.db.corrupt.TIME; a new one was begun. To take "
        "the newest backup, stop the bot and run: commonplace restore"
    ),
}

_UNTIL_THEN = (
    "Until then quotes and searches go on; what members keep and servers set is refused, and what is posted by date "
    "is late."
)


def chores_of(services: Services, connected: Callable[[], bool]) -> list[Chore]:
    """Every chore of a bot with these services; ``connected`` says whether its session is up."""

    async def back_up() -> None:
        made = await services.backups.make_if_due()
        if made is not None:
            log.info("Backed up state.db to %s.", made)

    def not_backed_up(fault: CommonplaceError) -> None:
        log.warning("No backup was made: %s", fault_sentence(fault))

    async def mend() -> None:
        done = await services.library.mending.look()
        if done is not None:
            log.warning(_MENDED[done])

    def not_mended(fault: CommonplaceError) -> None:
        log.error("The library is damaged and could not be made anew: %s", fault_sentence(fault))

    async def mend_state() -> None:
        done = await services.state_mending.look() if services.state_mending is not None else None
        if done is not None:
            log.error(_STATE_MENDED[done])

    def state_not_mended(fault: CommonplaceError) -> None:
        log.error("state.db is damaged or gone and could not be written again: %s", fault_sentence(fault))

    async def forget() -> None:
        now = services.clock()
        await services.state.forget_answers(now - timedelta(days=services.settings.forget_days))
        await services.personal.forget_departed(now)
        await services.library.sources.tidy()

    def not_forgotten(fault: CommonplaceError) -> None:
        log.warning("What was asked long ago could not be forgotten: %s", fault)

    async def read_through() -> None:
        for wrong in await services.storage.check():
            log.error("A database was read from end to end: %s", fault_sentence(wrong))

    async def put_out() -> None:
        if services.putting_out is not None and not services.library.mending.loading:
            edition = await asyncio.to_thread(services.putting_out.look)
            if edition is not None:
                log.info("The library was put out for other processes, as %s.", edition.file)
                await services.state.announce(EDITION)

    def not_put_out(fault: CommonplaceError) -> None:
        log.error("The library could not be put out for other processes: %s", fault_sentence(fault))

    async def take() -> None:
        if services.following is not None:
            edition = await services.following.look()
            if edition is not None:
                log.info("The library was taken from %s, as %s.", services.settings.editions_from, edition.file)

    def not_taken(fault: CommonplaceError) -> None:
        log.warning("%s", fault_sentence(fault))

    async def show_life() -> None:
        if connected():
            beat(services.settings.data_dir)

    return [
        Chore("heartbeat", BEAT, show_life, lambda _: None),
        Chore("forgetting", 60 * _MINUTE, forget, not_forgotten, first=_MINUTE),
        Chore("saving", 5.0, _Saving(services).look, lambda _: None),
        Chore("state", 5.0, mend_state, state_not_mended),
        Chore("library", 5.0, mend, not_mended),
        Chore("fleet", _MINUTE, FleetWatch(services).look, lambda _: None),
        Chore("edition put out", 5.0, put_out, not_put_out),
        Chore("edition taken", 5.0, take, not_taken, wait=partial(services.state.heard, EDITION)),
        Chore("soundness", 24 * 60 * _MINUTE, read_through, lambda _: None, first=10 * _MINUTE),
        Chore("backup", 10 * _MINUTE, back_up, not_backed_up, first=_MINUTE),
    ]


class _Saving:
    """Says once that nothing can be saved, and once that it can again; of PostgreSQL, once for each thing that is wrong
    with it one after the other. What was wrong at the start was told then."""

    def __init__(self, services: Services) -> None:
        self._state = services.state
        self._told: Cause | None = services.state.unsaved

    async def look(self) -> None:
        """Try again, and compare with the last look."""
        await self._state.try_again()
        cause = self._state.unsaved
        if cause is not None and cause.fault in STATE_UNUSABLE:
            if self._told is None or self._told.fault is not cause.fault:
                log.warning("%s %s", fault_sentence(cause), _UNTIL_THEN)
        elif cause is not None and self._told is None:
            log.warning("Answers go on, but what they need later cannot be saved: %s", fault_sentence(cause))
        elif cause is None and self._told is not None and self._told.fault in STATE_UNUSABLE:
            log.info("PostgreSQL at %s can be used again.", self._told.values[0])
        elif cause is None and self._told is not None:
            log.info("Saving works again.")
        self._told = cause


@asynccontextmanager
async def chores_beside(services: Services, connected: Callable[[], bool]) -> AsyncIterator[None]:
    """Do the chores as long as this is open."""
    with told_once(lambda: services.state.unsaved):
        doing = asyncio.ensure_future(keep_up(chores_of(services, connected)))
        try:
            yield
        finally:
            doing.cancel()
            await asyncio.gather(doing, return_exceptions=True)
