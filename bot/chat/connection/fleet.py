"""What the processes of one bot agree on: who has which shards, and whose turn it is to ask for a session."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol

from bot.errors import SettingsFault
from bot.model.shards import ShardRange


class Fleet(Protocol):
    """The agreement. What is held is let go of when its block ends, and when its process dies."""

    def claimed(self, shards: ShardRange, name: str) -> AbstractAsyncContextManager[None]:
        """Hold these shards for the process called ``name``. Raises SettingsFault where another holds one of them, or
        divides the servers in another way."""
        ...

    def identify_turn(self, bucket: int) -> AbstractAsyncContextManager[None]:
        """Wait until nobody else asks for a session in this bucket, and keep others from it."""
        ...


class OneProcess:
    """The agreement of a process with itself, for where no state is shared: its data folder is its own."""

    def __init__(self) -> None:
        self._claims: dict[str, ShardRange] = {}
        self._turns: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)

    @asynccontextmanager
    async def claimed(self, shards: ShardRange, name: str) -> AsyncIterator[None]:
        """Hold these shards; see ``Fleet``."""
        for other, theirs in self._claims.items():
            if shards.clashes(theirs):
                raise shards_taken(shards, name, theirs, other)
        self._claims[name] = shards
        try:
            yield
        finally:
            del self._claims[name]

    def identify_turn(self, bucket: int) -> AbstractAsyncContextManager[None]:
        """Wait for the turn; see ``Fleet``."""
        return self._turns[bucket]


def shards_taken(shards: ShardRange, name: str, theirs: ShardRange, other: str) -> SettingsFault:
    """The fault of a process that would connect what another one does."""
    why = "which has a shard in common" if shards.count == theirs.count else "which divides the servers in another way"
    return SettingsFault(
        [f"shards: {shards} of {name} cannot run beside {theirs} of {other}, {why}; set another range, or stop one"]
    )
