"""Many members at once: 20 users ask 50 searches a second in all, while a clock in the event loop watches its lags.

    python -m tests.benchmarks.load [--size small|20k|100k|1m] [--seconds 10]

Every search takes the bot's own way: from the event loop to the engine's one thread and back. Answers are counted
from the moment a search was due, so waiting in the queue counts.
"""

import argparse
import asyncio
import random
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from bot.search import Engine
from bot.store.index import SqliteIndex
from tests.benchmarks.corpus import corpus, small_corpus
from tests.benchmarks.library import SAMPLE
from tests.benchmarks.search_library import fill, index, open_library
from tests.benchmarks.search_nonsense import nonsense
from tests.benchmarks.search_queries import probes

SIZES = {"small": 5_000, "20k": 20_000, "100k": 100_000, "1m": 1_000_000}
USERS, A_SECOND = 20, 50
STEP = 0.002


def percentile(taken: Sequence[float], part: float) -> float:
    """The value below which ``part`` of ``taken`` lies."""
    return sorted(taken)[min(len(taken) - 1, int(part * len(taken)))]


async def ask_all(engine: Engine, queries: Sequence[str], seconds: float) -> tuple[list[float], list[float]]:
    """Answer times and the loop's lags, both in milliseconds."""
    loop = asyncio.get_running_loop()
    answers: list[float] = []
    lags: list[float] = []
    over = time.perf_counter() + seconds
    begun = time.perf_counter()

    async def clock() -> None:
        while time.perf_counter() < over:
            due = time.perf_counter() + STEP
            await asyncio.sleep(STEP)
            lags.append((time.perf_counter() - due) * 1000)

    async def user(number: int, executor: ThreadPoolExecutor) -> None:
        chance = random.Random(number)
        due = begun + number / A_SECOND
        while due < over:
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            await loop.run_in_executor(executor, engine.search, chance.choice(queries))
            answers.append((time.perf_counter() - due) * 1000)
            due += USERS / A_SECOND

    with ThreadPoolExecutor(1) as executor:
        await asyncio.gather(clock(), *(user(number, executor) for number in range(USERS)))
    return answers, lags


def main(arguments: Sequence[str] | None = None) -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", choices=tuple(SIZES), default="small")
    parser.add_argument("--seconds", type=float, default=10.0)
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        library = Path(name) / "library.db"
        texts = list(small_corpus(SAMPLE) if chosen.size == "small" else corpus(SIZES[chosen.size]))
        with closing(open_library(library)) as connection:
            fill(connection, texts)
            index(connection)
        queries = [probe.query for probe in probes(texts[:20_000], "reporting", 20)]
        queries += nonsense(texts[:20_000], "reporting", 20)[:20]
        engine = Engine(SqliteIndex(library))
        try:
            for query in queries[:50]:
                engine.search(query)
            answers, lags = asyncio.run(ask_all(engine, queries, chosen.seconds))
        finally:
            engine.close()
    print(f"{len(texts):,} passages, {USERS} users, {len(answers)} searches in {chosen.seconds:.0f} s")
    print(
        f"answers, ms: p50 {percentile(answers, 0.5):.1f}, p95 {percentile(answers, 0.95):.1f}, "
        f"p99 {percentile(answers, 0.99):.1f}, worst {max(answers):.1f}"
    )
    print(f"event loop's longest lag {max(lags):.1f} ms; over 50 ms: {sum(lag > 50 for lag in lags)}")


if __name__ == "__main__":
    main()
