"""Posting: one quote into a channel, a thread or a forum, and what Discord's refusals mean."""

import json
import logging
import random
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final

import aiohttp
import discord
from discord import ui

from bot.cards.daily import post_title
from bot.cards.quote import quote_card
from bot.chat.answers.drawing import drawn
from bot.chat.answers.remembered import QUOTE, fitted
from bot.chat.context import ASKED_IN, KeepingBot
from bot.chat.daily.pace import Pace
from bot.chat.daily.rounds import Undecided
from bot.chat.ids import NOBODY
from bot.errors import Gone, Refused
from bot.faults import Fault
from bot.model import DrawnQuote
from bot.model.daily import Became, DailyLine, DailyPost

log = logging.getLogger(__name__)

Channel = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread | discord.ForumChannel
"""Where a line can be posted; announcement channels are text channels to discord.py."""

_BEFORE: Final = timedelta(seconds=30)
"""Clocks differ: messages are looked for from so long before a claim."""
_MOST: Final = 100


class ChannelPoster:
    """Posts for one connected client; see ``rounds.Poster``."""

    def __init__(self, client: KeepingBot, chance: random.Random) -> None:
        self._client = client
        self._chance = chance
        self._pace = Pace()

    def ready(self) -> bool:
        """Whether the session is up."""
        return self._client.is_ready() and not self._client.is_closed()

    async def draw(self, line: DailyLine, due: datetime, at: datetime) -> DailyPost:
        """A quote that was not shown in the channel lately. Raises NotFound and the like where none matches."""
        services = self._client.services
        wanted: dict[str, str | None] = {"shelf": line.shelf, "speaker": line.speaker, "length": line.length.value}
        found = await services.library.quote(chance=self._chance, channel=line.channel, **wanted)
        options = {name: value for name, value in wanted.items() if value}
        token = await services.state.remember(QUOTE, json.dumps(options), line.place)
        quote = found.quote
        return DailyPost(line.number, due, Became.CLAIMED, at, token, quote.place.entry.key, quote.name)

    async def send(self, line: DailyLine, post: DailyPost) -> None:
        """Send it; see ``rounds.Poster``."""
        ASKED_IN.set(line.place)
        view = await self._view(line, post)
        await self._pace.turn()
        try:
            channel = await self._channel(line)
            mentions = discord.AllowedMentions(
                everyone=False, users=False, roles=[discord.Object(int(line.role))] if line.role else False
            )
            if isinstance(channel, discord.ForumChannel):
                await channel.create_thread(name=post_title(post.due, line.zone), view=view, allowed_mentions=mentions)
            else:
                nonce = f"{line.number}-{int(post.due.timestamp())}"
                await channel.send(view=view, nonce=nonce, allowed_mentions=mentions)
        except discord.NotFound:
            raise Gone(Fault.DAILY_CHANNEL_GONE) from None
        except discord.Forbidden:
            raise Refused(Fault.DAILY_FORBIDDEN, self._missing(line)) from None
        except discord.HTTPException as error:
            if error.status >= 500 or error.status == 429:
                raise Undecided(str(error)) from error
            raise Refused(Fault.DAILY_REFUSED, error.text or str(error.status)) from None
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            raise Undecided(str(error) or type(error).__name__) from error

    async def is_posted(self, line: DailyLine, post: DailyPost) -> bool | None:
        """Whether a message of ours with the token of ``post`` on a button stands in the channel."""
        try:
            channel = await self._channel(line)
        except (discord.NotFound, Gone):
            return False
        except (discord.DiscordException, aiohttp.ClientError, OSError):
            return None
        if isinstance(channel, discord.ForumChannel):
            me = self._client.user
            title = post_title(post.due, line.zone)
            return any(one.name == title and me is not None and one.owner_id == me.id for one in channel.threads)
        may = channel.permissions_for(channel.guild.me)
        if not (may.view_channel and may.read_message_history):
            return None  # hidden history is an empty one to Discord
        await self._pace.turn()
        try:
            after = discord.utils.time_snowflake(post.at - _BEFORE)
            messages = await self._client.http.logs_from(channel.id, _MOST, after=after)
        except (discord.DiscordException, aiohttp.ClientError, OSError):
            return None
        return any(post.token in one for message in messages for one in _custom_ids(message.get("components", ())))

    async def tell(self, line: DailyLine, sentence: str) -> None:
        """A direct message to whoever set the line up; who takes none, or had their id deleted, finds it in ``/daily
        list``."""
        if not line.owner:
            return
        await self._pace.turn()
        try:
            user = self._client.get_user(int(line.owner)) or await self._client.fetch_user(int(line.owner))
            await user.send(sentence, allowed_mentions=discord.AllowedMentions.none())
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            log.info("Whoever set up the daily line %d could not be told: %s", line.number, error)

    async def _view(self, line: DailyLine, post: DailyPost) -> ui.LayoutView:
        services = self._client.services
        quote = await services.library.quote_named(post.article, post.quote)
        card = quote_card(DrawnQuote(quote), again=(post.token, post.article, post.quote))
        view = drawn(await fitted(services.state, card), owner=NOBODY, colour=services.settings.accent_colour)
        if not line.role:
            return view
        called = ui.LayoutView(timeout=None)
        called.add_item(ui.TextDisplay[Any](f"<@&{line.role}>"))
        for item in view.children:
            called.add_item(item)
        return called

    async def _channel(self, line: DailyLine) -> Channel:
        """Raises discord.NotFound where it is gone, or is none a line can be posted in."""
        found = self._client.get_channel(int(line.channel)) or await self._client.fetch_channel(int(line.channel))
        if not isinstance(found, Channel) or str(found.guild.id) != line.place:
            raise Gone(Fault.DAILY_CHANNEL_GONE)
        return found

    def _missing(self, line: DailyLine) -> str:
        channel = self._client.get_channel(int(line.channel))
        return ", ".join(missing_in(channel)) if isinstance(channel, Channel) else ""


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
