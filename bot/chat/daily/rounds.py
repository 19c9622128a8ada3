"""Rounds: looks what daily lines are due, and posts each once, whatever happens in between.

A post is entered into the ledger before it is sent. One that stays claimed, as after a crash, is looked for in its
channel before anything is sent again; soon after the claim it may also be sent again under its nonce, of which Discord
takes one. Discord's documentation promises that for "the past few minutes".
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final, Protocol

from bot.cards.daily import missed_sentence, trouble_sentence
from bot.chat.daily.ledger import Ledger
from bot.errors import Cause, CommonplaceError, StoreFault
from bot.faults import Fault
from bot.model.daily import Became, DailyLine, DailyPost, DailyState

log = logging.getLogger(__name__)

LATE: Final = timedelta(hours=6)
"""After an outage a post goes out so late at most."""
NONCE: Final = timedelta(minutes=2)
"""So long after its first sending Discord still takes a second for the same."""
_AT_ONCE: Final = 20
_LOOK: Final = 30.0
"""The longest wait between two rounds, in seconds: what is claimed or late is looked at again."""
_SOON: Final = 1.0
"""The wait while the session is not up."""


class Undecided(Exception):
    """A post may or may not be in its channel: the connection broke, or Discord failed."""


class Poster(Protocol):
    """The way into channels (``posting.ChannelPoster``)."""

    def ready(self) -> bool:
        """Whether Discord can be reached just now."""
        ...

    async def draw(self, line: DailyLine, due: datetime, at: datetime) -> DailyPost:
        """A quote for a post, claimed at ``at``. Raises CommonplaceError where there is none."""
        ...

    async def send(self, line: DailyLine, post: DailyPost) -> None:
        """Send a post under its nonce.

        Raises CommonplaceError where it cannot be sent, so that it is certainly not in the channel; Undecided where
        that is not certain.
        """
        ...

    async def is_posted(self, line: DailyLine, post: DailyPost) -> bool | None:
        """Whether a post is in its channel; None where that cannot be seen."""
        ...

    async def tell(self, line: DailyLine, sentence: str) -> None:
        """Tell whoever set the line up, if they can be reached."""
        ...


class Rounds:
    """Keeps all lines posted, for one connection."""

    def __init__(self, ledger: Ledger, poster: Poster, clock: Callable[[], datetime]) -> None:
        self._ledger = ledger
        self._poster = poster
        self._clock = clock
        self._woken = asyncio.Event()
        self._next: dict[DailyState, datetime] = {}
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
                log.warning("Daily lines wait: %s", fault)
            except Exception:
                log.exception("A round of daily lines failed; the next one begins in %d s.", _LOOK)
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
        states = await self._ledger.at_work()
        upcoming = {state: self._next.get(state) or state.line.next_due(state.owed_after()) for state in states}
        self._next = upcoming
        owing = [
            state
            for state, due in upcoming.items()
            if due <= now or (state.last is not None and state.last.became is Became.CLAIMED)
        ]
        await asyncio.gather(*map(self._looked_after, owing))
        later = [(due - now).total_seconds() for due in upcoming.values() if due > now]
        return min([_LOOK, *later])

    async def _looked_after(self, state: DailyState) -> None:
        async with self._room:
            try:
                await self._look_after(state)
            except CommonplaceError as fault:
                log.warning("The daily line %d waits: %s", state.line.number, fault)
            except Exception:
                log.exception("The daily line %d met a bug.", state.line.number)

    async def _look_after(self, state: DailyState) -> None:
        line, last, now = state.line, state.last, self._clock()
        due = list(line.due(state.owed_after(), now))
        if last is not None and last.became is Became.CLAIMED and not await self._settled(line, last, now, bool(due)):
            return
        if not due:
            return
        missed = due if now - due[-1] > LATE else due[:-1]
        for at in missed:
            await self._ledger.note(DailyPost(line.number, at, Became.MISSED, now))
        if missed:
            log.warning("The daily line %d missed %d posts while the bot was off.", line.number, len(missed))
            await self._poster.tell(line, missed_sentence(line, missed))
        if due[-1] not in missed:
            await self._post(line, due[-1], now)

    async def _settled(self, line: DailyLine, post: DailyPost, now: datetime, newer: bool) -> bool:
        """Find out what became of a claimed post, and send it again where it is certainly not there.

        False where that is still not known; then nothing else of this line is sent.
        """
        posted = await self._poster.is_posted(line, post)
        if posted:
            await self._succeeded(line, post)
        elif posted is None and now - post.at > NONCE:
            await self._ledger.note(replace(post, became=Became.UNSURE))
            await self._failed(line, Cause(Fault.DAILY_UNSURE))
        elif newer or now - post.due > LATE:
            await self._ledger.note(replace(post, became=Became.MISSED))
            await self._poster.tell(line, missed_sentence(line, [post.due]))
        else:
            return await self._sent(line, post)
        return True

    async def _post(self, line: DailyLine, due: datetime, now: datetime) -> None:
        try:
            post = await self._poster.draw(line, due, now)
        except StoreFault:
            raise
        except CommonplaceError as fault:
            if fault.cause.fault is Fault.LIBRARY_LOADING:
                return  # it is tried again until it would be too late
            await self._ledger.note(DailyPost(line.number, due, Became.FAILED, now))
            await self._failed(line, fault.cause, Fault.DAILY_NOTHING)
            return
        await self._ledger.note(post)
        await self._sent(line, post)

    async def _sent(self, line: DailyLine, post: DailyPost) -> bool:
        """Whether it is known, now, what became of a claimed post that was sent."""
        try:
            await self._poster.send(line, post)
        except Undecided as error:
            log.warning("Whether the daily line %d was posted is not known yet: %s", line.number, error)
            return False
        except CommonplaceError as fault:
            await self._ledger.note(replace(post, became=Became.FAILED))
            await self._failed(line, fault.cause)
        else:
            await self._succeeded(line, post)
        return True

    async def _succeeded(self, line: DailyLine, post: DailyPost) -> None:
        await self._ledger.note(replace(post, became=Became.POSTED))
        if line.trouble:
            await self._ledger.note_trouble(line.number, "")

    async def _failed(self, line: DailyLine, cause: Cause, noted: Fault | None = None) -> None:
        """Note a line's trouble (``noted``: in general terms), and tell of it once; a line whose channel is gone is
        paused.
        """
        log.warning("The daily line %d could not be posted: %s", line.number, cause)
        trouble = noted or cause.fault
        if line.trouble == trouble:
            return
        gone = cause.fault is Fault.DAILY_CHANNEL_GONE
        await self._ledger.note_trouble(line.number, trouble.value, pause=gone)
        await self._poster.tell(line, trouble_sentence(line, cause))
