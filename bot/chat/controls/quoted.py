"""The quotations of a message: checked for its menu, and one after the other as they are chosen."""

import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Final

from bot.cards.card import Card, Verb
from bot.cards.quotations import MOST, nothing_quoted_card, quotations_card
from bot.cards.verdict import verdict_card
from bot.chat.answers.remembered import QUOTED, Memory, keep, recall
from bot.chat.controls.press import Press
from bot.errors import BadQuery, Gone
from bot.faults import Fault
from bot.library.library import Library
from bot.model import Quoted, Verdict, Verification
from bot.model.content_notes import Veiled

_Found = list[tuple[Quoted, Verdict | None]]

_KEPT: Final = 60_000
"""How many characters of quotations are remembered for a menu."""


class Quotations:
    """Checks what a message quotes, and answers the menu of its quotations; ``memory`` keeps them for that."""

    def __init__(self, library: Library, memory: Memory) -> None:
        self._library = library
        self._memory = memory
        self.handlers: dict[Verb, Callable[[Press], Awaitable[None]]] = {Verb.QUOTED: self._another}

    async def answer(self, parts: Sequence[str]) -> Card:
        """The verdict on the longest quotation of a message, with the others; on all of one that marks none."""
        message = await self._library.checking.message("\n\n".join(parts))
        if not message.quotations:
            return await self._unmarked(max(parts, key=len))
        return await self._of(message.quotations)

    async def typed(self, text: str, speaker: str | None) -> Card:
        """The verdict on what somebody typed: on each quotation if there are several, those without a name as
        ``speaker``'s, else on all of it."""
        several = await self._library.checking.several(text)
        if several:
            return await self._of([replace(one, speaker=one.speaker or speaker) for one in several])
        return verdict_card(await self._library.verify(text, speaker=speaker))

    async def _of(self, quotations: Sequence[Quoted]) -> Card:
        """The verdict on the longest of some quotations, with the others."""
        longest = sorted(dict.fromkeys(quotations), key=lambda one: -len(one.text))
        found: _Found = []
        first: Verification | None = None
        noted, kept = dict[int, Veiled](), 0
        for quoted in longest[:MOST]:
            verification = await self._checked(quoted)
            kept += len(quoted.text)
            if kept > _KEPT and first is not None:
                break
            if verification is not None:
                noted[len(found)] = verification.veiled
            found.append((quoted, verification.verdict if verification else None))
            first = first or verification
        if first is None:
            return verdict_card(await self._library.checking.check(longest[0]))  # says what is wrong with it
        chosen = next(at for at, (_, verdict) in enumerate(found) if verdict is not None)
        token = await self._keep(found, len(longest) - len(found)) if len(found) > 1 else ""
        return quotations_card(first, chosen, found, len(longest) - len(found), (token,), noted)

    async def longest(self, parts: Sequence[str]) -> str:
        """The longest quotation of a message; of one that marks none, the longest of its parts."""
        message = await self._library.checking.message("\n\n".join(parts))
        return max((quoted.text for quoted in message.quotations), key=len, default=max(parts, key=len))

    async def _unmarked(self, words: str) -> Card:
        quoted = (await self._library.checking.message(words)).unmarked
        try:
            verification = await self._library.checking.check(quoted)
        except BadQuery as fault:
            if fault.cause.fault is not Fault.QUOTATION_TOO_SHORT:
                raise
            verification = Verification(quoted.text, Verdict.NOT_FOUND)
        found = verification.verdict is not Verdict.NOT_FOUND
        return verdict_card(verification) if found else nothing_quoted_card(verification)

    async def _checked(self, quoted: Quoted) -> Verification | None:
        """None for what cannot be checked: it is too long, or all in brackets."""
        try:
            return await self._library.checking.check(quoted)
        except BadQuery:
            return None

    async def _keep(self, found: _Found, more: int) -> str:
        quoted = [[one.text, one.speaker, verdict.value if verdict else None] for one, verdict in found]
        return await keep(self._memory, QUOTED, quoted=json.dumps(quoted), more=str(more))

    async def _another(self, press: Press) -> None:
        (token,) = press.expected(1)
        chosen, reply = press.number(press.chosen()), press.reply()
        kind, kept = await recall(self._memory, token)
        if kind != QUOTED:
            raise Gone(Fault.BUTTON_CHANGED)
        found: _Found = [
            (Quoted(text, speaker), Verdict(verdict) if verdict else None)
            for text, speaker, verdict in json.loads(kept["quoted"])
        ]
        if not 0 <= chosen < len(found):
            raise Gone(Fault.BUTTON_CHANGED)
        verification = await reply.when(self._library.checking.check(found[chosen][0]))
        noted = await reply.when(self._noted(found))
        await reply.show(quotations_card(verification, chosen, found, int(kept["more"]), (token,), noted))

    async def _noted(self, found: _Found) -> dict[int, Veiled]:
        """How the words of each are shown here by now."""
        if not await self._library.noting.veiling():
            return {}
        checked = [(at, await self._checked(quoted)) for at, (quoted, _) in enumerate(found)]
        return {at: one.veiled for at, one in checked if one is not None}
