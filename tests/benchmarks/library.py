"""The library's own figures: first load, start with nothing changed, picking a quote, searching, in one run.

    python -m tests.benchmarks.library [--articles DIR]

DIR is a folder of articles; without one, the sample library. Medians of several runs, in milliseconds.
"""

import argparse
import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from bot.services import Services, open_services
from bot.settings import Settings, load_settings

SAMPLE = Path(__file__).resolve().parent.parent.parent / "data" / "articles"


async def timed(call: Callable[[], Awaitable[object]], times: int) -> list[float]:
    """Milliseconds of each of ``times`` calls."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        await call()
        taken.append((time.perf_counter() - begun) * 1000)
    return sorted(taken)


def line(what: str, taken: list[float]) -> str:
    """One row: median and the value below which 95 of 100 lie."""
    return f"{what:<44}{statistics.median(taken):10.2f}{taken[min(len(taken) - 1, int(0.95 * len(taken)))]:10.2f}"


async def start(settings: Settings) -> None:
    """What every start does: open, look at the folder, apply if anything changed."""
    async with open_services(settings) as services:
        await services.library.reload()


async def first_load(articles: Path) -> float:
    """Milliseconds from nothing to a whole library."""
    with tempfile.TemporaryDirectory() as data:
        return (await timed(lambda: start(settings_for(articles, Path(data))), 1))[0]


def settings_for(articles: Path, data: Path) -> Settings:
    """Settings that look nowhere else."""
    return load_settings({"articles_dir": articles, "data_dir": data}, root=data, environ={})


async def typo_queries(services: Services, chance: random.Random, count: int) -> list[str]:
    """Eight words from somewhere in a passage, one of them with two letters swapped."""
    queries: list[str] = []
    entries = await services.library.entries()
    while len(queries) < count:
        entry = chance.choice(entries)
        excerpt = await services.library.excerpt(entry.key, ordinal=chance.randrange(entry.passages), characters=1)
        words = excerpt.passages[0].text.split()
        if len(words) < 10:
            continue
        at = chance.randrange(len(words) - 8)
        taken = words[at : at + 8]
        slip = max(range(8), key=lambda i: len(taken[i]))
        word = taken[slip]
        taken[slip] = word[:1] + word[2:3] + word[1:2] + word[3:]
        queries.append(" ".join(taken))
    return queries


async def measure(articles: Path) -> None:
    """Print the table."""
    loads = sorted([await first_load(articles) for _ in range(5)])
    with tempfile.TemporaryDirectory() as data:
        settings = settings_for(articles, Path(data))
        await start(settings)
        starts = await timed(lambda: start(settings), 9)
        async with open_services(settings, chance=random.Random(1)) as services:
            status = await services.library.status()
            print(
                f"{status.articles} articles, {status.passages} passages, {status.words} words, {status.quotes} quotes"
            )
            chance = random.Random(2)
            quotes = await timed(lambda: services.library.quote(chance=chance, channel="bench"), 300)
            queries = iter(await typo_queries(services, chance, 200))
            await services.library.search("warm up")
            searches = await timed(lambda: services.library.search(next(queries), limit=10), 200)
    print(f"{'milliseconds':<44}{'median':>10}{'p95':>10}")
    print(line("first load of the folder", loads))
    print(line("start with nothing changed", starts))
    print(line("a quote picked, none of the last hundred", quotes))
    print(line("a search of eight words with a typo", searches))


def main(argv: list[str] | None = None) -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, default=SAMPLE)
    asyncio.run(measure(parser.parse_args(argv).articles))


if __name__ == "__main__":
    main()
