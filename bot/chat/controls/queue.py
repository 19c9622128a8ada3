"""*Hide* and *Keep*, for curators who go through what members reported."""

from collections.abc import Awaitable, Callable
from typing import Final

from bot.cards.card import Verb
from bot.cards.hidden import settled_card
from bot.chat.controls.press import Press
from bot.chat.curators import Curators
from bot.errors import Gone
from bot.faults import Fault
from bot.library.library import Library
from bot.model.hidden import HiddenFrom

_SCOPES: Final = {"q": HiddenFrom.QUOTES, "b": HiddenFrom.BOTH}


class ReportQueue:
    """The handlers of the buttons; each press asks whether a curator made it, and shows what came of
    it and the next report."""

    def __init__(self, library: Library, curators: Curators) -> None:
        self._library = library
        self._curators = curators
        self.handlers: dict[Verb, Callable[[Press], Awaitable[None]]] = {Verb.HIDE: self._hide, Verb.KEEP: self._keep}

    async def _hide(self, press: Press) -> None:
        number, scope = press.expected(2)
        if scope not in _SCOPES:
            raise Gone(Fault.BUTTON_CHANGED)
        await self._settle(press, number, _SCOPES[scope])

    async def _keep(self, press: Press) -> None:
        (number,) = press.expected(1)
        await self._settle(press, number, None)

    async def _settle(self, press: Press, number: str, scope: HiddenFrom | None) -> None:
        self._curators.require(press.interaction)
        curating, reply = self._library.curating, press.reply()
        await reply.when(curating.settle(press.number(number), scope, str(press.interaction.user.id)))
        texts = await self._library.sources.waiting()
        await reply.show(settled_card(scope, await curating.waiting(), len(texts)))
