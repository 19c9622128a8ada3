"""Giving a content note to a quote, a passage or an article by hand, and taking one away."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from bot.errors import NotFound, Refused
from bot.faults import Fault
from bot.library.catalogue import Catalogue
from bot.library.known_again import KEPT_WORDS
from bot.library.noting.noting import Noting
from bot.library.resources import Resources
from bot.model import Entry, ServedQuote
from bot.model.hand_notes import HandNote, NoteChange, NotedKind
from bot.store.hand_notes import HandNotes


class HandNoting:
    """Notes things of one library. ``current`` gives its catalogue as of now."""

    def __init__(self, resources: Resources, current: Callable[[], Awaitable[Catalogue]], noting: Noting) -> None:
        self._resources = resources
        self._current = current
        self._noting = noting
        self._notes: HandNotes = noting.hand_notes
        self._one = asyncio.Lock()

    async def note_quote(self, key: str, name: str, note: str, reason: str, by: str, *, give: bool) -> HandNote:
        """Note one quote. Raises NotFound where it or the note is none, Refused where that is so already."""
        entry = (await self._current()).by_key.get(key)
        quote = await self._resources.reader.quote_named(entry, name) if entry is not None else None
        if entry is None or quote is None:
            raise NotFound(Fault.NO_SUCH_QUOTE)
        return await self._decide(NotedKind.QUOTE, entry, name, quote.text[:KEPT_WORDS], note, reason, by, give=give)

    async def note_passage(self, key: str, passage: str, note: str, reason: str, by: str, *, give: bool) -> HandNote:
        """Note one passage, and every quote in it. Raises as above."""
        entry = (await self._current()).by_key.get(key)
        placed = await self._resources.reader.passage(entry, passage) if entry is not None else None
        if entry is None or placed is None:
            raise NotFound(Fault.NO_PASSAGE_TO_NOTE)
        words = placed.text[:KEPT_WORDS]
        return await self._decide(NotedKind.PASSAGE, entry, passage, words, note, reason, by, give=give)

    async def note_article(self, article: str, note: str, reason: str, by: str, *, give: bool) -> HandNote:
        """Note all of an article. Raises as above."""
        entry = (await self._current()).article(article)
        return await self._decide(NotedKind.ARTICLE, entry, "", entry.title, note, reason, by, give=give)

    async def quotes_of(self, key: str, ordinal: int) -> Sequence[ServedQuote]:
        """The quotes in one passage."""
        entry = (await self._current()).by_key.get(key)
        return await self._resources.reader.quotes_in(entry, ordinal) if entry is not None else ()

    async def noted(self) -> Sequence[HandNote]:
        """All that was decided by hand, the last first."""
        return await self._notes.all()

    async def names(self) -> Sequence[str]:
        """The notes there are."""
        return (await self._noting.listed()).names

    async def take_back(self, change: NoteChange, by: str) -> None:
        """Undo a change. Raises StoreFault."""
        async with self._one:
            await self._notes.take_back(change, by, self._resources.clock())

    async def _decide(
        self, kind: NotedKind, entry: Entry, name: str, words: str, note: str, reason: str, by: str, *, give: bool
    ) -> HandNote:
        async with self._one:
            names = await self.names()
            meant = next((one for one in names if one.casefold() == note.strip().casefold()), None)
            if meant is None:
                raise NotFound(Fault.NOTE_UNKNOWN, note, ", ".join(names))
            thing = HandNote(kind, entry.key, name, meant, give, words, reason, by, self._resources.clock())
            same = (kind, entry.key, name, meant)
            held = [one for one in await self._notes.all() if (one.kind, one.key, one.name, one.note) == same]
            before = held[0].given if held else None
            decided = before if kind is NotedKind.ARTICLE else None
            if (await self._has(thing) if decided is None else decided) is give:
                raise Refused(Fault.NOTED_ALREADY if give else Fault.NOT_NOTED, meant)
            await self._notes.put(thing, before)
        return thing

    async def _has(self, thing: HandNote) -> bool:
        """Whether a thing has its note now; an article as a whole has only what it was given."""
        catalogue = await self._current()
        now, entry = await self._noting.now(catalogue), catalogue.by_key[thing.key]
        bit = now.listed.bits([thing.note])
        if thing.kind is NotedKind.PASSAGE:
            return bool(now.passage(entry, thing.name) & bit)
        if thing.kind is NotedKind.ARTICLE:
            return not thing.given and bool(now.anywhere(entry) & bit)
        quote = await self._resources.reader.quote_named(entry, thing.name)
        return quote is not None and quote.number is not None and bool(now.quote(entry, quote.number, quote.name) & bit)
