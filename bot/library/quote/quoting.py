"""Quoting: from the filters somebody chose to the pool of quotes they leave, and to the one that is drawn."""

import hashlib
import json
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Final

from bot.library.catalogue import Catalogue
from bot.library.find.search import Searching
from bot.library.quote.about import quotes_about
from bot.library.quote.bag import Bags, Pool
from bot.library.quote.draw import eligible
from bot.library.resources import Resources
from bot.model import DrawnQuote, Entry, QuoteFilters, QuoteLength
from bot.store.library_reader import NamedQuote

_MOST_POOLS: Final = 64
"""How many pools are held ready to be drawn from."""
_SHORT: Final = 120
_LONG: Final = 240
"""The most characters of a short quote, and the fewest of a long one."""


class Quoting:
    """Draws quotes of one library. ``current`` gives its catalogue as of now."""

    def __init__(self, resources: Resources, searching: Searching, current: Callable[[], Awaitable[Catalogue]]) -> None:
        self._resources = resources
        self._searching = searching
        self._current = current
        self._bags = Bags(resources.reader, resources.state, resources.recent_quotes)
        self._known: Catalogue | None = None
        self._pools: dict[str, Pool] = {}
        self._beside: set[str] = set()
        self._speakers: tuple[str, ...] | None = None

    async def draw(self, wanted: QuoteFilters, channel: str | None, chance: random.Random) -> DrawnQuote:
        """``Library.quote``."""
        catalogue = await self._fresh()
        by_number = catalogue.by_number
        machines = bool(wanted.article) or self._resources.machine_quotes
        entries = eligible(catalogue.chosen(wanted.article, wanted.author, wanted.shelf), machines=machines)
        speaker = catalogue.speaker(wanted.speaker, await self.speakers()) if wanted.speaker else None
        filters = _digest(wanted, entries, speaker)
        if filters not in self._pools:
            quotes, beside = await self._quotes(wanted, entries, speaker, by_number)
            self._beside = self._beside | {filters} if beside else self._beside - {filters}
            asked = bool(wanted.article or speaker or wanted.about)
            self._pools[filters] = Pool.of(quotes, by_number, named=asked)
            while len(self._pools) > _MOST_POOLS:
                del self._pools[next(iter(self._pools))]
        pool = self._pools[filters]
        if channel is None or not self._resources.recent_quotes:
            drawn = await self._bags.any(pool, by_number, chance)
        else:
            drawn = await self._bags.draw(channel, filters, pool, by_number, chance)
        return replace(drawn, beside=wanted.about) if filters in self._beside else drawn

    async def speakers(self) -> tuple[str, ...]:
        """Everybody who is quoted or writes, in alphabetical order."""
        catalogue = await self._fresh()
        if self._speakers is None:
            self._speakers = catalogue.with_authors(await self._resources.reader.speakers())
        return self._speakers

    async def _fresh(self) -> Catalogue:
        """The catalogue; what was made of an older one is forgotten."""
        catalogue = await self._current()
        if catalogue is not self._known:
            self._known, self._pools, self._speakers = catalogue, {}, None
        return catalogue

    async def _quotes(
        self, wanted: QuoteFilters, entries: Sequence[Entry], speaker: str | None, by_number: dict[int, Entry]
    ) -> tuple[list[NamedQuote], bool]:
        """The quotes that pass all filters, and whether none of them holds the subject in its own words."""
        holds = True
        if wanted.about:
            found, holds = await quotes_about(wanted.about, entries, self._searching, self._resources.reader)
            quotes = [
                NamedQuote(one.place.entry.number, one.number, one.name, 1, one.speaker, len(one.text)) for one in found
            ]
        else:
            quotes = await self._resources.reader.quote_names([entry.number for entry in entries])
        if speaker is not None:
            quotes = [quote for quote in quotes if _says(speaker, quote, by_number[quote.article])]
        if wanted.length is QuoteLength.SHORT:
            quotes = [quote for quote in quotes if quote.length <= _SHORT]
        if wanted.length is QuoteLength.LONG:
            quotes = [quote for quote in quotes if quote.length >= _LONG]
        return quotes, not holds


def _says(speaker: str, quote: NamedQuote, entry: Entry) -> bool:
    """Whether a quote is this person's: under the name, or as an author of the article."""
    if quote.speaker is not None:
        return quote.speaker == speaker
    return speaker in entry.authors


def _digest(wanted: QuoteFilters, entries: Sequence[Entry], speaker: str | None) -> str:
    """What one set of filters is known by, across reloads: the same for the same articles, speaker, length, subject."""
    chosen = sorted(entry.key for entry in entries) if wanted.article or wanted.author or wanted.shelf else None
    told = [chosen, (wanted.about or "").casefold(), speaker, wanted.length.value, bool(wanted.article)]
    return hashlib.blake2b(json.dumps(told).encode(), digest_size=8).hexdigest()
