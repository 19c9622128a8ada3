"""Evenings with Litestream: everything saved is copied at once, and comes back after the disk is lost."""

import asyncio
import random
import shutil
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

from bot.store.soundness import state_fault
from tests.chaos.evening import Evening
from tests.chaos.house import House
from tests.process.bot_process import ROOT
from tests.process.loopback import Loopback

PROGRAM = "litestream"
A_MOMENT = 3.0
"""Seconds Litestream has for the last changes; it looks every second."""


async def litestream(home: Path, times: int, chance: random.Random) -> Evening:
    """Litestream runs beside the bot with the settings we ship; both are killed and state.db is lost; what it restores
    is whole, has every answer that was given, and the bot goes on with it."""
    evening, house = Evening(), House(home)
    if shutil.which(PROGRAM) is None:
        evening.wrong.append("litestream is not installed")
        return evening
    settings = home / "litestream.yml"
    shipped = (ROOT / "config" / "litestream.yml").read_text("utf-8")
    settings.write_text(shipped.replace("data/var/", f"{house.var}/"), "utf-8")
    assert await house.load() == 0
    asked = 0
    for number in range(times):
        async with Loopback() as discord, house.bot(discord) as bot:
            copying = await asyncio.create_subprocess_exec(
                *(PROGRAM, "replicate", "-config", settings),
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.DEVNULL,
            )
            try:
                for _ in range(chance.randrange(20, 60)):
                    answer = await discord.answered(await discord.ask("search", {"text": "the reader"}))
                    asked += 1
                await asyncio.sleep(A_MOMENT)
                bot.send(signal.SIGKILL)
                await bot.ends()
            finally:
                copying.kill()
                await copying.wait()
        for lost in house.var.glob("*state.db*"):
            shutil.rmtree(lost) if lost.is_dir() else lost.unlink()
        began = time.monotonic()
        again = [PROGRAM, "restore", "-config", str(settings), str(house.var / "state.db")]
        back = await asyncio.to_thread(subprocess.run, again, check=False, capture_output=True, text=True)
        evening.seconds.append(time.monotonic() - began)
        fault = state_fault(house.var / "state.db")
        if back.returncode or fault is not None:
            evening.wrong.append(f"{number}: {fault}, {back.stderr[-300:]}")
            return evening
        with closing(sqlite3.connect(house.var / "state.db")) as state:
            (kept,) = state.execute("SELECT count(*) FROM answer").fetchone()
        if kept != asked:
            evening.wrong.append(f"{number}: {asked} answers given, {kept} restored")
        async with Loopback() as discord, house.bot(discord) as bot:
            discord.answers[answer.token] = answer
            turned = await discord.answered(await discord.press(answer, answer.button("Next")))
            if "Passages for" not in turned.text:
                evening.wrong.append(f"{number}: the page does not turn: {turned.text[:200]}")
            bot.send(signal.SIGTERM)
            await bot.ends()
        evening.times += 1
    return evening
