"""Rounds: looks what is due of daily lines, or of reading circles, and posts it once, whatever happens in between.

A post is entered into the ledger before it is sent. One that stays claimed, as after a crash, is looked for in its
channel before anything is sent again; soon after the claim it may also be sent again under its nonce, of which Discord
takes one. Discord's documentation promises that for "the past few minutes".
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Final, Generic, Protocol

from bot.chat.daily.ledger import L, LineIn, LinesAtWork, LineState, P
from bot.errors import Cause, CommonplaceError, StoreFault
from bot.faults import Fault
from bot.model.daily import Became

log = logging.getLogger(__name__)

NONCE: Final = timedelta(minutes=2)
"""So long after its first sending Discord still takes a second for the same."""
PAUSING: Final = frozenset({Fault.DAILY_CHANNEL_GONE, Fault.CIRCLE_ARTICLE_GONE, Fault.CIRCLE_ARTICLE_HIDDEN})
"""What a line is paused for: it will not be better at the next date."""
_OUTAGE: Final = timedelta(hours=6)
"""So long a post that may be in its channel waits for Discord to tell."""
_AT_ONCE: Final = 20
_LOOK: Final = 30.0
"""The longest wait between two rounds, in seconds, where nothing else is said."""
_SOON: Final = 1.0
"""The wait while the session is not up."""


class Undecided(Exception):
    """A post may or may not be in its channel: the connection broke, or Discord failed."""


class Poster(Protocol[LineIn, P]):
    """The way into channels (``posting.ChannelPoster``)."""

    def ready(self) -> bool:
        """Whether Discord can be reached just now."""
        ...

    async def hindered(self, line: LineIn, now: datetime) -> Cause | None:
        """What a line is to be paused for before its next post is due, None for nothing; asked at every round."""
        ...

    async def draw(self, line: LineIn, due: datetime, at: datetime) -> P:
        """What to post, claimed at ``at``. Raises CommonplaceError where there is nothing."""
        ...

    async def send(self, line: LineIn, post: P) -> None:
        """Send a post under its nonce.

        Raises CommonplaceError where it cannot be sent, so that it is certainly not in the channel; Undecided where
        that is not certain.
        """
        ...

    async def is_posted(self, line: LineIn, post: P) -> bool | None:
        """Whether a post is in its channel; None where the bot may not see that. Raises Undecided where Discord
        fails."""
        ...

    async def finish(self, line: LineIn, post: P) -> None:
        """Do what is to be done beside a post that is in its channel, as often as it takes. Raises Undecided where
        Discord fails, to be asked again."""
        ...

    async def tell_missed(self, line: LineIn, missed: Sequence[datetime]) -> None:
        """Tell whoever set the line up, if they can be reached, that nothing was posted at these times."""
        ...

    async def tell_hindered(self, line: LineIn, cause: Cause) -> None:
        """Tell them that the line is paused, and why."""
        ...

    async def tell_failed(self, line: LineIn, cause: Cause) -> None:
        """Tell them that a post failed."""
        ...


class Rounds(Generic[L, P]):
    """Keeps all lines posted, for one connection. ``nothing`` is what is noted, in general terms, where there was
    nothing to post: the cause itself if None. ``look`` is the longest wait between two rounds while there are lines, in
    seconds: what is claimed or late is looked at again. Lines of servers that are not ``ours`` wait: they are another
    process's, or their shard was never there."""

    def __init__(
        self,
        ledger: LinesAtWork[L, P],
        poster: Poster[L, P],
        clock: Callable[[], datetime],
        nothing: Fault | None = None,
        look: float = _LOOK,
        ours: Callable[[str], bool] = lambda _: True,
    ) -> None:
        self._ledger = ledger
        self._poster = poster
        self._clock = clock
        self._nothing = nothing
        self._look = look
        self._ours = ours
        self._woken = asyncio.Event()
        self._next: dict[LineState[L, P], datetime | None] = {}
        self._room = asyncio.Semaphore(_AT_ONCE)

    def wake(self) -> None:
        """A line was set, changed or removed: look now."""
        self._woken.set()

    async def run(self) -> None:
        """Look for ever; what goes wrong in one round is logged, and the next begins all the same."""
        while True:
            self._woken.clear()
            pause = _LOOK
            try:
                pause = await self.round()
            except StoreFault as fault:
                log.warning("What is posted by date waits: %s", fault)
            except Exception:
                log.exception("A round of posting failed; the next one begins in %d s.", _LOOK)
            try:
                async with asyncio.timeout(max(0.05, min(pause, _LOOK))):
                    await self._woken.wait()
            except TimeoutError:
                pass

    async def round(self) -> float:
        """Post what is due; in how many seconds the next is. Raises StoreFault when the ledger cannot be read."""
        if not self._poster.ready():
            return _SOON
        now = self._clock()
        states = [state for state in await self._ledger.at_work(now) if self._ours(state.line.place)]
        upcoming = {state: self._next.get(state) or state.line.next_due(state.owed_after()) for state in states}
        self._next = upcoming
        for state in states:
            hindrance = await self._poster.hindered(state.line, now)
            if hindrance is not None:
                del upcoming[state]
                await self._hindered(state.line, hindrance)
        owing = [
            state
            for state, due in upcoming.items()
            if (due is not None and due <= now) or (state.last is not None and state.last.became is Became.CLAIMED)
        ]
        await asyncio.gather(*map(self._looked_after, owing))
        later = [(due - now).total_seconds() for due in upcoming.values() if due is not None and due > now]
        return min([self._look if states else _LOOK, *later])

    async def _hindered(self, line: L, hindrance: Cause) -> None:
        async with self._ledger.alone_with(line.number) as alone:
            if alone is not None:
                await self._ledger.note_trouble(line.number, hindrance.fault.value, pause=True)
                await self._poster.tell_hindered(line, hindrance)

    async def _looked_after(self, state: LineState[L, P]) -> None:
        async with self._room:
            try:
                async with self._ledger.alone_with(state.line.number) as alone:
                    if alone is not None:
                        await self._look_after(alone)
            except CommonplaceError as fault:
                log.warning("Line %d waits: %s", state.line.number, fault)
            except Exception:
                log.exception("Line %d met a bug.", state.line.number)

    async def _look_after(self, state: LineState[L, P]) -> None:
        line, last, now = state.line, state.last, self._clock()
        due = list(line.due(state.owed_after(), now))
        if last is not None and last.became is Became.CLAIMED and not await self._settled(line, last, now, bool(due)):
            return
        if not due:
            return
        missed = due if now - due[-1] > line.late else due[:-1]
        for at in missed:
            await self._ledger.note_missed(line.number, at, now)
        if missed:
            log.warning("Line %d missed %d posts while the bot was off.", line.number, len(missed))
            await self._poster.tell_missed(line, missed)
        if due[-1] not in missed:
            await self._post(line, due[-1], now)

    async def _settled(self, line: L, post: P, now: datetime, newer: bool) -> bool:
        """Find out what became of a claimed post, and send it again where it is certainly not there.

        False where that is still not known; then nothing else of this line is sent.
        """
        try:
            posted = await self._poster.is_posted(line, post)
        except Undecided as error:
            if now - post.at <= _OUTAGE:
                log.warning("Whether line %d was posted cannot be seen yet: %s", line.number, error)
                return False
            posted = None
        if posted:
            return await self._succeeded(line, post)
        if posted is None and now - post.at > NONCE:
            await self._ledger.note(post.turned(Became.UNSURE))
            await self._failed(line, Cause(Fault.DAILY_UNSURE))
        elif newer or now - post.due > line.late:
            await self._ledger.note(post.turned(Became.MISSED))
            await self._poster.tell_missed(line, [post.due])
        else:
            return await self._sent(line, post)
        return True

    async def _post(self, line: L, due: datetime, now: datetime) -> None:
        try:
            post = await self._poster.draw(line, due, now)
        except StoreFault:
            raise
        except CommonplaceError as fault:
            if fault.cause.fault is Fault.LIBRARY_LOADING:
                return  # it is tried again until it would be too late
            await self._ledger.note_missed(line.number, due, now, failed=True)
            await self._failed(line, fault.cause, self._nothing)
            return
        await self._ledger.note(post)
        await self._sent(line, post)

    async def _sent(self, line: L, post: P) -> bool:
        """Whether it is known, now, what became of a claimed post that was sent."""
        try:
            await self._poster.send(line, post)
        except Undecided as error:
            log.warning("Whether line %d was posted is not known yet: %s", line.number, error)
            return False
        except CommonplaceError as fault:
            await self._ledger.note(post.turned(Became.FAILED))
            await self._failed(line, fault.cause)
        else:
            return await self._succeeded(line, post)
        return True

    async def _succeeded(self, line: L, post: P) -> bool:
        """Whether all is done about a post that is in its channel."""
        try:
            await self._poster.finish(line, post)
        except Undecided as error:
            log.warning("What line %d posted is not finished yet: %s", line.number, error)
            if self._clock() - post.at <= _OUTAGE:
                return False
        await self._ledger.note(post.turned(Became.POSTED))
        if line.trouble:
            await self._ledger.note_trouble(line.number, "")
        return True

    async def _failed(self, line: L, cause: Cause, noted: Fault | None = None) -> None:
        """Note a line's trouble (``noted``: in general terms), and tell of it once; what will not mend pauses it
        (``PAUSING``).
        """
        log.warning("Line %d could not be posted: %s", line.number, cause)
        trouble = noted or cause.fault
        if line.trouble == trouble:
            return
        await self._ledger.note_trouble(line.number, trouble.value, pause=cause.fault in PAUSING)
        await self._poster.tell_failed(line, cause)
