"""What the processes of one bot agree on through the state that they share: see ``fleet.Fleet``."""

import asyncio
import hashlib
import logging
import platform
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Protocol

from bot.chat.connection.fleet import OneProcess, shards_taken
from bot.errors import StoreFault
from bot.model.shards import ShardRange, wanted_shards

log = logging.getLogger(__name__)

_LOOK: Final = 0.25
"""Seconds between two looks whether a turn is free."""
_AGAIN: Final = 15.0
"""Seconds after which shards are claimed again, in case PostgreSQL was restarted meanwhile."""
_TRIES: Final = 3
"""So often shards are asked for: the server may not have noticed yet that a process is gone."""
_TRIES_OF_OWN: Final = 400
"""So often where an earlier run of this process seems to have them: of a machine that lost its power the server may
learn after a minute."""
_ROOM: Final = 63 - len("commonplace 16383-16383/16384 70000000 ")
"""Bytes that PostgreSQL keeps of a name beside the rest: its shards, and when it began, in hexadecimal seconds."""


class SharedWords(Protocol):
    """What the state offers for that (``StateDatabase``). Every method raises StoreFault."""

    def hold(self, word: str) -> AbstractAsyncContextManager[bool]:
        """Hold a word until the end of the block, or of the process; False where another process holds it."""
        ...

    async def tell(self, words: str) -> Sequence[str]:
        """Tell all other processes these words for as long as this one lives; what they tell."""
        ...


class SharedFleet:
    """A ``Fleet`` of processes, of which this one ``began`` then. While the state is away nothing is agreed on: a bot
    connects all the same."""

    def __init__(
        self,
        words: SharedWords,
        began: datetime,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._words = words
        self._sleep = sleep
        self._here = OneProcess()
        self._since = int(began.timestamp())

    @asynccontextmanager
    async def claimed(self, shards: ShardRange, name: str) -> AsyncIterator[None]:
        """Hold these shards for the process called ``name``. Raises SettingsFault where another holds one of them, or
        divides the servers in another way: at once, or, where that was not known at first, in the block of whichever
        began later."""
        name = _short(name)
        async with self._here.claimed(shards, name):
            try:
                await self._wait_for(shards, name)
            except StoreFault as fault:
                log.warning("Which shards other processes have is not known: %s", fault)
            async with _ended_by(self._keep_claiming(shards, name)):
                yield

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
            log.warning("Whether another process asks for a session is not known: %s", fault)
            return True
        if not ours:
            await held.aclose()  # so that it can be asked for again
        return ours

    async def _wait_for(self, shards: ShardRange, name: str) -> None:
        tries = 0
        while (clash := await self._clash(shards, name)) is not None:
            tries += 1
            if tries >= (_TRIES_OF_OWN if clash[1] == name else _TRIES):
                raise shards_taken(shards, name, *clash)
            if tries == _TRIES:
                log.warning("An earlier run of this process still holds its shards; it is waited for.")
            await self._sleep(_LOOK)

    async def _clash(self, shards: ShardRange, name: str) -> tuple[ShardRange, str] | None:
        """Claim them; who has some of them, if anybody."""
        return next(((held, other) for held, _, other in await self._others(shards, name)), None)

    async def _others(self, shards: ShardRange, name: str) -> list[tuple[ShardRange, int, str]]:
        """Claim these shards; whoever has some of them, since when, and what it is called."""
        told = await self._words.tell(f"{shards} {self._since:x} {name}")
        return [claim for claim in claims_told(told) if shards.clashes(claim[0])]

    async def _keep_claiming(self, shards: ShardRange, name: str) -> None:
        """Claim them again and again, as PostgreSQL may have been away when they were claimed, or restarted since.
        Raises SettingsFault where somebody has had some of them for longer."""
        told = False
        while True:
            await self._sleep(_AGAIN)
            try:
                clashes = await self._others(shards, name)
            except StoreFault:  # it is said where it matters
                continue
            for held, since, other in clashes:
                fault = shards_taken(shards, name, held, other)
                if (since, other) < (self._since, name):
                    raise fault
                if not told:
                    log.error(
                        "Two processes have the same shards, and the one that began later ends. %s", fault.faults[0]
                    )
            told = bool(clashes)


@asynccontextmanager
async def _ended_by(watching: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """Watch beside the block; what the watching raises ends the block, and is raised."""
    block, watch = asyncio.current_task(), asyncio.ensure_future(watching)
    assert block is not None

    def end(_: object) -> None:
        if not watch.cancelled():
            block.cancel()

    watch.add_done_callback(end)
    try:
        yield
    except asyncio.CancelledError:
        if not watch.done() or watch.cancelled() or block.uncancel() > 0:
            raise
        watch.result()
    finally:
        watch.remove_done_callback(end)
        watch.cancel()
        await asyncio.gather(watch, return_exceptions=True)


def claims_told(told: Sequence[str]) -> Iterator[tuple[ShardRange, int, str]]:
    """What processes tell that they have: shards, since when, and the process's name."""
    for words in told:
        try:
            shards, since, name = words.split(" ", 2)
            held, begun = wanted_shards(shards).these, int(since, 16)
        except ValueError:  # some other program of the same name
            continue
        if held is not None:
            yield held, begun, name


def process_name(data_dir: Path) -> str:
    """What the process that has this data folder is called where it has to be told from others of the same bot."""
    return _short(f"{platform.node()}:{data_dir.absolute()}")


def _short(name: str) -> str:
    """A name that PostgreSQL keeps whole: in ASCII, a long one with a hash for its end."""
    plain = name.encode("ascii", "backslashreplace").decode("ascii")
    return plain if len(plain) <= _ROOM else f"{plain[: _ROOM - 9]}~{hashlib.sha256(plain.encode()).hexdigest()[:8]}"
