"""Channels that are posted in by date: sending once, looking whether it is there, and what Discord's refusals mean."""

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final

import aiohttp
import discord
from discord import ui

from bot.chat.context import LATELY, KeepingBot
from bot.chat.daily.pace import Pace
from bot.chat.daily.rounds import Undecided
from bot.errors import Gone, Refused
from bot.faults import Fault

log = logging.getLogger(__name__)

Channel = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread | discord.ForumChannel
"""Where something can be posted; announcement channels are text channels to discord.py."""

_BEFORE: Final = timedelta(minutes=10)
"""Clocks of machines differ: messages are looked for from so long before a claim."""
_MOST: Final = 100
"""So many messages Discord tells at once."""
_PAGES: Final = 20
"""Of so many messages at most, a page after the other, it is looked at what they carry."""


class Channels:
    """The channels of one connected client. ``place`` is a server's id."""

    def __init__(self, client: KeepingBot) -> None:
        self._client = client
        self._pace = Pace()

    def ready(self) -> bool:
        """Whether the session is up."""
        return self._client.is_ready() and not self._client.is_closed()

    async def found(self, place: str, channel: str) -> Channel:
        """Raises discord.NotFound or Gone where it is gone, or is none that something can be posted in."""
        await self._client.look_at(place, LATELY)
        one = self._client.get_channel(int(channel)) or await self._client.fetch_channel(int(channel))
        if not isinstance(one, Channel) or str(one.guild.id) != place:
            raise Gone(Fault.DAILY_CHANNEL_GONE)
        return one

    async def send(
        self, place: str, channel: str, view: ui.LayoutView, *, nonce: str, title: str, role: str | None = None
    ) -> str:
        """Send it once under its nonce; a forum gets a post called ``title``. Nothing pings but ``role``.

        The message's id. Raises Gone or Refused where it is certainly not there, Undecided where that is not certain.
        """
        await self._pace.turn()
        try:
            one = await self.found(place, channel)
            mentions = discord.AllowedMentions(
                everyone=False, users=False, roles=[discord.Object(int(role))] if role else False
            )
            if isinstance(one, discord.ForumChannel):
                return str((await one.create_thread(name=title, view=view, allowed_mentions=mentions)).message.id)
            return str((await one.send(view=view, nonce=nonce, allowed_mentions=mentions)).id)
        except discord.NotFound:
            raise Gone(Fault.DAILY_CHANNEL_GONE) from None
        except discord.Forbidden:
            raise Refused(Fault.DAILY_FORBIDDEN, self._missing(channel)) from None
        except discord.HTTPException as error:
            if error.status >= 500 or error.status == 429:
                raise Undecided(str(error)) from error
            raise Refused(Fault.DAILY_REFUSED, error.text or str(error.status)) from None
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            raise Undecided(str(error) or type(error).__name__) from error

    async def message_with(
        self, place: str, channel: str, token: str, since: datetime, title: str
    ) -> str | bool | None:
        """The id of our message with ``token`` on a button, sent since then, or of a forum's post called ``title``.

        False where it is not there, None where the bot may not see that. Raises Undecided where Discord fails.
        """
        try:
            await self._client.look_at(place)
            one = await self.found(place, channel)
        except (discord.NotFound, Gone):
            return False
        except discord.Forbidden:
            return None
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            raise Undecided(str(error) or type(error).__name__) from error
        if isinstance(one, discord.ForumChannel):
            me = self._client.user
            posts = [post for post in one.threads if discord.utils.snowflake_time(post.id) >= since - _BEFORE]
            ours = [post for post in posts if post.name == title and me is not None and post.owner_id == me.id]
            return str(ours[0].id) if ours else False
        may = one.permissions_for(one.guild.me)
        if not (may.view_channel and may.read_message_history):
            return None  # hidden history is an empty one to Discord
        after = discord.utils.time_snowflake(since - _BEFORE)
        try:
            for _ in range(_PAGES):
                await self._pace.turn()
                messages = await self._client.http.logs_from(one.id, _MOST, after=after)
                for message in messages:
                    if any(token in part.split(":") for part in _custom_ids(message.get("components", ()))):
                        return str(message["id"])
                if len(messages) < _MOST:
                    return False
                after = max(int(message["id"]) for message in messages)
        except discord.NotFound:
            return False
        except discord.Forbidden:
            return None
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            raise Undecided(str(error) or type(error).__name__) from error
        return None

    async def tell(self, person: str, sentence: str) -> None:
        """A direct message, if there is somebody to tell and they take any."""
        if not person:
            return
        await self._pace.turn()
        try:
            user = self._client.get_user(int(person)) or await self._client.fetch_user(int(person))
            await user.send(sentence, allowed_mentions=discord.AllowedMentions.none())
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            log.info("Whoever set up what is posted by date could not be told: %s", error)

    def _missing(self, channel: str) -> str:
        one = self._client.get_channel(int(channel))
        return ", ".join(missing_in(one)) if isinstance(one, Channel) else ""


def missing_in(channel: Channel) -> list[str]:
    """The permissions that the bot lacks to post in a channel, as Discord's settings call them."""
    may = channel.permissions_for(channel.guild.me)
    needed = {"View Channel": may.view_channel}
    if isinstance(channel, discord.Thread):
        needed["Send Messages in Threads"] = may.send_messages_in_threads
    elif isinstance(channel, discord.ForumChannel):
        needed["Create Posts"] = may.send_messages
    else:
        needed["Send Messages"] = may.send_messages
    return [name for name, held in needed.items() if not held]


def _custom_ids(components: Iterable[Any]) -> Iterable[str]:
    for component in components:
        yield str(component.get("custom_id", ""))
        yield from _custom_ids(component.get("components", ()))
