"""How soon one member's bookmarks are found among a million, and how many bytes one takes.

    python -m tests.benchmarks.bookmarks [--bookmarks 1000000] [--most 10000]

The state is made in a folder that is removed at the end (about a gigabyte for a million). One member has ``--most``
bookmarks, the others a hundred each, kept in turns as members do. Times are medians of 50, in milliseconds, with the
file open as the bot has it: on the clock, and of the processor, which other programs on the machine do not lengthen.
"""

import argparse
import asyncio
import json
import random
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from bot.store.bookmarks import Bookmarks, searched_by
from bot.store.state import State, open_state
from tests.benchmarks.corpus import made_passages

ANN: Final = "90000000000000001"
_EACH: Final = 100
_TEXTS: Final = 5000


def rows(bookmarks: int, most: int, chance: random.Random) -> Iterator[tuple[object, ...]]:
    """Bookmarks of Ann and of others, in the order in which they are kept."""
    members = max(1, (bookmarks - most) // _EACH)
    source = json.dumps(
        {"title": "The Tide Tables", "authors": ["Ada Penrose"], "date": "3 May 1926", "kind": "heading"}
    )
    every = max(1, bookmarks // most)
    passages = list(made_passages(_TEXTS, chance))
    for number in range(bookmarks):
        person = ANN if number % every == 0 else f"8{chance.randrange(members):016}"
        words = f"{passages[number % _TEXTS]} rare{number % 4999}"
        name = f"{number:08x}"
        row = (person, number, "42", 1.0, f"article-{number % 997}", f"{number:010x}", name, words, source, "")
        yield (*row, searched_by((words, "The Tide Tables", "Ada Penrose")))


async def _fill(state: State, bookmarks: int, most: int) -> None:
    insert = f"INSERT INTO bookmark VALUES ({', '.join('?' * 11)})"
    batch: list[tuple[str, Sequence[object]]] = []
    for row in rows(bookmarks, most, random.Random(7)):
        batch.append((insert, row))
        if len(batch) == 20_000:
            await state.write(batch)
            batch.clear()
    await state.write(batch)


async def _medians(work: Callable[[], Awaitable[object]]) -> tuple[float, float]:
    spent, used = list[float](), list[float]()
    for _ in range(50):
        begun, before = time.perf_counter(), time.process_time()
        await work()
        spent.append((time.perf_counter() - begun) * 1000)
        used.append((time.process_time() - before) * 1000)
    return statistics.median(spent), statistics.median(used)


def _questions(held: Bookmarks, person: str, last: int) -> dict[str, Callable[[], Awaitable[object]]]:
    return {
        "how many": lambda: held.count(person),
        "first page": lambda: held.some(person, (), 0, 5),
        "last page": lambda: held.some(person, (), last, 5),
        "how many with a word": lambda: held.count(person, ["rare17"]),
        "all with a word": lambda: held.numbers(person, ["rare17"]),
        "a page with a word": lambda: held.some(person, ["tables"], 0, 5),
    }


async def measure(folder: Path, bookmarks: int, most: int) -> None:
    """Fill a state, and print how long each question of a member takes."""
    path = folder / "state.db"
    async with open_state(path) as state:
        await _fill(state, bookmarks, most)
    async with open_state(path) as state:
        held = Bookmarks(state)
        other = str((await state.rows("SELECT person FROM bookmark WHERE person <> ? LIMIT 1", (ANN,)))[0][0])
        print(f"{bookmarks:,} bookmarks, {path.stat().st_size / bookmarks:,.0f} bytes each")
        for who, person in ((f"with {await held.count(other):,}", other), (f"with {await held.count(ANN):,}", ANN)):
            last = max(0, await held.count(person) - 5)
            print(f"{f'a member {who}':<28}clock  processor, ms")
            for name, work in _questions(held, person, last).items():
                spent, used = await _medians(work)
                print(f"  {name:<24}{spent:7.2f}{used:11.2f}")


def main(argv: Sequence[str] | None = None) -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bookmarks", type=int, default=1_000_000)
    parser.add_argument("--most", type=int, default=10_000)
    asked = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="bookmarks-") as folder:
        asyncio.run(measure(Path(folder), asked.bookmarks, asked.most))


if __name__ == "__main__":
    main()
