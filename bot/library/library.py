"""The library as ``chat`` and ``cli`` see it: one method per use case, answering with model classes."""

import random
from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Final

from bot.errors import Gone, NotFound, StoreFault
from bot.faults import Fault
from bot.library.adding.adding import Adding
from bot.library.catalogue import Catalogue
from bot.library.curating import Curating
from bot.library.dividing import Dividing
from bot.library.excerpts import around, excerpt_from, excerpt_up_to, section_begin, text_of
from bot.library.find.search import Searching
from bot.library.keeping import Keeping
from bot.library.mending import Mending
from bot.library.newest import Newest
from bot.library.noting.hand_noting import HandNoting
from bot.library.noting.note_view import NoteView
from bot.library.noting.noting import Noting
from bot.library.outlining import outlined
from bot.library.quote.quoting import Quoting
from bot.library.reload.read_ahead import Progress
from bot.library.reload.reloads import Renewal
from bot.library.resources import Resources, Status
from bot.library.shelves import seen_of
from bot.model import (
    DrawnQuote,
    Entry,
    Excerpt,
    Findings,
    Outline,
    Plan,
    QuoteFilters,
    QuoteLength,
    Report,
    SectionName,
    ServedQuote,
    Verification,
    exact_hash,
)
from bot.search import nearest

if TYPE_CHECKING:
    from bot.library.verifying import Checking

__all__ = ["Library", "Progress", "Status"]

_PAGE: Final = 60
"""From so many words on a query is a page somebody pasted, whose source is sought."""


class Library:
    """All known articles. Created by ``services`` and closed with it. Methods may be called concurrently.

    Wherever ``article`` is asked for, it is a key, a title, or what somebody typed: the nearest is taken when it is
    near beyond doubt, else NotFound carries the nearest titles. The same holds for ``author`` and ``shelf``.

    While the very first load runs, everything but ``status``, ``plan`` and ``reload`` raises NotFound.
    """

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self._catalogues = Newest(resources)
        self._newest = self._catalogues.catalogue
        self._renewal = Renewal(resources, self._catch_up)
        self.mending = Mending(resources, self._renewal)
        adding = Adding(resources, self._whole, self._renewal)
        self.sources, self.removing, self.editing = adding.sources, adding.removing, adding.editing
        self.noting = Noting(resources, self._newest)
        by_hand = HandNoting(resources, self._whole, self.noting)
        self.curating = Curating(resources, self._whole, adding.changing, adding.taking_back, by_hand)
        self.keeping = Keeping(resources, self._whole, self.noting)
        self.dividing = Dividing(resources, self._current, self.curating, self.noting)
        self._searching = Searching(resources, self._current, self.curating, self.noting)
        self._quoting = Quoting(resources, self._searching, self._current, self.curating, self.noting)

    @cached_property
    def checking(self) -> "Checking":
        """Reads messages and checks quotations. Loaded when first asked for: a load has no use for it."""
        from bot.library.verifying import Checking, Verifying

        held, headings = self._resources, self._searching.said_in_headings
        verifying = Verifying(held.reader, held.engine, held.searching, self._current, headings)
        return Checking(verifying, self._quoting.all_speakers, self._view)

    async def quote(
        self,
        *,
        chance: random.Random,
        channel: str | None = None,
        article: str | None = None,
        author: str | None = None,
        speaker: str | None = None,
        shelf: str | None = None,
        length: str | None = None,
        about: str | None = None,
    ) -> DrawnQuote:
        """One quote. In ``channel`` each that matches comes once before any comes again, the better ones earlier.

        ``speaker`` is anybody who is quoted, or an author; ``length`` one of ``QuoteLength``. Where no quote matches,
        one of the best passages stands in. Raises NotFound where there is none either, BadQuery for an empty ``about``.
        """
        subject, size = (about or "").strip() or None, QuoteLength(length or QuoteLength.ANY)
        wanted = QuoteFilters(article, author, speaker, shelf, subject, size)
        with self._resources.timing("quote"):
            return await self._quoting.draw(wanted, channel, chance)

    async def search(
        self,
        text: str,
        *,
        article: str | None = None,
        author: str | None = None,
        shelf: str | None = None,
        limit: int = 50,
    ) -> Findings:
        """The passages nearest to ``text``, best first; ``good`` is False when nothing is close: then it carries
        headings and titles that are like ``text``.

        Raises BadQuery when there is nothing to look for, NotFound when a filter names nothing.
        """
        if len(text.split()) > _PAGE and not (article or author or shelf):
            with self._resources.timing("search"):
                return await self.find_source(text, limit)  # nobody remembers so much: it was pasted
        return await self._searching.search(text, article=article, author=author, shelf=shelf, limit=limit, offer=True)

    async def search_typed(
        self, text: str, *, article: str | None = None, author: str | None = None, limit: int = 12
    ) -> Findings:
        """``search`` for a query still being typed: without other things to try, and at no cost to the engine where it
        is cancelled before its turn comes."""
        return await self._searching.search(text, article=article, author=author, shelf=None, limit=limit, offer=False)

    async def verify(self, text: str, *, speaker: str | None = None) -> Verification:
        """Check the quotation ``text``, said to be ``speaker``'s. Raises BadQuery for less than three words of it."""
        with self._resources.timing("verify"):
            return await self.checking.verify(text, speaker=speaker)

    async def find_source(self, text: str, limit: int = 10) -> Findings:
        """The passages nearest to a text of any length, best first. Raises BadQuery when it holds no words."""
        findings, kept = await self.checking.nearest_passages(text, limit), self.curating.kept_back
        return (await self._view()).findings((await kept(await self._current())).without(findings))

    async def outline(self, article: str) -> Outline:
        """An article's sections. Raises NotFound."""
        catalogue = await self._current()
        entry, kept_back = catalogue.article(article), await self.curating.kept_back(catalogue)
        return (await self._view()).outline(await outlined(entry, self._resources.reader, kept_back))

    async def excerpt(
        self, article: str, *, section: str | None = None, ordinal: int = 0, characters: int = 2400
    ) -> Excerpt:
        """Neighbouring passages from ``ordinal`` (or the start of ``section``) on, as many as fit, at least one. Those
        that are the page's and not the article's are passed over, where there are others.

        ``section`` is a section's number or what somebody typed of its heading. Raises NotFound.
        """
        entry = (await self._current()).article(article)
        if section:
            ordinal = section_begin(entry, await self._resources.reader.outline(entry), section)
        ordinal = min(max(0, ordinal), max(0, entry.passages - 1))
        found = await excerpt_from(self._resources.reader, entry, ordinal, characters, section=section is not None)
        if found is None:
            raise NotFound(Fault.ARTICLE_WITHOUT_TEXT, entry.title)
        return (await self._view()).excerpt(found)

    async def excerpt_before(self, article: str, *, ordinal: int, characters: int = 2400) -> Excerpt:
        """The passages that end just before ``ordinal``, as many as fit, at least one. Raises NotFound."""
        entry = (await self._current()).article(article)
        end = min(max(1, ordinal), max(1, entry.passages))
        found = await excerpt_up_to(self._resources.reader, entry, end, characters)
        if found is None:
            raise NotFound(Fault.ARTICLE_WITHOUT_TEXT, entry.title)
        return (await self._view()).excerpt(found)

    async def context(
        self, key: str, passage: str, exact: str | None = None, *, characters: int = 2400
    ) -> tuple[Excerpt, int, bool]:
        """A passage among its neighbours: the excerpt, its index in it, and whether its text is still ``exact``, which
        is ``model.exact_hash`` of its text when it was shown. Raises Gone when article or passage went."""
        entry = (await self._current()).entry(key)
        placed = await self._resources.reader.passage(entry, passage)
        if placed is None:
            raise Gone(Fault.PASSAGE_GONE, entry.title)
        first = max(0, placed.place.ordinal - 4)
        passages = text_of(await self._resources.reader.passages(entry, first, 9), placed.place.ordinal)
        middle = next(at for at, one in enumerate(passages) if one.place.ordinal == placed.place.ordinal)
        excerpt, index = around(entry, passages, middle, characters)
        return (await self._view()).excerpt(excerpt), index, exact is None or exact_hash(placed.text) == exact

    async def quote_numbered(self, key: str, number: int) -> ServedQuote | None:
        """The quote with that number in the article with that very key; None if either went."""
        entry = (await self._current()).by_key.get(key)
        quote = await self._resources.reader.quote(entry, number) if entry else None
        return (await self._view()).quote(quote) if quote else None

    async def has(self, key: str) -> bool:
        """Whether there is an article with that very key, on a shelf that is seen."""
        return key in (await self._current()).by_key

    async def known(self, key: str) -> Entry:
        """The article with that very key. Raises Gone where it is not there, or not on a shelf that is seen."""
        return (await self._current()).entry(key)

    async def every_shelf(self) -> Sequence[str]:
        """All shelves, seen or not, by name; "" is last if articles stand on none."""
        whole = await self._newest()
        return (*whole.shelves, *([""] if any(entry.shelf is None for entry in whole.entries) else []))

    async def quote_named(self, key: str, name: str) -> ServedQuote:
        """The quote with that ``name`` in the article with that very key. Raises Gone when either went."""
        return await self._quoting.named(key, name)

    async def quote_shown(self, key: str, passage: str, exact: str) -> ServedQuote:
        """The quote of that passage whose words are still those shown: ``exact`` is ``model.exact_hash`` of them.

        Raises Gone when article, passage or quote went or changed.
        """
        return await self._quoting.shown(key, passage, exact)

    async def entries(self, *, author: str | None = None, shelf: str | None = None) -> Sequence[Entry]:
        """The catalogue, sorted by title. Raises NotFound for an unknown author or shelf."""
        return (await self._current()).chosen(None, author, shelf)

    async def nearest_articles(self, typed: str, limit: int = 25) -> Sequence[Entry]:
        """Entries whose title comes nearest to what was typed, for autocomplete; the first ones when nothing was."""
        return (await self._current()).nearest_articles(typed, limit)

    async def nearest_authors(self, typed: str, limit: int = 25) -> Sequence[str]:
        """Author names nearest to what was typed."""
        names = (await self._current()).authors
        return [names[at] for at in nearest(typed, names, limit)]

    async def nearest_speakers(self, typed: str, limit: int = 25) -> Sequence[str]:
        """Names nearest to what was typed: of those who are quoted and of authors, and of others who speak."""
        names = await self._quoting.everybody()
        return [names[at] for at in nearest(typed, names, limit)]

    async def nearest_shelves(self, typed: str, limit: int = 25) -> Sequence[str]:
        """Shelf names nearest to what was typed."""
        names = (await self._current()).shelves
        return [names[at] for at in nearest(typed, names, limit)]

    async def nearest_sections(self, article: str, typed: str, limit: int = 25) -> Sequence[SectionName]:
        """Sections of ``article`` nearest to what was typed; a section is passed on by its number as text."""
        names = [row.section for row in (await self.outline(article)).rows]
        return [names[at] for at in nearest(typed, [name.words for name in names], limit)]

    async def status(self) -> Status:
        """What the library holds and where it came from."""
        known, renewal = await self._newest(), self._renewal
        return await self._resources.status(known.entries, renewal.last_report, renewal.reading)

    async def plan(self, *, switch: bool = False, allow_empty: bool = False) -> Plan:
        """What a reload would do now. Raises FolderFault."""
        return await self._renewal.plan(switch=switch, allow_empty=allow_empty)

    async def reload(
        self,
        *,
        switch: bool = False,
        allow_empty: bool = False,
        dry_run: bool = False,
        progress: Progress | None = None,
    ) -> Report:
        """Scan, plan, apply in one transaction, report; readers keep using the old library. Cancelling stops it between
        two sources and changes nothing. Raises FolderFault, StoreFault, and Refused while another reload runs here."""
        with self._resources.timing("reload"):
            return await self._renewal.reload(
                switch=switch, allow_empty=allow_empty, dry_run=dry_run, progress=progress
            )

    async def warm_up(self) -> None:
        """Have at hand what whoever asks first would wait for."""
        await self._catch_up(first=True)

    async def _view(self) -> NoteView:
        """What the place where the question is asked makes of content notes."""
        return await self.noting.view(await self._current())

    async def _current(self) -> Catalogue:
        """What the question being asked sees of it. Raises NotFound while the very first load runs, or for nothing."""
        return seen_of(await self._whole())

    async def _whole(self) -> Catalogue:
        """The catalogue as of now. Raises NotFound while the very first load runs, here or elsewhere."""
        catalogue, held = await self._newest(), self._resources
        never = held.loaded_elsewhere and not catalogue.entries and await held.reader.meta("loaded_at") is None
        if not catalogue.entries and (never or self._renewal.reading is not None):
            raise NotFound(Fault.LIBRARY_LOADING)
        return catalogue

    async def _catch_up(self, *, first: bool = False) -> None:
        """Take up what a load changed, so that nobody who asks waits for that."""
        if self._catalogues.asked or first:
            with suppress(StoreFault):  # whoever asks next is told
                await self._searching.catch_up(await self._newest(), first=first)
