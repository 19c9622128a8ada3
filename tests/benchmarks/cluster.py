"""How much sooner two workers of a Dask cluster load a folder than one does.

    python -m tests.benchmarks.cluster [--sources 400] [--kilobytes 60] [--times 3] [--of both|cores|halves]

The sources are those of ``tests.benchmarks.shapes``, read on this machine as a cluster of its own. One worker and two
load the same folder in turns; printed are the medians, the ratio, and whether the libraries are the same, row for row,
as the one loaded without a cluster. A gigabyte is ``--sources 17000``.

There are two lines. In the first the workers have this machine's cores, which they share with what writes the library:
on two cores that keeps the ratio below 2 however well all goes. In the second each worker is held to half a core, as if
it were a slower machine of its own, so that on two cores two of them and what writes have room. It is made where Linux
lets this process hold others (cgroups, as root), and says something only where nothing else keeps the machine busy: how
much of its time each worker really was held back is printed with it.
"""

import argparse
import asyncio
import logging
import os
import shutil
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from distributed import Client, LocalCluster

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


PERIOD = 100_000
CGROUPS = Path("/sys/fs/cgroup")


class Half:
    """A group of processes that has half a core. Linux ends none of them when it is taken away."""

    def __init__(self, name: str) -> None:
        """Raises OSError where this process may not make one."""
        first = CGROUPS / "cpu"
        root, quota = (first, "cpu.cfs_quota_us") if first.exists() else (CGROUPS, "cpu.max")
        self._place = root / f"commonplace-{os.getpid()}-{name}"
        self._place.mkdir()
        try:
            written = str(PERIOD // 2) if quota.startswith("cpu.cfs") else f"{PERIOD // 2} {PERIOD}"
            (self._place / quota).write_text(written, "ascii")
        except OSError:
            self._place.rmdir()
            raise

    def take(self, process: int) -> None:
        """Hold a process, and whatever it starts."""
        (self._place / "cgroup.procs").write_text(str(process), "ascii")

    def held_back(self) -> float:
        """In which share of the time in which they had work they were held back."""
        rows = (row.split() for row in (self._place / "cpu.stat").read_text("ascii").splitlines())
        told = {name: int(value) for name, value in rows}
        return told["nr_throttled"] / max(told["nr_periods"], 1)

    def close(self) -> None:
        """Let go of the group, once its processes have ended."""
        for _ in range(100):
            if not (self._place / "cgroup.procs").read_text("ascii").split():
                break
            time.sleep(0.1)
        self._place.rmdir()


@contextmanager
def held(processes: Sequence[int], shares: list[float]) -> Iterator[None]:
    """Within this each process has half a core; how much they were held back is noted in ``shares``."""
    with ExitStack() as stack:
        halves = [stack.enter_context(closing(Half(str(number)))) for number in range(len(processes))]
        for half, process in zip(halves, processes, strict=True):
            half.take(process)
        yield
        shares += [half.held_back() for half in halves]


def on_cluster(articles: Path, data: Path, workers: int, shares: list[float] | None) -> float:
    """Seconds that a load takes on so many workers, which have started; with ``shares`` on half a core each."""
    with (
        ExitStack() as stack,
        LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address=":0",
            silence_logs=logging.CRITICAL,
        ) as cluster,
    ):
        if shares is not None:
            with Client(cluster.scheduler_address, set_as_default=False) as client:
                processes: Mapping[str, int] = client.run(os.getpid)
            stack.enter_context(held([*processes.values()], shares))
        return asyncio.run(loaded(articles, data, cluster.scheduler_address))


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=int, default=400)
    parser.add_argument("--kilobytes", type=int, default=60)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--of", choices=("both", *LINES), default="both")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="commonplace-cluster-") as place:
        home = Path(place)
        size = folder(home / "articles", chosen.sources, chosen.kilobytes * 1024)
        asyncio.run(loaded(home / "articles", home / "alone", None))
        alone = dump(home / "alone")
        print(f"{chosen.sources} sources, {size / 1e6:.0f} MB; medians of {chosen.times}", flush=True)
        lines = LINES if chosen.of == "both" else (chosen.of,)
        same = all(compared(home, alone, line, chosen.times) for line in lines)
    print(f"libraries the same as without a cluster: {'yes' if same else 'NO'}")
    raise SystemExit(not same)


LINES = {"cores": "workers share this machine's cores with what writes", "halves": "each worker has half a core"}


def compared(home: Path, alone: tuple[str, ...], line: str, times: int) -> bool:
    """Measure and print one line; whether all libraries were the same."""
    shares: list[float] | None = [] if line == "halves" else None
    taken: dict[int, list[float]] = {1: [], 2: []}
    same = True
    for number in range(times):
        for workers in taken:
            data = home / f"{line}-{workers}-{number}"
            try:
                taken[workers].append(on_cluster(home / "articles", data, workers, shares))
            except OSError as error:
                if shares is None:
                    raise
                print(f"{LINES[line]}: not to be had here ({error.strerror})")
                return True
            same = same and dump(data) == alone
            shutil.rmtree(data)
    one, two = (statistics.median(seconds) for seconds in taken.values())
    print(f"{LINES[line]}: one {one:.1f} s, two {two:.1f} s: {one / two:.2f} times as fast")
    if shares:
        print(f"  held back in {statistics.mean(shares):.0%} of their time, {min(shares):.0%} at least")
    return same


if __name__ == "__main__":
    main()
