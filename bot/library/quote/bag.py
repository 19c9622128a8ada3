"""The bags quotes are drawn from: in a channel every text that matches comes once before any comes again."""

import asyncio
import itertools
import math
import random
from array import array
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.errors import NotFound
from bot.faults import Fault
from bot.model import DrawnQuote, Entry, ServedQuote
from bot.store.library_reader import LibraryReader
from bot.store.named_quotes import NamedQuote, NamedQuotes
from bot.store.state import State

_KEPT: Final = 64
"""How many bags, and how many pools of quotes, are held ready; the others are made again from the databases."""
_FEW: Final = 5000
"""A larger pool is shuffled beside the event loop: 100,000 quotes take a tenth of a second."""
ENOUGH: Final = ((2, 60), (1, 12))
"""A weight, and how many heavier quotes are enough to draw at random: with fewer, a channel would soon hear the same
ones again, so that those of this weight come too."""
_PLACES: Final = "I"
"""The kind of an array of places: four bytes for each instead of the forty of a list."""
_REAL: Final = "d"
_UNREMEMBERED: Final = 0.35
"""Of a quote's weight, where nobody remembers what was drawn: by all of it, the few best would come over and over."""
_LOOKED_THROUGH: Final = 8
"""How many quotes are looked through for one that was not shown lately under other filters."""


def _balanced(quotes: NamedQuotes, power: float) -> "array[float]":
    """The weight of each quote to a power, over the root of how many its article has of the heaviest."""
    own = [weight**power for weight in quotes.weights]
    articles: dict[int, list[float]] = {}
    for article, weight in zip(quotes.articles, own, strict=True):
        articles.setdefault(article, []).append(weight)
    each = {article: math.sqrt(max(weights) / sum(weights)) for article, weights in articles.items()}
    totals = {article: each[article] * sum(weights) for article, weights in articles.items()}
    largest = max(totals, key=lambda article: totals[article], default=0)
    others = sum(total for article, total in totals.items() if article != largest)
    if others:
        each[largest] = min(each[largest], others / sum(articles[largest]))
    return array(_REAL, (weight * each[article] for article, weight in zip(quotes.articles, own, strict=True)))


def _keys_of(quotes: NamedQuotes, by_number: dict[int, Entry]) -> dict[int, str]:
    return {article: by_number[article].key for article in set(quotes.articles)}


@dataclass(frozen=True, slots=True)
class Pool:
    """What one set of filters leaves: quotes, none with the text of another, and how much each weighs.

    ``keys``: those of their articles, by number. ``chances``: how likely one of the first so many is drawn where nobody
    remembers what was, summed up.
    ``in_order``: they are passages that stand in for quotes, the best first, and are drawn in that order.
    """

    quotes: NamedQuotes
    keys: dict[int, str]
    weights: "array[float]"
    chances: "array[float]" = field(default_factory=lambda: array(_REAL))
    in_order: bool = False

    @staticmethod
    def of_passages(passages: Sequence[NamedQuote], by_number: dict[int, Entry]) -> "Pool":
        """Passages that stand in for quotes, the best first."""
        quotes = NamedQuotes(passages)
        return Pool(quotes, _keys_of(quotes, by_number), array(_REAL, (1.0,) * len(quotes)), in_order=True)

    @staticmethod
    def of(quotes: NamedQuotes, by_number: dict[int, Entry], *, named: bool) -> "Pool":
        """``quotes``, each weighing what its reader found, over the root of how many its article has of the heaviest.

        So no article drowns others, and its poor quotes take nothing off its good ones. Nor does the largest, however
        large: it never weighs more than all the others together. Without ``named``, when nobody asked for anything,
        those of weight 2 and 1 are left out while there are enough others.
        """
        kept = quotes
        for lightest, enough in () if named else ENOUGH:
            heavier = quotes.heavier_than(lightest)
            if len(heavier) >= enough:
                kept = heavier
                break
        return Pool(
            kept,
            _keys_of(kept, by_number),
            _balanced(kept, 1.0),
            array(_REAL, itertools.accumulate(_balanced(kept, _UNREMEMBERED))),
        )

    def name(self, at: int) -> str:
        """What the state knows a quote by once it was drawn: its text, wherever it stands."""
        return str(self.quotes.texts[at])

    def left(self, shown: set[str]) -> list[int]:
        """The places of the quotes that were not ``shown``, by their texts or by their articles and names: so they were
        known once."""
        if not shown:
            return list(range(len(self.quotes)))
        left = [at for at, text in enumerate(self.quotes.texts) if str(text) not in shown]
        if any(":" in name for name in shown):
            articles, names = self.quotes.articles, self.quotes.names
            left = [at for at in left if f"{self.keys[articles[at]]}:{names[at]}" not in shown]
        return left

    def shuffled(self, chance: random.Random, shown: set[str]) -> "array[int]":
        """The places of the quotes not in ``shown``, the first to be drawn last: heavier ones tend to come earlier.

        Each is drawn with its weight from what is left (Efraimidis and Spirakis, "Weighted random sampling with a
        reservoir", 2006).
        """
        left = self.left(shown)
        if self.in_order:
            return array(_PLACES, left[::-1])
        keys = {at: chance.expovariate(self.weights[at]) for at in left}
        return array(_PLACES, sorted(left, key=keys.__getitem__, reverse=True))


@dataclass(slots=True)
class _Bag:
    """What is left of a pool in one channel, once that was ``looked_up``; ``last`` is the name of the quote drawn
    last."""

    pool: Pool
    last: str | None = None
    order: "array[int]" = field(default_factory=lambda: array(_PLACES))
    full: bool = False
    looked_up: bool = False
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class Bags:
    """Every channel's bags, one for each set of filters. What was drawn is kept in the state, across restarts."""

    def __init__(self, reader: LibraryReader, state: State, recent: int) -> None:
        self._reader = reader
        self._state = state
        self._recent = recent
        self._bags: OrderedDict[tuple[str, str], _Bag] = OrderedDict()

    async def draw(
        self, channel: str, filters: str, pool: Pool, by_number: dict[int, Entry], chance: random.Random
    ) -> DrawnQuote:
        """One quote of ``pool`` that was not drawn in this round; ``round_over`` says how many the last round had.

        Raises NotFound when all of the pool left the library while this was asked.
        """
        bag = self._bag(channel, filters, pool)
        async with bag.lock:
            over = 0
            lately = await self._served_lately(bag, channel, filters, chance)
            for _ in range(len(pool.quotes) + 1):
                if not bag.order:
                    over = len(pool.quotes) if not bag.full else 0
                    await self._refill(bag, channel, filters, chance)
                if not bag.order:
                    break
                at = _next(bag, lately)
                bag.full, bag.last = False, pool.name(at)
                quote = await self._served(pool.quotes[at], by_number)
                if quote is not None:
                    await self._state.note_drawn(channel, filters, bag.last, self._recent)
                    return DrawnQuote(quote, over, stands_in=at + 1 if pool.in_order else 0)
        raise NotFound(Fault.QUOTES_GONE)

    async def any(self, pool: Pool, by_number: dict[int, Entry], chance: random.Random) -> DrawnQuote:
        """One quote of ``pool`` by ``chances`` alone, for whoever asks outside a channel. Raises NotFound."""
        if pool.quotes:
            chosen = pool.quotes[0] if pool.in_order else chance.choices(pool.quotes, cum_weights=pool.chances)[0]
            quote = await self._served(chosen, by_number)
            if quote is not None:
                return DrawnQuote(quote, stands_in=1 if pool.in_order else 0)
        raise NotFound(Fault.QUOTES_GONE)

    def _bag(self, channel: str, filters: str, pool: Pool) -> _Bag:
        bag = self._bags.get((channel, filters))
        if bag is None or bag.pool is not pool:
            bag = self._bags[channel, filters] = _Bag(pool, bag.last if bag is not None else None)
        self._bags.move_to_end((channel, filters))
        if len(self._bags) > _KEPT:
            self._bags.popitem(last=False)
        return bag

    async def _served_lately(self, bag: _Bag, channel: str, filters: str, chance: random.Random) -> set[str]:
        """What was; the first time also what is left in the bag is looked up."""
        if bag.looked_up:
            return set(await self._state.served(channel, self._recent))
        shown, lately = await self._state.drawn_and_served(channel, filters, self._recent)
        bag.order = await _shuffled(bag.pool, chance, shown)
        bag.full, bag.looked_up = len(bag.order) == len(bag.pool.quotes), True
        return lately

    async def _refill(self, bag: _Bag, channel: str, filters: str, chance: random.Random) -> None:
        """A new round, in another order, that does not begin with the quote the last one ended with."""
        await self._state.empty_bag(channel, filters)
        bag.order, bag.full = await _shuffled(bag.pool, chance, set()), True
        if len(bag.order) > 1 and bag.pool.name(bag.order[-1]) == bag.last:
            bag.order[-1], bag.order[0] = bag.order[0], bag.order[-1]

    async def _served(self, quote: NamedQuote, by_number: dict[int, Entry]) -> ServedQuote | None:
        entry = by_number[quote.article]
        if quote.passage is not None:
            passage = await self._reader.passage(entry, quote.passage)
            return ServedQuote.of_passage(passage) if passage is not None else None
        found = await self._reader.quote(entry, quote.number)
        return found if found is not None and found.name == quote.name else None


async def _shuffled(pool: Pool, chance: random.Random, shown: set[str]) -> "array[int]":
    if len(pool.quotes) <= _FEW:
        return pool.shuffled(chance, shown)
    apart = random.Random(chance.random())
    return await asyncio.to_thread(pool.shuffled, apart, shown)


def _next(bag: _Bag, lately: set[str]) -> int:
    """The next place in a bag, taken out: one not shown lately under other filters, while there is one near."""
    for back in range(1, min(_LOOKED_THROUGH, len(bag.order)) + 1):
        if bag.pool.name(bag.order[-back]) not in lately:
            return bag.order.pop(-back)
    return bag.order.pop()
