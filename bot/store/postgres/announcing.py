"""What one process of a fleet announces and the others hear at once (LISTEN and NOTIFY): words that say where to look.

Nobody may rely on it: whoever waits for a word looks now and then as well.
"""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from bot.errors import StoreFault
from bot.store.postgres.faults import state_in_words


class Announcements:
    """One connection that listens to ``channel``, made when somebody first waits, and again after it broke."""

    def __init__(self, connect: Callable[[], Awaitable[Any]], where: str, channel: str) -> None:
        self._connect = connect
        self._where = where
        self._channel = channel
        self._connection: Any = None
        self._connecting: asyncio.Future[None] | None = None
        self._heard: defaultdict[str, asyncio.Event] = defaultdict(asyncio.Event)

    async def heard(self, word: str, within: float) -> bool:
        """Wait until a word is announced, or was since the last wait for it, or may have been while nobody listened; at
        most so many seconds. One waits for a word at a time."""
        event = self._heard[word]
        listens = self._connection is not None and not self._connection.is_closed()
        if not listens and (self._connecting is None or self._connecting.done()):
            self._connecting = asyncio.ensure_future(self._listen())
        try:
            async with asyncio.timeout(within):
                await event.wait()
        except TimeoutError:
            return False
        event.clear()
        return True

    async def close(self) -> None:
        """Let go of the connection."""
        if self._connecting is not None:
            self._connecting.cancel()
            await asyncio.gather(self._connecting, return_exceptions=True)
        if self._connection is not None:
            self._connection.terminate()

    async def _listen(self) -> None:
        with suppress(StoreFault), state_in_words(self._where):  # the next wait tries again
            connection = await self._connect()
            try:
                await connection.add_listener(self._channel, self._note)
            except BaseException:
                connection.terminate()
                raise
            self._connection = connection
            for event in self._heard.values():
                event.set()

    def _note(self, _connection: object, _process: int, _channel: str, word: object) -> None:
        self._heard[str(word)].set()
