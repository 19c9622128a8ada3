"""A small library on a real SQLite: a folder of articles, a data folder, a fixed clock, a seeded chance."""

import random
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.services import Services, open_services
from bot.settings import load_settings

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)

KETTLE = """A History of the Kettle

By Ann Bray

The kettle is the only instrument in the house that calls its owner by name. Nobody has ever ignored a kettle for long.

Copper and Steam

Copper kettles were mended by travelling tinkers who knew every kitchen in the county. \
Good tinkers left a kettle better than they found it, and the gossip of three parishes besides.

A travelling tinker who is fed well leaves every kettle better than he found it.

The Whistle

The whistle came late to the kitchen, and it came from the railways, where steam had already learned to shout.
"""

LAMPS = """Lamps at Sea

By Olu Ede

A lamp at sea is a promise made by people who will never meet the sailor. \
Keepers trimmed their wicks every four hours through the night.

The Keeper

The keeper of a lighthouse counted oil as a miser counts coins, and wrote every pint of it into a ledger.
"""


@dataclass
class Place:
    """One operator's folders, and a way to open the library on them."""

    articles: Path
    data: Path
    open: Callable[..., AbstractAsyncContextManager[Services]]

    def put(self, name: str, text: str | bytes) -> Path:
        path = self.articles / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path


@pytest.fixture
def place(tmp_path: Path) -> Place:
    articles, data = tmp_path / "articles", tmp_path / "data"
    articles.mkdir()

    def opened(
        *, reload_apart: bool = False, cluster: str | None = None, **stated: object
    ) -> AbstractAsyncContextManager[Services]:
        @asynccontextmanager
        async def opening() -> AsyncIterator[Services]:
            flags = {"articles_dir": here.articles, "data_dir": data, **stated}
            settings = load_settings(flags, root=tmp_path, environ={})
            chance = random.Random(7)
            async with open_services(
                settings, clock=lambda: NOON, chance=chance, reload_apart=reload_apart, cluster=cluster
            ) as services:
                yield services

        return opening()

    here = Place(articles, data, opened)
    here.put("kettle.txt", KETTLE)
    here.put("sea/lamps.txt", LAMPS)
    return here
