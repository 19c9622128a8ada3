"""Bad evenings, one after another, with a line for each: what was done, how often, what went wrong, how long it took.

    python -m tests.chaos [--only NAME …] [--times N] [--seed N]

Needs Linux; the full disk needs root, for a file system of its own.
"""

import argparse
import asyncio
import random
import signal
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Callable, Coroutine
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.store.soundness import library_fault, state_fault
from tests.chaos.house import House
from tests.process.loopback import Loopback


@dataclass
class Evening:
    """What became of one kind of trouble."""

    times: int = 0
    wrong: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)


async def flips(home: Path, times: int, chance: random.Random) -> Evening:
    """One bit of library.db changes while the bot is down; whatever it then quotes must stand in the articles."""
    evening, house = Evening(), House(home)
    assert await house.load() == 0
    database = house.var / "library.db"
    good = database.read_bytes()
    for _ in range(times):
        data, at = bytearray(good), chance.randrange(len(good))
        data[at] ^= 1 << chance.randrange(8)
        for beside in house.var.glob("library.db*"):
            beside.unlink()
        database.write_bytes(data)
        async with Loopback() as discord:
            try:
                async with house.bot(discord):
                    for _ in range(4):
                        answer = await discord.answered(await discord.ask("quote"))
                        if not house.says_what_is_written(answer):
                            evening.wrong.append(f"bit at {at}: {answer.text[:200]}")
                    answer = await discord.answered(await discord.ask("search", {"text": "the reader in the factory"}))
                    if not house.says_what_is_written(answer):
                        evening.wrong.append(f"bit at {at}: {answer.text[:200]}")
            except AssertionError as ended:  # a header that is no longer ours is refused with a sentence
                if "belongs to another program" not in str(ended) and "is not a database" not in str(ended):
                    evening.wrong.append(f"bit at {at}: {str(ended)[-300:]}")
        evening.times += 1
    return evening


async def kills(home: Path, times: int, chance: random.Random) -> Evening:
    """The bot is killed outright while it loads a folder that has grown; the next start answers, both files whole."""
    evening, house = Evening(), House(home, copies=3)
    assert await house.load() == 0
    for number in range(times):
        extra = house.home / "articles" / f"extra-{number}.txt"
        extra.write_text(
            f"On Evening {number}\n\nThe {number}th evening was as long as the one before it, they said.\n"
        )
        with closing(sqlite3.connect(house.var / "library.db")) as library:
            library.execute("UPDATE source SET stamp = '', digest = ''")
            library.commit()
        async with Loopback() as discord, house.bot(discord) as bot:
            await asyncio.sleep(chance.uniform(0, 2.0))
            bot.send(signal.SIGKILL)
            await bot.ends()
        began = time.monotonic()
        async with Loopback() as discord, house.bot(discord) as bot:
            answer = await discord.answered(await discord.ask("quote"))
            evening.seconds.append(time.monotonic() - began)
            if not house.says_what_is_written(answer):
                evening.wrong.append(answer.text[:200])
            bot.send(signal.SIGTERM)
            await bot.ends()
        for fault in (library_fault(house.var / "library.db"), state_fault(house.var / "state.db")):
            if fault is not None:
                evening.wrong.append(str(fault))
        evening.times += 1
    return evening


async def saves(home: Path, times: int, chance: random.Random) -> Evening:
    """The bot is killed while it answers; every page it promised turns after the restart."""
    evening, house = Evening(), House(home)
    assert await house.load() == 0
    asked = 0
    for _ in range(times):
        async with Loopback() as discord, house.bot(discord) as bot:
            until = time.monotonic() + chance.uniform(0.05, 0.6)
            while time.monotonic() < until:
                await discord.answered(await discord.ask("search", {"text": "the reader"}))
                asked += 1
            bot.send(signal.SIGKILL)
            await bot.ends()
        with closing(sqlite3.connect(house.var / "state.db")) as state:
            (kept,) = state.execute("SELECT count(*) FROM answer").fetchone()
        if kept < asked:
            evening.wrong.append(f"{asked} answered, {kept} kept")
        evening.times += 1
    return evening


async def under(home: Path, times: int, chance: random.Random) -> Evening:
    """library.db and state.db are cut or deleted under the bot; within seconds it answers as before."""
    evening, house = Evening(), House(home)
    assert await house.load() == 0
    for _ in range(times):
        name, how = chance.choice(["library.db", "state.db"]), chance.choice(["deleted", "emptied", "cut"])
        async with Loopback() as discord, house.bot(discord) as bot:
            await discord.answered(await discord.ask("quote"))
            path = house.var / name
            if how == "deleted":
                path.unlink()
            else:
                size = path.stat().st_size
                with path.open("r+b") as file:
                    file.truncate(0 if how == "emptied" else size // 2)
            began = time.monotonic()
            while time.monotonic() - began < 60:
                answer = await discord.answered(await discord.ask("quote"))
                fault = library_fault(path) if name == "library.db" else state_fault(path)
                if "> " in answer.text and path.exists() and fault is None:
                    break
                await asyncio.sleep(0.5)
            else:
                evening.wrong.append(f"{name} {how}: not well after 60 s\n{bot.log[-500:]}")
            evening.seconds.append(time.monotonic() - began)
            bot.send(signal.SIGTERM)
            if await bot.ends() != 0:
                evening.wrong.append(f"{name} {how}: did not end cleanly")
        evening.times += 1
    return evening


async def full(home: Path, times: int, chance: random.Random) -> Evening:
    """The disk of the data folder is full: answers go on, show no path, and are saved again when there is room."""
    evening, house = Evening(), House(home)
    house.var.mkdir()
    if not _small_disk_at(house.var):
        evening.wrong.append("no file system of its own could be made (root?)")
        return evening
    try:
        assert await house.load() == 0
        async with Loopback() as discord, house.bot(discord) as bot:
            for _ in range(times):
                _fill(house.var / "ballast")
                for command, options in (
                    ("quote", {}),
                    ("search", {"text": "the reader"}),
                    ("articles", {"author": "a"}),
                ):
                    answer = await discord.answered(await discord.ask(command, dict(options)))
                    if str(house.var) in answer.text or "just now" in answer.text or "Sorry" in answer.text:
                        evening.wrong.append(f"{command}: {answer.text[:200]}")
                await asyncio.sleep(6)  # the log hears of it at the next look
                (house.var / "ballast").unlink()
                await discord.answered(await discord.ask("search", {"text": "the reader"}))
                await asyncio.sleep(6)
                evening.times += 1
            if bot.times_said("cannot be saved") != times or bot.times_said("Saving works again") != times:
                evening.wrong.append(f"the log does not tell when nothing could be saved:\n{bot.log[-800:]}")
            bot.send(signal.SIGTERM)
            await bot.ends()
    finally:
        _let_go_of(house.var)
    return evening


def _small_disk_at(folder: Path) -> bool:
    """Mount a file system of 12 MB there; False where that is not allowed."""
    return subprocess.run(["mount", "-t", "tmpfs", "-o", "size=12m", "none", folder], check=False).returncode == 0


def _let_go_of(folder: Path) -> None:
    subprocess.run(["umount", folder], check=True)


def _fill(path: Path) -> None:
    """Take all the room there is."""
    with path.open("wb", buffering=0) as ballast:
        for size in (1 << 16, 1 << 12, 1):
            try:
                while True:
                    ballast.write(b"\0" * size)
            except OSError:
                continue


EVENINGS: dict[str, tuple[Callable[[Path, int, random.Random], Coroutine[Any, Any, Evening]], int]] = {
    "flips": (flips, 200),
    "kills": (kills, 200),
    "saves": (saves, 100),
    "under": (under, 20),
    "full": (full, 3),
}


def main() -> None:
    """Run the evenings chosen and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="+", choices=EVENINGS, default=list(EVENINGS))
    parser.add_argument("--times", type=int)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    print(f"{'evening':8}  {'times':>5}  {'wrong':>5}  {'back p50':>8}  {'back max':>8}  seed {chosen.seed}")
    wrong = 0
    for name in chosen.only:
        evening, usual = EVENINGS[name]
        with tempfile.TemporaryDirectory(prefix="commonplace-chaos-") as home:
            became = asyncio.run(evening(Path(home), chosen.times or usual, random.Random(chosen.seed)))
        times = sorted(became.seconds)
        middle, most = (f"{times[len(times) // 2]:.1f} s", f"{times[-1]:.1f} s") if times else ("", "")
        print(f"{name:8}  {became.times:5}  {len(became.wrong):5}  {middle:>8}  {most:>8}", flush=True)
        for line in became.wrong[:5]:
            print(f"    {line}")
        wrong += len(became.wrong)
    raise SystemExit(wrong > 0)


if __name__ == "__main__":
    main()
