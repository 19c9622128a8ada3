"""Bad evenings, one after another, with a line for each: what was done, how often, what went wrong, how long it took.

    python -m tests.chaos [--only NAME …] [--times N] [--seed N]

Needs Linux; the full disk, the read-only one and the curators' need root, for file systems of their own, and
Litestream's evening comes only where it is installed.
"""

import argparse
import asyncio
import random
import shutil
import tempfile
from pathlib import Path

from tests.chaos.circles import circles
from tests.chaos.curating import curating
from tests.chaos.daily import crowd, daily
from tests.chaos.damage import flips, under
from tests.chaos.disk import full, read_only
from tests.chaos.evening import Kind
from tests.chaos.forged import forged
from tests.chaos.kills import backups, kills, saves, shares
from tests.chaos.late import late
from tests.chaos.outages import deaf, outages
from tests.chaos.sequences import sequences
from tests.chaos.shards import shards
from tests.chaos.shared_state import away, shared
from tests.chaos.streamed import PROGRAM, litestream
from tests.process.loopback import server

EVENINGS: dict[str, tuple[Kind, int]] = {
    "flips": (flips, 200),
    "kills": (kills, 200),
    "saves": (saves, 100),
    "shares": (shares, 50),
    "backups": (backups, 50),
    "daily": (daily, 100),
    "crowd": (crowd, 1),
    "late": (late, 1),
    "circles": (circles, 100),
    "sequences": (sequences, 1000),
    "under": (under, 20),
    "full": (full, 3),
    "read-only": (read_only, 3),
    "curating": (curating, 4),
    "outages": (outages, 1),
    "deaf": (deaf, 2),
    "forged": (forged, 10_000),
    "shards": (shards, 200),
    "shared": (shared, 70),
    "away": (away, 5),
    "litestream": (litestream, 3),
}


def main() -> None:
    """Run the evenings chosen and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=EVENINGS, default=None)
    parser.add_argument("--times", type=int)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    server.PATIENCE = 90.0  # the machine may have other things to do
    print(
        f"{'evening':10}  {'times':>5}  {'wrong':>5}  {'back p50':>8}  {'back max':>8}  seed {chosen.seed}", flush=True
    )
    wrong = 0
    here = [name for name in EVENINGS if name != "litestream" or shutil.which(PROGRAM)]
    for name in chosen.only or here:
        evening, usual = EVENINGS[name]
        with tempfile.TemporaryDirectory(prefix="commonplace-chaos-") as home:
            became = asyncio.run(evening(Path(home), chosen.times or usual, random.Random(chosen.seed)))
        times = sorted(became.seconds)
        middle, most = (f"{times[len(times) // 2]:.1f} s", f"{times[-1]:.1f} s") if times else ("", "")
        print(f"{name:10}  {became.times:5}  {len(became.wrong):5}  {middle:>8}  {most:>8}", flush=True)
        for line in (*became.seen, *became.wrong[:5]):
            print(f"    {line}")
        wrong += len(became.wrong)
    raise SystemExit(wrong > 0)


if __name__ == "__main__":
    main()
