"""Searching: from the engine's answer to hits with their places, and what to offer where nothing is close."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from bot.errors import StoreFault
from bot.library.catalogue import Catalogue
from bot.library.find.headings import Headings
from bot.library.find.read_as import read_as
from bot.library.resources import Resources
from bot.library.sayer import sayer
from bot.model import Findings, Hit, Near, PlacedPassage
from bot.search import BEING_TYPED, HALF_REMEMBERED, Answer, Effort, Filters
from bot.search.query import parse
from bot.store.library_writer import mend_index

_TRIES = 3
_NEAR = 5
_MOST_HEADINGS = 50_000


class Searching:
    """Asks the engine on its thread. ``current`` gives the catalogue as of now."""

    def __init__(self, resources: Resources, current: Callable[[], Awaitable[Catalogue]]) -> None:
        self._resources = resources
        self._current = current
        self._offered: tuple[Catalogue, Headings, list[Near]] | None = None

    async def search(
        self,
        text: str,
        *,
        article: str | None,
        author: str | None,
        shelf: str | None,
        limit: int,
        offer: bool,
    ) -> Findings:
        """``Library.search``; without anything else to ``offer`` it is for what is still being typed."""
        with self._resources.timing("search" if offer else "suggestions"):
            return await self._search(text, article, author, shelf, limit, offer=offer)

    async def _search(
        self, text: str, article: str | None, author: str | None, shelf: str | None, limit: int, *, offer: bool
    ) -> Findings:
        effort = HALF_REMEMBERED if offer else BEING_TYPED
        for _ in range(_TRIES):  # a reload may happen between the engine's answer and the passages it names
            catalogue = await self._current()
            chosen = None
            if article or author or shelf:
                chosen = frozenset(entry.number for entry in catalogue.chosen(article, author, shelf))
            answer = await self.ask(text, Filters(chosen), limit, effort)
            numbers = [number for found in answer.found for number in (found.passage, *found.others)]
            placed = await self._resources.reader.numbered(numbers, catalogue.by_number)
            if len(placed) == len(numbers):
                break
        hits = _hits(text, answer, placed)
        good = answer.good and bool(hits)
        near = () if good or not offer else await self._near(text, catalogue, chosen)
        return Findings(text, good, hits, answer.milliseconds, answer.suggestions, near)

    async def ask(self, text: str, filters: Filters, limit: int, effort: Effort = HALF_REMEMBERED) -> Answer:
        """The engine's answer; a damaged index is rebuilt first.

        Cancelled before its turn on the engine's thread comes, it costs that thread nothing.
        """
        loop = asyncio.get_running_loop()
        parts = self._resources
        search = partial(parts.engine.search, text, filters, limit, effort=effort)
        try:
            return await loop.run_in_executor(parts.searching, search)
        except StoreFault:
            try:
                await loop.run_in_executor(parts.loading, mend_index, parts.database)
            except StoreFault as damage:
                parts.reader.note_damage(damage)
                raise
            return await loop.run_in_executor(parts.searching, search)

    async def said_in_headings(self, quoted: str, catalogue: Catalogue) -> list[Near]:
        """Headings and titles that have most of the words of a quotation, the likeliest first."""
        headings, near = await self._headings(catalogue)
        found = await asyncio.get_running_loop().run_in_executor(
            self._resources.searching, headings.saying, quoted, _NEAR
        )
        return [near[at] for at in found]

    async def _headings(self, catalogue: Catalogue) -> tuple[Headings, list[Near]]:
        """All headings and titles, rebuilt when the library has changed."""
        if self._offered is None or self._offered[0] is not catalogue:
            near = [Near(entry, None, 0) for entry in catalogue.entries]
            for article, heading, ordinal in await self._resources.reader.headings(_MOST_HEADINGS):
                if article in catalogue.by_number:
                    near.append(Near(catalogue.by_number[article], heading, ordinal))
            names = [one.heading or one.entry.title for one in near]
            # Not on the event loop, because a large library has many headings to split.
            headings = await asyncio.get_running_loop().run_in_executor(self._resources.searching, Headings, names)
            self._offered = catalogue, headings, near
        _, made, known = self._offered
        return made, known

    async def _near(self, text: str, catalogue: Catalogue, chosen: frozenset[int] | None) -> tuple[Near, ...]:
        """Headings and titles like ``text`` in the articles chosen."""
        headings, near = await self._headings(catalogue)
        found = [near[at] for at in headings.nearest(text, 4 * _NEAR)]
        allowed = [one for one in found if chosen is None or one.entry.number in chosen]
        # An article often begins with its title as a heading.
        once = {(one.entry.key, one.heading or one.entry.title): one for one in reversed(allowed)}
        return tuple(one for one in allowed if once[one.entry.key, one.heading or one.entry.title] is one)[:_NEAR]


def _hits(text: str, answer: Answer, placed: dict[int, PlacedPassage]) -> tuple[Hit, ...]:
    """The engine's results with their places, without those removed meanwhile."""
    wanted = parse(text).words
    hits = []
    for rank, found in enumerate(answer.found):
        if found.passage not in placed or placed[found.passage].text != found.text:
            continue
        told = answer.read_as if rank == 0 else ()
        who = sayer(placed[found.passage], found.window)
        hits.append(
            Hit(
                placed[found.passage].place,
                found.text,
                who.speaker,
                found.window,
                found.marks,
                found.score,
                found.match,
                tuple(placed[number].place for number in found.others if number in placed),
                told or read_as(wanted, found.text, found.marks),
                who.unknown,
            )
        )
    return tuple(hits)
