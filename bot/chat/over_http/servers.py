"""Servers without the gateway, which would tell of them: asked for where an answer needs more of one than Discord sends
with a question, and known for a while."""

import asyncio
import logging
import math
import re
import time
from collections.abc import Callable
from typing import Any, Final

import aiohttp
import discord

from bot.cards.card import Verb
from bot.chat.context import LATELY
from bot.chat.daily.pace import Pace
from bot.chat.ids import PATTERN, parsed
from bot.chat.over_http.first_answers import Json

log = logging.getLogger(__name__)

AT_ONCE: Final = 5.0
"""For how many seconds what was asked for holds where somebody sets something up: they may just have allowed the bot
what it lacked. Elsewhere it does for ``LATELY``."""
ASKING: Final = 1.0
"""Seconds that whoever asked a question may wait for this, of the three that Discord gives."""
AWAY: Final = 60.0
"""For how many seconds a server that does not have the bot is not asked for again: Discord bars an address after 10,000
refusals in ten minutes."""
MOST: Final = 1000
"""The most servers that are known at a time."""

_SETTING_UP: Final = frozenset({"daily", "circle", "settings", "library"})
_PRESSED: Final = frozenset(
    {
        *(Verb.PREFERENCE, Verb.PREFERENCES, Verb.PREFERENCES_RESET, Verb.CHANNELS, Verb.CONTENT_NOTES),
        *(Verb.CIRCLE, Verb.STATUS, Verb.LOG, Verb.LOG_STOP),
    }
)
_THREADS: Final = frozenset({10, 11, 12})
_TYPING: Final = discord.InteractionType.autocomplete.value

FAILED: Final = (discord.DiscordException, aiohttp.ClientError, OSError)
"""What asking may raise; TimeoutError is an OSError."""


class ServersAsked:
    """The servers that a client without a gateway knows, in discord.py's own memory, as the gateway would put them
    there."""

    def __init__(self, client: discord.Client, clock: Callable[[], float] = time.monotonic) -> None:
        self._client = client
        self._clock = clock
        self._asked: dict[int, float] = {}
        self._away: dict[int, float] = {}
        self._asking: dict[int, asyncio.Task[None]] = {}
        self._pace = Pace(10)
        self.there: frozenset[int] | None = None
        """The servers that have the bot; None before they were asked for."""

    def forget_old(self) -> None:
        """Know nothing any more of servers that were asked for too long ago, or are too many."""
        oldest = self._clock() - LATELY
        for server, at in [*self._asked.items()]:  # in the order in which they were asked for
            if at >= oldest and len(self._asked) <= MOST:
                return
            self._forget(server)

    async def look_at(self, server: int, within: float) -> None:
        """Know a server as it was at most so many seconds ago; nothing of one that lately did not have the bot. Raises
        what discord.py raises where it cannot be asked for, and knows nothing of it then."""
        if self._known(server, within):
            return
        asking = self._asking.get(server)
        if asking is None:
            asking = self._asking[server] = asyncio.ensure_future(self._ask(server))
            asking.add_done_callback(lambda done: self._asked_for(server, done))
        await asyncio.shield(asking)

    async def look_at_calmly(self, server: int, within: float) -> None:
        """The same for what nobody waits for: not too many a second."""
        if not self._known(server, within):
            await self._pace.turn()
        await self.look_at(server, within)

    async def look_around(self) -> frozenset[int]:
        """In which servers the bot is. Raises what discord.py raises."""
        there = frozenset([guild.id async for guild in self._client.fetch_guilds(limit=None, with_counts=False)])
        self.there = there
        return there

    def _known(self, server: int, within: float) -> bool:
        """Whether it need not be asked for."""
        now = self._clock()
        away = within > 0 and now - self._away.get(server, -math.inf) <= AWAY
        return away or now - self._asked.get(server, -math.inf) <= within

    def is_new(self, asked: Json) -> bool:
        """Whether a question comes from a server that was not among those that have the bot, but says that it has."""
        server = asked.get("guild_id")
        if server is None or self.there is None or int(server) in self.there:
            return False
        return str((asked.get("authorizing_integration_owners") or {}).get("0")) == str(server)

    def note_channel(self, server: int, channel: Json) -> None:
        """Take from a question what it says of the channel it was asked in: that is newer than what was asked for."""
        guild = self._client.get_guild(server)
        known: Any = guild.get_channel(int(channel.get("id", 0))) if guild is not None else None
        if known is not None and hasattr(known, "nsfw"):
            known.nsfw = bool(channel.get("nsfw", known.nsfw))

    async def _ask(self, server: int) -> None:
        http, me = self._client.http, self._client.user
        assert me is not None
        try:
            about = await http.get_guild(
                server, with_counts=False
            )  # first: where it is refused, so would the others be
            channels, threads, member = await asyncio.gather(
                http.get_all_guild_channels(server), http.get_active_threads(server), http.get_member(server, me.id)
            )
        except (discord.Forbidden, discord.NotFound):
            self._away[server] = self._clock()
            while len(self._away) > MOST:
                del self._away[next(iter(self._away))]
            self.there = self.there and self.there - {server}
            raise
        told: Any = {**about, "channels": channels, "threads": threads["threads"], "members": [member]}
        state = self._client._connection
        state._add_guild(discord.Guild(data=told, state=state))
        self._asked.pop(server, None)
        self._asked[server] = self._clock()
        self.there = self.there and self.there | {server}

    def _asked_for(self, server: int, done: asyncio.Task[None]) -> None:
        self._asking.pop(server, None)
        if done.cancelled() or done.exception() is not None:
            self._forget(server)

    def _forget(self, server: int) -> None:
        self._asked.pop(server, None)
        guild = self._client.get_guild(server)
        if guild is not None:
            self._client._connection._remove_guild(guild)


def needed(asked: Json, *, channels_chosen: bool) -> float | None:
    """How old, in seconds, may be what is known of the server in which a question was asked; None where nothing needs
    to be known. ``channels_chosen``: the server has chosen channels, whose names answers may tell."""
    data = asked.get("data") or {}
    custom_id = str(data.get("custom_id", ""))
    control = parsed(custom_id) if re.fullmatch(PATTERN, custom_id) else None
    if data.get("name") in _SETTING_UP or (control is not None and control.verb in _PRESSED):
        return LATELY if asked.get("type") == _TYPING else AT_ONCE
    in_thread = (asked.get("channel") or {}).get("type") in _THREADS  # age-restricted as the channel it belongs to
    return LATELY if in_thread or channels_chosen else None
