"""Posting: one quote into a channel, a thread or a forum."""

import json
import random
from collections.abc import Sequence
from datetime import datetime

from bot.cards.daily import missed_sentence, post_title, trouble_sentence
from bot.cards.quote import quote_card
from bot.chat.answers.drawing import Drawn, drawn, text_component
from bot.chat.answers.remembered import QUOTE, fitted
from bot.chat.context import KeepingBot, note_server
from bot.chat.daily.channels import Channels
from bot.chat.ids import NOBODY
from bot.errors import Cause
from bot.model import DrawnQuote
from bot.model.daily import Became, DailyLine, DailyPost


class ChannelPoster:
    """Posts for one connected client; see ``rounds.Poster``."""

    def __init__(self, client: KeepingBot, channels: Channels, chance: random.Random) -> None:
        self._client = client
        self._channels = channels
        self._chance = chance

    def ready(self) -> bool:
        """Whether the session is up."""
        return self._channels.ready()

    async def hindered(self, line: DailyLine, now: datetime) -> Cause | None:
        """Nothing: what it draws from may be there again at its hour."""

    async def draw(self, line: DailyLine, due: datetime, at: datetime) -> DailyPost:
        """A quote that was not shown in the channel lately. Raises NotFound and the like where none matches."""
        await note_server(self._client, line.place, line.channel)
        services = self._client.services
        wanted: dict[str, str | None] = {"shelf": line.shelf, "speaker": line.speaker, "length": line.length.value}
        found = await services.library.quote(chance=self._chance, channel=line.channel, **wanted)
        options = {name: value for name, value in wanted.items() if value}
        token = await services.state.remember(QUOTE, json.dumps(options), line.place)
        quote = found.quote
        return DailyPost(line.number, due, Became.CLAIMED, at, token, quote.place.entry.key, quote.name)

    async def send(self, line: DailyLine, post: DailyPost) -> None:
        """Send it; see ``rounds.Poster``."""
        await note_server(self._client, line.place, line.channel)
        view = await self._view(line, post)
        nonce, title = f"{line.number}-{int(post.due.timestamp())}", post_title(post.due, line.zone)
        await self._channels.send(line.place, line.channel, view, nonce=nonce, title=title, role=line.role)

    async def is_posted(self, line: DailyLine, post: DailyPost) -> bool | None:
        """Whether a message of ours with the token of ``post`` on a button stands in the channel."""
        await note_server(self._client, line.place)
        title = post_title(post.due, line.zone)
        found = await self._channels.message_with(line.place, line.channel, post.token, post.at, title)
        return None if found is None else bool(found)

    async def finish(self, line: DailyLine, post: DailyPost) -> None:
        """A quote stands alone."""

    async def tell_missed(self, line: DailyLine, missed: Sequence[datetime]) -> None:
        """Who takes no messages, or had their id deleted, finds it in ``/daily list``."""
        await note_server(self._client, line.place)
        await self._channels.tell(line.owner, missed_sentence(line, missed))

    async def tell_hindered(self, line: DailyLine, cause: Cause) -> None:
        """It never is."""

    async def tell_failed(self, line: DailyLine, cause: Cause) -> None:
        """As above."""
        await note_server(self._client, line.place)
        await self._channels.tell(line.owner, trouble_sentence(line, cause))

    async def _view(self, line: DailyLine, post: DailyPost) -> Drawn:
        services = self._client.services
        quote = await services.library.quote_named(post.article, post.quote)
        card = quote_card(DrawnQuote(quote), again=(post.token, post.article, post.quote))
        view = drawn(await fitted(services.state, card), owner=NOBODY, colour=services.settings.accent_colour)
        return Drawn([text_component(f"<@&{line.role}>"), *view.components]) if line.role else view
