"""Shards: which of the parts into which Discord divides a bot's servers are connected by this process."""

import re
from collections.abc import Collection
from dataclasses import dataclass

MOST_SHARDS = 16_384
"""Far more than any bot has: one for each 2,500 servers is the least that Discord takes."""

_COUNT = re.compile(r"[0-9]{1,6}")
_RANGE = re.compile(r"([0-9]{1,6})-([0-9]{1,6})/([0-9]{1,6})")


@dataclass(frozen=True, slots=True)
class ShardRange:
    """The shards from ``first`` to ``last`` of ``count``; one of one is a bot without shards."""

    first: int
    last: int
    count: int

    @property
    def ids(self) -> range:
        """Their numbers."""
        return range(self.first, self.last + 1)

    @property
    def alone(self) -> bool:
        """Whether there is nothing to divide."""
        return self.count == 1

    def holds(self, guild: int) -> bool:
        """Whether one of them is that of a server."""
        return shard_of(guild, self.count) in self.ids

    def clashes(self, other: "ShardRange") -> bool:
        """Whether both cannot run at once: they share a shard, or divide the servers in another way."""
        return self.count != other.count or (self.first <= other.last and other.first <= self.last)

    def __str__(self) -> str:
        """As the setting spells it."""
        return f"{self.first}-{self.last}/{self.count}"


@dataclass(frozen=True, slots=True)
class WantedShards:
    """What the setting ``shards`` says: ``these``, or as many as Discord recommends (None)."""

    these: ShardRange | None = None

    def here(self, recommended: int) -> ShardRange:
        """The shards that this process connects."""
        return self.these or all_shards(recommended)

    @property
    def processes(self) -> int:
        """How many processes with as many shards make the whole bot."""
        return 1 if self.these is None else -(-self.these.count // len(self.these.ids))

    def __str__(self) -> str:
        """As the setting spells it."""
        return "auto" if self.these is None else str(self.these)


@dataclass(frozen=True, slots=True)
class ShardSeen:
    """How a shard does: its number, whether its session is up, and how many seconds Discord took to answer the last
    heartbeat (None while that is not known)."""

    number: int
    up: bool
    heartbeat: float | None


def all_shards(count: int) -> ShardRange:
    """All of ``count`` shards."""
    return ShardRange(0, count - 1, count)


def shard_of(guild: int, count: int) -> int:
    """The shard that hears of a server (discord.com/developers/docs/events/gateway#sharding)."""
    return (guild >> 22) % count


def wanted_shards(written: object) -> WantedShards:
    """What somebody wrote: ``auto``, a number of shards, or a range of a fleet as in ``0-15/64``.

    Raises ValueError with a sentence that says what is wrong.
    """
    if isinstance(written, WantedShards):
        return written
    text = "" if isinstance(written, bool) else str(written).strip().lower()
    if text == "auto":
        return WantedShards()
    if _COUNT.fullmatch(text):
        count = int(text)
        _refuse_count(count)
        return WantedShards(all_shards(count))
    parts = _RANGE.fullmatch(text)
    if parts is None:
        raise ValueError("expected auto, a number of shards such as 4, or a range of a fleet such as 0-15/64")
    first, last, count = map(int, parts.groups())
    _refuse_count(count)
    if last >= count:
        raise ValueError(f"there is no shard {last} in {text}: {count} shards are numbered from 0 to {count - 1}")
    if first > last:
        raise ValueError(f"{text} runs backwards; expected the lower number first, as in {last}-{first}/{count}")
    return WantedShards(ShardRange(first, last, count))


def ranges_of(numbers: Collection[int]) -> str:
    """Numbers for people, runs of them in short: ``0-3, 7``."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)


def _refuse_count(count: int) -> None:
    if not 1 <= count <= MOST_SHARDS:
        raise ValueError(f"expected from 1 to {MOST_SHARDS} shards, not {count}")
