"""A home for one bot that is about to have a bad evening: articles, a loaded library, and people who ask."""

import asyncio
import html
import os
import re
import shutil
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

from tests.cli.verbs.test_run import surroundings
from tests.process.bot_process import ROOT, BotProcess, bot_process
from tests.process.loopback import Answer, Loopback
from tests.process.loopback.poster import Poster, free_port

SAMPLES = ROOT / "data" / "articles"


class House:
    """One home; ``texts`` is every word of its articles, spaces aside. ``build`` is the checkout of the bot that lives
    there."""

    def __init__(self, home: Path, copies: int = 1, build: Path = ROOT, articles: Path = SAMPLES) -> None:
        self.home = home
        self.build = build
        self.var = home / "var"
        (home / "config").mkdir(parents=True, exist_ok=True)
        (home / "config" / "commonplace.toml").touch()
        for number in range(copies):
            shutil.copytree(articles, home / "articles" / f"shelf-{number}", dirs_exist_ok=True)
        read = [path.read_text("utf-8") for path in (home / "articles").rglob("*") if path.is_file()]
        self.texts = _bare(re.sub(r"<[^<>]*>", "", html.unescape(" ".join(read))))

    def environ(self, discord: Loopback | None, **more: str) -> dict[str, str]:
        """What its bot is started with."""
        own = {"COMMONPLACE_COOLDOWN_SECONDS": "0", "PYTHONPATH": str(self.build)}
        return surroundings(self.home, discord) | own | more

    async def starts(self, *arguments: str) -> asyncio.subprocess.Process:
        """Begin ``commonplace`` with these arguments."""
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", *arguments),
            cwd=self.home,
            env={"PATH": os.environ["PATH"], "HOME": str(self.home), **self.environ(None)},
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )

    async def runs(self, *arguments: str) -> int:
        """The exit code of ``commonplace`` with these arguments."""
        return await (await self.starts(*arguments)).wait()

    async def load(self) -> int:
        """``commonplace load``; its exit code."""
        return await self.runs("load")

    def a_day_goes_by(self) -> None:
        """The bot may ask for as many sessions again as in any day."""
        with closing(sqlite3.connect(self.var / "state.db")) as state:
            state.execute("DELETE FROM start")
            state.commit()

    @asynccontextmanager
    async def started(self, discord: Loopback, **more: str) -> AsyncIterator[BotProcess]:
        """The bot, on its way to Discord."""
        async with bot_process(self.home, self.environ(discord, **more)) as bot:
            yield bot

    @asynccontextmanager
    async def bot(self, discord: Loopback, **more: str) -> AsyncIterator[BotProcess]:
        """The bot, connected."""
        async with self.started(discord, **more) as bot:
            await bot.connects(discord)
            yield bot

    @asynccontextmanager
    async def bot_over_http(self, discord: Loopback, **more: str) -> AsyncIterator[BotProcess]:
        """The bot without a session: what people ask is posted to it."""
        address = more.setdefault("COMMONPLACE_HTTP_ADDRESS", f"127.0.0.1:{free_port()}")
        discord.poster = discord.poster or Poster(f"http://{address}/interactions")
        async with self.started(discord, **more) as bot:
            await bot.says("Interactions are taken")
            yield bot

    def says_what_is_written(self, answer: Answer) -> bool:
        """Whether each line that is quoted in an answer stands in the articles."""
        quoted = [line[2:] for line in answer.text.split("\n") if line.startswith("> ")]
        return all(_bare(line) in self.texts for line in quoted)


def _bare(text: str) -> str:
    """Letters and digits only, all small: markup, escapes, line ends and a capital set in brackets differ."""
    return "".join(filter(str.isalnum, text)).casefold()
