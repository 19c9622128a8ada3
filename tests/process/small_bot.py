"""A small discord.py client kept running in this process, for stories about the outer loop alone."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import discord
from discord import app_commands

from bot.chat.connection.address import discord_at
from bot.chat.connection.patience import Patience
from bot.chat.connection.process import ShardDivision, keep_running
from bot.chat.connection.sessions import SessionBudget
from bot.chat.connection.sharded import ShardedClient
from tests.process.loopback import Loopback
from tests.process.loopback.server import TOKEN

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
QUICK = Patience(first=0.01, longest=0.04, settled=60.0)


class Book:
    """Starts, as `State` keeps them."""

    def __init__(self, *starts: datetime) -> None:
        self.starts = list(starts)

    async def note_start(self, at: datetime) -> None:
        self.starts.append(at)

    async def starts_since(self, at: datetime) -> list[datetime]:
        return sorted(start for start in self.starts if start >= at)


class SmallBot(ShardedClient):
    """Two commands: one answers at once, one only when it is let."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents(guilds=True), max_messages=None, guild_ready_timeout=0.01)
        self.tree = app_commands.CommandTree(self)
        self.let = asyncio.Event()
        self.asked = asyncio.Event()
        self.tree.add_command(app_commands.Command(name="ping", description="now", callback=self.ping))
        self.tree.add_command(app_commands.Command(name="slow", description="later", callback=self.slow))

    async def ping(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message("pong")

    async def slow(self, interaction: discord.Interaction) -> None:
        await interaction.response.defer()
        self.asked.set()
        await self.let.wait()
        await interaction.followup.send("at last")


class Running:
    """A bot being kept running, and its end."""

    def __init__(self) -> None:
        self.stop = asyncio.Event()
        self.clients: list[SmallBot] = []
        self._made = asyncio.Event()
        self.book = Book()
        self.task: asyncio.Task[None] | None = None

    def make_client(self) -> SmallBot:
        self.clients.append(SmallBot())
        self._made.set()
        return self.clients[-1]

    async def attempts(self, number: int) -> None:
        async with asyncio.timeout(60):
            while len(self.clients) < number:
                self._made.clear()
                await self._made.wait()

    async def ended(self) -> None:
        assert self.task is not None
        async with asyncio.timeout(60):
            await self.task


@asynccontextmanager
async def running(
    discord_: Loopback,
    *,
    token: str = TOKEN,
    patience: Patience = QUICK,
    between: float = 0.0,
    grace: float = 3.0,
    beside: Callable[[discord.Client], Coroutine[Any, Any, None]] | None = None,
    division: ShardDivision | None = None,
) -> AsyncIterator[Running]:
    bot = Running()
    with discord_at(discord_.api):
        bot.task = asyncio.create_task(
            keep_running(
                bot.make_client,
                token,
                starts=bot.book,
                clock=lambda: NOON,
                chance=random.Random(1),
                stop=bot.stop,
                patience=patience,
                budget=SessionBudget(bot.book, lambda: NOON, between=between),
                grace=grace,
                beside=beside,
                division=division,
            )
        )
        try:
            yield bot
        finally:
            bot.stop.set()
            await asyncio.wait([bot.task])
