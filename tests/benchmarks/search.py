"""The search beside its peers, on queries with a known target: ``make bench``, ``make bench SIZE=20k|100k|1m``.

    python -m tests.benchmarks.search [--size small|20k|100k|1m] [--set reporting|tuning] [--each N]

Prints recall at 1 and 5, mean reciprocal rank, nonsense answered and right answers refused, latency of one thread
(its processor time, each query asked for the first time), keystrokes, building, memory and size. ``small`` needs no
installed texts; tantivy is shown when it is installed. Constants of the engine were chosen on the set ``tuning``;
``reporting`` shares no target passage with it.
"""

import argparse
import json
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TypeVar

from bot.search import BEING_TYPED, Answer, Engine
from bot.search.fold import fold
from bot.store.index import IndexWriter, SqliteIndex
from tests.benchmarks.corpus import PACKAGES, corpus, small_corpus
from tests.benchmarks.search_library import fill, open_library
from tests.benchmarks.search_nonsense import nonsense
from tests.benchmarks.search_peers import peers
from tests.benchmarks.search_queries import SETS, Probe, probes

SIZES = {"small": 5000, "20k": 20_000, "100k": 100_000, "1m": 1_000_000}
ARTICLES = Path(__file__).resolve().parents[2] / "data" / "articles"
OFFERED = 12
"""Passages offered while somebody types."""
_KEPT = 200_000
_T = TypeVar("_T")


def percentile(taken: Iterable[float], part: float) -> float:
    """The value below which ``part`` of ``taken`` lies."""
    ordered = sorted(taken)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def timed(call: Callable[[], object], clock: Callable[[], float] = time.thread_time) -> float:
    """Milliseconds of a call: the processor's, so that other work on the machine blurs the figures less."""
    begun = clock()
    call()
    return (clock() - begun) * 1000


def first_time(call: Callable[[], _T]) -> tuple[_T, float]:
    """What a call gives, and its milliseconds of the processor."""
    begun = time.thread_time()
    given = call()
    return given, (time.thread_time() - begun) * 1000


def child(*arguments: str) -> dict[str, float]:
    """What ``search_child`` prints."""
    command = [sys.executable, "-m", "tests.benchmarks.search_child", *arguments]
    result = subprocess.run(
        command, capture_output=True, text=True, check=True, cwd=Path(__file__).resolve().parents[2]
    )
    held: dict[str, float] = json.loads(result.stdout)
    return held


def latencies(taken: Sequence[float]) -> str:
    """p50/p95/p99."""
    return "/".join(f"{percentile(taken, part):.1f}" for part in (0.5, 0.95, 0.99))


def ours(engine: Engine, asked: Sequence[Probe], rubbish: Sequence[str]) -> None:
    """Our figures, class by class."""
    ranks: defaultdict[str, list[int]] = defaultdict(list)
    taken: defaultdict[str, list[float]] = defaultdict(list)
    refused = 0
    for probe in asked:
        answer, spent = first_time(partial(engine.search, probe.query))
        taken[probe.kind].append(spent)
        right = [at for at, found in enumerate(answer.found[:10], 1) if probe.held_by(found.text)]
        refused += not answer.good and right[:1] == [1]
        ranks[probe.kind].append(right[0] if right and answer.good else 0)
    ranks["all together"] = [rank for held in list(ranks.values()) for rank in held]
    taken["all together"] = [one for times in list(taken.values()) for one in times]
    print(f"{'class':14} {'n':>5} {'R@1':>6} {'R@5':>6} {'MRR':>6}   p50/p95/p99 ms")
    for kind, got in ranks.items():
        first = sum(rank == 1 for rank in got) / len(got)
        five = sum(1 <= rank <= 5 for rank in got) / len(got)
        mean = sum(1 / rank for rank in got if rank) / len(got)
        print(f"{kind:14} {len(got):5} {first:6.3f} {five:6.3f} {mean:6.3f}   {latencies(taken[kind])}")
    tried = [first_time(partial(engine.search, query)) for query in rubbish]
    answered = sum(answer.good for answer, _ in tried)
    print(f"nonsense answered {answered / len(rubbish):.3f} of {len(rubbish)}   {latencies([ms for _, ms in tried])}")
    print(f"right answers refused {refused / len(asked):.4f}")


def keystrokes(engine: Engine, asked: Sequence[Probe]) -> None:
    """Latency while lines are typed letter by letter, from the third on; each text once, as it happens.

    And how often what is offered first is what a whole search for the same letters finds first.
    """
    lines = [probe.query for probe in asked[:: max(1, len(asked) // 60)]]
    typed = [line[:end] for line in lines for end in range(3, len(line) + 1) if any(map(str.isalnum, line[:end]))]
    ask = partial(engine.search, limit=OFFERED, effort=BEING_TYPED)
    taken = [timed(partial(ask, part)) for part in typed]
    print(f"keystrokes {len(taken)}   p50/p95/p99 {latencies(taken)} ms", end="")
    same = sum(_first(ask(part)) == _first(engine.search(part)) for part in typed)
    print(f", the first passage that of a whole search {100 * same / len(typed):.1f} %")


def _first(answer: Answer) -> str | None:
    return answer.found[0].text if answer.good else None


_ASKED_WHOLE = 400


def changing(library: Path, engine: Engine, texts: Sequence[str]) -> None:
    """Add an article of 25,000 characters, find it, remove it, miss it; medians of nine."""
    added, removed, seen, again = [], [], [], []
    with closing(open_library(library)) as connection:
        (last,) = connection.execute("SELECT max(number) FROM passage").fetchone()
        for turn in range(9):
            held = _article(texts, random.Random(turn))
            # A longer one is asked for in part, and may be taken for the passage it was made from.
            line = next(text for text in held[len(held) // 2 :] + held if len(text) < _ASKED_WHOLE)
            ask = partial(engine.search, line, literal=True)
            added.append(timed(partial(_put, connection, 10**8 + turn, last + 1, held), time.perf_counter))
            seen.append(timed(ask))
            again.append(timed(ask))
            if line not in (found.text for found in ask().found):
                raise AssertionError("what was added is not found")
            removed.append(timed(partial(_take, connection, 10**8 + turn), time.perf_counter))
            if line in (found.text for found in ask().found):
                raise AssertionError("what was removed is still found")
    print(
        f"\nadd 25,000 characters {statistics.median(added):.1f} ms, first search after it"
        f" {statistics.median(seen):.1f} ms (the same once more {statistics.median(again):.1f} ms),"
        f" remove {statistics.median(removed):.1f} ms"
    )


def _article(texts: Sequence[str], chance: random.Random) -> list[str]:
    held: list[str] = []
    while sum(map(len, held)) < 25_000:
        held.append(" ".join(chance.choices(chance.choice(texts).split(), k=4)) + " " + chance.choice(texts))
    return held


def _put(connection: sqlite3.Connection, article: int, first: int, held: Sequence[str]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    numbered = list(enumerate(held, first))
    connection.executemany(
        "INSERT INTO passage VALUES (?, ?, 0, 0, '', 0, 'prose', NULL, 1, ?)",
        [(number, article, text) for number, text in numbered],
    )
    writer = IndexWriter(connection)
    writer.add(article, [number for number, _ in numbered])
    writer.finish()
    connection.execute("COMMIT")


def _take(connection: sqlite3.Connection, article: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    first, last = connection.execute("SELECT first, last FROM search_pending WHERE article = ?", (article,)).fetchone()
    connection.execute("DELETE FROM passage WHERE number BETWEEN ? AND ?", (first, last))
    writer = IndexWriter(connection)
    writer.remove(article)
    writer.finish()
    connection.execute("COMMIT")


def beside(texts: Sequence[str], asked: Sequence[Probe], folder: Path) -> None:
    """The peers' figures on the same queries."""
    folded = [fold(text) for text in texts]
    print(f"\n{'peer':26} {'n':>5} {'R@1':>6} {'R@5':>6}   p50/p95/p99 ms")
    for peer in peers(folded, folder):
        step = 1 if peer.sample is None else max(1, len(asked) // peer.sample)
        first = five = 0
        taken = []
        for probe in asked[::step]:
            found, spent = first_time(partial(peer.search, probe.query))
            taken.append(spent)
            right = [probe.held_by(texts[at]) for at in found]
            first += any(right[:1])
            five += any(right)
        count = len(taken)
        print(f"{peer.name:26} {count:5} {first / count:6.3f} {five / count:6.3f}   {latencies(taken)}")
        close = getattr(peer, "close", None)
        if close is not None:
            close()


def size_on_disk(library: Path) -> str:
    """Of the index, in MB."""
    with closing(sqlite3.connect(library)) as connection:
        try:
            ((size,),) = connection.execute("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'search_%'").fetchall()
        except sqlite3.OperationalError:
            return "unknown (this SQLite has no dbstat)"
    return f"{size / 1e6:.1f} MB"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", choices=tuple(SIZES), default="small")
    parser.add_argument("--set", choices=SETS, default="reporting", dest="which")
    parser.add_argument("--each", type=int, default=0, help="queries of each class (80, small 40)")
    parser.add_argument("--no-peers", action="store_true")
    chosen = parser.parse_args(arguments)
    size = SIZES[chosen.size]
    each = chosen.each or (40 if chosen.size == "small" else 80)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library = folder / "library.db"
        texts = list(small_corpus(ARTICLES, size) if chosen.size == "small" else corpus(size))
        source = "the sample articles and made text" if chosen.size == "small" else f"{len(PACKAGES)} Debian packages"
        mean = statistics.mean(map(len, texts))
        print(f"{len(texts):,} passages of {source}, {mean:.0f} characters on average")
        with closing(open_library(library)) as connection:
            fill(connection, texts)
        # Targets are real passages; a recombined one holds sentences of others.
        asked = probes(texts[:_KEPT], chosen.which, each)
        rubbish = nonsense(texts[:_KEPT], chosen.which, each)
        built = child("build", str(library))
        print(
            f"build {len(texts) / built['seconds']:,.0f} passages/s"
            f" ({len(texts) / built['cpu']:,.0f} a second of one core), peak memory {built['peak']:.0f} MiB,"
            f" index {size_on_disk(library)}"
        )
        queries = folder / "queries.json"
        queries.write_text(json.dumps([probe.query for probe in asked]), encoding="utf-8")
        searched = child("search", str(library), str(queries))
        print(f"start {searched['start']:.2f} s, own memory after {len(asked)} queries {searched['memory']:.0f} MiB")
        engine = Engine(SqliteIndex(library))
        engine.search("the first query of all")
        ours(engine, asked, rubbish)
        keystrokes(engine, asked)
        if not chosen.no_peers:
            beside(texts, asked, folder)
        changing(library, engine, texts)
        engine.close()


if __name__ == "__main__":
    main()
