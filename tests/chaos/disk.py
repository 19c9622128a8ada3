"""Evenings on which the disk is full."""

import asyncio
import random
import signal
import subprocess
from pathlib import Path

from tests.chaos.evening import Evening
from tests.chaos.house import House
from tests.process.loopback import Loopback


async def full(home: Path, times: int, chance: random.Random) -> Evening:
    """The disk of the data folder is full: answers go on, show no path, and are saved again when there is room."""
    evening, house = Evening(), House(home)
    house.var.mkdir()
    if not small_disk_at(house.var):
        evening.wrong.append("no file system of its own could be made (root?)")
        return evening
    try:
        assert await house.load() == 0
        async with Loopback() as discord, house.bot(discord) as bot:
            for _ in range(times):
                fill(house.var / "ballast")
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
        let_go_of(house.var)
    return evening


def small_disk_at(folder: Path) -> bool:
    """Mount a file system of 12 MB there; False where that is not allowed."""
    return subprocess.run(["mount", "-t", "tmpfs", "-o", "size=12m", "none", folder], check=False).returncode == 0


def let_go_of(folder: Path) -> None:
    subprocess.run(["umount", folder], check=True)


def fill(path: Path) -> None:
    """Take all the room there is."""
    with path.open("wb", buffering=0) as ballast:
        for size in (1 << 16, 1 << 12, 1):
            try:
                while True:
                    ballast.write(b"\0" * size)
            except OSError:
                continue
