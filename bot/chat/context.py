"""What an answer may ask of the client it runs on: the open services, nothing else."""

import asyncio
import contextlib
import math
import weakref
from collections.abc import Iterable, Sequence
from contextvars import ContextVar
from dataclasses import replace
from typing import Any

import aiohttp
import discord
from discord import Interaction, Locale
from discord.ext import commands

from bot.chat.connection.sharded import ShardedClient
from bot.chat.content_notes import ContentNotes
from bot.chat.outcome import count_when_done
from bot.chat.preferences import ServerPreferences
from bot.chat.tongues import at_hand, everybodys_tongue, listen_to, speak_if_known
from bot.errors import Refused
from bot.faults import Fault
from bot.library.noting.here import NOTES_HERE
from bot.library.shelves import show_only
from bot.services import Services

LATELY = 600.0
"""For how many seconds the channels and roles of a server that had to be asked for are taken to be as they were."""

MOST_UNDER_WAY = 500
"""Questions that are answered at once. Whoever came behind more would wait for longer than the three seconds that
Discord gives, and what waits takes memory."""

MANY_UNDER_WAY = 50
LONGEST_WAIT = 1.0
"""With more than so many questions under way, of which the first waits for its answer for so many seconds already, a
machine cannot keep up: all of them share its processor, and with more of them all would come too late."""

_SINCE = "since"


class KeepingBot(ShardedClient, commands.Bot):
    """A bot that keeps a library, and knows which task answers which question. ``unregistered``: why commands could not
    be registered."""

    services: Services
    preferences: ServerPreferences
    content_notes: ContentNotes
    unregistered: Sequence[str] = ()
    under_way: "weakref.WeakKeyDictionary[asyncio.Task[Any], Interaction[Any]]"

    async def look_at(self, server: int | str, within: float = 0.0) -> None:
        """Have the channels and roles of a server known as they were so many seconds ago; may raise what discord.py
        does. The gateway tells of them by itself."""

    def is_there(self, interaction: Interaction[Any]) -> bool:
        """Whether the bot is in the server asked in, and not there only because it is whoever's who asks."""
        return interaction.guild_id is not None and self.get_guild(interaction.guild_id) is not None

    @property
    def server_count(self) -> int:
        """How many servers have the bot."""
        return len(self.guilds)


BotInteraction = Interaction[KeepingBot]
"""An interaction with this bot: somebody asked something."""

ASKED_IN: ContextVar[str] = ContextVar("ASKED_IN", default="")
"""The id of the server in which the question being answered was asked; set at the two doors, the tree and the
controls, and read where something is remembered for a button. Each interaction has a task, so none sees another's."""


def refuse_a_crowd(interaction: Interaction[KeepingBot]) -> None:
    """Raise Refused where so many questions are under way that another could not be answered in time."""
    under_way = interaction.client.under_way
    crowd = len(under_way) > MOST_UNDER_WAY
    if crowd or (len(under_way) > MANY_UNDER_WAY and _longest_wait(under_way.values()) > LONGEST_WAIT):
        raise Refused(Fault.TOO_MANY_ASK)


def _longest_wait(questions: Iterable[Interaction[Any]]) -> float:
    """For how many seconds the first of those that have no answer yet, not even a promise of one, was asked."""
    first = next((one for one in questions if not one.response.is_done()), None)
    return _now() - first.extras.get(_SINCE, math.inf) if first is not None else 0.0


def _now() -> float:
    return asyncio.get_running_loop().time()


async def note_server(client: KeepingBot, server: int | str, channel: str = "", locale: Locale | None = None) -> None:
    """Note for what this task posts in which server and channel it does, that only the shelves it shows are seen and
    what has a content note as it is shown there, and speak its language: what it chose, else what it has in Discord,
    which is ``locale`` where the bot has left it."""
    with contextlib.suppress(discord.DiscordException, aiohttp.ClientError, OSError):
        await client.look_at(server, LATELY)
    _note_server(client, server, client.get_channel(int(channel)) if channel else None)
    guild = client.get_guild(int(server))
    tongue = everybodys_tongue(client.preferences, server, guild.preferred_locale if guild else locale)
    await at_hand(tongue)
    speak_if_known(tongue)


def _note_server(client: KeepingBot, server: int | str | None, channel: object) -> None:
    ASKED_IN.set(str(server or ""))
    show_only(client.preferences.of(server).shelves)
    known = server is None or (client.preferences.known and client.content_notes.known)
    NOTES_HERE.set(replace(client.content_notes.here(server, channel), known=known))


async def note_place(interaction: Interaction[KeepingBot]) -> None:
    """Note where a question was asked, for whatever its answer has to remember, that this task answers it,
    and that what comes of it is to be counted; and speak the language of whoever asked."""
    _note_server(interaction.client, interaction.guild_id, interaction.channel)
    interaction.extras.setdefault(_SINCE, _now())
    task = asyncio.current_task()
    if task is not None:
        interaction.client.under_way[task] = interaction
        count_when_done(task, interaction, interaction.client.services.meter)
    await listen_to(interaction)
