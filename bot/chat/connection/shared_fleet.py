"""What the processes of one bot agree on through the state that they share: see ``fleet.Fleet``."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from typing import Final, Protocol

from bot.cards.faults import english_sentence
from bot.chat.connection.fleet import OneProcess, shards_taken
from bot.errors import SettingsFault, StoreFault
from bot.model.shards import ShardRange, wanted_shards

log = logging.getLogger(__name__)

_LOOK: Final = 0.25
"""Seconds between two looks whether a turn is free."""
_AGAIN: Final = 15.0
"""Seconds after which shards are claimed again, in case PostgreSQL was restarted meanwhile."""
_TRIES: Final = 3
"""So often shards are asked for: the server may not have noticed yet that a process is gone."""


class SharedWords(Protocol):
    """What the state offers for that (``StateDatabase``). Every method raises StoreFault."""

    def hold(self, word: str) -> AbstractAsyncContextManager[bool]:
        """Hold a word until the end of the block, or of the process; False where another process holds it."""
        ...

    async def tell(self, words: str) -> Sequence[str]:
        """Tell all other processes these words for as long as this one lives; what they tell."""
        ...


class SharedFleet:
    """A ``Fleet`` of processes. While the state is away nothing is agreed on: a bot connects all the same."""

    def __init__(self, words: SharedWords, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._words = words
        self._sleep = sleep
        self._here = OneProcess()

    @asynccontextmanager
    async def claimed(self, shards: ShardRange, name: str) -> AsyncIterator[None]:
        """Hold these shards for the process called ``name``. Raises SettingsFault where another holds one of them, or
        divides the servers in another way."""
        async with self._here.claimed(shards, name):
            for left in reversed(range(_TRIES)):
                try:
                    await self._claim(shards, name)
                except StoreFault as fault:
                    log.warning("Which shards other processes have is not known: %s", english_sentence(fault))
                except SettingsFault:
                    if not left:
                        raise
                    await self._sleep(_LOOK)
                    continue
                break
            claiming = asyncio.create_task(self._keep_claiming(shards, name))
            try:
                yield
            finally:
                claiming.cancel()
                await asyncio.gather(claiming, return_exceptions=True)

    @asynccontextmanager
    async def identify_turn(self, bucket: int) -> AsyncIterator[None]:
        """Wait until nobody else asks for a session in this bucket, and keep others from it."""
        async with self._here.identify_turn(bucket), AsyncExitStack() as held:
            while not await self._take_turn(bucket, held):
                await self._sleep(_LOOK)
            yield

    async def _take_turn(self, bucket: int, held: AsyncExitStack) -> bool:
        try:
            ours = await held.enter_async_context(self._words.hold(f"sessions of bucket {bucket}"))
        except StoreFault as fault:
            log.warning("Whether another process asks for a session is not known: %s", english_sentence(fault))
            return True
        if not ours:
            await held.aclose()  # so that it can be asked for again
        return ours

    async def _claim(self, shards: ShardRange, name: str) -> None:
        for told in await self._words.tell(f"{shards} {name}"):
            theirs, _, other = told.partition(" ")
            try:
                held = wanted_shards(theirs).these
            except ValueError:  # some other program of the same name
                continue
            if held is not None and shards.clashes(held):
                raise shards_taken(shards, name, held, other)

    async def _keep_claiming(self, shards: ShardRange, name: str) -> None:
        told = False
        while True:
            await self._sleep(_AGAIN)
            try:
                await self._claim(shards, name)
                told = False
            except StoreFault:  # it is said where it matters
                continue
            except SettingsFault as fault:
                if not told:
                    log.error("Two processes have the same shards, and members get two answers. %s", fault.faults[0])
                told = True
