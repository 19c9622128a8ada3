"""The search engine: one synchronous call from what was typed to the passages that answer it."""

import time
from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import Final

from bot.errors import StoreFault
from bot.model import Match
from bot.search.bits import Places, both, without
from bot.search.cache import Cache
from bot.search.candidates import best_first, weighed
from bot.search.contract import HALF_REMEMBERED, Answer, Effort, Filters, Found, Index
from bot.search.expand import Group, Lexicon, expand, readings
from bot.search.highlight import marked
from bot.search.query import Query, parse
from bot.search.rerank import GOOD, Ranked, Wanted, rerank
from bot.search.segment import FreshSegment, Segment, StoredSegment
from bot.search.window import SLACK

MOST_WORDS: Final = 48
"""A longer query is reduced to this many words, the most telling ones, in order."""

MOST_SCORED: Final = 32
EVERYWHERE: Final = Filters()
_SUGGESTED: Final = 5
_OTHERS: Final = 50
_KEYWORDS: Final = 3
_BEGUN: Final = 3
"""From how many letters on a last word may be the beginning of another."""
_SELDOM: Final = 0.01
_WEIGHTY: Final = 3.0
_MANY_WEIGHTY: Final = 4
_MOST_OF: Final = 0.55
_SURE: Final = 0.75
"""How alike a word must be to be suggested for one that the library does not know: nonsense is like nothing."""
_TELLS: Final = 0.25
"""What share of the weightiest word's a word must have to be marked: "the" and "is" tell nothing beside it."""
_FAR: Final = 1 << 30


class Engine:
    """Answers queries from one index. All calls belong on one thread. ``room`` bounds the bytes of its cache."""

    def __init__(self, index: Index, room: int = 48 << 20) -> None:
        self._index = index
        self._cache = Cache(room)
        self._generation: int | None = None
        self._stored: dict[int, StoredSegment] = {}
        self._fresh = FreshSegment()
        self._pending: set[tuple[int, int, int]] = set()
        self._commons: dict[str, int] = {}
        self._lexicon = Lexicon(())

    def search(
        self,
        query: str,
        filters: Filters = EVERYWHERE,
        limit: int = 10,
        *,
        literal: bool = False,
        effort: Effort = HALF_REMEMBERED,
    ) -> Answer:
        """The passages nearest to ``query``, best first, at most ``limit``.

        ``literal`` is for text that nobody typed as a query: quotation marks and hyphens in it ask for nothing.
        Raises BadQuery when there is nothing to look for, StoreFault when the index is damaged.
        """
        begun = time.perf_counter()
        asked = parse(query, literal=literal)
        try:
            self._refresh(self._index.begin())
            return self._answer(asked, filters, limit, begun, effort, keywords=not literal)
        except StoreFault:
            self._forget()
            raise
        finally:
            self._index.end()

    def close(self) -> None:
        """Close the index behind this engine."""
        self._index.close()

    def use(self, index: Index) -> None:
        """Answer from another index from now on; the one before was closed."""
        self._forget()
        self._index = index

    def _answer(
        self, asked: Query, filters: Filters, limit: int, begun: float, effort: Effort, *, keywords: bool
    ) -> Answer:
        segments = self._segments()
        lexicon = self._lexicon
        reach = len(asked.words) + SLACK
        asked = _shortened(asked, lexicon)
        groups = expand(asked.words, lexicon, unfinished=asked.unfinished)
        terms = weighed(groups, self._commons, lexicon, MOST_SCORED)
        masks = [self._allowed(segment, asked, filters) for segment in segments]
        total = sum(group.weight for group in groups)
        shares = [group.weight / total for group in groups]
        last = _begun(asked, lexicon)
        wanted = Wanted(asked, readings(groups), shares, reach, terms.worth, effort, last)
        ranked = rerank(segments, best_first(segments, masks, terms, lexicon), wanted, limit)
        if effort.least:
            ranked = [one for one in ranked if one.score >= effort.least]
        close = [one for one in ranked if one.score >= GOOD or (keywords and _holds_all(asked, one))]
        if not close and ranked and _tells_enough(groups, ranked[0], wanted):
            close = ranked[:1]
        good = bool(close) and close[0] is ranked[0]
        if good:
            ranked = close
        found = self._found(segments, ranked, limit, wanted)
        read_as = _read_as(groups, ranked[0]) if good else ()
        suggestions = () if good else _suggestions(groups)
        taken = (time.perf_counter() - begun) * 1000
        return Answer(good, found, taken, read_as, suggestions)

    def _segments(self) -> list[Segment]:
        segments: list[Segment] = [*self._stored.values()]
        if self._fresh.size or not segments:
            segments.append(self._fresh)
        return segments

    def _refresh(self, generation: int) -> None:
        """Pick up what another transaction changed."""
        if generation == self._generation:
            return
        numbers = self._index.segments()
        if numbers != list(self._stored):
            if not set(self._stored) <= set(numbers):
                self._cache.clear()
            commons = {word: rank for rank, word in enumerate(self._index.commons())}
            if commons != self._commons:
                self._stored = {}
            self._commons = commons
            self._stored = {
                number: self._stored.get(number) or StoredSegment(self._index, number, commons, self._cache)
                for number in numbers
            }
        for segment in self._stored.values():
            segment.bury()
        pending = set(self._index.pending())
        if not self._pending & pending:
            self._fresh, self._pending = FreshSegment(), set()
        for article in {entry[0] for entry in self._pending - pending}:
            self._fresh.drop(article)
            self._pending = {entry for entry in self._pending if entry[0] != article}
        for article, first, last in sorted(pending - self._pending, key=lambda entry: entry[1]):
            self._fresh.put(article, self._index.pending_passages(article, first, last))
        self._pending = pending
        self._lexicon = Lexicon(self._segments())
        self._generation = generation

    def _forget(self) -> None:
        """Start over after a fault: the index may be rebuilt under the same numbers."""
        self._generation = None
        self._stored = {}
        self._fresh = FreshSegment()
        self._pending = set()
        self._cache.clear()

    def _allowed(self, segment: Segment, asked: Query, filters: Filters) -> Places:
        """Where a hit may be: alive, in the articles asked for, with the phrases' words, without those left out."""
        places = segment.alive
        if filters.articles is not None:
            places = both(places, segment.within(filters.articles))
        for phrase in asked.phrases:
            for word in phrase:
                places = both(places, segment.holding((word,)))
            for left, right in pairwise(phrase):
                beside = segment.neighbours(left, right)
                places = places if beside is None else both(places, beside)
        for words in asked.unwanted:
            if len(words) == 1:
                places = without(places, segment.holding(words))
        return places

    def _found(
        self, segments: Sequence[Segment], ranked: Sequence[Ranked], limit: int, wanted: Wanted
    ) -> tuple[Found, ...]:
        """The first ``limit`` different texts, each with the other passages that hold it."""
        alike: dict[tuple[str, ...], list[Ranked]] = {}
        for one in ranked:
            same = alike.get(tuple(one.words))
            if same is None and len(alike) < limit:
                alike[tuple(one.words)] = [one]
            elif same is not None and len(same) <= _OTHERS:
                same.append(one)
        numbers = {id(one): segments[one.segment].number(one.place) for same in alike.values() for one in same}
        texts = self._index.texts(list(numbers.values()))
        found = []
        for same in alike.values():
            held = [(texts.get(numbers[id(one)], ""), numbers[id(one)], one) for one in same]
            for text, copies in groupby(sorted(held, key=lambda entry: entry[:2]), key=lambda entry: entry[0]):
                numbered = [(number, one) for _, number, one in copies]
                if text:
                    others = tuple(number for number, _ in numbered[1:])
                    found.append(_hit(numbered[0][0], text, numbered[0][1], others, wanted))
        found.sort(key=lambda hit: (hit.match is not Match.EXACT, -hit.score, hit.passage))
        return tuple(found[:limit])


def _hit(number: int, text: str, ranked: Ranked, others: tuple[int, ...], wanted: Wanted) -> Found:
    match, places = ranked.match, ranked.window.places
    if match is Match.PARTIAL:
        elsewhere = _elsewhere(ranked, wanted)
        if elsewhere is not None:
            match, places = Match.CLOSE, tuple(sorted({*places, *elsewhere}))
    window, marks = marked(text, places)
    if match is not Match.EXACT:
        marks = marked(text, _telling(ranked, places, wanted))[1]
    return Found(number, text, window, marks, min(1.0, max(0.0, ranked.score)), match, others)


def _telling(one: Ranked, places: Sequence[int], wanted: Wanted) -> Sequence[int]:
    """Those of the matched words that tell something beside the others; all, if none does."""
    words = one.words
    least = _TELLS * max(wanted.shares)

    def share(place: int) -> float:
        read = wanted.readings.get(words[place], ())
        return max((wanted.shares[which] for which, _, _ in read), default=wanted.shares[-1])

    return [place for place in places if share(place) >= least] or places


def _elsewhere(one: Ranked, wanted: Wanted) -> list[int] | None:
    """Where the words stand that the window of a passage lacks, each where it is nearest; None when one is missing."""
    lacking = {which for which, similar in enumerate(one.window.similar) if not similar}
    nearest: dict[int, int] = {}
    middle = (one.window.places[0] + one.window.places[-1]) // 2
    for at, word in enumerate(one.words):
        for which, _, half in wanted.readings.get(word, ()):
            if which in lacking and not half and abs(at - middle) < abs(nearest.get(which, _FAR) - middle):
                nearest[which] = at
    return list(nearest.values()) if len(nearest) == len(lacking) else None


def _holds_all(asked: Query, one: Ranked) -> bool:
    """Whether a passage holds every word of a query of keywords, however far apart: nobody types three by accident."""
    words = set(asked.words)
    return len([word for word in words if len(word) > 3]) >= _KEYWORDS and words.issubset(one.words)


def _tells_enough(groups: Sequence[Group], one: Ranked, wanted: Wanted) -> bool:
    """Whether a passage has, however far apart, four weighty words of a query and more than half of its weight."""
    held = {which for word in one.words for which, _, half in wanted.readings.get(word, ()) if not half}
    weighty = {groups[which].word for which in held if groups[which].weight > _WEIGHTY}
    total = sum(group.weight for group in groups)
    return len(weighty) >= _MANY_WEIGHTY and sum(groups[which].weight for which in held) >= _MOST_OF * total


def _begun(asked: Query, lexicon: Lexicon) -> str:
    """The last word where it may be the beginning of another: nothing longer is meant by a word that many passages
    have."""
    last = asked.words[-1] if asked.unfinished else ""
    return last if len(last) >= _BEGUN and lexicon.frequency(last) <= _SELDOM * lexicon.passages else ""


def _shortened(asked: Query, lexicon: Lexicon) -> Query:
    """The query with its ``MOST_WORDS`` weightiest words, in order."""
    if len(asked.words) <= MOST_WORDS:
        return asked
    often = {word: lexicon.frequency(word) or lexicon.passages // 100 for word in set(asked.words)}
    kept = sorted(sorted(range(len(asked.words)), key=lambda at: (often[asked.words[at]], at))[:MOST_WORDS])
    unfinished = asked.unfinished and kept[-1] == len(asked.words) - 1
    return Query(tuple(asked.words[at] for at in kept), asked.phrases, asked.unwanted, unfinished)


def _read_as(groups: Sequence[Group], first: Ranked) -> tuple[tuple[str, str], ...]:
    """Which words of the query the first hit has in another spelling."""
    words = first.words
    held = {words[place] for place in first.window.places}
    pairs: dict[tuple[str, str], None] = {}
    for group in groups:
        if group.word in held:
            continue
        nearest = max((word for word in group.near if word in held), key=lambda w: group.near[w], default=None)
        if nearest is not None:
            pairs[group.word, nearest] = None
        elif group.halves and held.issuperset(group.halves):
            pairs[group.word, " ".join(group.halves)] = None
    return tuple(pairs)


def _suggestions(groups: Sequence[Group]) -> tuple[str, ...]:
    """Words of the library near those it does not know, the most alike and commonest first."""
    near = [
        (-similar, -often, word)
        for group in groups
        if not group.often
        for word, (similar, often) in group.near.items()
        if similar >= _SURE
    ]
    return tuple(dict.fromkeys(word for _, _, word in sorted(near)))[:_SUGGESTED]
