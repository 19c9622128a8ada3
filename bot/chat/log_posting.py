"""Posting what curators change, in the channel they chose for it."""

import secrets
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final, Protocol

from bot.cards.log_posts import STEPS, log_failed_sentence, step_post_card
from bot.chat.answers.drawing import drawn
from bot.chat.context import KeepingBot, note_server
from bot.chat.daily.channels import Channels
from bot.chat.daily.ledger import LinesAtWork
from bot.chat.ids import NOBODY
from bot.errors import Cause
from bot.faults import Fault
from bot.model.change_posts import POSTED_LATE, ChangeStep, LogChannel, LogPost
from bot.model.daily import Became

LOOK: Final = 3.0
"""So often it is looked for changes where they are posted, in seconds."""


class LogLedger(LinesAtWork[LogChannel, LogPost], Protocol):
    """``state.db`` keeps it. Every method raises StoreFault when that cannot be used."""

    async def steps(self, after: int, since: datetime, most: int, upto: int = ...) -> Sequence[ChangeStep]:
        """The first ``most`` steps later than ``after``, up to ``upto``, that were taken since then."""
        ...

    async def taken_before(self, after: int, upto: int, since: datetime) -> int:
        """How many of them were taken before then."""
        ...

    async def last_step(self) -> int:
        """The number of the last step of all."""
        ...


class LogPoster:
    """Posts for one connected client; see ``rounds.Poster``. ``more`` has the next round begin at once."""

    def __init__(self, client: KeepingBot, channels: Channels, ledger: LogLedger, more: Callable[[], None]) -> None:
        self._client = client
        self._channels = channels
        self._ledger = ledger
        self._more = more
        self._begun = False

    def ready(self) -> bool:
        """Whether the session is up."""
        return self._channels.ready()

    async def hindered(self, line: LogChannel, now: datetime) -> Cause | None:
        """Its server is no home any more: what curators do is none of its business. At the first look a change that
        was cut off is finished, so that it is posted like the others."""
        if not self._begun:
            self._begun = True
            await self._client.services.library.curating.finish_cut_off()
        homes = self._client.services.settings.home_guilds
        return None if int(line.place) in homes else Cause(Fault.LOG_NOT_HOME)

    async def draw(self, line: LogChannel, due: datetime, at: datetime) -> LogPost:
        """As many steps as one post has room for; what is too long ago is passed over with the first."""
        steps = await self._ledger.steps(line.through, at - POSTED_LATE, STEPS + 1)
        if len(steps) > STEPS:
            self._more()
        upto = steps[:STEPS][-1].number if steps else await self._ledger.last_step()
        return LogPost(line.number, line.through, upto, due, Became.CLAIMED, at, secrets.token_urlsafe(8))

    async def send(self, line: LogChannel, post: LogPost) -> None:
        """Send it; see ``rounds.Poster``."""
        await note_server(self._client, line.place)
        since = post.at - POSTED_LATE
        steps = await self._ledger.steps(post.after, since, STEPS, post.upto)
        skipped = await self._ledger.taken_before(post.after, post.upto, since)
        card = step_post_card(steps, skipped, post.token)
        view = drawn(card, owner=NOBODY, colour=self._client.services.settings.accent_colour)
        nonce = f"l{line.number}-{post.token}"
        await self._channels.send(line.place, line.channel, view, nonce=nonce, title="")

    async def is_posted(self, line: LogChannel, post: LogPost) -> bool | None:
        """Whether a message of ours with the token of ``post`` on its button stands in the channel."""
        found = await self._channels.message_with(line.place, line.channel, post.token, post.at, "")
        return None if found is None else bool(found)

    async def finish(self, line: LogChannel, post: LogPost) -> None:
        """A post stands alone."""

    async def tell_missed(self, line: LogChannel, missed: Sequence[datetime]) -> None:
        """The next post says how many were too long ago."""

    async def tell_hindered(self, line: LogChannel, cause: Cause) -> None:
        """Whoever chose the channel is told, if they can be reached; all curators find it in ``/library status``."""
        await note_server(self._client, line.place)
        await self._channels.tell(line.owner, log_failed_sentence(line, cause))

    async def tell_failed(self, line: LogChannel, cause: Cause) -> None:
        """As above."""
        await note_server(self._client, line.place)
        await self._channels.tell(line.owner, log_failed_sentence(line, cause))
