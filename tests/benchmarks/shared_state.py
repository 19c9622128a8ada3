"""What an interaction costs more with the state in PostgreSQL than in a file.

    python -m tests.benchmarks.shared_state [--times 400]

Two bots on the sample articles, one with ``state.db``, one with a PostgreSQL server of its own that keeps what it says
is kept (fsync), on the same disk and the same machine. They are asked the same things in turn, so that what else the
machine does meets both alike: a quote, a search, its next page, and to keep a quote. Times are milliseconds until the
answer, as the small Discord sees them.
"""

import argparse
import asyncio
import shutil
import signal
import statistics
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Final

from tests.chaos.house import House
from tests.postgres_server import own_server
from tests.process.loopback import Answer, Loopback, server
from tests.process.loopback.payloads import HOME, READER

WARM: Final = 20
"""So many rounds come before those that count."""

Times = dict[str, list[float]]


async def _round(discord: Loopback, number: int, times: Times) -> None:
    """One person asks for each thing once."""
    person = READER + 1 + number
    quote = await discord.answered(await discord.ask("quote", guild=HOME, person=person))
    _note(times, "quote", quote)
    found = await discord.answered(await discord.ask("search", {"text": "the reader"}, guild=HOME, person=person))
    _note(times, "search", found)
    _note(times, "next page", await discord.answered(await discord.press(found, found.button("Next"), person=person)))
    _note(times, "keep", await discord.answered(await discord.press(quote, quote.button("Keep"), person=person)))


def _note(times: Times, name: str, answer: Answer) -> None:
    assert answer.seconds is not None
    times[name].append(answer.seconds * 1000)


async def measure(home: Path, times: int) -> None:
    """Ask both, and print a line for each thing that was asked."""
    first = House(home / "file")
    assert await first.load() == 0
    shutil.copytree(home / "file", home / "postgres")
    second = House(home / "postgres", copies=0)
    taken: dict[str, Times] = {"file": defaultdict(list), "postgres": defaultdict(list)}
    with own_server({}) as database:
        async with (
            Loopback() as here,
            Loopback() as there,
            first.bot(here) as one,
            second.bot(there, COMMONPLACE_STATE_URL=database.url) as other,
        ):
            await asyncio.sleep(2)
            for number in range(WARM + times):
                if number == WARM:
                    taken = {"file": defaultdict(list), "postgres": defaultdict(list)}
                in_turn = [(here, "file"), (there, "postgres")]
                for discord, name in in_turn if number % 2 else in_turn[::-1]:
                    await _round(discord, number, taken[name])
            for bot in (one, other):
                bot.send(signal.SIGTERM)
                await bot.ends()
    print(f"{'':10}  {'file p50':>9} {'p99':>7}  {'PostgreSQL p50':>14} {'p99':>7}  {'more p50':>8} {'p99':>7}")
    for asked in taken["file"]:
        each = [statistics.quantiles(taken[name][asked], n=100) for name in ("file", "postgres")]
        (middle, last), (shared_middle, shared_last) = ((cuts[49], cuts[98]) for cuts in each)
        print(
            f"{asked:10}  {middle:9.1f} {last:7.1f}  {shared_middle:14.1f} {shared_last:7.1f}"
            f"  {shared_middle - middle:8.1f} {shared_last - last:7.1f}"
        )


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=400)
    chosen = parser.parse_args()
    server.PATIENCE = 90.0
    with tempfile.TemporaryDirectory(prefix="commonplace-bench-") as home:
        asyncio.run(measure(Path(home), chosen.times))


if __name__ == "__main__":
    main()
