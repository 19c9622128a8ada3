"""Keeping: the bookmarks of members, and how their words stand in the library now."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from rapidfuzz import fuzz, process

from bot.errors import Gone, Refused
from bot.faults import Fault
from bot.library.catalogue import Catalogue
from bot.library.noting.noting import Noting
from bot.library.resources import Resources
from bot.library.sayer import sayer
from bot.model import PlacedPassage, Slice, exact_hash
from bot.model.bookmarks import Bookmark, BookmarkNow, BookmarkPage, Stands, sought_form
from bot.store.bookmarks import MOST_BOOKMARKS, Bookmarks

_ALIKE: Final = 75.0
"""From so much likeness on (``rapidfuzz.fuzz.ratio``) a passage is the kept one, edited."""
_WITHIN: Final = 85.0
"""The same for words that were a part of a passage (``partial_ratio``)."""
_LOOKED_AT: Final = 5000
_MISSPELT: Final = 75.0
_WORDS: Final = 8
"""So many words of what somebody looks for are taken."""


class Keeping:
    """Bookmarks of one library's readers. ``current`` gives its catalogue as of now."""

    def __init__(self, resources: Resources, current: Callable[[], Awaitable[Catalogue]], noting: Noting) -> None:
        self._noting = noting
        self._resources = resources
        self._current = current
        self._bookmarks = Bookmarks(resources.state)

    async def keep(
        self, person: str, key: str, passage: str, exact: str, where: Slice | None, server: str = ""
    ) -> tuple[BookmarkNow, bool, bool]:
        """Keep ``where`` of a passage, or all of it; whether that was kept before, and whether the text is as shown.

        ``exact`` is ``model.exact_hash`` of the passage's text when it was shown: where that changed since, all of the
        passage as it is now is kept. Raises Gone where article or passage went, Refused for too many bookmarks.
        """
        entry = (await self._current()).by_key.get(key)
        if entry is None:
            raise Gone(Fault.ARTICLE_GONE)
        placed = await self._resources.reader.passage(entry, passage)
        if placed is None:
            raise Gone(Fault.PASSAGE_GONE, entry.title)
        same = exact_hash(placed.text) == exact
        part = where if same else None
        words = part.of(placed.text).strip() if part is not None else ""
        words = words or placed.text
        speaker, unknown = await self._sayer(placed, words)
        wanted = Bookmark(0, placed.place, words, speaker, unknown, "", self._resources.clock(), server)
        kept = await self._bookmarks.add(person, wanted)
        if kept is None:
            raise Refused(Fault.TOO_MANY_BOOKMARKS, MOST_BOOKMARKS)
        bookmark, again = kept
        return await self._now(bookmark), again, same

    async def one(self, person: str, number: int) -> BookmarkNow:
        """A person's bookmark with that number. Raises Gone once it was removed."""
        return await self._now(_there(await self._bookmarks.one(person, number)))

    async def note(self, person: str, number: int, note: str) -> BookmarkNow:
        """Change its note; an empty one removes it. Raises Gone once the bookmark was removed."""
        return await self._now(_there(await self._bookmarks.note(person, number, note.strip())))

    async def remove(self, person: str, number: int) -> BookmarkNow:
        """Forget it; as it was. Raises Gone once it was removed."""
        return await self._now(_there(await self._bookmarks.remove(person, number)))

    async def page(self, person: str, text: str, start: int, most: int) -> BookmarkPage:
        """Up to ``most`` bookmarks from ``start`` on, of those that have every word of ``text``, the last kept first.

        Where none has, misspelt words are read as ones that some have. A ``start`` beyond the last gives the last ones.
        """
        sought, numbers, read_as = await self._sought(person, text)
        total = len(numbers) if sought else await self._bookmarks.count(person)
        start = min(max(start, 0), max(0, (total - 1) // most * most))
        if sought:
            some = await self._bookmarks.numbered(person, numbers[start : start + most])
        else:
            some = await self._bookmarks.some(person, (), start, most)
        return BookmarkPage(total, start, tuple([await self._now(one) for one in some]), read_as)

    async def all(self, person: str, text: str = "") -> Sequence[BookmarkNow]:
        """All bookmarks of a person, or those that have every word of ``text``: by article, in the text's order."""
        sought, _, _ = await self._sought(person, text)
        held = await self._bookmarks.some(person, sought, 0, MOST_BOOKMARKS)
        each = sorted(held, key=lambda one: (one.place.entry.title, one.place.entry.key, one.place.ordinal, one.number))
        catalogue, found = await self._current(), list[BookmarkNow]()
        for key, of_article in groupby(each, key=lambda one: one.place.entry.key):
            entry = catalogue.by_key.get(key)
            passages = await self._resources.reader.passages(entry, 0, _LOOKED_AT) if entry is not None else []
            found += await asyncio.to_thread(_all_standing, list(of_article), passages)
        return found

    async def _sought(self, person: str, text: str) -> tuple[list[str], Sequence[int], tuple[tuple[str, str], ...]]:
        """The words looked for, the numbers of the bookmarks with all of them, and which were read as which others."""
        sought = sought_form(text).split()[:_WORDS]
        numbers = await self._bookmarks.numbers(person, sought) if sought else ()
        if not sought or numbers:
            return sought, numbers, ()
        corrected, read_as = await asyncio.to_thread(_corrected, sought, await self._bookmarks.texts(person))
        return corrected, await self._bookmarks.numbers(person, corrected), read_as

    async def _sayer(self, placed: PlacedPassage, words: str) -> tuple[str | None, bool]:
        """Who says words of a passage, as the text has it now, and whether that cannot be known."""
        start = placed.text.find(words)
        quotes = await self._resources.reader.quotes_in(placed.place.entry, placed.place.ordinal)
        who = sayer(placed, Slice(start, start + len(words)), quotes)
        return who.speaker, who.unknown

    async def _now(self, bookmark: Bookmark) -> BookmarkNow:
        now = await self._standing(bookmark)
        view, entry = await self._noting.view(await self._current()), bookmark.place.entry
        if now.passage is not None:
            now = replace(now, passage=view.passage(now.passage))
            entry = now.passage.place.entry if now.passage is not None else entry
        return replace(now, veiled=view.kept_words(entry, bookmark.words, now.passage))

    async def _standing(self, bookmark: Bookmark) -> BookmarkNow:
        entry = (await self._current()).by_key.get(bookmark.place.entry.key)
        if entry is None:
            return BookmarkNow(bookmark, Stands.GONE)
        placed = await self._resources.reader.passage(entry, bookmark.place.passage)
        if placed is not None and bookmark.words in placed.text:
            speaker, unknown = await self._sayer(placed, bookmark.words)
            return BookmarkNow(replace(bookmark, speaker=speaker, unknown=unknown), Stands.HERE, placed)
        passages = await self._resources.reader.passages(entry, 0, _LOOKED_AT)
        return await asyncio.to_thread(_standing, bookmark, passages)


def _there(bookmark: Bookmark | None) -> Bookmark:
    if bookmark is None:
        raise Gone(Fault.BOOKMARK_GONE)
    return bookmark


def _all_standing(bookmarks: Sequence[Bookmark], passages: Sequence[PlacedPassage]) -> list[BookmarkNow]:
    return [_standing(bookmark, passages) for bookmark in bookmarks]


def _standing(bookmark: Bookmark, passages: Sequence[PlacedPassage]) -> BookmarkNow:
    """How a bookmark stands among the passages of its article: its own first, then whichever holds its words, then
    the one most like them."""
    own = [one for one in passages if one.place.passage == bookmark.place.passage]
    for one in (*own, *passages):
        if bookmark.words in one.text:
            return BookmarkNow(bookmark, Stands.HERE, one)
    if own:
        return BookmarkNow(bookmark, Stands.CHANGED, own[0])
    texts = [one.text for one in passages]
    found = process.extractOne(bookmark.words, texts, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    if found is None:
        longer = [text if len(text) >= len(bookmark.words) else "" for text in texts]
        found = process.extractOne(bookmark.words, longer, scorer=fuzz.partial_ratio, score_cutoff=_WITHIN)
    return BookmarkNow(bookmark, Stands.CHANGED, passages[found[2]]) if found else BookmarkNow(bookmark, Stands.GONE)


def _corrected(sought: Sequence[str], texts: Sequence[str]) -> tuple[list[str], tuple[tuple[str, str], ...]]:
    """Each word that no text holds, read as the word of some text that it is nearest to."""
    words = {word.strip(".,;:!?()[]\"'…") for text in texts for word in text.split()}
    read_as, corrected = list[tuple[str, str]](), list[str]()
    for one in sought:
        found = None
        if not any(one in word for word in words):
            found = process.extractOne(one, words, scorer=fuzz.ratio, score_cutoff=_MISSPELT)
        corrected.append(found[0] if found else one)
        if found:
            read_as.append((one, found[0]))
    return corrected, tuple(read_as)
