"""The real bot without a gateway, in this process, and the small Discord that posts to it."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.chat.connection.address import discord_at
from bot.chat.connection.patience import Patience
from bot.chat.connection.process import keep_running
from bot.chat.over_http.client import CommonplaceOverHttp, clients_over_http
from bot.services import Services
from tests.process.conftest import loopback
from tests.process.loopback import Loopback
from tests.process.loopback.payloads import HOME
from tests.process.loopback.poster import Poster, free_port
from tests.process.loopback.server import TOKEN
from tests.process.small_bot import Book

__all__ = ["loopback"]

NOON = datetime(2026, 5, 3, 12, 0, tzinfo=UTC)
"""What the bot's clock says all the time, and what Discord signs."""


@dataclass
class Booth:
    """A bot that takes interactions over HTTP, and the Discord it is on."""

    discord: Loopback
    services: Services
    clients: list[CommonplaceOverHttp] = field(default_factory=list)
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    running: "asyncio.Task[None] | None" = None

    @property
    def bot(self) -> CommonplaceOverHttp:
        return self.clients[-1]

    @property
    def poster(self) -> Poster:
        assert self.discord.poster is not None
        return self.discord.poster

    async def up(self) -> None:
        """Wait until it takes interactions; raise what ended it instead."""
        assert self.running is not None
        while not (self.clients and self.bot.is_ready()):
            if self.running.done():
                self.running.result()
            await asyncio.sleep(0.002)

    async def ended(self) -> None:
        """Tell it to stop, and wait."""
        assert self.running is not None
        self.stop.set()
        async with asyncio.timeout(60):
            await self.running

    async def run(self) -> None:
        """Be a bot until told to stop."""

        def make() -> CommonplaceOverHttp:
            self.clients.append(clients())
            return self.clients[-1]

        with discord_at(self.discord.api), clients_over_http(self.services) as clients:
            await keep_running(
                make,
                TOKEN,
                starts=Book(),
                clock=lambda: NOON,
                chance=random.Random(1),
                stop=self.stop,
                patience=Patience(first=0.01, longest=0.04),
            )


@pytest.fixture
def preferences() -> dict[str, object]:
    """As for the other stories, at home in the small Discord's server, over HTTP."""
    return {
        "home_guilds": (HOME,),
        "curators": (),
        "cooldown_uses": 1000,
        "cooldown_seconds": 20,
        "http_address": f"127.0.0.1:{free_port()}",
    }


@pytest.fixture
async def booth(services: Services, loopback: Loopback) -> AsyncIterator[Booth]:
    """A bot that is up."""
    address = f"http://{services.settings.http_address}/interactions"
    loopback.poster = Poster(address, clock=NOON.timestamp)
    one = Booth(loopback, services)
    one.running = asyncio.create_task(one.run())
    try:
        async with asyncio.timeout(60):
            await one.up()
        yield one
    finally:
        one.stop.set()
        await asyncio.wait([one.running])


async def until(happened: Callable[[], object]) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(60):
        while True:
            if happened():
                return
            await asyncio.sleep(0.002)


def told(answer: Any) -> str:
    """All that an answer says, on one line."""
    return " ".join(answer.text.split())
