"""Evenings on which the disk is full, or turns itself read-only."""

import asyncio
import random
import re
import shutil
import signal
import subprocess
from pathlib import Path

from tests.chaos.evening import Evening
from tests.chaos.house import House
from tests.process.loopback import Loopback
from tests.process.loopback.payloads import OWNER


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


async def read_only(home: Path, times: int, chance: random.Random) -> Evening:
    """The file system of the data folder turns itself read-only under the bot, as ext4 does after a fault of the disk:
    answers go on, whoever would save is told, and after a repair and a start what was kept before is there."""
    evening, house = Evening(), House(home)
    house.var.mkdir()
    if not _disk_with_a_fault_to_come(house):
        evening.wrong.append("no file system of its own could be made (root, mkfs.ext4?)")
        return evening
    try:
        assert await house.load() == 0
        async with Loopback() as discord:
            for number in range(times):
                await _goes_read_only(house, discord, evening, number)
    finally:
        let_go_of(house.var)
    return evening


async def _goes_read_only(house: House, discord: Loopback, evening: Evening, number: int) -> None:
    async with house.bot(discord) as bot:
        await discord.until(lambda: any("/guilds/" in path for path, _ in discord.synced), "the curators' commands")
        kept = await _kept(discord)
        if kept != number:
            evening.wrong.append(f"{kept} bookmarks instead of {number}")
        quote = await discord.answered(await discord.ask("quote"))
        await discord.answered(await discord.press(quote, quote.button("Keep")))
        _break(house)
        asked: dict[str, dict[str, object]] = {
            "quote": {},
            "search": {"text": "the reader"},
            "articles": {},
            "verify": {"text": "time is the one thing"},
            "kept": {},
            "privacy": {},
        }
        said = {
            name: (await discord.answered(await discord.ask(name, options))).text for name, options in asked.items()
        }
        again = await discord.answered(await discord.ask("quote"))
        said["keep"] = (await discord.answered(await discord.press(again, again.button("Keep")))).text
        for sub in ("status", "reload", "undo"):
            answer = await discord.ask("library", sub=sub, person=OWNER)
            said[sub] = (await discord.answered(answer)).text
        if "Nothing can be saved" in said["status"]:
            del said["status"]  # which may name the file to whoever cares for it
        evening.wrong += [f"{name}: {text[:300]}" for name, text in said.items() if _is_no_answer(text, house)]
        if "cannot be done just now" not in said["keep"]:
            evening.wrong.append(f"keep: {said['keep'][:300]}")
        await bot.says("cannot be saved")
        bot.send(signal.SIGTERM)
        ended = await bot.ends()
        if ended or "Traceback" in bot.log:
            evening.wrong.append(f"it ended with {ended}:\n{bot.log[-2000:]}")
    _repair(house)
    evening.times += 1


async def _kept(discord: Loopback) -> int:
    """How many bookmarks the reader has, as ``/kept`` says."""
    text = (await discord.answered(await discord.ask("kept"))).text
    found = re.search(r"(\d+) bookmarks?", text)
    return int(found[1]) if found else 0


def _is_no_answer(text: str, house: House) -> bool:
    return not text or str(house.home) in text or "Sorry" in text


def _disk_with_a_fault_to_come(house: House) -> bool:
    """Make a small ext4 in a file, and mount it as the data folder."""
    with _image(house).open("wb") as image:
        image.truncate(64 << 20)
    if shutil.which("mkfs.ext4") is None:
        return False
    made = subprocess.run(["mkfs.ext4", "-q", _image(house)], check=False, capture_output=True)
    return made.returncode == 0 and _mounted(house)


def _mounted(house: House) -> bool:
    return subprocess.run(["mount", "-o", "loop", _image(house), house.var], check=False).returncode == 0


def _break(house: House) -> None:
    subprocess.run(["mount", "-o", "remount,abort", house.var], check=True)


def _repair(house: House) -> None:
    let_go_of(house.var)
    subprocess.run(["e2fsck", "-p", _image(house)], check=False, capture_output=True)
    assert _mounted(house)


def _image(house: House) -> Path:
    return house.home / "disk.img"


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
