"""Curating: what is hidden from quotes and from search, and taking a change back. The articles stay as they are."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Final

from bot.errors import Gone, NotFound, Refused, StoreFault
from bot.faults import Fault
from bot.library.adding.changing import Changing
from bot.library.adding.taking_back import TakingBack
from bot.library.catalogue import Catalogue
from bot.library.known_again import KEPT_WORDS, known_again
from bot.library.noting.hand_noting import HandNoting
from bot.library.resources import Resources
from bot.library.speakers import speaker_meant
from bot.model import Entry, Findings, Hit, Place, PlacedPassage
from bot.model.hand_notes import NoteChange
from bot.model.hidden import Hidden, HiddenChange, HiddenFrom, HiddenKind, Reported
from bot.model.sources import LoggedChange, Undone
from bot.store.hidden_things import HiddenThings
from bot.store.named_quotes import NamedQuote
from bot.store.reports import Reports
from bot.store.state import STANDING

log = logging.getLogger(__name__)

LOGGED: Final = 12
"""How many changes the log shows."""


@dataclass(frozen=True, slots=True)
class _KeptBack:
    """What is hidden from one thing: articles by their keys, speakers by name, passages with their articles' keys.

    ``quotes`` are the names of hidden quotes, ``texts`` the words of hidden passages, wherever else they stand.
    """

    articles: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    passages: frozenset[tuple[str, str]] = frozenset()
    quotes: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()

    def says(self, entry: Entry, speaker: str | None) -> bool:
        """Whether all of an article is hidden, or whoever says something in it."""
        if entry.key in self.articles:
            return True
        said_by = entry.authors if speaker is None else (speaker,)
        return not self.speakers.isdisjoint(said_by)


@dataclass(frozen=True, slots=True)
class KeptBack:
    """What is hidden as of now."""

    from_quotes: _KeptBack = _KeptBack()
    from_search: _KeptBack = _KeptBack()

    def quote(self, quote: NamedQuote, entry: Entry) -> bool:
        """Whether a quote, or a passage that stands in for one, is not to be drawn."""
        kept = self.from_quotes
        held = (entry.key, quote.passage) in kept.passages if quote.passage else quote.name in kept.quotes
        return held or kept.says(entry, quote.speaker)

    def hit(self, place: Place, text: str, speaker: str | None) -> bool:
        """Whether a passage is not to be found."""
        kept = self.from_search
        held = (place.entry.key, place.passage) in kept.passages or text in kept.texts
        return held or kept.says(place.entry, speaker)

    def place(self, place: Place) -> Place:
        """A place whose section is not called by the words of a hidden passage."""
        section = place.section
        called = (section.label or section.opening).rstrip("…")
        hidden = self.from_quotes.texts | self.from_search.texts
        if section.heading or not called or not any(called in text for text in hidden):
            return place
        return replace(place, section=replace(section, label="", opening=""))

    def without(self, findings: Findings) -> Findings:
        """What was found, but for what is not to be found."""
        hits = tuple(hit for one in findings.hits if (hit := self._shown(one)) is not None)
        return findings if hits == findings.hits else replace(findings, hits=hits, good=findings.good and bool(hits))

    def _shown(self, hit: Hit) -> Hit | None:
        """A hit in the first of its places that is not kept back; None where all are."""
        places = [one for one in (hit.place, *hit.others) if not self.hit(one, hit.text, hit.speaker)]
        return replace(hit, place=places[0], others=tuple(places[1:])) if places else None

    def name(self, entry: Entry, author: str | None) -> bool:
        """Whether an article's title and headings, or an author's name, are not to be found."""
        kept = self.from_search
        return entry.key in kept.articles if author is None else author in kept.speakers


class Curating:
    """Hides things of one library and shows them again. ``current`` gives its catalogue as of now."""

    def __init__(
        self,
        resources: Resources,
        current: Callable[[], Awaitable[Catalogue]],
        changing: Changing,
        taking: TakingBack,
        noting: HandNoting,
    ) -> None:
        self.noting = noting
        self._resources = resources
        self._current = current
        self._things = HiddenThings(resources.state)
        self._reports = Reports(resources.state)
        self._changing = changing
        self._taking = taking
        self._hiding = asyncio.Lock()
        self._known: tuple[int, Catalogue] | None = None
        self._kept = KeptBack()
        self._kept_of: tuple[Sequence[Hidden], Catalogue] | None = None
        self._unread = False

    async def kept_back(self, catalogue: Catalogue) -> KeptBack:
        """What is hidden; the same object until something changes. Where that cannot be read, what was hidden last;
        raises StoreFault where nothing is known of that."""
        catalogue = catalogue.whole
        if self._known is None or self._known[0] != self._things.changed or self._known[1] is not catalogue:
            known = (self._things.changed, catalogue)
            try:
                things, of_now = await self._things.standing()
            except StoreFault as fault:
                if self._kept_of is None:
                    raise StoreFault(Fault.KEPT_BACK_UNKNOWN) from fault
                things, of_now = self._kept_of[0], False
            if not of_now and not self._unread:
                log.warning("What curators hid cannot be read just now; what they had hidden before counts.")
            self._unread = not of_now
            if self._kept_of is None or self._kept_of[1] is not catalogue or self._kept_of[0] != things:
                each = [(thing, await self._known_again(thing, catalogue)) for thing in things]
                self._kept = KeptBack(
                    await self._gathered([(thing, placed) for thing, placed in each if thing.scope.quotes]),
                    await self._gathered([(thing, placed) for thing, placed in each if thing.scope.search]),
                )
                self._kept_of = (things, catalogue)
            self._known = known if of_now else None
        return self._kept

    async def notice(self) -> None:
        """Take in what another process hid or showed. Raises StoreFault."""
        await self._things.notice()

    async def wait_for_others(self, within: float) -> None:
        """Wait until another process hides, notes or chooses something, at most so many seconds."""
        await self._resources.state.heard(STANDING, within)

    async def hide_passage(self, key: str, passage: str, scope: HiddenFrom, reason: str, by: str) -> Hidden:
        """Hide a passage, and every quote in it. Raises NotFound where it is gone, Refused if it is hidden already."""
        placed = await self._placed(key, passage)
        if placed is None:
            raise NotFound(Fault.NO_SUCH_PASSAGE)
        return await self._hide(HiddenKind.PASSAGE, scope, key, passage, placed.text[:KEPT_WORDS], reason, by)

    async def hide_article(self, article: str, scope: HiddenFrom, reason: str, by: str) -> Hidden:
        """Hide all of an article. Raises NotFound for one that is not there, Refused if it is hidden already."""
        entry = (await self._current()).article(article)
        return await self._hide(HiddenKind.ARTICLE, scope, entry.key, "", entry.title, reason, by)

    async def hide_speaker(self, speaker: str, scope: HiddenFrom, reason: str, by: str) -> Hidden:
        """Hide whatever somebody says, quoted or writing. Raises NotFound, and Refused if it is hidden already."""
        catalogue = await self._current()
        reader = self._resources.reader
        name = await speaker_meant(catalogue, speaker, catalogue.with_authors(await reader.speakers()), reader)
        return await self._hide(HiddenKind.SPEAKER, scope, "", name, name, reason, by)

    async def show(self, number: int, by: str) -> Hidden:
        """Hide something no more. Raises Refused where it is not hidden."""
        async with self._hiding:
            thing = next((one for one in await self._things.all() if one.number == number), None)
            if thing is None:
                raise Refused(Fault.NOT_HIDDEN)
            await self._things.show(thing, by, self._resources.clock())
        return thing

    async def keeps(self, key: str, passage: str, scope: HiddenFrom) -> bool:
        """Whether a passage, which may have been shown before, is hidden from quotes or from search now."""
        kept = await self.kept_back(await self._current())
        placed = await self._placed(key, passage)
        if placed is None:
            return False
        within = kept.from_quotes if scope is HiddenFrom.QUOTES else kept.from_search
        who = {placed.speaker, *(said.speaker for said in placed.speech if said.speaker)}
        held = (key, passage) in within.passages or placed.text in within.texts
        return held or any(within.says(placed.place.entry, speaker) for speaker in who)

    async def hidden(self) -> Sequence[Hidden]:
        """All that is hidden, the last first."""
        return await self._things.all()

    async def titles(self) -> dict[str, str]:
        """The title of every article by its key."""
        return {entry.key: entry.title for entry in (await self._current()).entries}

    async def undo(self, by: str) -> Undone:
        """Take back the last change of any kind that was not taken back yet. Raises Refused where there is none.

        What can never be taken back is noted as such, so that the one before it is the next.
        """
        return await self._changing.alone(lambda: self._undo(by))

    async def _undo(self, by: str) -> Undone:
        change = await self._changing.changes.last()
        if change is None:
            raise Refused(Fault.NOTHING_TO_UNDO)
        if isinstance(change, NoteChange):
            await self.noting.take_back(change, by)
            return Undone(change)
        if not isinstance(change, HiddenChange):
            return Undone(change, await self._taking.take_back(change, by))
        async with self._hiding:
            await self._things.take_back(change, by, self._resources.clock())
        return Undone(change)

    async def changes(self) -> Sequence[LoggedChange]:
        """The last changes, the last one first."""
        await self._changing.catch_up()
        return await self._changing.changes.changes(LOGGED)

    async def finish_cut_off(self) -> None:
        """Have the log tell of a change that was cut off, as far as it was carried out."""
        await self._changing.catch_up()

    async def report(self, key: str, passage: str) -> None:
        """Tell the curators of a passage. Raises Gone where it is gone, Refused where too many wait already."""
        placed = await self._placed(key, passage)
        if placed is None:
            entry = (await self._current()).by_key.get(key)
            raise Gone(Fault.ARTICLE_GONE) if entry is None else Gone(Fault.PASSAGE_GONE, entry.title)
        if not await self._reports.add(key, passage, placed.text[:KEPT_WORDS], self._resources.clock()):
            raise Refused(Fault.REPORTS_FULL)

    async def waiting(self) -> Sequence[tuple[Reported, PlacedPassage]]:
        """What members reported, the longest waiting first; what is no longer in the library is forgotten."""
        found = []
        for one in await self._reports.all():
            placed = await self._placed(one.key, one.passage)
            if placed is None:
                await self._reports.settle(one.number)
            else:
                found.append((one, placed))
        return found

    async def settle(self, number: int, scope: HiddenFrom | None, by: str) -> None:
        """Hide what was reported under a number, or keep it. Raises Refused where it was settled before."""
        one = next((one for one in await self._reports.all() if one.number == number), None)
        if one is None:
            raise Refused(Fault.SETTLED_ALREADY)
        if scope is not None:
            with suppress(Refused):  # it was hidden by hand meanwhile
                await self.hide_passage(one.key, one.passage, scope, "reported", by)
        await self._reports.settle(number)

    async def _placed(self, key: str, passage: str) -> PlacedPassage | None:
        entry = (await self._current()).by_key.get(key)
        return await self._resources.reader.passage(entry, passage) if entry is not None else None

    async def _hide(
        self, kind: HiddenKind, scope: HiddenFrom, key: str, name: str, words: str, reason: str, by: str
    ) -> Hidden:
        thing = Hidden(kind, scope, key, name, words, reason, by, self._resources.clock())
        async with self._hiding:
            for one in await self._things.all():
                if (one.kind, one.key, one.name) == (kind, key, name):
                    raise Refused(Fault.HIDDEN_ALREADY, one.scope.value)
            await self._things.hide(thing)
        return thing

    async def _gathered(self, things: Sequence[tuple[Hidden, PlacedPassage | None]]) -> _KeptBack:
        """Things with the passages they are, as far as they are some that are there."""
        passages = [placed for _, placed in things if placed is not None]
        quotes: set[str] = set()
        for placed in passages:
            held = await self._resources.reader.quotes_in(placed.place.entry, placed.place.ordinal)
            quotes.update(quote.name for quote in held)
        return _KeptBack(
            frozenset(one.key for one, _ in things if one.kind is HiddenKind.ARTICLE),
            frozenset(one.name for one, _ in things if one.kind is HiddenKind.SPEAKER),
            frozenset((placed.place.entry.key, placed.place.passage) for placed in passages),
            frozenset(quotes),
            frozenset(placed.text for placed in passages),
        )

    async def _known_again(self, thing: Hidden, catalogue: Catalogue) -> PlacedPassage | None:
        """The passage that was hidden, by its id, or after an edit by its words; None for what is no passage."""
        entry = catalogue.by_key.get(thing.key) if thing.kind is HiddenKind.PASSAGE else None
        if entry is None:
            return None
        return await known_again(self._resources.reader, entry, thing.name, thing.words)
