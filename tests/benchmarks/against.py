"""This build against another one, side by side in one run: reading every shape, loading, starting, reloading.

    python -m tests.benchmarks.against [CHECKOUT] [--commit 9aaf111] [--times 5] [--only reading|loading|starting]

CHECKOUT is a folder that holds another version of this project; without one, ``--commit`` is taken out of this
repository into a temporary folder. Both run on this interpreter and its libraries, by turns, each time in a process
of its own. Printed are medians and their ratio: above 1 this build is the faster one.
"""

import argparse
import io
import os
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bot.library.reload.workers import cores as usable_cores
from tests.benchmarks.shapes import SHAPES, folder, one

HERE = Path(__file__).resolve().parents[2]
COMMIT = "9aaf111"
SOURCES, SIZE = 200, 50_000
MANY, SMALL = 2_000, 2_000
LARGE = 5_000_000
BYTECODE = Path(tempfile.gettempdir()) / "commonplace-against"
_READ = """
import sys, time
from pathlib import Path
try:
    from bot.reading.reader import read_source
except ImportError:
    from bot.reading.door import read_source
path = Path(sys.argv[1])
data = path.read_bytes()
begun = time.process_time()
read_source(path.name, data)
print(time.process_time() - begun)
"""


@dataclass(frozen=True)
class Build:
    """One checkout of the project."""

    root: Path

    def run(self, *arguments: str, cores: int | None = None) -> str:
        """What a Python process of this build prints. Raises SystemExit with its errors when it fails."""
        environ = {key: value for key, value in os.environ.items() if not key.startswith("COMMONPLACE_")}
        # As where the program is installed: its compiled modules are kept, and only the first run makes them.
        environ.pop("PYTHONDONTWRITEBYTECODE", None)
        environ["PYTHONPYCACHEPREFIX"] = str(BYTECODE)
        before = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else None
        if cores is not None and before is not None:
            os.sched_setaffinity(0, sorted(before)[:cores])  # inherited by what is started now
        try:
            done = subprocess.run(
                [sys.executable, *arguments],
                cwd=self.root,
                env={**environ, "PYTHONPATH": str(self.root)},
                capture_output=True,
                text=True,
                check=False,
            )
        finally:
            if before is not None:
                os.sched_setaffinity(0, before)
        if done.returncode:
            raise SystemExit(f"{self.root} failed:\n{done.stderr}")
        return done.stdout

    def load(self, articles: Path, data: Path, cores: int | None = None) -> float:
        """Seconds that ``load`` takes, as a user waits for it."""
        begun = time.perf_counter()
        self.run("-m", "bot", "load", "--articles", str(articles), "--data", str(data), "--json", cores=cores)
        return time.perf_counter() - begun

    def read(self, source: Path) -> float:
        """Seconds of one core that reading one source takes."""
        return float(self.run("-c", _READ, str(source)))


def compared(what: str, measure: Callable[[Build], float], builds: Sequence[Build], times: int) -> None:
    """Measure the builds by turns and print one row."""
    taken: list[list[float]] = [[] for _ in builds]
    for _ in range(times):
        for build, seconds in zip(builds, taken, strict=True):
            seconds.append(measure(build))
    ours, theirs = (statistics.median(seconds) for seconds in taken)
    print(f"{what:<44}{ours:10.2f} s{theirs:10.2f} s{theirs / ours:8.2f}", flush=True)


def reading(builds: Sequence[Build], place: Path, times: int) -> None:
    """One source of 5 MB of each shape."""
    for name, ending, _ in SHAPES:
        source = place / f"{name}{ending}"
        source.write_text(one(name, LARGE), "utf-8")
        compared(f"read 5 MB of {name}", partial(Build.read, source=source), builds, times)
        source.unlink()


def loading(builds: Sequence[Build], place: Path, times: int) -> None:
    """A folder of 10 MB into an empty library, on one core and on two, and the memory of the workers."""
    articles, data = place / "articles", place / "data"
    written = folder(articles, SOURCES, SIZE)

    def load(build: Build, cores: int) -> float:
        try:
            return build.load(articles, data, cores)
        finally:
            shutil.rmtree(data, ignore_errors=True)

    for cores in range(1, min(2, usable_cores()) + 1):
        what = f"load {SOURCES} sources ({written / 1e6:.1f} MB), {cores} core{'s' * (cores > 1)}"
        compared(what, partial(load, cores=cores), builds, times)
    print("peak memory, MiB:", ", ".join(f"{what} {held:.0f}" for what, held in memory(builds[0], articles, data)))
    shutil.rmtree(articles)


def memory(build: Build, articles: Path, data: Path) -> list[tuple[str, float]]:
    """The largest resident memory of the loading process and of each of its workers during one load (Linux)."""
    command = [sys.executable, "-m", "bot", "load", "--articles", str(articles), "--data", str(data), "--json"]
    peaks: dict[int, float] = {}
    with subprocess.Popen(command, cwd=build.root, stdout=subprocess.DEVNULL) as loading:
        while loading.poll() is None:
            for process in (loading.pid, *_children(loading.pid)):
                with suppress(OSError, StopIteration):
                    lines = Path(f"/proc/{process}/status").read_text("ascii").splitlines()
                    peaks[process] = int(next(row for row in lines if row.startswith("VmHWM")).split()[1]) / 1024
            time.sleep(0.05)
    shutil.rmtree(data, ignore_errors=True)
    return [("load" if process == loading.pid else "worker", peak) for process, peak in peaks.items()]


def _children(process: int) -> list[int]:
    found: list[int] = []
    for tasks in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            found += map(int, tasks.read_text("ascii").split())
    return found


def starting(builds: Sequence[Build], place: Path, times: int) -> None:
    """2,000 sources, loaded already: a load with nothing changed, and with one source changed."""
    folders = {build: (place / f"articles-{number}", place / f"data-{number}") for number, build in enumerate(builds)}
    for build, (articles, data) in folders.items():
        folder(articles, MANY, SMALL)
        build.load(articles, data)

    def changed(build: Build) -> float:
        articles, data = folders[build]
        source = sorted(articles.iterdir())[MANY // 2]
        source.write_text(
            source.read_text("utf-8") + "\n\nOne more line, and nobody knows why it was written.\n", "utf-8"
        )
        return build.load(articles, data)

    compared(f"load {MANY:,} sources, nothing changed", lambda build: build.load(*folders[build]), builds, times)
    compared(f"load {MANY:,} sources, one changed", changed, builds, times)


PARTS = {"reading": reading, "loading": loading, "starting": starting}


def taken_out(commit: str, into: Path) -> Build | None:
    """A commit of this repository, written into a folder; None where it is not to be had."""
    done = subprocess.run(["git", "-C", str(HERE), "archive", commit], capture_output=True, check=False)
    if done.returncode:
        return None
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(into, filter="data")
    return Build(into)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkout", nargs="?", type=Path)
    parser.add_argument("--commit", default=COMMIT)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--only", choices=tuple(PARTS))
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        other = Build(given.checkout.resolve()) if given.checkout else taken_out(given.commit, place / "other")
        if other is None:
            print(f"Commit {given.commit} is not in this repository; name a checkout to compare with.")
            return
        print(f"{'medians of ' + str(given.times):<44}{'this build':>12}{'the other':>12}{'ratio':>8}")
        for part, run in PARTS.items():
            if given.only in (None, part):
                run((Build(HERE), other), place, given.times)


if __name__ == "__main__":
    main()
