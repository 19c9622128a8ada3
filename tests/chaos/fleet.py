"""A fleet: several processes, each with its shards, in thousands of servers; one of them is killed and comes back.

    python -m tests.chaos.fleet [--processes 4] [--shards 64] [--servers 2500] [--more 2500] [--rate 200]
        [--seconds 180] [--seed N] [--shared]

Every process has a data folder of its own; with ``--shared`` they share their state in a PostgreSQL of this run. All
begin at once; the small Discord takes a session in each of 16 buckets every 0.04 s. Before people ask, ``--more``
servers join, for what one costs in memory. Then they ask at a steady pace in all servers; in the middle the second
process is killed and started again, and hears of all of its servers anew. Times are those that the small Discord sees,
which runs on the same machine, as whoever asks does: they are upper bounds, and say nothing on a machine that has other
things to do.
"""

import argparse
import asyncio
import itertools
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.model.shards import ShardRange
from tests.chaos.house import SAMPLES, House
from tests.chaos.load import memory, processor, remembered
from tests.postgres_server import PostgresServer
from tests.process.bot_process import BotProcess
from tests.process.loopback import Answer, Loopback, server
from tests.process.loopback.payloads import HOME, READER

SETTLING = 3.0
"""Seconds after which a bot that is connected has taken its servers in."""


def parts(processes: int, shards: int) -> list[ShardRange]:
    """The shards of each process, as even as can be."""
    cuts = [shards * at // processes for at in range(processes + 1)]
    return [ShardRange(first, after - 1, shards) for first, after in itertools.pairwise(cuts)]


@dataclass
class Asked:
    """One question: in which server, when (seconds from the beginning), and what came of it."""

    guild: int
    at: float
    answer: Answer


@dataclass
class Evening:
    """What is seen: all questions; when the killed process went, was back, and knew all its servers; seconds of the
    processor that this took, and a question; KiB a server, bugs in the logs, and how many sessions were asked for
    before their time."""

    asked: list[Asked] = field(default_factory=list)
    killed: float = 0.0
    back: float = 0.0
    each: float = 0.0
    spent: float = 0.0
    whole: float = 0.0
    begun: float = 0.0
    bugs: int = 0
    hurried: int = 0


@asynccontextmanager
async def running(house: House, discord: Loopback, part: ShardRange, state: str) -> AsyncIterator[BotProcess]:
    """One process of the fleet, all its shards connected. All read one folder of articles, and share a ``state`` if
    there is one."""
    own = {"COMMONPLACE_SHARDS": str(part), "COMMONPLACE_STATE_URL": state}
    own["COMMONPLACE_ARTICLES_DIR"] = str(house.home.parent / "0" / "articles")
    async with house.started(discord, **own) as bot:
        await bot.says("Connected to Discord")
        await discord.until(lambda: set(part.ids) <= discord.gateway.up, f"the shards {part}")
        yield bot


async def join(discord: Loopback, bots: list[BotProcess], numbers: list[int]) -> float:
    """Servers that the bots did not know become theirs; what one costs, in KiB."""
    before = sum(map(memory, bots))
    for number in numbers:
        await discord.gateway.welcome_in(number)
    await settled(bots)
    return (sum(map(memory, bots)) - before) * 1024 / len(numbers)


async def settled(bots: list[BotProcess]) -> None:
    """Wait until the bots have taken in the servers they hear of."""
    used, most = 0.0, SETTLING * len(bots) / 4
    while (now := sum(map(processor, bots))) - used > most:
        used = now
        await asyncio.sleep(SETTLING)


async def ask_all(discord: Loopback, evening: Evening, chosen: argparse.Namespace, stop: asyncio.Event) -> None:
    """Ask at the pace chosen until told to stop."""
    chance, begun, at = random.Random(chosen.seed), time.monotonic(), 0
    lines = [remembered(SAMPLES, chance) for _ in range(200)]
    while not stop.is_set():
        await asyncio.sleep(max(0.0, begun + at / chosen.rate - time.monotonic()))
        where = chance.choice(discord.gateway.guilds)
        if at % 3 == 0:
            answer = await discord.ask("search", {"text": chance.choice(lines)}, guild=where, person=READER + at)
        else:
            answer = await discord.ask("quote" if at % 3 == 1 else "articles", guild=where, person=READER + at)
        evening.asked.append(Asked(where, time.monotonic(), answer))
        at += 1


@contextmanager
def shared_state() -> Iterator[str]:
    """The address of a PostgreSQL that serves meanwhile."""
    with tempfile.TemporaryDirectory(prefix="commonplace-fleet-state-") as folder:
        Path(folder).chmod(0o755)
        serving = PostgresServer(Path(folder) / "server", {})
        serving.make()
        serving.start()
        try:
            yield serving.url
        finally:
            serving.stop()


async def spend(home: Path, chosen: argparse.Namespace) -> tuple[Evening, list[ShardRange]]:
    """The whole evening."""
    every, evening = parts(chosen.processes, chosen.shards), Evening()
    first = House(home / "0")
    assert await first.load() == 0
    for number in range(1, chosen.processes):
        shutil.copytree(home / "0", home / str(number))
    houses = [first, *(House(home / str(number), copies=0) for number in range(1, chosen.processes))]
    servers = [HOME + (number << 22) for number in range(chosen.servers + chosen.more)]
    async with Loopback(guilds=servers[: chosen.servers]) as discord, AsyncExitStack() as running_:
        discord.gateway.shards, discord.gateway.at_once, discord.gateway.gap = chosen.shards, 16, 0.04
        state = running_.enter_context(shared_state()) if chosen.shared else ""
        starts = [running(house, discord, part, state) for house, part in zip(houses, every, strict=True)]
        bots = await asyncio.gather(*map(running_.enter_async_context, starts))
        evening.hurried = len(discord.gateway.hurried)
        await asyncio.sleep(SETTLING)
        evening.each = await join(discord, bots, servers[chosen.servers :])
        stop = asyncio.Event()
        asking = asyncio.create_task(ask_all(discord, evening, chosen, stop))
        before = [processor(bot) for bot in bots]
        await asyncio.sleep(chosen.seconds / 2)
        evening.spent = (sum(map(processor, bots)) - sum(before)) / len(evening.asked)
        evening.killed = time.monotonic()
        bots[1].process.kill()
        await bots[1].process.wait()
        bots[1] = await running_.enter_async_context(running(houses[1], discord, every[1], state))
        evening.back = time.monotonic()
        await settled(bots[1:2])
        evening.whole, evening.begun = time.monotonic(), processor(bots[1])
        await asyncio.sleep(max(0.0, chosen.seconds / 2 - (evening.back - evening.killed)))
        stop.set()
        await asking
        await asyncio.sleep(5)
        evening.bugs = sum(bot.times_said("bug") + bot.times_said("Traceback") for bot in bots)
    return evening, every


def told(evening: Evening, gone: ShardRange) -> bool:
    """Print the figures; whether nobody but those of the killed process went without an answer."""
    away = [
        one
        for one in evening.asked
        if gone.holds(one.guild) and evening.killed - 5 <= one.at <= evening.back and one.answer.seconds is None
    ]
    without = [one for one in evening.asked if one.answer.seconds is None]
    others = len(without) - len(away)
    times = [one.answer.seconds * 1000 for one in evening.asked if one.answer.seconds is not None]
    cuts = statistics.quantiles(times, n=100)
    print(f"{len(evening.asked)} asked; {others + evening.bugs} failed")
    print(f"{len(away)} more were asked for in servers of the killed process, before it was back")
    print(f"first answers, ms: p50 {cuts[49]:.0f}, p99 {cuts[98]:.0f}, worst {max(times):.0f}")
    back, whole = evening.back - evening.killed, evening.whole - evening.killed
    print(f"killed, and back with all its shards after {back:.1f} s")
    print(f"it knew all its servers after {whole:.1f} s at most, {evening.begun:.1f} of the processor")
    print(f"sessions asked for before their bucket's time: {evening.hurried}")
    print(f"processor, ms for each question: {evening.spent * 1000:.1f}")
    print(f"memory for each server more: {evening.each:.1f} KiB")
    return others + evening.bugs == 0


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--processes", type=int, default=4)
    parser.add_argument("--shards", type=int, default=64)
    parser.add_argument("--servers", type=int, default=2500)
    parser.add_argument("--more", type=int, default=2500, help="how many servers join before people ask")
    parser.add_argument("--rate", type=float, default=200)
    parser.add_argument("--seconds", type=float, default=180)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shared", action="store_true", help="share the state in PostgreSQL")
    chosen = parser.parse_args()
    server.PATIENCE = 180.0
    with tempfile.TemporaryDirectory(prefix="commonplace-fleet-") as home:
        evening, every = asyncio.run(spend(Path(home), chosen))
    raise SystemExit(not told(evening, every[1]))


if __name__ == "__main__":
    main()
