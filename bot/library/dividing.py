"""Dividing: an article in parts to be read one after the other, by its sections or in parts about equally long."""

from bisect import bisect_left, bisect_right
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import Final

from bot.errors import Gone, NotFound, Refused
from bot.faults import Fault
from bot.library.catalogue import Catalogue
from bot.library.curating import Curating
from bot.library.noting.noting import Noting
from bot.library.resources import Resources
from bot.model import Entry, OutlineRow, exact_hash, reading_minutes
from bot.model.circle import MOST_PARTS, Circle, CirclePart, Division, PartStart

FEW: Final = 2
MANY: Final = 26
"""So few and so many sections can be parts as they are."""
_LONGEST: Final = 60
"""Minutes: a longer section is no part as it is."""
_SHORT: Final = 1 / 3
"""A section shorter than this part of the average is none."""
_MINUTES: Final = 15
"""About so long is a part that is not a section."""
_NEAR: Final = 0.3
"""A part begins with a section that begins so near to its place, measured in parts."""


class Dividing:
    """Parts of the articles of one library. ``current`` gives its catalogue as of now."""

    def __init__(
        self,
        resources: Resources,
        current: Callable[[], Awaitable[Catalogue]],
        curating: Curating,
        noting: Noting,
    ) -> None:
        self._noting = noting
        self._resources = resources
        self._current = current
        self._curating = curating

    async def divide(self, article: str, parts: int | None = None) -> Division:
        """An article in so many parts about equally long (at most ``MOST_PARTS``, and one for each passage); by its
        sections where ``parts`` is None and they are neither too few, too many nor too long.

        Raises NotFound for no such article or one without text, Refused where curators hide it.
        """
        entry = (await self._current()).article(article)
        if await self._hidden(entry):
            raise Refused(Fault.CIRCLE_ARTICLE_HIDDEN, entry.title)
        text = await self._text(entry)
        if not sum(text.words):
            raise NotFound(Fault.ARTICLE_WITHOUT_TEXT, entry.title)
        firsts = None if parts else text.by_sections()
        if firsts is not None:
            return await self._divided(text, firsts)
        count = parts or max(1, round(reading_minutes(sum(text.words)) / _MINUTES))
        return await self._divided(text, borders(text.words, text.headed, min(count, MOST_PARTS)), even=True)

    async def as_planned(self, circle: Circle) -> tuple[Division, bool]:
        """The parts of a circle; whether sections changed, and those still to come had to be divided anew. There are as
        many as before, but where passages are fewer.

        Raises Gone where the article was removed, Refused where curators hide it or its shelf is not seen, NotFound
        while nothing is loaded.
        """
        catalogue = await self._current()
        if not catalogue.entries:
            raise NotFound(Fault.LIBRARY_LOADING)
        entry = catalogue.by_key.get(circle.article)
        if entry is None and circle.article in catalogue.whole.by_key:
            raise Refused(Fault.ARTICLE_UNSEEN)
        if entry is None or not entry.passages:
            raise Gone(Fault.CIRCLE_ARTICLE_GONE, circle.title)
        if await self._hidden(entry):
            raise Refused(Fault.CIRCLE_ARTICLE_HIDDEN, entry.title)
        text = await self._text(entry)
        firsts = [text.place_of(start) for start in circle.starts]
        if text.sections == circle.sections and all(one < after for one, after in pairwise(firsts)):
            return await self._divided(text, firsts), False
        begun = [text.like(start) for start in circle.starts[: circle.upcoming + 1]]
        done = [min(one, begun[-1]) for one in begun[:-1]]
        left = borders(text.words, text.headed, circle.parts_left, begun[-1]) if circle.parts_left else []
        return await self._divided(text, [*done, *left]), True

    async def standing(self, circle: Circle) -> Fault | None:
        """What is the matter with a circle's article: gone, hidden, not seen, or with other sections; else None."""
        catalogue = await self._current()
        entry = catalogue.by_key.get(circle.article)
        if entry is None and circle.article in catalogue.whole.by_key:
            return Fault.ARTICLE_UNSEEN
        if entry is None or not entry.passages:
            return Fault.CIRCLE_ARTICLE_GONE
        if await self._hidden(entry):
            return Fault.CIRCLE_ARTICLE_HIDDEN
        rows = await self._resources.reader.outline(entry)
        return None if _digest(rows) == circle.sections else Fault.CIRCLE_SECTIONS_CHANGED

    async def _hidden(self, entry: Entry) -> bool:
        kept = await self._curating.kept_back(await self._current())
        return entry.key in kept.from_quotes.articles | kept.from_search.articles

    async def _text(self, entry: Entry) -> "_Text":
        reader = self._resources.reader
        return _Text(entry, await reader.outline(entry), await reader.lengths(entry))

    async def _divided(self, text: "_Text", firsts: Sequence[int], *, even: bool = False) -> Division:
        """The parts that begin there. Raises Gone where the article was removed in between."""
        parts, view = list[CirclePart](), await self._noting.view(await self._current())
        for first, end in zip(firsts, [*firsts[1:], len(text.words)], strict=True):
            rows, words, continued = text.part(first, max(end, first + 1))
            opening = await self._resources.reader.passages(text.entry, text.begun(first, end), 1)
            if not opening:
                raise Gone(Fault.CIRCLE_ARTICLE_GONE, text.entry.title)
            shown = view.rows(text.entry, rows, at_random=True)
            parts.append(CirclePart(shown, words, view.passage(opening[0]), continued))
        return Division(text.entry, tuple(parts), tuple(map(text.start, firsts)), text.sections, even)


class _Text:
    """An article with the words of each passage, by its share of the characters; those that are the page's have none.
    Places are ordinals of passages."""

    def __init__(self, entry: Entry, rows: Sequence[OutlineRow], lengths: Sequence[int]) -> None:
        self.entry = entry
        self._rows = rows
        whole = sum(lengths)
        self.words = [max(1, round(length * entry.words / whole)) if length else 0 for length in lengths]
        self.headed = [row.ordinal for row in rows]
        self.sections = _digest(rows)
        self._before = [0, *accumulate(self.words)]

    def by_sections(self) -> list[int] | None:
        """Where the sections of the highest rank that has several begin; None where they make no good parts."""
        for level in sorted({row.level for row in self._rows}):
            found = [row.ordinal for row in self._rows if row.level <= level]
            firsts = self._without_short(list(dict.fromkeys([0, *found[1:]])))
            if len(firsts) < FEW:
                continue
            lengths = [self._words(first, end) for first, end in pairwise([*firsts, len(self.words)])]
            fits = len(firsts) <= MANY and reading_minutes(max(lengths)) <= _LONGEST
            return firsts if fits else None
        return None

    def _without_short(self, firsts: list[int]) -> list[int]:
        """Those places, but a section much shorter than others goes with the one before, the first with the next."""
        shortest = _SHORT * self._before[-1] / len(firsts)
        kept, end = list[int](), len(self.words)
        for first in reversed(firsts):
            if self._words(first, end) >= shortest:
                kept.append(first)
                end = first
        return [0, *reversed(kept[:-1])]

    def place_of(self, start: PartStart) -> int:
        """Where a part begins in an outline that is as it was."""
        if start.section < 0 or start.section >= len(self._rows):
            return min(start.offset, len(self.words) - 1)
        ends = [*self.headed[1:], len(self.words)]
        first = self.headed[start.section]
        return min(first + start.offset, max(first, ends[start.section] - 1), len(self.words) - 1)

    def like(self, start: PartStart) -> int:
        """The same in one that changed: by what its section was called, else by how much stood before it."""
        named = [at for at, row in enumerate(self._rows) if _name(row) == start.name]
        if named:
            nearest = min(named, key=lambda at: abs(at - start.section))
            return self.place_of(replace(start, section=nearest))
        return max(0, min(bisect_left(self._before, start.share * self._before[-1]), len(self.words) - 1))

    def _words(self, first: int, end: int) -> int:
        return self._before[end] - self._before[first]

    def start(self, first: int) -> PartStart:
        """What a part that begins there is found by again."""
        at = bisect_right(self.headed, first) - 1
        name, offset = (_name(self._rows[at]), first - self.headed[at]) if at >= 0 else ("", first)
        return PartStart(at, name, offset, self._before[first] / max(1, self._before[-1]))

    def begun(self, first: int, end: int) -> int:
        """The first passage of a part that is the article's and not the page's."""
        return next((at for at in range(first, end) if self.words[at]), first)

    def part(self, first: int, end: int) -> tuple[tuple[OutlineRow, ...], int, bool]:
        """The sections of a part with their words in it, all of its words, and whether the first began before."""
        rows = []
        for row, after in zip(self._rows, [*self.headed[1:], len(self.words)], strict=True):
            begins, ends = max(row.ordinal, first), min(after, end)
            if begins < ends:
                whole = (begins, ends) == (row.ordinal, after)
                rows.append(row if whole else replace(row, words=self._words(begins, ends)))
        continued = bool(rows) and rows[0].ordinal < first
        return tuple(rows), sum(row.words for row in rows) or self._words(first, end), continued


def borders(words: Sequence[int], headed: Sequence[int], parts: int, first: int = 0) -> list[int]:
    """Where each of ``parts`` parts of passages ``first`` and on begins, so that they are about equally long.

    ``words`` are those of each passage, ``headed`` the places where sections begin: a part begins with one where one is
    near. No part is empty, so there are as many as there are passages at most.
    """
    before = [0, *accumulate(words[first:])]
    passages = len(before) - 1
    parts = min(parts, passages)
    sections = [at - first for at in headed if at > first]
    found = [0]
    for number in range(1, parts):
        wanted = before[-1] * number / parts
        low, high = found[-1] + 1, passages - (parts - number)
        near = _NEAR * before[-1] / parts
        begins = sections[bisect_left(sections, low) : bisect_right(sections, high)]
        at = _nearest(begins, [before[one] for one in begins], wanted)
        if at is None or abs(before[at] - wanted) > near:
            at = _nearest(range(low, high + 1), before[low : high + 1], wanted)
        found.append(low if at is None else at)
    return [first + one for one in found]


def _nearest(places: Sequence[int], before: Sequence[int], wanted: float) -> int | None:
    """The place before which there are as many words as ``wanted``, or nearest to it; None if there is no place."""
    at = bisect_left(before, wanted)
    around = range(max(0, at - 1), min(len(places), at + 1))
    return places[min(around, key=lambda one: abs(before[one] - wanted))] if around else None


def _name(row: OutlineRow) -> str:
    return exact_hash(row.section.heading or row.section.opening)


def _digest(rows: Sequence[OutlineRow]) -> str:
    """Changes when a section is added, removed, moved or called otherwise."""
    return exact_hash("\n".join(map(_name, rows)))
