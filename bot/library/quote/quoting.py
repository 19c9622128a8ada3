"""Quoting: from the filters somebody chose to the pool of quotes they leave, and to the one that is drawn."""

import asyncio
import hashlib
import json
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Final

from bot.errors import Gone, NotFound
from bot.faults import Fault
from bot.library.catalogue import Catalogue
from bot.library.curating import Curating, KeptBack
from bot.library.find.search import Searching
from bot.library.noting.here import refuse_kept_back
from bot.library.noting.note_view import NotesNow, NoteView
from bot.library.noting.noting import Noting
from bot.library.quote.about import entitled, quotes_about
from bot.library.quote.bag import ENOUGH, Bags, Pool
from bot.library.quote.draw import eligible
from bot.library.quote.equal_texts import one_of_each
from bot.library.resources import Resources
from bot.library.speakers import speaker_meant
from bot.model import DrawnQuote, Entry, QuoteFilters, QuoteLength, ServedQuote, exact_hash
from bot.model.sorting import sort_key
from bot.store.named_quotes import NamedQuote, NamedQuotes

_MOST_POOLS: Final = 64
"""How many pools are held ready to be drawn from."""
_PASSAGES: Final = 24
"""So many passages at most stand in where there is no quote."""
_LOOKED_AT: Final = 1000
_PASSAGE: Final = "p"
"""How the name of such a passage begins."""
_SHORT: Final = 120
_LONG: Final = 240
"""The most characters of a short quote, and the fewest of a long one."""


_Pooled = tuple[Catalogue, str, int]
"""What a pool was made for: the library as it is seen, the digest of the filters, and the notes that are left out."""


class Quoting:
    """Draws quotes of one library. ``current`` gives its catalogue as of now."""

    def __init__(
        self,
        resources: Resources,
        searching: Searching,
        current: Callable[[], Awaitable[Catalogue]],
        curating: Curating,
        noting: Noting,
    ) -> None:
        self._resources = resources
        self._searching = searching
        self._current = current
        self._curating = curating
        self._noting = noting
        self._kept_back = KeptBack()
        self._notes: NotesNow | None = None
        self._bags = Bags(resources.reader, resources.state, resources.recent_quotes)
        self._known: Catalogue | None = None
        self._often: frozenset[int] | None = None
        """The numbers of texts that stand in many articles, once they were asked for."""
        self._pools: dict[_Pooled, Pool] = {}
        self._beside: set[_Pooled] = set()
        self._speakers: dict[Catalogue, tuple[str, ...]] = {}
        self._everybody: dict[Catalogue, tuple[str, ...]] = {}

    async def draw(self, wanted: QuoteFilters, channel: str | None, chance: random.Random) -> DrawnQuote:
        """``Library.quote``."""
        catalogue = await self._fresh()
        chosen = catalogue.chosen(wanted.article, wanted.author, wanted.shelf)
        asked = await self._named(catalogue, wanted)
        filters, view = digest(asked), await self._noting.view(catalogue)
        named = (catalogue, filters, view.excluded(at_random=not asked.about))
        if named not in self._pools:
            self._pools[named] = await self._pool(asked, self._eligible(chosen, wanted), view, named)
            while len(self._pools) > _MOST_POOLS:
                del self._pools[next(iter(self._pools))]
        pool = self._pools[named]
        if not pool.quotes:
            raise await self._none(asked, chosen, self._eligible(chosen, wanted), view, named)
        if channel is None or not self._resources.recent_quotes:
            drawn = await self._bags.any(pool, catalogue.by_number, chance)
        else:
            drawn = await self._bags.draw(channel, filters, pool, catalogue.by_number, chance)
        quote = view.quote(replace(drawn.quote, place=self._kept_back.place(drawn.quote.place)))
        return replace(drawn, quote=quote, asked=asked, beside=wanted.about if named in self._beside else None)

    async def named(self, key: str, name: str) -> ServedQuote:
        """``Library.quote_named``."""
        catalogue = await self._fresh()
        entry, view, reader = catalogue.entry(key), await self._noting.view(catalogue), self._resources.reader
        if name.startswith(_PASSAGE):
            passage = await reader.passage(entry, name.removeprefix(_PASSAGE))
            quote = ServedQuote.of_passage(passage) if passage else None
        else:
            quote = await reader.quote_named(entry, name)
        if quote is None or self._kept_back.quote(NamedQuote.of(quote), entry):
            raise Gone(Fault.QUOTE_GONE, entry.title)
        return _unless_kept_back(view.quote(replace(quote, place=self._kept_back.place(quote.place))))

    async def shown(self, key: str, passage: str, exact: str) -> ServedQuote:
        """``Library.quote_shown``."""
        catalogue = await self._fresh()
        entry, view = catalogue.entry(key), await self._noting.view(catalogue)
        placed = await self._resources.reader.passage(entry, passage)
        if placed is not None:
            quotes = await self._resources.reader.quotes_in(entry, placed.place.ordinal)
            for quote in (*quotes, ServedQuote.of_passage(placed)):
                if exact_hash(quote.text) == exact and not self._kept_back.quote(NamedQuote.of(quote), entry):
                    return _unless_kept_back(view.quote(quote))
        raise Gone(Fault.QUOTE_GONE, entry.title)

    async def speakers(self) -> tuple[str, ...]:
        """Everybody who is quoted or writes on the shelves that are seen, in alphabetical order."""
        return await self._speakers_of(await self._fresh())

    async def everybody(self) -> tuple[str, ...]:
        """``speakers``, and behind them whoever else speaks on the shelves that are seen: a passage stands in then."""
        catalogue = await self._fresh()
        if catalogue not in self._everybody:
            quoted = await self._speakers_of(catalogue)
            only = None if catalogue.only is None else sorted(catalogue.only)
            others = {*await self._resources.reader.all_speakers(only)}.difference(quoted)
            self._everybody[catalogue] = (*quoted, *sorted(others, key=sort_key))
        return self._everybody[catalogue]

    async def all_speakers(self) -> tuple[str, ...]:
        """Everybody who is quoted or writes on any shelf."""
        return await self._speakers_of((await self._fresh()).whole)

    async def _speakers_of(self, catalogue: Catalogue) -> tuple[str, ...]:
        if catalogue not in self._speakers:
            only = None if catalogue.only is None else sorted(catalogue.only)
            self._speakers[catalogue] = catalogue.with_authors(await self._resources.reader.speakers(only))
        return self._speakers[catalogue]

    async def _fresh(self) -> Catalogue:
        """The catalogue; what was made of an older one is forgotten."""
        catalogue = await self._current()
        kept_back, notes = await self._curating.kept_back(catalogue), await self._noting.now(catalogue)
        if catalogue.whole is not self._known or kept_back is not self._kept_back or notes is not self._notes:
            self._known, self._kept_back, self._notes = catalogue.whole, kept_back, notes
            self._pools, self._speakers, self._everybody, self._beside = {}, {}, {}, set()
            self._often = None
        return catalogue

    async def _named(self, catalogue: Catalogue, wanted: QuoteFilters) -> QuoteFilters:
        """``wanted`` with the article's key, and names as the library spells them. Raises NotFound."""
        return replace(
            wanted,
            article=catalogue.article(wanted.article).key if wanted.article else None,
            author=catalogue.author(wanted.author) if wanted.author else None,
            speaker=await speaker_meant(catalogue, wanted.speaker, await self.speakers(), self._resources.reader)
            if wanted.speaker
            else None,
            shelf=catalogue.shelf(wanted.shelf) if wanted.shelf else None,
        )

    async def _pool(
        self,
        asked: QuoteFilters,
        entries: Sequence[Entry],
        view: NoteView,
        pooled: _Pooled,
        *,
        every: bool = False,
    ) -> Pool:
        """What may be drawn: the quotes that pass all filters, or else passages that stand in; or nothing. With
        ``every`` also those that are never drawn because there are enough better ones."""
        self._beside = self._beside - {pooled}
        reader, by_number = self._resources.reader, pooled[0].by_number
        named = every or asked != QuoteFilters(length=asked.length)
        if not named and (heavy := await self._heavy(asked, entries, by_number, view)):
            return await asyncio.to_thread(Pool.of, heavy, by_number, named=False)
        if asked.about:
            found = await quotes_about(asked.about, entries, self._searching, reader)
            quotes = NamedQuotes(map(NamedQuote.of, found.quotes))
            passages = NamedQuotes(NamedQuote.of(ServedQuote.of_passage(passage)) for passage in found.passages)
            if not quotes and not passages:
                quotes = await reader.quote_names([one.number for one in entitled(asked.about, entries)])
            if quotes and not found.named:
                self._beside = self._beside | {pooled}
        else:
            quotes = await reader.quote_names([entry.number for entry in entries])
            passages = NamedQuotes()
        quotes = await self._passing(asked, quotes, by_number, view)
        if quotes:
            return await asyncio.to_thread(Pool.of, quotes, by_number, named=named)
        if asked.speaker and not asked.about:
            passages = await reader.passages_by(asked.speaker, {entry.number for entry in entries}, _LOOKED_AT)
        if not asked.about and not passages:
            bare = [entry.number for entry in entries if not entry.quotes]
            passages = await reader.best_passages(bare, _LOOKED_AT)
        passages = await self._passing(asked, passages, by_number, view)
        return Pool.of_passages(passages[:_PASSAGES], by_number)

    async def _heavy(
        self, asked: QuoteFilters, entries: Sequence[Entry], by_number: dict[int, Entry], view: NoteView
    ) -> NamedQuotes:
        """The quotes that are enough to draw at random from, without a look at all the others; none if too few are."""
        lighter, enough = ENOUGH[0]
        quotes = await self._resources.reader.quote_names([entry.number for entry in entries], heavier_than=lighter)
        quotes = (await self._passing(asked, quotes, by_number, view)).heavier_than(lighter)
        return quotes if len(quotes) >= enough else NamedQuotes()

    async def _passing(
        self, asked: QuoteFilters, quotes: NamedQuotes, by_number: dict[int, Entry], view: NoteView
    ) -> NamedQuotes:
        """Those that may be drawn, of each text one. Of a hundred thousand that takes a while, so not on the loop."""
        kept_back, at_random = self._kept_back, not asked.about

        def passes(quote: NamedQuote) -> bool:
            entry = by_number[quote.article]
            return (
                _passes(asked, quote, entry)
                and not kept_back.quote(quote, entry)
                and view.drawn(quote, entry, at_random=at_random)
            )

        often, known = self._often, self._known
        if often is None:
            often = await self._resources.reader.said_often()
            self._often = often if known is self._known else None
        return await asyncio.to_thread(lambda: one_of_each(quotes.that(passes), by_number, often))

    def _eligible(self, chosen: Sequence[Entry], wanted: QuoteFilters) -> Sequence[Entry]:
        return eligible(chosen, machines=self._resources.machine_quotes, asked=bool(wanted.article))

    async def _none(
        self, asked: QuoteFilters, chosen: Sequence[Entry], entries: Sequence[Entry], view: NoteView, pooled: _Pooled
    ) -> NotFound:
        """Why nothing can be drawn, and what to change."""
        catalogue, _, excluded = pooled
        if not chosen:
            return NotFound(Fault.LIBRARY_EMPTY)
        if not entries:
            return NotFound(Fault.ONLY_BY_MACHINES)
        kept_back = self._kept_back.from_quotes
        if asked.article in kept_back.articles:
            return NotFound(Fault.HIDDEN_FROM_QUOTES, chosen[0].title)
        if asked.speaker in kept_back.speakers or asked.author in kept_back.speakers:
            return NotFound(Fault.HIDDEN_FROM_QUOTES, asked.speaker or asked.author or "")
        without_view = (catalogue, "", 0)
        if excluded and (noted := (await self._pool(asked, entries, NoteView(), without_view)).quotes):
            bits = 0
            for one in noted:
                bits |= view.now.named(one, catalogue.by_number[one.article]) & excluded
            return NotFound(Fault.NOTES_KEEP_QUOTES, ", ".join(view.now.listed.named(bits)))
        title = chosen[0].title if asked.article else ""
        if asked == QuoteFilters(article=asked.article) and asked.article:
            hidden = await self._would_be_quoted(chosen[0])
            return NotFound(Fault.ARTICLE_QUOTES_HIDDEN if hidden else Fault.ARTICLE_NOT_QUOTED, title)
        if asked.length is not QuoteLength.ANY:
            shorter_too = replace(asked, length=QuoteLength.ANY)
            others = await self._pool(shorter_too, entries, view, without_view, every=True)
            if others.quotes and not others.in_order:
                return NotFound(Fault.NO_QUOTES_SO_LONG, len(others.quotes), asked.length.value)
        if asked.about and asked == QuoteFilters(about=asked.about):
            return NotFound(Fault.NO_QUOTES_ABOUT)
        given = (title, asked.author, asked.speaker, asked.shelf, asked.length.value, asked.about)
        return NotFound(Fault.NO_QUOTES, *(value or "" for value in given))

    async def _would_be_quoted(self, entry: Entry) -> bool:
        """Whether an article of which nothing can be drawn has something to draw, that curators keep back."""
        reader = self._resources.reader
        found = await reader.quote_names([entry.number]) or await reader.best_passages([entry.number], _LOOKED_AT)
        return any(self._kept_back.quote(one, entry) for one in found)


def _unless_kept_back(quote: ServedQuote) -> ServedQuote:
    refuse_kept_back(quote.veiled)
    return quote


def _passes(asked: QuoteFilters, quote: NamedQuote, entry: Entry) -> bool:
    """Whether a quote is of the length asked for, and its speaker's: under the name, or as an author of the article."""
    if asked.length is QuoteLength.SHORT and quote.length > _SHORT:
        return False
    if asked.length is QuoteLength.LONG and quote.length < _LONG:
        return False
    if asked.speaker is None:
        return True
    return asked.speaker in entry.authors if quote.speaker is None else quote.speaker == asked.speaker


def digest(asked: QuoteFilters) -> str:
    """What one set of filters is known by, across reloads: the same for the same names, length, subject."""
    told = [asked.article, asked.author, asked.shelf, (asked.about or "").casefold(), asked.speaker, asked.length.value]
    return hashlib.blake2b(json.dumps(told).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
