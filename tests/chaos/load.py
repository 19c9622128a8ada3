"""How a bot in thousands of servers answers when many ask at once, and what that costs in memory.

    python -m tests.chaos.load [--rate 50] [--seconds 180] [--servers 2500] [--warm 0.33] [--seed N] [--build CHECKOUT]
        [--articles DIR] [--http [--processes N]]

People ask at a steady pace, whatever becomes of what was asked before; a curator reloads the library in the middle.
Whoever searches half remembers a line of the articles, each another one.
Times are those the small Discord sees, which runs on the same machine. CHECKOUT is a folder with another version of
this project, to be compared with this one; DIR is a folder of articles, without one the sample library. With
--http what people ask is posted to the bot, signed, and comes not by the gateway: to N processes in turn, as by a
balancer, each with a data folder of its own; processor and memory are then those of all together.
"""

import argparse
import asyncio
import os
import random
import signal
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.chaos.house import SAMPLES, House
from tests.process.bot_process import ROOT, BotProcess
from tests.process.loopback import Answer, Loopback, server
from tests.process.loopback.payloads import HOME, OWNER, READER
from tests.process.loopback.poster import Poster, free_port


def remembered(articles: Path, chance: random.Random) -> str:
    """A few words in a row of some article, one of them left out."""
    sources = [one for one in sorted(articles.rglob("*.*")) if not one.name.startswith(".")]
    words = chance.choice(sources).read_text("utf-8").split()
    first = chance.randrange(max(1, len(words) - 9))
    line = words[first : first + chance.randint(5, 9)]
    del line[chance.randrange(len(line))]
    return " ".join(line)


@dataclass
class Asked:
    """Everything that was asked, and the bot's memory (MB) at the start, once it is warm, and at the end."""

    answers: list[Answer]
    memory: list[float]


async def ask_all(bots: Sequence[BotProcess], discord: Loopback, chosen: argparse.Namespace) -> Asked:
    """Ask at the pace chosen, over all servers in turn."""
    chance, asked = random.Random(chosen.seed), Asked([], [sum(map(memory, bots))])
    number = int(chosen.rate * chosen.seconds)
    warm, middle = int(number * chosen.warm), number // 2
    lines = [remembered(chosen.articles, chance) for _ in range(0, number, 3)]
    begun = time.monotonic()
    for at in range(number):
        await asyncio.sleep(max(0.0, begun + at / chosen.rate - time.monotonic()))
        if at == warm:
            asked.memory.append(sum(map(memory, bots)))
        if at == middle:
            await discord.ask("library", sub="reload", person=OWNER)
        where, person = HOME + at % chosen.servers, READER + at
        if at % 3 == 0:
            answer = await discord.ask("search", {"text": lines[at // 3]}, guild=where, person=person)
        else:
            answer = await discord.ask("quote" if at % 3 == 1 else "articles", guild=where, person=person)
        asked.answers.append(answer)
    await asyncio.sleep(5)
    asked.memory.append(sum(map(memory, bots)))
    return asked


def memory(bot: BotProcess) -> float:
    """What the process holds (VmRSS), in MB."""
    lines = Path(f"/proc/{bot.process.pid}/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:"))


def processor(bot: BotProcess) -> float:
    """The seconds of the processor that it has used."""
    fields = Path(f"/proc/{bot.process.pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@asynccontextmanager
async def started(home: Path, discord: Loopback, chosen: argparse.Namespace) -> AsyncIterator[list[BotProcess]]:
    """The bot, or as many of its processes as are chosen, with their libraries loaded."""
    ports = [free_port() for _ in range(chosen.processes)]
    if chosen.http:
        discord.poster = Poster(*(f"http://127.0.0.1:{port}/interactions" for port in ports))
    bots = []
    async with AsyncExitStack() as stack:
        for port in ports:
            house = House(home / str(port), build=chosen.build.resolve(), articles=chosen.articles)
            assert await house.load() == 0
            over_http = house.bot_over_http(discord, COMMONPLACE_HTTP_ADDRESS=f"127.0.0.1:{port}")
            bots.append(await stack.enter_async_context(over_http if chosen.http else house.bot(discord)))
        for bot in bots:
            await bot.says("registered in server")
        yield bots
        for bot in bots:
            bot.send(signal.SIGTERM)
            await bot.ends()


async def evening(home: Path, chosen: argparse.Namespace) -> bool:
    """Whether all were answered; prints the figures."""
    servers = [HOME + number for number in range(chosen.servers)]
    async with Loopback(guilds=servers) as discord, started(home, discord, chosen) as bots:
        idle, own = sum(map(processor, bots)), time.process_time()
        asked = await ask_all(bots, discord, chosen)
        busy, own = sum(map(processor, bots)) - idle, time.process_time() - own
    seconds = [answer.seconds for answer in asked.answers if answer.seconds is not None]
    refused = sum("Too many people" in answer.text for answer in asked.answers)
    unanswered = len(asked.answers) - len(seconds)
    bugs = sum(bot.times_said("bug") + bot.times_said("Traceback") for bot in bots)
    failed = unanswered + bugs
    cuts = statistics.quantiles([each * 1000 for each in seconds], n=100)
    start, warm, end = asked.memory
    told = f"{failed} failed, {refused} were told to ask again"
    print(f"{len(asked.answers)} asked at {chosen.rate:g} a second in {chosen.servers} servers, {told}")
    print(f"answers, ms: p50 {cuts[49]:.0f}, p99 {cuts[98]:.0f}, worst {max(seconds) * 1000:.0f}")
    if failed:
        poster = discord.poster
        late = f"; {poster.hung_up} waited 3 s, others got {Counter(poster.statuses)}" if poster is not None else ""
        print(f"failed: {unanswered} unanswered, {bugs} bugs{late}")
    each, around = (1000 * spent / len(asked.answers) for spent in (busy, own))
    print(f"processor, ms for each: {each:.1f}; whoever asks and the small Discord take {around:.1f} beside")
    print(f"memory, MB: {start:.0f} at the start, {warm:.0f} warm, {end:.0f} at the end ({end / warm - 1:+.1%})")
    return not failed


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rate", type=float, default=50)
    parser.add_argument("--seconds", type=float, default=180)
    parser.add_argument("--servers", type=int, default=2500)
    parser.add_argument("--warm", type=float, default=0.33, help="after which part of the time it counts as warm")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--build", type=Path, default=ROOT)
    parser.add_argument("--articles", type=Path, default=SAMPLES)
    parser.add_argument("--http", action="store_true")
    parser.add_argument("--processes", type=int, default=1)
    chosen = parser.parse_args()
    if chosen.processes > 1 and not chosen.http:
        parser.error("several processes are asked in turn over HTTP only")
    server.PATIENCE = 90.0
    with tempfile.TemporaryDirectory(prefix="commonplace-load-") as home:
        raise SystemExit(not asyncio.run(evening(Path(home), chosen)))


if __name__ == "__main__":
    main()
