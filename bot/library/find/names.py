"""Everything in the library that has a name: titles, headings, questions and authors, and where each leads."""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from bot.library.catalogue import Catalogue
from bot.library.find.headings import Headings
from bot.library.resources import Resources
from bot.model import Entry, Near

_NEAR = 5
_SLICE = 200
"""Articles whose names are taken up before others get their turn on the thread."""

_CLOSE = 0.75
"""The part of a query that a name must hold to be an answer to it."""

_T = TypeVar("_T")


class Names:
    """Knows the names of the catalogue it was asked with last; only what changed since is read again."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self._headings = Headings()
        self._near: dict[int, Near] = {}
        self._entries: dict[int, Entry] = {}
        self._catalogue: Catalogue | None = None
        self._turn = asyncio.Lock()

    async def like(self, text: str, catalogue: Catalogue, chosen: frozenset[int] | None) -> tuple[Near, ...]:
        """Names like ``text`` in the articles chosen, the best first; ``close`` where one holds nearly all of it."""
        await self._refresh(catalogue.whole)
        found = await self._on_thread(partial(self._headings.nearest, text, 4 * _NEAR))
        once: dict[tuple[str | None, str], Near] = {}
        for at, part in found:
            near = self._near.get(at)
            if near is not None and near.author is not None and near.entry.number not in catalogue.by_number:
                near = _by_author(near.author, catalogue)
            if near is None or (chosen is not None and near.entry.number not in chosen):
                continue
            name = (None, near.author) if near.author else (near.entry.key, near.heading or near.entry.title)
            known = once.get(name)
            # An article often begins with its title as a heading.
            if known is None or (near.heading is None and known.heading is not None):
                once[name] = replace(near, close=part >= _CLOSE)
        return tuple(once.values())[:_NEAR]

    async def saying(self, quoted: str, catalogue: Catalogue) -> list[Near]:
        """Headings and titles that have most of the words of a quotation, the likeliest first."""
        await self._refresh(catalogue.whole)
        found = await self._on_thread(partial(self._headings.saying, quoted, 2 * _NEAR))
        near = [one for at in found if (one := self._near.get(at)) is not None and one.author is None]
        return [one for one in near if one.entry.number in catalogue.by_number][:_NEAR]

    async def catch_up(self, catalogue: Catalogue, *, first: bool = False) -> None:
        """Take up what changed before anybody asks, if anybody ever did or this is to be the ``first`` time;
        ``catalogue`` is of all shelves."""
        if self._catalogue is not None or first:
            await self._refresh(catalogue)

    async def _refresh(self, catalogue: Catalogue) -> None:
        async with self._turn:
            if catalogue is self._catalogue:
                return
            entries = catalogue.by_number
            known = self._entries
            # Entries that did not change are mostly the same objects, which is told faster than equality.
            new = [at for at, entry in entries.items() if (was := known.get(at)) is not entry and was != entry]
            gone = [*(known.keys() - entries.keys()), *(at for at in new if at in known)]
            await self._on_thread(partial(self._drop, gone))
            for first in range(0, len(new), _SLICE):
                batch = new[first : first + _SLICE]
                headings = await self._resources.reader.headings(batch)
                near = {number: [Near(entries[number], None, 0)] for number in batch}
                for article, heading, ordinal in headings:
                    near[article].append(Near(entries[article], heading, ordinal))
                await self._on_thread(partial(self._put, near))
            await self._on_thread(partial(self._take_authors, catalogue))
            self._entries = dict(entries)
            self._catalogue = catalogue

    def _drop(self, articles: Iterable[int | None]) -> None:
        for article in articles:
            for number in self._headings.drop(article):
                self._near.pop(number, None)

    def _put(self, names: Mapping[int, Sequence[Near]]) -> None:
        for article, near in names.items():
            numbers = self._headings.put(article, [one.heading or one.entry.title for one in near])
            self._near.update(zip(numbers, near, strict=True))

    def _take_authors(self, catalogue: Catalogue) -> None:
        """Each author once, with the first of the articles."""
        first: dict[str, Near] = {}
        for entry in catalogue.entries:
            for author in entry.authors:
                first.setdefault(author, Near(entry, None, 0, author=author))
        self._drop([None])
        self._near.update(zip(self._headings.put(None, first), first.values(), strict=True))

    async def _on_thread(self, work: Callable[[], _T]) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._resources.searching, work)


def _by_author(author: str, catalogue: Catalogue) -> Near | None:
    """An author with an article that is seen; None if none is."""
    entry = next((one for one in catalogue.entries if author in one.authors), None)
    return Near(entry, None, 0, author=author) if entry is not None else None
