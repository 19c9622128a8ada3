"""Posting: one part of a text into a channel, with a thread under it, and who is told when that fails."""

import logging
import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

import aiohttp
import discord

from bot.cards.circle import part_card, part_name
from bot.cards.circle_told import (
    circle_failed_sentence,
    circle_hindered_sentence,
    circle_missed_sentence,
    unthreaded_sentence,
)
from bot.chat.answers.drawing import drawn
from bot.chat.circles.ledger import CircleLedger
from bot.chat.context import KeepingBot, note_server
from bot.chat.daily.channels import Channel, Channels
from bot.chat.daily.rounds import Undecided
from bot.chat.ids import NOBODY
from bot.errors import Cause, Gone, NotFound, StoreFault
from bot.faults import Fault
from bot.model.circle import Circle, CirclePost, Division
from bot.model.daily import Became

log = logging.getLogger(__name__)

REMOVED: Final = timedelta(minutes=30)
"""So long after its article was removed a circle is paused, though no part is due."""
_THREAD_THERE: Final = 160_004
"""Discord's code for a message that has a thread already."""


class PartPoster:
    """Posts for one connected client; see ``rounds.Poster``."""

    def __init__(self, client: KeepingBot, channels: Channels, ledger: CircleLedger) -> None:
        self._client = client
        self._channels = channels
        self._ledger = ledger
        self._sent: dict[str, str] = {}
        self._gone: dict[int, datetime] = {}

    def ready(self) -> bool:
        """Whether the session is up."""
        return self._channels.ready()

    async def hindered(self, line: Circle, now: datetime) -> Cause | None:
        """Its article was removed, and is not back after ``REMOVED``: whoever edits it may put it back sooner."""
        library = self._client.services.library
        try:
            gone = bool(line.parts_left) and not await library.has(line.article) and bool(await library.entries())
        except NotFound:  # the library is being loaded
            gone = False
        if not gone:
            self._gone.pop(line.number, None)
            return None
        since = self._gone.setdefault(line.number, now)
        return Cause(Fault.CIRCLE_ARTICLE_GONE, (line.title,)) if now - since >= REMOVED else None

    async def draw(self, line: Circle, due: datetime, at: datetime) -> CirclePost:
        """The part that comes next. Raises Gone or Refused where the article is gone, hidden or not shown there."""
        await note_server(self._client, line.place, line.channel)
        await self._laid_out(line)
        return CirclePost(line.number, line.upcoming, due, Became.CLAIMED, at, secrets.token_urlsafe(8))

    async def send(self, line: Circle, post: CirclePost) -> None:
        """Send it; see ``rounds.Poster``."""
        await note_server(self._client, line.place, line.channel)
        circle, division = await self._laid_out(line)
        card = part_card(division, circle, post.part, post.token, post.due)
        view = drawn(card, owner=NOBODY, colour=self._client.services.settings.accent_colour)
        nonce, title = f"c{line.number}-{int(post.due.timestamp())}", part_name(circle, post.part)
        sent = await self._channels.send(line.place, line.channel, view, nonce=nonce, title=title)
        self._sent[post.token] = sent

    async def is_posted(self, line: Circle, post: CirclePost) -> bool | None:
        """Whether a message of ours with the token of ``post`` on a button stands in the channel."""
        await note_server(self._client, line.place)
        found = await self._message(line, post)
        return None if found is None else bool(found)

    async def finish(self, line: Circle, post: CirclePost) -> None:
        """Open a thread for the discussion, where there can be one; where there may not, that is told once."""
        await note_server(self._client, line.place)
        try:
            channel = await self._channels.found(line.place, line.channel)
            if not isinstance(channel, discord.TextChannel):
                return
            message = self._sent.pop(post.token, None) or await self._message(line, post)
            if isinstance(message, str):
                await self._open_thread(channel, message, line, post)
        except (Gone, StoreFault, discord.DiscordException, aiohttp.ClientError, OSError) as error:
            of_discord = not isinstance(error, Gone | StoreFault)
            if of_discord and not (isinstance(error, discord.HTTPException) and error.status < 500):
                raise Undecided(str(error) or type(error).__name__) from error
            log.warning("No thread was opened for part %d of circle %d: %s", post.part, line.number, error)

    async def tell_missed(self, line: Circle, missed: Sequence[datetime]) -> None:
        """Who takes no messages, or had their id deleted, finds it in ``/circle list``."""
        await note_server(self._client, line.place)
        await self._channels.tell(line.owner, circle_missed_sentence(line, missed))

    async def tell_hindered(self, line: Circle, cause: Cause) -> None:
        """As above."""
        await note_server(self._client, line.place)
        await self._channels.tell(line.owner, circle_hindered_sentence(line, cause))

    async def tell_failed(self, line: Circle, cause: Cause) -> None:
        """As above."""
        await note_server(self._client, line.place)
        now = self._client.services.clock()
        await self._channels.tell(line.owner, circle_failed_sentence(line, cause, line.next_due(now)))

    async def _laid_out(self, circle: Circle) -> tuple[Circle, Division]:
        """The circle and its parts as the article is now; where its sections changed, that is kept at once."""
        division, anew = await self._client.services.library.dividing.as_planned(circle)
        if not anew:
            return circle, division
        changed = replace(circle, starts=division.starts, sections=division.sections, anew=circle.upcoming)
        await self._ledger.divide(circle.number, changed.starts, changed.sections, changed.anew)
        return changed, division

    async def _message(self, line: Circle, post: CirclePost) -> str | bool | None:
        title = part_name(line, post.part)
        return await self._channels.message_with(line.place, line.channel, post.token, post.at, title)

    async def _open_thread(self, channel: discord.TextChannel, message: str, line: Circle, post: CirclePost) -> None:
        refused = bool(missing_for_threads(channel))
        if not refused:
            try:
                await channel.get_partial_message(int(message)).create_thread(name=part_name(line, post.part))
            except discord.Forbidden:
                refused = True
            except discord.HTTPException as error:
                if error.code != _THREAD_THERE:
                    raise
        if refused != line.unthreaded:
            await self._ledger.note_unthreaded(line.number, unthreaded=refused)
        if refused and not line.unthreaded:
            await self._channels.tell(line.owner, unthreaded_sentence(line))


def missing_for_threads(channel: Channel) -> list[str]:
    """The permissions that the bot lacks to open threads under its posts, as Discord's settings call them."""
    if not isinstance(channel, discord.TextChannel):
        return []
    return [] if channel.permissions_for(channel.guild.me).create_public_threads else ["Create Public Threads"]
