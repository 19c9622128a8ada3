"""The bot as a process: memory, start-up, and answers while a reload of 20,000 passages runs.

``python -m tests.benchmarks.run`` (part of `make bench`) starts ``run`` against the small Discord of the tests, on
the sample articles or those of ``--articles``. Without a network and without a token.
"""

import argparse
import asyncio
import json
import random
import shutil
import signal
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.corpus import made_passages
from tests.process.bot_process import ROOT, BotProcess, bot_process
from tests.process.loopback import Loopback
from tests.process.loopback.payloads import HOME, OWNER
from tests.process.loopback.server import TOKEN

ASKED: Sequence[tuple[str, dict[str, object]]] = (
    ("quote", {}),
    ("search", {"text": "readng aloud while others work"}),
    ("outline", {"article": "reader"}),
    ("read", {"article": "reader"}),
    ("articles", {}),
    ("help", {}),
    ("about", {}),
)
SOURCES, PASSAGES = 40, 20_000
GUILDS, CHANNELS = 2_500, 20
MEBIBYTE = 1024


def memory(process: int) -> tuple[float, float]:
    """Resident and proportional memory of a process, in MiB (Linux)."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    held = {line.split(":")[0]: int(line.split()[1]) / MEBIBYTE for line in lines[1:] if line.endswith("kB")}
    return held["Rss"], held["Pss"]


def surroundings(home: Path, articles: Path, discord: Loopback) -> dict[str, str]:
    """The environment of a bot that holds nobody back."""
    return {
        "COMMONPLACE_ARTICLES_DIR": str(articles),
        "COMMONPLACE_DATA_DIR": str(home / "var"),
        "COMMONPLACE_HOME_GUILDS": str(HOME),
        "COMMONPLACE_COOLDOWN_USES": "1000",
        "COMMONPLACE_COOLDOWN_SECONDS": "0",
        "COMMONPLACE_DISCORD_API": discord.api,
        "DISCORD_TOKEN": TOKEN,
    }


async def told_to_stop(bot: BotProcess) -> float:
    """Send SIGTERM; seconds until the process is gone."""
    began = time.monotonic()
    bot.send(signal.SIGTERM)
    code = await bot.ends()
    if code != 0:
        raise SystemExit(f"the bot ended with {code}:\n{bot.log}")
    return time.monotonic() - began


async def starting(home: Path, articles: Path, times: int) -> None:
    """Time from the start of the process to its session, and memory, with nothing to load."""
    ready, resident, proportional, busy, ends = [], [], [], [], []
    for turn in range(times + 1):
        async with Loopback() as discord:
            began = time.monotonic()
            async with bot_process(home, surroundings(home, articles, discord)) as bot:
                await bot.connects(discord)
                took = time.monotonic() - began
                if turn:  # the first start loads
                    ready.append(took)
                    held = memory(bot.process.pid)
                    resident.append(held[0])
                    proportional.append(held[1])
                for name, options in ASKED:
                    await discord.answered(await discord.ask(name, options))
                if turn:
                    busy.append(memory(bot.process.pid)[0])
                    ends.append(await told_to_stop(bot))
                else:
                    print(f"first start, with loading      {took:7.2f} s, then {memory(bot.process.pid)[0]:.1f} MiB")
                    await told_to_stop(bot)
    print(f"start-up, nothing changed      {statistics.median(ready):7.2f} s to READY (worst {max(ready):.2f}; goal 1)")
    print(
        f"memory, connected              {statistics.median(resident):7.1f} MiB RSS, "
        f"{statistics.median(proportional):.1f} PSS; {statistics.median(busy):.1f} RSS after every command (goal 90)"
    )
    print(f"SIGTERM to exit 0              {statistics.median(ends):7.2f} s")


async def serving(home: Path, articles: Path) -> None:
    """Memory in many servers, as many as one connection may serve."""
    async with Loopback(guilds=range(HOME, HOME + GUILDS)) as discord:
        discord.gateway.channels = CHANNELS
        async with bot_process(home, surroundings(home, articles, discord)) as bot:
            await bot.connects(discord)
            await asyncio.sleep(3.0)
            await discord.answered(await discord.ask("help"))
            held = memory(bot.process.pid)
            await told_to_stop(bot)
    print(
        f"memory in {GUILDS:,} servers         {held[0]:7.1f} MiB RSS, {held[1]:.1f} PSS, {CHANNELS} channels in each"
    )


def generate(folder: Path) -> None:
    """Write articles of invented words: a number of passages, in sections, in a number of sources."""
    chance = random.Random("reload")
    passages = list(made_passages(PASSAGES, chance))
    each = PASSAGES // SOURCES
    folder.mkdir()
    for number in range(SOURCES):
        own = passages[number * each : (number + 1) * each]
        parts = [f"## Part {i // 25 + 1}\n\n{text}" if i % 25 == 0 else text for i, text in enumerate(own)]
        (folder / f"made-{number:02}.md").write_text(
            f"# Made article {number}\n\n" + "\n\n".join(parts) + "\n", encoding="utf-8"
        )


async def answers_during(discord: Loopback, seconds: float | None, until: asyncio.Event) -> dict[str, list[float]]:
    """Ask every command in turn, one after another, for ``seconds`` or until the event; first answers, in seconds."""
    took: dict[str, list[float]] = {name: [] for name, _ in ASKED}
    began = time.monotonic()
    turn = 0
    while not until.is_set() and (seconds is None or time.monotonic() - began < seconds):
        name, options = ASKED[turn % len(ASKED)]
        turn += 1
        answer = await discord.answered(await discord.ask(name, options))
        assert answer.seconds is not None
        took[name].append(answer.seconds)
        await asyncio.sleep(0.02)
    return took


@dataclass(frozen=True)
class Lags:
    """Lags of an event loop, in ms: the longest, the longest for which the bot's own work can account, the 99.9th
    percentile of these, and how many of them were over 50 ms."""

    longest: float
    own: float
    rare: float
    over: int

    @classmethod
    def between(cls, lags: Sequence[Sequence[float]], began: float, ended: float) -> "Lags":
        """Those between two moments, of what ``watched`` wrote."""
        late = max(late * 1000 for at, late, _ in lags if began <= at <= ended)
        own = sorted(min(late, used) * 1000 for at, late, used in lags if began <= at <= ended)
        return cls(late, own[-1], own[int(len(own) * 0.999)], sum(each > 50 for each in own))

    def __str__(self) -> str:
        return (
            f"event loop's longest lag {self.longest:.1f} ms; the bot's own work held it up for {self.own:.1f} ms "
            f"at most (99.9 % under {self.rare:.1f} ms; over 50 ms: {self.over}; goal none)"
        )


async def reloading(home: Path, articles: Path) -> None:
    """Every command's first answer and the event loop's lag, before and during a reload."""
    book = home / "lags.json"
    folder = home / "articles"
    shutil.copytree(articles, folder)
    async with Loopback() as discord:
        environ = surroundings(home, folder, discord)
        program = ("tests.benchmarks.watched", str(book), "run")
        async with bot_process(home, environ, program=program) as bot:
            await bot.connects(discord)
            await answers_during(discord, 1.0, asyncio.Event())  # warm
            quiet_began = time.monotonic()
            quiet = await answers_during(discord, 3.0, asyncio.Event())
            quiet_ended = time.monotonic()
            generate(home / "made")
            for source in sorted((home / "made").iterdir()):
                shutil.move(source, folder)
            done = asyncio.Event()

            async def reload() -> None:
                await asyncio.sleep(0.1)
                answer = await discord.answered(await discord.ask("library", sub="reload", person=OWNER))
                while "made-00.md: Made article 0" not in answer.text:  # the report; until then only progress
                    await asyncio.sleep(0.05)
                    if time.monotonic() - began > 600:
                        raise SystemExit(f"no report of the reload:\n{answer.text}\n{bot.log}")
                done.set()

            began = time.monotonic()
            _, during = await asyncio.gather(reload(), answers_during(discord, None, done))
            ended = time.monotonic()
            after = memory(bot.process.pid)[0]
            stopped = await told_to_stop(bot)
    lags = json.loads(book.read_text("ascii"))
    print(
        f"reload of {PASSAGES:,} passages      {ended - began:7.2f} s; {after:.1f} MiB RSS afterwards, "
        f"exit {stopped:.2f} s"
    )
    for label, (first, last) in {"quiet": (quiet_began, quiet_ended), "reload": (began, ended)}.items():
        print(f"{label}: {Lags.between(lags, first, last)}")
    print("first answers, ms              quiet: median   worst    reload: median   worst   times slower   asked")
    for name, _ in ASKED:
        calm, busy = sorted(quiet[name]), sorted(during[name])
        if calm and busy:
            ratio = statistics.median(busy) / statistics.median(calm)
            print(
                f"  /{name:<28} {statistics.median(calm) * 1000:13.1f} {calm[-1] * 1000:7.1f} "
                f"{statistics.median(busy) * 1000:17.1f} {busy[-1] * 1000:7.1f} {ratio:14.1f} {len(busy):7}"
            )


async def measure(articles: Path, times: int) -> None:
    """All of it."""
    with tempfile.TemporaryDirectory() as scratch:
        await starting(Path(scratch, "starting"), articles, times)
        await serving(Path(scratch, "starting"), articles)
        await reloading(Path(scratch, "reloading"), articles)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print. ``arguments`` as on the command line (None takes that)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, default=ROOT / "data" / "articles")
    parser.add_argument("--times", type=int, default=5, help="how often to start")
    asked = parser.parse_args(arguments)
    asyncio.run(measure(asked.articles.resolve(), asked.times))


if __name__ == "__main__":
    main()
