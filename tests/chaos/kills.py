"""Evenings on which the bot, or a command beside it, is killed outright."""

import asyncio
import contextlib
import random
import signal
import sqlite3
import time
from contextlib import closing
from functools import partial
from pathlib import Path

from bot.store.soundness import library_fault, state_fault
from tests.chaos.evening import Evening
from tests.chaos.house import House
from tests.process.loopback import Answer, Loopback

ROWS = 40_000
UPDATED = 7
"""What an answer is that changes the message whose button was pressed."""


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
        house.a_day_goes_by()
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
    """The bot is killed while it answers; every page it promised turns after the restart, the last one for sure."""
    evening, house = Evening(), House(home)
    assert await house.load() == 0
    asked = 0
    for _ in range(times):
        house.a_day_goes_by()
        async with Loopback() as discord:
            async with house.bot(discord) as bot:
                until = time.monotonic() + chance.uniform(0.05, 0.6)
                while True:
                    answer = await discord.answered(await discord.ask("search", {"text": "the reader"}))
                    asked += 1
                    if time.monotonic() >= until:
                        break
                bot.send(signal.SIGKILL)
                await bot.ends()
            began = time.monotonic()
            async with house.bot(discord) as bot:
                turned = await discord.answered(await discord.press(answer, answer.button("Next")))
                evening.seconds.append(time.monotonic() - began)
                if turned.kind != UPDATED:
                    evening.wrong.append(f"the page does not turn: {turned.text[:200]}")
                bot.send(signal.SIGTERM)
                await bot.ends()
        with closing(sqlite3.connect(house.var / "state.db")) as state:
            (kept,) = state.execute("SELECT count(*) FROM answer").fetchone()
        if kept < asked:
            evening.wrong.append(f"{asked} answered, {kept} kept")
        evening.times += 1
    return evening


async def shares(home: Path, times: int, chance: random.Random) -> Evening:
    """The bot is killed while answers are shared; *Shared* stands on those that were posted, and after one more press
    of the others each is in the channel exactly once."""
    evening, house = Evening(), House(home)
    assert await house.load() == 0
    for number in range(times):
        house.a_day_goes_by()
        discord, answers = (
            Loopback(first=10**18 + number * 1000),
            list[Answer](),
        )  # no message has the number of another
        async with discord:
            async with house.bot(discord) as bot:
                for _ in range(6):
                    answers.append(await discord.answered(await discord.ask("quote", {"private": True})))
                presses = [await discord.press(answer, answer.button("Share")) for answer in answers]
                await asyncio.sleep(chance.uniform(0, 0.25))
                bot.send(signal.SIGKILL)
                await bot.ends()
            for press in presses:
                if press.edits and not press.followups:
                    evening.wrong.append(f"says Shared and was never posted: {press.edits[-1]}")
            began = time.monotonic()
            async with house.bot(discord) as bot:
                again = []
                for answer, press in zip(answers, presses, strict=True):
                    if not press.edits:
                        again.append(await discord.press(answer, answer.button("Share")))
                await discord.until(partial(_all_say_so, again), "the button says Shared")
                evening.seconds.append(time.monotonic() - began)
                bot.send(signal.SIGTERM)
                await bot.ends()
            posted = len(discord.posted())
            if posted != len(answers):
                told = [(one.number, one.kind, len(one.edits), one.text[-80:]) for one in (*presses, *again)]
                evening.wrong.append(f"{len(answers)} answers shared, {posted} in the channel: {told}")
        evening.times += 1
    return evening


async def backups(home: Path, times: int, chance: random.Random) -> Evening:
    """`backup` and `restore`, in turn, are killed in the middle: every file there is whole, the state is one of the
    two, and the next try works."""
    evening, house = Evening(), House(home)
    state, target = house.var / "state.db", home / "one.db"
    async with Loopback() as discord:
        assert await house.load() == 0
        async with house.bot(discord) as bot:
            bot.send(signal.SIGTERM)
            await bot.ends()
    with closing(sqlite3.connect(state)) as filled:
        filled.executemany(
            "INSERT INTO answer (token, kind, payload) VALUES (?, 'search', ?)",
            ((f"t{number}", "words " * 40) for number in range(ROWS)),
        )
        filled.commit()
    assert await house.runs("backup", str(target)) == 0
    for number in range(times):
        verb, folder = ("backup", home) if number % 2 == 0 else ("restore", house.var)
        process = await house.starts(verb, str(target))
        await asyncio.to_thread(_until_it_writes, folder, time.monotonic() + 30)
        await asyncio.sleep(chance.uniform(0, 0.2))
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        for path in (state, target):
            if (fault := state_fault(path)) is not None:
                evening.wrong.append(f"{number}: {verb}: {fault}")
            with closing(sqlite3.connect(path)) as file:
                (rows,) = file.execute("SELECT count(*) FROM answer").fetchone()
            if rows != ROWS:
                evening.wrong.append(f"{number}: {verb}: {rows} rows in {path.name}")
        began = time.monotonic()
        if await house.runs(verb, str(target)) != 0:
            evening.wrong.append(f"{number}: {verb} does not work after the kill")
        evening.seconds.append(time.monotonic() - began)
        if left := [path.name for path in folder.glob(".*.part*")]:
            evening.wrong.append(f"{number}: {verb} leaves {left}")
        for kept in house.var.glob("state.db.before-*"):
            kept.unlink()
        evening.times += 1
    return evening


def _until_it_writes(folder: Path, until: float) -> None:
    """Wait for a file that is being written there."""
    while not list(folder.glob(".*.part")) and time.monotonic() < until:
        time.sleep(0.001)


def _all_say_so(presses: list[Answer]) -> bool:
    """Whether what each press was on has been changed since."""
    return all(press.edits for press in presses)
