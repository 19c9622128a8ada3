"""*Another* quote, and *Back* to those shown before it: a trail that outlives restarts and reloads.

A quote card carries a token, and what it shows by key and name. Behind the token stand the options of the command and,
after *Another*, the quote shown before and its token. Nothing behind a token ever changes, so an old card that comes
up again (in a second window, say) still leads where it led.
"""

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.cards.card import Card, Verb
from bot.cards.quote import quote_card
from bot.chat.answers.remembered import QUOTE, Memory, keep, recall
from bot.chat.answers.reply import Reply
from bot.chat.controls.press import Press, at_least
from bot.chat.ids import NOBODY
from bot.errors import Gone, Refused
from bot.faults import Fault
from bot.library.library import Library
from bot.model import DrawnQuote, QuoteLength

_KEY = "key"
"""The option that names an article by its key; in tokens of earlier versions it stands as it was typed."""
_BACK = ("back_key", "back_name", "back_token")


@dataclass(frozen=True, slots=True)
class _Before:
    """The quote shown before, and the token of the card that showed it."""

    key: str
    name: str
    token: str


@dataclass(frozen=True, slots=True)
class Trail:
    """What stands behind a quote card's token: the command's options, and the quote shown before it if there is one."""

    token: str
    options: dict[str, str]
    before: _Before | None = None

    @classmethod
    async def recalled(cls, memory: Memory, token: str) -> "Trail":
        """Raises Gone when it was not kept."""
        _, kept = await recall(memory, token)
        back = [kept.pop(name, "") for name in _BACK]
        return cls(token, kept, _Before(*back) if all(back) else None)

    def card(self, drawn: DrawnQuote, *, gone: int = 0) -> Card:
        """The card of a quote, with the ways on and back. ``gone``: so many on the way back are not there any more."""
        quote = drawn.quote
        again = (self.token, quote.place.entry.key, quote.name)
        return quote_card(drawn, again=again, back=(self.token,) if self.before else None, gone=gone)


async def new_trail(memory: Memory, drawn: DrawnQuote) -> Trail:
    """The token for a command that drew this, nothing shown before. What was asked stays as it was understood."""
    asked = drawn.asked
    length = None if asked.length is QuoteLength.ANY else asked.length.value
    options = {_KEY: asked.article, "author": asked.author, "speaker": asked.speaker, "shelf": asked.shelf}
    options |= {"length": length, "about": asked.about}
    given = {name: value for name, value in options.items() if value}
    return Trail(await keep(memory, QUOTE, **options), given)


class AnotherQuote:
    """The handlers of *Another* and *Back*, for whoever asked."""

    def __init__(self, library: Library, memory: Memory, chance: random.Random) -> None:
        self._library = library
        self._memory = memory
        self._chance = chance
        self.handlers: dict[Verb, Callable[[Press], Awaitable[None]]] = {
            Verb.ANOTHER: self._another,
            Verb.BACK: self._back,
        }

    async def _another(self, press: Press) -> None:
        token, *shown = at_least(1, press.args)
        nobody = press.control.owner == NOBODY  # what everybody sees stays; who presses gets a quote of their own
        reply = Reply(press.interaction, private=nobody, edit=not nobody)
        asked = await Trail.recalled(self._memory, token)
        channel = str(press.interaction.channel_id)
        wanted = {name: value for name, value in asked.options.items() if name != _KEY}
        if (key := asked.options.get(_KEY)) is not None:
            await self._library.known(key)  # no article with a similar title is quoted instead
            wanted["article"] = key
        drawn = await reply.when(self._library.quote(chance=self._chance, channel=channel, **wanted))
        now = [drawn.quote.place.entry.key, drawn.quote.name]
        if len(shown) == 2 and shown != now and not nobody:  # cards of earlier versions do not say what they show
            before = _Before(shown[0], shown[1], token)
            back = dict(zip(_BACK, (*shown, token), strict=True))
            asked = Trail(await keep(self._memory, QUOTE, **asked.options, **back), asked.options, before)
        await reply.show(asked.card(drawn))

    async def _back(self, press: Press) -> None:
        """The quote before; where it is not there any more, the nearest before it that is."""
        (token,) = press.expected(1)
        reply = Reply(press.interaction, edit=True)
        before = (await Trail.recalled(self._memory, token)).before
        fault: Gone | Refused = Gone(Fault.BUTTON_CHANGED)
        gone = 0
        while before is not None:
            asked = await Trail.recalled(self._memory, before.token)
            try:
                quote = await reply.when(self._library.quote_named(before.key, before.name))
            except (Gone, Refused) as error:  # a content note may keep it back here now
                fault, gone = error, gone + 1
                before = asked.before
            else:
                await reply.show(asked.card(DrawnQuote(quote), gone=gone))
                return
        raise fault
