"""How the shards of this process do, for the status: a line among the facts, and which of them are away."""

from collections.abc import Iterator, Sequence

from bot.cards.points import Point, as_fault
from bot.cards.tongue import said, said_many
from bot.model.shards import ShardSeen, ranges_of


def shards_in_short(seen: Sequence[ShardSeen]) -> str:
    """How many are connected, and how fast Discord answers their heartbeats."""
    connected = said_many(
        "{up} of {n} shard connected", "{up} of {n} shards connected", len(seen), up=sum(one.up for one in seen)
    )
    beats = [round(one.heartbeat * 1000) for one in seen if one.heartbeat is not None]
    if not beats:
        return connected
    return said("{connected}; the slowest heartbeat took {most} ms", connected=connected, most=max(beats))


def shard_points(seen: Sequence[ShardSeen]) -> Iterator[Point]:
    """Which are away, if any."""
    away = [one.number for one in seen if not one.up]
    if away:
        yield as_fault(
            said_many(
                "Shard {numbers} is not connected: its servers get no answers.",
                "Shards {numbers} are not connected: their servers get no answers.",
                len(away),
                numbers=ranges_of(away),
            ),
            said("Nothing to do if Discord has an outage: the bot keeps trying. The log says why."),
        )
