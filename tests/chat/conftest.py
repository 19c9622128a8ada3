"""A house for the stories: a small library on disk, the real bot on it, and a simulated Discord around both."""

import random
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partialmethod
from pathlib import Path
from typing import Any

import pytest
import simcord
from simcord.components import walk_components

from bot.chat.client import Commonplace, make_client
from bot.cli.demo.stage import own_menus
from bot.services import Services, open_services
from bot.settings import Settings

HOME = 4_200_000_000_000_001
GUEST = 4_200_000_000_000_002
TEXT_DISPLAY, BUTTON, SELECT = 10, 2, 3


@pytest.fixture(autouse=True)
def _brisk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look every 2 ms, not every 50, whether the bot has come to rest."""
    settle: Any = partialmethod(simcord.Env._settle_internal, idle=0.002)
    monkeypatch.setattr(simcord.Env, "_settle_internal", settle)


@dataclass
class House:
    """One server, one channel, two people, and the bot."""

    env: simcord.Env
    services: Services
    guild: simcord.GuildHandle
    channel: simcord.ChannelHandle
    ann: simcord.MemberActor
    ben: simcord.MemberActor
    articles: Path
    bots: list[Commonplace] = field(default_factory=list)

    async def restart(self, **settings: object) -> Commonplace:
        """The bot as a new process would be, knowing nothing of what it showed; with other settings where given."""
        if settings:
            changed = self.services.settings.model_copy(update=settings)
            self.services = replace(self.services, settings=changed)
        bot = make_client(self.services)
        own_menus(bot)
        self.bots.append(bot)
        await self.env.restart_bot(bot)
        return bot

    async def ask(self, name: str, **options: object) -> Any:
        """Ann types a command; the one message that answers her."""
        return shown(await self.ann.slash(self.channel, name, **options))

    def again(self, message: Any) -> Any:
        """A message as it stands now, after edits."""
        return next(one for one in self.channel.history() if one.id == message.id)

    @property
    def bot(self) -> Commonplace:
        return self.bots[-1]


def words(message: Any) -> str:
    """All text a person sees on a message."""
    return "\n".join(str(c["content"]) for c in walk_components(raw(message)) if c["type"] == TEXT_DISPLAY)


def raw(message: Any) -> list[dict[str, Any]]:
    """The components of a message, whoever describes it."""
    if isinstance(message, simcord.ResponseMessage):
        return message.components
    return [component.to_dict() for component in message.components]


def labels(message: Any) -> list[str]:
    """The labels of the buttons on a message, in order."""
    return [str(c.get("label")) for c in walk_components(raw(message)) if c["type"] == BUTTON]


def custom_ids(message: Any) -> list[str]:
    return [str(c["custom_id"]) for c in walk_components(raw(message)) if "custom_id" in c]


def menu(message: Any) -> list[dict[str, Any]]:
    """The lines of the menu on a message."""
    found = [c for c in walk_components(raw(message)) if c["type"] == SELECT]
    return list(found[0]["options"]) if found else []


def menus(message: Any) -> list[str]:
    """The ids of the menus on a message, in order."""
    return [str(c["custom_id"]) for c in walk_components(raw(message)) if c["type"] == SELECT]


async def choose(who: simcord.MemberActor, message: Any, value: str) -> simcord.InteractionResult:
    """Somebody chooses a line of the first menu on a message."""
    return await who.select(message, [value], custom_id=menus(message)[0])


def within_bounds(message: Any) -> None:
    """Discord would take this message."""
    components = list(walk_components(raw(message)))
    assert len(components) <= 40
    assert len(words(message)) <= 4000
    ids = custom_ids(message)
    assert all(1 <= len(one) <= 100 for one in ids)
    assert len(ids) == len(set(ids))
    assert len(menu(message)) <= 25


def shown(result: simcord.InteractionResult) -> Any:
    """The one message somebody got as an answer; it is checked against Discord's bounds."""
    answers = [*([result.response] if result.response else []), *result.followups]
    assert len(answers) == 1, answers
    within_bounds(answers[0])
    return answers[0]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Three articles written for these stories."""
    folder = tmp_path / "articles"
    (folder / "letters").mkdir(parents=True)
    (folder / "tides.md").write_text(TIDES, "utf-8")
    (folder / "letters" / "bees.md").write_text(BEES, "utf-8")
    (folder / "hostile.md").write_text(HOSTILE, "utf-8")
    return folder


@pytest.fixture
def preferences() -> dict[str, object]:
    """Settings a test wants otherwise than usual; override in the module."""
    return {"home_guilds": (HOME,), "curators": (), "cooldown_uses": 1000, "cooldown_seconds": 20}


@pytest.fixture
async def services(tmp_path: Path, articles: Path, preferences: dict[str, object]) -> AsyncIterator[Services]:
    settings = Settings.model_validate({"articles_dir": articles, "data_dir": tmp_path / "var", **preferences})
    noon = datetime(2026, 5, 3, 12, 0, tzinfo=UTC)
    async with open_services(settings, clock=lambda: noon, chance=random.Random(7)) as opened:
        await opened.library.reload()
        yield opened


@pytest.fixture
async def house(services: Services, articles: Path) -> AsyncIterator[House]:
    bot = make_client(services)
    own_menus(bot)
    bots = [bot]
    env = simcord.Env(bot, check_errors=False, strict_sync=False)
    await env.start()
    try:
        guild = env.create_guild("Reading circle", id=HOME)
        channel = guild.create_text_channel("general")
        ann = guild.add_member(env.create_user("ann"))
        ben = guild.add_member(env.create_user("ben"))
        yield House(env, services, guild, channel, ann, ben, articles, bots)
    finally:
        await env.shutdown()
        for one in bots:
            await one.close()


TIDES = """---
title: The Tide Tables
author: Ada Penrose
date: 3 May 1926
publication: The Harbour Weekly
link: https://harbour.example/tides
---

# The Tide Tables

Every harbour keeps a book in which the sea is written down a year before it happens.

## How they are made

The keeper reads the gauge at every hour of the day and of the night for a whole month. A long strip of paper is drawn
under a pencil that rises and falls with the water, and at the end of the month the strip is as long as the quay.

From that strip a patient clerk can draw out the pull of the moon and the pull of the sun. The two are never quite
together, and their quarrel is what makes one spring tide higher than the last.

## Who reads them

Fishermen read them at breakfast, pilots read them twice, and children read them to know when the sandbank is theirs.
A table that is wrong by an hour has drowned more people than many a storm.

The harbour master once wrote that a good table is a promise made by arithmetic and kept by the moon.
"""

BEES = """---
title: Letters on Bees
---

# Letters on Bees

A hive that is about to swarm makes a sound that nobody forgets who has heard it once.

## The first letter

I have moved the hives behind the wall, where the wind does not reach them before noon. They took it badly for a day
and then forgot that they had ever lived anywhere else.

## The second letter

The old queen left on Thursday with half the hive, and the other half raised a new one out of an ordinary egg. What
makes a queen is only what she is given to eat, which is a thought to keep in mind about people.
"""

HOSTILE = """---
title: "@everyone [free](https://evil.example) ||title||"
author: "<@1234> *Mallory*"
---

# @everyone [free](https://evil.example) ||title||

Everybody who reads this @everyone and @here will find **bold** words, `code` and [a link](https://evil.example) in it.

## <@&99> # heading

This sentence names <#42> and <:smile:99> and </quote:1> and <t:0:R> so that a careless bot would show them alive.
"""
