"""A client with one connection, or with one for each shard: any of these may break off while the others go on."""

import asyncio
import random
from collections.abc import Mapping, Sequence
from typing import Any

import discord
from discord.gateway import DiscordWebSocket
from discord.state import AutoShardedConnectionState, ConnectionState

from bot.chat.connection.light import lighten_server, share_overwrites
from bot.chat.connection.patience import Patience
from bot.chat.connection.sessions import SessionBudget
from bot.chat.connection.shard import Shard, ShardMeans, ShardWatch
from bot.chat.connection.story import ConnectionStory
from bot.chat.connection.together import end_together
from bot.chat.connection.turns import SessionTurns
from bot.model.shards import ShardRange, ShardSeen, shard_of


class ShardedState(AutoShardedConnectionState[Any]):
    """What is known of servers. Without shards it does as that of every client; with them each shard begins anew for
    itself."""

    def parse_ready(self, data: Any) -> None:
        """A session began. Servers of its shard that Discord does not name were left while it was away."""
        if self.shard_count is None:
            ConnectionState.parse_ready(self, data)
            return
        there = {int(guild["id"]) for guild in data["guilds"]}
        shard = data["shard"][0]
        for guild in [one for one in self.guilds if one.id not in there and one.shard_id == shard]:
            self._remove_guild(guild)
        super().parse_ready(data)

    def parse_resumed(self, data: Any) -> None:
        """A session goes on."""
        (ConnectionState if self.shard_count is None else AutoShardedConnectionState).parse_resumed(self, data)

    def _get_create_guild(self, data: Any) -> discord.Guild:
        lighten_server(data)
        guild = super()._get_create_guild(data)
        share_overwrites(guild)
        return guild

    def _add_ready_state(self, guild: discord.Guild) -> bool:
        kind = ConnectionState if self.shard_count is None else AutoShardedConnectionState
        return kind._add_ready_state(self, guild)

    async def _delay_ready(self) -> None:
        kind = ConnectionState if self.shard_count is None else AutoShardedConnectionState
        await kind._delay_ready(self)


class ShardedClient(discord.Client):
    """A client that ``keep_shards`` may connect by shards; ``connect`` connects it without."""

    shards: Mapping[int, Shard] = {}

    def is_ready(self) -> bool:
        """Whether it answers: with shards, whether one of them does."""
        return any(shard.up for shard in self.shards.values()) if self.shards else super().is_ready()

    @property
    def latency(self) -> float:
        """Seconds from a heartbeat to its answer: with shards, on the average of those that are up."""
        if not self.shards:
            return super().latency
        known = [one.heartbeat for one in self.shards_seen() if one.heartbeat is not None]
        return sum(known) / len(known) if known else float("nan")

    async def close(self) -> None:
        """Close it; nothing is told of any more that began before."""
        state = self._connection
        assert isinstance(state, ShardedState)
        for task in (state._ready_task, *state._ready_tasks.values()):
            if task is not None:
                task.cancel()
        await super().close()

    def shards_seen(self) -> Sequence[ShardSeen]:
        """How each shard does; empty without shards."""
        return [shard.seen for shard in self.shards.values()]

    def can_tell_of(self, guild: int) -> bool:
        """Whether this client would know of a server, and of its channels, if the bot were in it."""
        there = self.get_guild(guild)
        if there is not None and there.unavailable:  # named by a new session, or in an outage of its own
            return False
        if not self.shards:
            return True
        shard = self.shards.get(shard_of(guild, self.shard_count or 1))
        return shard is not None and shard.known

    def _get_state(self, **options: Any) -> ShardedState:
        return ShardedState(
            dispatch=self.dispatch, handlers=self._handlers, hooks=self._hooks, http=self.http, **options
        )

    def _get_websocket(self, guild_id: int | None = None, *, shard_id: int | None = None) -> DiscordWebSocket:
        if not self.shards:
            return super()._get_websocket(guild_id, shard_id=shard_id)
        socket = self.shards[shard_of(guild_id or 0, self.shard_count or 1) if shard_id is None else shard_id].socket
        if socket is None:
            raise ConnectionResetError("this shard is away")
        return socket


class _Told(ShardWatch):
    """Tells the log of one client's shards."""

    def __init__(self, client: ShardedClient, story: ConnectionStory, longest: float) -> None:
        self._client, self._story, self._longest = client, story, longest

    def away(self, shard: Shard, reason: str, delay: float) -> None:
        self._story.shard_away(shard.number, reason, delay, max(delay, self._longest))

    def came_up(self, shard: Shard) -> None:
        shards = self._client.shards
        up = [number for number, one in shards.items() if one.up]
        self._story.shard_up(self._client, shard.number, up, list(shards))


async def keep_shards(
    client: ShardedClient,
    here: ShardRange,
    *,
    turns: SessionTurns,
    budget: SessionBudget,
    story: ConnectionStory,
    patience: Patience,
    chance: random.Random,
) -> None:
    """Keep the shards ``here`` of a client that is logged in connected, each for itself, until cancelled.

    Raises TokenFault, CommonplaceError or Outgrown as soon as one shard is closed for good.
    """
    client.shard_count = client._connection.shard_count = here.count
    client._connection.shard_ids = here.ids  # type: ignore[attr-defined]
    means = ShardMeans(client, patience, chance, turns, budget, _Told(client, story, patience.longest))
    client.shards = {number: Shard(number, means) for number in here.ids}
    budget.count_once()

    async def before_identify(shard_id: int | None, *, initial: bool = False) -> None:
        await client.shards[shard_id or 0].note_asked()

    client.before_identify_hook = before_identify  # type: ignore[method-assign]
    tasks = [asyncio.ensure_future(shard.keep()) for shard in client.shards.values()]
    try:
        await end_together(tasks, until=asyncio.FIRST_EXCEPTION)
    finally:
        await asyncio.gather(*(shard.hang_up() for shard in client.shards.values()), turns.close())
