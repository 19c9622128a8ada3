"""``make bench``: every benchmark that fits its size, one after another, each printed under its name.

    python -m tests.benchmarks [--size small|100k|1m]

``small`` runs all of them in about half an hour; the larger sizes run only the search, which is what they are about.
"""

import argparse
import importlib
import time
from pathlib import Path

SMALL = (
    "bookmarks",
    "shared_state",
    "library",
    "reload",
    "against",
    "reading",
    "patterns",
    "quotes",
    "headings",
    "run",
    "search",
    "load",
    "verify",
)
LARGE = ("search", "load", "verify")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", choices=("small", "20k", "100k", "1m"), default="small")
    size = parser.parse_args().size
    here = Path(__file__).parent
    for name in SMALL if size == "small" else LARGE:
        if not (here / f"{name}.py").exists():
            continue
        print(f"\n== {name} ==", flush=True)
        begun = time.perf_counter()
        sized = ["--size", size] if name in LARGE else []
        importlib.import_module(f"tests.benchmarks.{name}").main(sized)
        print(f"({time.perf_counter() - begun:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
