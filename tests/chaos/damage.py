"""Evenings on which the disk is not to be trusted: bits flip, and files are cut or deleted under the bot."""

import asyncio
import random
import signal
import time
from pathlib import Path

from bot.store.soundness import library_fault, state_fault
from tests.chaos.evening import Evening
from tests.chaos.house import House
from tests.process.loopback import Loopback


async def flips(home: Path, times: int, chance: random.Random) -> Evening:
    """One bit of either database changes while the bot is down; whatever it then quotes must stand in the articles."""
    evening, house = Evening(), House(home)
    assert await house.load() == 0
    async with Loopback() as discord, house.bot(discord) as bot:
        for _ in range(20):
            await discord.answered(await discord.ask("quote"))
            await discord.answered(await discord.ask("search", {"text": "the reader"}))
        bot.send(signal.SIGTERM)
        await bot.ends()
    good = {name: (house.var / name).read_bytes() for name in ("library.db", "state.db")}
    for number in range(times):
        name = chance.choice(list(good))
        data, at = bytearray(good[name]), chance.randrange(len(good[name]))
        data[at] ^= 1 << chance.randrange(8)
        for beside in house.var.glob("*.db*"):
            beside.unlink()
        for other, whole in good.items():
            (house.var / other).write_bytes(data if other == name else whole)
        where = f"{number}: {name}, bit at {at}"
        began = time.monotonic()
        async with Loopback() as discord:
            try:
                async with house.bot(discord):
                    for words in ("", "", "", "", "the reader in the factory"):
                        asked = discord.ask("search", {"text": words}) if words else discord.ask("quote")
                        answer = await discord.answered(await asked)
                        if not house.says_what_is_written(answer):
                            evening.wrong.append(f"{where}: {answer.text[:200]}")
                    evening.seconds.append(time.monotonic() - began)
            except AssertionError as ended:  # a header that is no longer ours is refused with a sentence
                known = ("belongs to another program", "is not a database", "newer version")
                if not any(told in str(ended) for told in known):
                    evening.wrong.append(f"{where}: {str(ended)[-300:]}")
        evening.times += 1
    return evening


async def under(home: Path, times: int, chance: random.Random) -> Evening:
    """library.db and state.db are cut or deleted under the bot; within seconds it answers as before."""
    evening, house = Evening(), House(home)
    assert await house.load() == 0
    for _ in range(times):
        house.a_day_goes_by()
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
