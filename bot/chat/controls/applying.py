"""*Apply*: carries out the plan of a reload, if it is still what a reload would do."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final

from bot.cards.card import Verb
from bot.cards.reload_plan import plan_card, plan_digest
from bot.cards.report import report_card
from bot.chat.answers.progress import ProgressShown
from bot.chat.controls.press import Press
from bot.chat.curators import Curators
from bot.errors import Refused
from bot.faults import Fault
from bot.library.library import Library

_MINUTES: Final = 60
"""A plan can be applied for so long."""


class ApplyPlan:
    """The handler of the button; each press asks whether a curator made it."""

    def __init__(self, library: Library, curators: Curators, clock: Callable[[], datetime]) -> None:
        self._library = library
        self._curators = curators
        self._clock = clock
        self.handlers: dict[Verb, Callable[[Press], Awaitable[None]]] = {Verb.APPLY: self._apply}

    async def _apply(self, press: Press) -> None:
        digest, minute = press.expected(2)
        self._curators.require(press.interaction)
        now = self._clock()
        if not 0 <= now.timestamp() // 60 - press.number(minute) <= _MINUTES:
            raise Refused(Fault.PLAN_TOO_OLD)
        async with ProgressShown(press.interaction) as shown:
            plan = await self._library.plan()
            if plan_digest(plan) != digest:
                await shown.end(plan_card(plan, now, changed=True))
                return
            await shown.end(report_card(await self._library.reload(progress=shown.note)))
