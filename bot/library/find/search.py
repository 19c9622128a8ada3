"""Searching: from the engine's answer to hits with their places, and what to offer where nothing is close."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import takewhile
from typing import TypeVar

from bot.errors import StoreFault
from bot.library.catalogue import Catalogue
from bot.library.curating import Curating, KeptBack
from bot.library.find.names import Names
from bot.library.find.said_by import KnownPeople, asks_what_was_said, without_asking
from bot.library.find.telling import has_all, is_misread, is_related, suggestible, telling_words
from bot.library.noting.note_view import NoteView
from bot.library.noting.noting import Noting
from bot.library.resources import Resources
from bot.library.sayer import sayer
from bot.model import Findings, Hit, Kind, Match, Near, PlacedPassage
from bot.search import BEING_TYPED, HALF_REMEMBERED, Answer, Effort, Filters, Found, words_left_out
from bot.store.library_writer import mend_index

_T = TypeVar("_T")
_TRIES = 3
_LOOKED_AT = 50
"""Passages with what somebody is asked about, among which theirs are looked for: others may speak there, too."""
_NOWHERE = Answer(False, (), 0.0, ())


class Searching:
    """Asks the engine on its thread. ``current`` gives the catalogue as of now."""

    def __init__(
        self, resources: Resources, current: Callable[[], Awaitable[Catalogue]], curating: Curating, noting: Noting
    ) -> None:
        self._resources = resources
        self._current = current
        self._curating = curating
        self._noting = noting
        self._names = Names(resources)
        self._whole: Catalogue | None = None
        self._people: dict[bool, tuple[KnownPeople, dict[str, set[int]]]] = {}

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

    async def catch_up(self, catalogue: Catalogue, *, first: bool = False) -> None:
        """Take up what changed before anybody asks, if anybody ever did or this is to be the ``first`` time. Raises
        StoreFault."""
        await self._on_thread(partial(self._resources.engine.catch_up, first=first))
        await self._names.catch_up(catalogue, first=first)

    async def _search(
        self, text: str, article: str | None, author: str | None, shelf: str | None, limit: int, *, offer: bool
    ) -> Findings:
        effort = HALF_REMEMBERED if offer else BEING_TYPED
        for _ in range(_TRIES):  # a reload may happen between the engine's answer and the passages it names
            catalogue = await self._current()
            chosen = catalogue.only
            if article or author or shelf:
                chosen = frozenset(entry.number for entry in catalogue.chosen(article, author, shelf))
            answer = await self.ask(text, Filters(chosen), limit, effort)
            found = (*answer.found, *answer.weaker)
            numbers = [number for one in found for number in (one.passage, *one.others)]
            placed = await self._resources.reader.numbered(numbers, catalogue.by_number)
            if len(placed) == len(numbers):
                break
        kept_back, view = await self._curating.kept_back(catalogue), await self._noting.view(catalogue)
        found_all = await self._not_misread(text, _hits(answer.found, placed, kept_back))
        hits, noted = view.hits(found_all)
        weaker, _ = view.hits(await self._not_misread(text, _hits(answer.weaker, placed, kept_back)))
        weaker = weaker[: max(0, limit - len(hits))]
        good = answer.good and bool(hits)
        unshown = len(found_all) - len(hits) if answer.good else 0
        near: tuple[Near, ...] = ()
        if offer:
            with suppress(StoreFault):  # the reader has noted the damage; the passages are there all the same
                near = await self._names.like(text, catalogue, chosen)
        instead = ""
        whole = good and any(hit.match is not Match.PARTIAL for hit in hits)
        if offer and not whole and not unshown:
            spoken = await self._said_by(text, chosen, limit, catalogue, kept_back)
            if spoken is not None:
                return view.findings(spoken)
        suggestions = answer.suggestions
        complete = () if good or not offer else tuple(hit for hit in hits if has_all(text, hit.match, hit.read_as))
        if complete and not unshown:
            hits, good, suggestions = complete, True, ()
        if offer and not good and not unshown:
            if suggestions and asks_what_was_said(text):
                sought = without_asking(text)
                suggestions = (await self.ask(sought, Filters(chosen), limit)).suggestions if sought else ()
            if suggestions:
                suggestions = await self._on_thread(partial(suggestible, suggestions))
            instead, rarer = await self._with_rarest(text, Filters(chosen), limit, catalogue)
            hits = tuple(hit for hit in hits if is_related(text, hit.text, hit.read_as))
            if instead:
                hits, _ = view.hits(_hits(rarer.found, await self._placed(rarer, catalogue), kept_back))
        near = tuple(one for one in near if (one.close or not good) and not kept_back.name(one.entry, one.author))
        told = (answer.milliseconds, suggestions, near, weaker, answer.loosened, instead)
        findings = Findings(text, good, hits, *told, unshown, noted if unshown else ())
        unwanted = words_left_out(text) if offer else ()
        if not unwanted:
            return findings
        outdone = await self._outdone(text, Filters(chosen), limit, hits, catalogue, kept_back, view)
        return replace(findings, left_out=unwanted, outdone=outdone)

    async def _outdone(
        self,
        text: str,
        filters: Filters,
        limit: int,
        hits: Sequence[Hit],
        catalogue: Catalogue,
        kept_back: KeptBack,
        view: NoteView,
    ) -> int:
        """How many passages would come before all of ``hits`` if a query left no word out."""
        answer = await self.ask(text, filters, limit, leave_out=False)
        if not answer.good:
            return 0
        known = {hit.text for hit in hits}
        every, _ = view.hits(_hits(answer.found, await self._placed(answer, catalogue), kept_back))
        return len(list(takewhile(lambda hit: hit.text not in known, every)))

    async def _said_by(
        self, text: str, chosen: frozenset[int] | None, limit: int, catalogue: Catalogue, kept_back: KeptBack
    ) -> Findings | None:
        """The words of somebody whom a query names that hold what else it speaks of, or passages that have both; None
        where there are none.
        """
        unquoted = await self._on_thread(partial(asks_what_was_said, text))
        people, speaking = await self._speaking(catalogue.whole, unquoted=unquoted)
        asked = people.asked(text)
        if asked is None:
            return None
        articles = {entry.number for entry in catalogue.entries if not set(asked.names).isdisjoint(entry.authors)}
        articles.update(*(speaking.get(name, ()) for name in asked.names))
        seen = articles.intersection(catalogue.by_number if chosen is None else chosen)
        answer = await self.ask(asked.about, Filters(frozenset(seen)), max(limit, _LOOKED_AT))
        hits = _hits((*answer.found, *answer.weaker), await self._placed(answer, catalogue), kept_back)
        theirs = tuple(
            hit
            for hit in hits
            if _who_says(hit, asked.names)
            and (hit.match is Match.EXACT or is_related(asked.about, hit.text, hit.read_as))
        )[:limit]
        if theirs:
            who = tuple(dict.fromkeys(_who_says(hit, asked.names) for hit in theirs))
            return Findings(text, True, theirs, answer.milliseconds, instead=asked.about, said_by=who)
        answer = await self.ask(f"{asked.called} {asked.about}", Filters(chosen), limit)
        hits = _hits(answer.found, await self._placed(answer, catalogue), kept_back)
        both = tuple(hit for hit in hits if hit.match is not Match.PARTIAL)
        return Findings(text, True, both, answer.milliseconds) if both else None

    async def _speaking(self, whole: Catalogue, *, unquoted: bool) -> tuple[KnownPeople, dict[str, set[int]]]:
        """Who may be asked about, and in which articles each speaks; read anew only for another catalogue. Only for a
        question of what was said are those ``unquoted`` worth reading every passage."""
        if self._whole is not whole:
            self._whole, self._people = whole, {}
        known = self._people.get(unquoted)
        if known is None:
            speaking = await self._resources.reader.speaking(unquoted=unquoted)
            known = KnownPeople(whole.with_authors(speaking)), speaking
            if self._whole is whole:  # another question may have come by a newer catalogue meanwhile
                self._people[unquoted] = known
        return known

    async def _with_rarest(self, text: str, filters: Filters, limit: int, catalogue: Catalogue) -> tuple[str, Answer]:
        """The word of a query without close passages that the fewest passages have, and these; "" where none has any.

        Small words, and those that everybody says every day, say nothing of what is sought.
        """
        best: tuple[str, Answer] = ("", _NOWHERE)
        for word in await self._on_thread(partial(telling_words, text)):
            answer = await self.ask(word, filters, limit)
            held = any(one.match is Match.EXACT for one in answer.found)
            if answer.good and held and (not best[0] or len(answer.found) < len(best[1].found)):
                best = word, answer
        return best

    async def _not_misread(self, text: str, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        """Those hits in which a query of one word was not taken for a word that tells nothing."""
        if len(text.split()) > 1 or not any(hit.read_as for hit in hits):
            return hits
        return await self._on_thread(lambda: tuple(hit for hit in hits if not is_misread(text, hit.read_as)))

    async def _on_thread(self, call: Callable[[], _T]) -> _T:
        """What takes a moment, as the words of all languages do when they are read, while others want answers."""
        return await asyncio.get_running_loop().run_in_executor(self._resources.searching, call)

    async def _placed(self, answer: Answer, catalogue: Catalogue) -> dict[int, PlacedPassage]:
        numbers = [n for one in (*answer.found, *answer.weaker) for n in (one.passage, *one.others)]
        return await self._resources.reader.numbered(numbers, catalogue.by_number)

    async def ask(
        self, text: str, filters: Filters, limit: int, effort: Effort = HALF_REMEMBERED, *, leave_out: bool = True
    ) -> Answer:
        """The engine's answer; a damaged index is rebuilt first.

        Cancelled before its turn on the engine's thread comes, it costs that thread nothing.
        """
        loop = asyncio.get_running_loop()
        parts = self._resources
        search = partial(parts.engine.search, text, filters, limit, leave_out=leave_out, effort=effort)
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
        return await self._names.saying(quoted, catalogue)


def _who_says(hit: Hit, names: Collection[str]) -> str:
    """Which of some people says the words found; "" where it is none of them."""
    if hit.speaker is not None:
        return hit.speaker if hit.speaker in names else ""
    if hit.unknown:
        return ""
    return next((name for name in hit.place.entry.authors if name in names), "")


def _hits(found: Sequence[Found], placed: dict[int, PlacedPassage], kept_back: KeptBack) -> tuple[Hit, ...]:
    """The engine's results with their places, without those removed meanwhile and those kept back.

    Where the same words stand in several places, one of them that is not kept back is shown for all.
    """
    hits = []
    for one in found:
        there = [placed[number] for number in (one.passage, *one.others) if number in placed]
        if not there or there[0].text != one.text:
            continue
        said = [(passage, sayer(passage, one.window)) for passage in there if passage.text == one.text]
        shown = [(passage, who) for passage, who in said if not kept_back.hit(passage.place, one.text, who.speaker)]
        if not shown:
            continue
        first, who = shown[0]
        others = [passage.place for passage in there if passage is not first]
        hits.append(
            Hit(
                kept_back.place(first.place),
                one.text,
                who.speaker,
                one.window,
                one.marks,
                one.score,
                one.match,
                tuple(place for place in others if not kept_back.hit(place, one.text, who.speaker)),
                one.read_as,
                who.unknown,
                first.kind is Kind.NOTE,
            )
        )
    return tuple(hits)
