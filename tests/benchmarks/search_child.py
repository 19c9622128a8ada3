"""A process of its own for what is measured by the process: peak memory of building, memory of searching, a cold start.

``python -m tests.benchmarks.search_child build|start|search LIBRARY [QUERIES]`` prints one JSON object.
"""

import json
import sys
import time
from pathlib import Path

from bot.search import Engine
from bot.store.index import SqliteIndex
from tests.benchmarks.search_library import index, open_library


def memory(kind: str) -> float:
    """MiB of this process's memory: RssAnon is what is not a mapped file, VmHWM the most it ever had."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split(f"{kind}:")[1].split()[0]) / 1024


def build(library: Path) -> dict[str, float]:
    """Index a library that has none."""
    begun, worked = time.perf_counter(), time.process_time()
    connection = open_library(library)
    index(connection)
    taken, work = time.perf_counter() - begun, time.process_time() - worked
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return {"seconds": taken, "cpu": work, "peak": memory("VmHWM")}


def search(library: Path, queries: Path) -> dict[str, float]:
    """Start, then ask every query of a file, one a line."""
    before = memory("RssAnon")
    begun = time.perf_counter()
    engine = Engine(SqliteIndex(library))
    engine.search("the first query of all")
    started = time.perf_counter() - begun
    for query in json.loads(queries.read_text(encoding="utf-8")):
        engine.search(query)
    after = memory("RssAnon")
    engine.close()
    return {"start": started, "memory": after - before}


if __name__ == "__main__":
    verb, paths = sys.argv[1], [Path(name) for name in sys.argv[2:]]
    print(json.dumps(build(paths[0]) if verb == "build" else search(paths[0], paths[1])))
