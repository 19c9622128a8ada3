"""The use cases: check a quotation, find the passages closest to a text. Searches, fetches, compares, in that order.

Every search and every comparison runs on the searching thread; passages come through the library's reader.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

from bot.errors import BadQuery
from bot.faults import Fault
from bot.library.catalogue import Catalogue
from bot.library.verifying.answering import Answering
from bot.library.verifying.deciding import NOTHING, Finding, Held, decide, uncovered
from bot.library.verifying.edges import edges, runs_over
from bot.library.verifying.evidence import is_chance
from bot.library.verifying.ground import Ground
from bot.library.verifying.lines_between import LinesBetween
from bot.library.verifying.nearest import merged_hits, most_alike, placed_hit, sought_in_pieces
from bot.library.verifying.quotation import Asked, asked
from bot.library.verifying.same_person import names
from bot.library.verifying.searching import HITS, find_copied, find_nearly, phrases
from bot.library.verifying.stretch import Stretch
from bot.library.verifying.windows import WHOLE, WINDOW, first_windows, later_windows, left_open
from bot.model import Findings, Match, Near, PlacedPassage, Quoted, Verdict, Verification
from bot.search import HALF_REMEMBERED, Engine, Filters, Found
from bot.store.library_reader import LibraryReader

_T = TypeVar("_T")

_ENOUGH: Final = 3
"""After how many queries without any trace a quotation counts as not found."""
_NEARLY_NOWHERE: Final = 2
"""After how many windows without any trace more are only looked for word for word: they would cost most, and find
least."""
_SAME_TEXT: Final = 8
_MOST_QUERIES: Final = 8
_WORDS_A_QUERY: Final = 24
"""A quotation of many words may have a query for so many of them: it may be put together from many texts, so that
neighbours of what was found are looked at only when all of it was looked for."""
_WIDENED: Final = 6
_MOST_WIDENED: Final = 6
"""How many of the best places have their neighbours fetched."""
_MOST_PIECES: Final = 4
"""How many pieces that were found nowhere are looked for in the articles that have the rest."""
_WORTH: Final = 0.25
_FAINT: Final = 2.5
"""The weight of a trace below which its neighbours are not worth fetching."""
_FAVOUR_RANK: Final = 0.002
_FAVOUR_NAMED: Final = 0.1
"""An earlier hit wins against equals, and the named speaker's against an earlier one; whether words are found, and how,
never depends on either."""


@dataclass(slots=True)
class _Search:
    """The state of one verification."""

    asked: Asked
    held: Held
    named: str | None
    catalogue: Catalogue
    ground: Ground = field(default_factory=Ground)
    placed: dict[int, PlacedPassage] = field(default_factory=dict)
    tried: set[tuple[int, int]] = field(default_factory=set)
    found: list[Found] = field(default_factory=list)
    finding: Finding = NOTHING
    nowhere: int = 0
    """How many windows have stood nowhere, not even nearly."""
    nearly: list[tuple[int, int]] = field(default_factory=list)
    """The windows of the last search that stand somewhere, if not word for word …"""
    astray: int = 0
    """… and how many such have explained nothing."""


class Verifying:
    """Checks quotations against one library. ``catalogue`` gives its entries as of now, ``headings`` those headings and
    titles that may say what no passage does; ``executor`` has one thread."""

    def __init__(
        self,
        reader: LibraryReader,
        engine: Engine,
        executor: Executor,
        catalogue: Callable[[], Awaitable[Catalogue]],
        headings: Callable[[str, Catalogue], Awaitable[Sequence[Near]]],
    ) -> None:
        self._reader = reader
        self._engine = engine
        self._executor = executor
        self._catalogue = catalogue
        self._headings = headings

    async def check(self, quoted: Quoted) -> Verification:
        """Check a quotation as it is; its ``speaker`` is the person it is attributed to.

        Raises BadQuery when it is empty, has fewer than three words or more than 6,000 characters.
        """
        held = await self.on_thread(lambda: Held(asked(quoted.text)))
        question = held.asked
        named = (quoted.speaker or "").strip() or None
        state = _Search(question, held, named, await self._catalogue())
        windows, later = first_windows(question), False
        most = max(_MOST_QUERIES, len(question) // _WORDS_A_QUERY)
        while windows and len(state.tried) < most:
            state.tried.update(windows)
            if await self._candidates(state, windows):
                later = most > _MOST_QUERIES
                await (self.on_thread(self._decide, state, None) if later else self._settle(state))
            state.astray += left_open(state.nearly, uncovered(question, state.finding, 1))
            windows = _not_tried(state)
            if later and (not windows or len(state.tried) >= most):
                later = False
                await self._settle(state)
                windows = _not_tried(state)
            if not state.finding.parts and not state.finding.faint and len(state.tried) >= _ENOUGH:
                break
        if state.finding.absent:
            await self._look_in_articles(state)
        between = LinesBetween(self._reader, self._headings, self.on_thread)
        state.finding = await between.look(held, state.finding, state.catalogue)
        if state.finding.verdict is Verdict.PARTIAL and is_chance(state.finding.parts, question):
            state.finding = NOTHING
        nothing = state.finding.verdict is Verdict.NOT_FOUND
        near = await self.on_thread(most_alike, question, state.found) if nothing else None
        nearest = placed_hit(replace(near, others=()), state.placed) if near is not None else None
        answering = Answering(self._reader, self.on_thread)
        return await answering.answer(question, named, state.finding, nearest, len(state.catalogue.entries))

    async def nearest_passages(self, text: str, limit: int = 10) -> Findings:
        """The passages nearest to a text of any length, best first, with what matched; for finding its source.

        Raises BadQuery when there is nothing to look for.
        """
        catalogue = await self._catalogue()
        pieces = sought_in_pieces(text)
        if not pieces:
            raise BadQuery(Fault.NO_WORDS)
        answers = await self.on_thread(
            find_nearly, self._engine, pieces, Filters(catalogue.only), max(limit, HITS), HALF_REMEMBERED
        )
        found, good = merged_hits(pieces, answers, limit)
        placed = await self._reader.numbered(
            [number for one in found for number in (one.passage, *one.others)], catalogue.by_number
        )
        hits = tuple(hit for one in found if (hit := placed_hit(one, placed)) is not None)
        spent = sum(answer.milliseconds for answer in answers)
        suggestions = answers[0].suggestions if len(answers) == 1 else ()
        return Findings(text, good and bool(hits), hits, spent, suggestions)

    async def _candidates(self, state: _Search, windows: Sequence[tuple[int, int]]) -> bool:
        """Search for some windows and take in the passages found; whether any is new."""
        queries = {window: query for window in windows if (query := state.asked.sought(*window))}
        led = state.nowhere + (state.astray if state.finding.parts or len(state.tried) > _ENOUGH else 0)
        nearly = led < _NEARLY_NOWHERE
        within, whole = Filters(state.catalogue.only), len(state.asked) <= WHOLE
        answers = await self.on_thread(
            lambda: find_copied(self._engine, [*queries.values()], within, nearly=nearly, whole=whole)
        )
        state.nowhere += sum(not answer.found for answer in answers)
        answered = zip(queries, answers, strict=True)
        state.nearly = [window for window, one in answered if one.found and one.found[0].match is not Match.EXACT]
        numbers: dict[int, None] = {}
        for at in range(HITS):
            for answer in answers:
                if at < len(answer.found):
                    found = answer.found[at]
                    numbers.update(dict.fromkeys((found.passage, *found.others[:_SAME_TEXT])))
                    state.found.append(found)
        placed = state.placed
        if missing := [number for number in numbers if number not in placed]:
            placed.update(await self._reader.numbered(missing, state.catalogue.by_number))
        hits = [placed[number] for number in numbers if number in placed]
        new = any(not state.ground.holds(one.place.entry.number, one.place.ordinal) for one in hits)
        state.ground.add(hits, hit=True)
        return new

    async def _settle(self, state: _Search) -> None:
        """Decide on what is there; fetch neighbours where the quotation may go on, and decide again."""
        places = await self.on_thread(self._look, state)
        if not places:
            return
        reach = 1 + max((last - first for first, last in uncovered(state.asked, state.finding, 1)), default=0) // 30
        if not await self._widen(state, places, reach):
            return
        explained = -1
        for _ in range(_WIDENED):
            border = await self.on_thread(self._bordered, state, frozenset(places))
            agreed = sum(part.agreed for part in state.finding.parts)
            if not border or agreed <= explained:
                break
            explained = agreed
            reach *= 2
            if not await self._widen(state, border, reach):
                break

    async def _look_in_articles(self, state: _Search) -> None:
        """Look for what was found nowhere, word for word, in the articles that have the rest; what is longer than one
        query was looked for everywhere."""
        articles = frozenset(part.stretch.entry.number for part in state.finding.parts)
        short = [piece for piece in state.finding.absent if state.asked.own_between(*piece) <= WINDOW]
        pieces = [state.asked.sought(*piece) for piece in short[:_MOST_PIECES]]
        if not pieces:
            return
        answers = await self.on_thread(phrases, self._engine, pieces, Filters(articles))
        numbers = [found.passage for answer in answers for found in answer.found]
        placed = await self._reader.numbered(numbers, state.catalogue.by_number)
        if placed:
            state.ground.add(placed.values(), hit=True)
            await self.on_thread(self._decide, state, None)

    async def _widen(self, state: _Search, places: Iterable[tuple[int, int]], reach: int) -> bool:
        """Fetch the neighbours of some places; whether there were any that are new."""
        added = False
        for number, ordinal in places:
            around = range(max(0, ordinal - reach), ordinal + reach + 1)
            missing = [at for at in around if not state.ground.holds(number, at)]
            if missing and number in state.catalogue.by_number:
                entry = state.catalogue.by_number[number]
                span = missing[-1] - missing[0] + 1
                passages = await self._reader.passages(entry, missing[0], span)
                added = added or any(not state.ground.holds(number, one.place.ordinal) for one in passages)
                state.ground.add(passages, hit=False)
        return added

    def _look(self, state: _Search) -> list[tuple[int, int]]:
        """Decide on the passages as they are; the places worth a look at their neighbours, the best first."""
        self._decide(state, None)
        if state.finding.verdict is Verdict.VERBATIM and len(state.finding.parts) == 1:
            return []  # everything is explained
        weighed: list[tuple[float, int, int]] = []
        for stretch in state.ground.stretches():
            for one in state.held.segments(stretch)[:2]:
                if not state.finding.parts and not runs_over(one, len(state.asked)):
                    continue
                place = stretch.passages[stretch.owner(one.t0)].place
                weighed.append((one.weight, stretch.entry.number, place.ordinal))
        chosen = [
            (part.stretch.entry.number, part.stretch.passages[part.stretch.owner(at)].place.ordinal)
            for part in state.finding.parts
            for at in (part.t0, part.t1 - 1)
        ]
        weighed.sort(key=lambda one: -one[0])
        if not weighed or (not state.finding.parts and weighed[0][0] < min(_FAINT, 0.3 * state.held.weight)):
            return []
        best = [(number, at) for weight, number, at in weighed if weight >= _WORTH * weighed[0][0]][:_MOST_WIDENED]
        return list(dict.fromkeys((*chosen, *best)))

    def _decide(self, state: _Search, only: frozenset[tuple[int, int]] | None) -> None:
        stretches = state.ground.stretches(only)
        if not stretches:
            return
        ranked = [-_FAVOUR_RANK * min(rank, 20) for rank in range(len(stretches))]
        found = decide(state.held, stretches, ranked)
        favoured = [rank + _favour(stretch, state.named) for stretch, rank in zip(stretches, ranked, strict=True)]
        if favoured != ranked and found.parts:
            theirs = decide(state.held, stretches, favoured)
            if (theirs.verdict, theirs.absent) == (found.verdict, found.absent):
                found = theirs
        if only is None or found.parts or not state.finding.parts:
            state.finding = found

    def _bordered(self, state: _Search, only: frozenset[tuple[int, int]]) -> list[tuple[int, int]]:
        """Decide on the stretches that hold some places; the places where what was found may go on."""
        self._decide(state, only)
        return edges(state.asked, state.finding)

    async def on_thread(self, call: Callable[..., _T], *arguments: object) -> _T:
        """The outcome of a call, made on the searching thread."""
        return await asyncio.get_running_loop().run_in_executor(self._executor, call, *arguments)


def _not_tried(state: _Search) -> list[tuple[int, int]]:
    """What to look for next: ranges of words that are not explained yet."""
    return later_windows(state.asked, uncovered(state.asked, state.finding, 4), state.tried)


def _favour(stretch: Stretch, named: str | None) -> float:
    """What lets a stretch win against equals: that it is the named speaker's."""
    if named is None:
        return 0.0
    who = [*{p.speaker for p in stretch.passages if p.speaker}, *stretch.entry.authors]
    return _FAVOUR_NAMED if names(named, who) else 0.0
