"""How much sooner two workers of a Dask cluster load a folder than one does.

    python -m tests.benchmarks.cluster [--sources 400] [--kilobytes 60] [--times 3]

The sources are those of ``tests.benchmarks.shapes``, read on this machine as a cluster of its own. One worker and two
load the same folder in turns; printed are the medians, the ratio, and whether the libraries are the same, row for row,
as the one loaded without a cluster. Two cores are needed for a ratio that means something: what writes the library
takes a share of one.
"""

import argparse
import asyncio
import logging
import sqlite3
import statistics
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from distributed import LocalCluster

from bot.services import open_services
from bot.settings import Settings
from tests.benchmarks.shapes import folder


async def loaded(articles: Path, data: Path, scheduler: str | None) -> float:
    """Seconds that a first load takes."""
    settings = Settings.model_validate({"articles_dir": articles, "data_dir": data, "workers": 1})
    async with open_services(settings, cluster=scheduler, clock=lambda: datetime(2026, 3, 1, tzinfo=UTC)) as services:
        begun = time.perf_counter()
        await services.library.reload()
        return time.perf_counter() - begun


def dump(data: Path) -> tuple[str, ...]:
    """Every row of a library."""
    with closing(sqlite3.connect(data / "library.db")) as connection:
        return tuple(connection.iterdump())


def on_cluster(articles: Path, data: Path, workers: int) -> float:
    """Seconds that a load takes on so many workers, which have started."""
    with LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address=":0",
        silence_logs=logging.CRITICAL,
    ) as cluster:
        return asyncio.run(loaded(articles, data, cluster.scheduler_address))


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=int, default=400)
    parser.add_argument("--kilobytes", type=int, default=60)
    parser.add_argument("--times", type=int, default=3)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="commonplace-cluster-") as place:
        home = Path(place)
        size = folder(home / "articles", chosen.sources, chosen.kilobytes * 1024)
        asyncio.run(loaded(home / "articles", home / "alone", None))
        alone, same = dump(home / "alone"), True
        taken: dict[int, list[float]] = {1: [], 2: []}
        for number in range(chosen.times):
            for workers in taken:
                data = home / f"{workers}-{number}"
                taken[workers].append(on_cluster(home / "articles", data, workers))
                same = same and dump(data) == alone
    one, two = (statistics.median(taken[workers]) for workers in (1, 2))
    print(f"{chosen.sources} sources, {size / 1e6:.0f} MB; medians of {chosen.times}")
    print(f"one worker {one:.1f} s, two workers {two:.1f} s: {one / two:.2f} times as fast")
    print(f"libraries the same as without a cluster: {'yes' if same else 'NO'}")
    raise SystemExit(not same)


if __name__ == "__main__":
    main()
