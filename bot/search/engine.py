"""The search engine: one synchronous call from what was typed to the passages that answer it."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby, pairwise
from typing import Final

from bot.cycles import cycles_not_sought
from bot.errors import StoreFault
from bot.model import Match
from bot.search.bits import Places, both, without
from bot.search.cache import Cache, Latest
from bot.search.candidates import best_first, weighed
from bot.search.contract import HALF_REMEMBERED, Answer, Effort, Filters, Found, Index
from bot.search.expand import Group, Lexicon, expand, readings, unbent
from bot.search.forms import Forms, Irregular, none_irregular
from bot.search.fresh import FreshSegment
from bot.search.glued import unglued
from bot.search.in_a_row import holding_phrase, is_one_phrase, whole_hit
from bot.search.labels import all_held, hit, is_like, suggested, tells_enough
from bot.search.query import Query, parse
from bot.search.rerank import GOOD, Ranked, Wanted, rerank
from bot.search.segment import Segment, StoredSegment
from bot.search.window import SLACK

MOST_WORDS: Final = 48
"""A longer query is reduced to this many words, the most telling ones, in order."""

MOST_SCORED: Final = 32
EVERYWHERE: Final = Filters()
_OTHERS: Final = 50
_BEGUN: Final = 3
"""From how many letters on a last word may be the beginning of another."""
_SELDOM: Final = 0.01
_ANSWERS: Final = 32
"""So many answers are kept for whoever asks the same again: for their next page, most often."""
_ROOM: Final = 2 << 20
_ROOM_EACH: Final = 300
"""Bytes of the cache, and more for each passage: a larger one hardly saves any time."""
_FEW: Final = 5
"""With fewer close passages, others that have some of the words follow."""
_RELATED: Final = 0.35
_NOT_FAR: Final = 0.5
"""The score they need: that much, and that part of the best one's."""
_UNLIKE: Final = 0.7
"""Where the best one has less, other forms of all words are looked for, too."""


class Engine:
    """Answers queries from one index. All calls belong on one thread. ``room`` bounds the bytes of its cache, which is
    smaller where there are few passages; ``irregular`` gives the forms of words that no ending tells."""

    def __init__(self, index: Index, room: int = 48 << 20, *, irregular: Irregular = none_irregular) -> None:
        self._index = index
        self._room = room
        self._cache = Cache(room)
        self._answers: Latest[Answer] = Latest(_ANSWERS)
        self._generation: int | None = None
        self._stored: dict[int, StoredSegment] = {}
        self._fresh = FreshSegment()
        self._pending: set[tuple[int, int, int]] = set()
        self._commons: dict[str, int] = {}
        self._lexicon = Lexicon(())
        self._forms = Forms((), irregular)

    @cycles_not_sought()  # a tenth of the time of a search went there
    def search(
        self,
        query: str,
        filters: Filters = EVERYWHERE,
        limit: int = 10,
        *,
        literal: bool = False,
        loosen: bool = True,
        leave_out: bool = True,
        effort: Effort = HALF_REMEMBERED,
    ) -> Answer:
        """The passages nearest to ``query``, best first, at most ``limit``.

        ``literal`` is for text that nobody typed as a query: quotation marks and hyphens in it ask for nothing. Words
        in quotation marks that stand nowhere in a row are looked for like the others, unless ``loosen`` is False;
        without ``leave_out``, passages with a word behind a hyphen are found, too.
        Raises BadQuery when there is nothing to look for, StoreFault when the index is damaged.
        """
        begun = time.perf_counter()
        asked = parse(query, literal=literal)
        asked = asked if leave_out else replace(asked, unwanted=())
        try:
            self._refresh(self._index.begin())
            again = (query, filters, limit, loosen, leave_out) if effort is HALF_REMEMBERED and not literal else None
            known = self._answers.get(again) if again else None
            if known is not None:
                return replace(known, milliseconds=(time.perf_counter() - begun) * 1000)
            answer = self._answer(asked, filters, limit, begun, effort, keywords=not literal)
            if asked.phrases and not answer.found and loosen:
                plain = self._answer(replace(asked, phrases=()), filters, limit, begun, effort, keywords=not literal)
                answer = replace(plain, loosened=True)
            if again:
                self._answers.put(again, answer)
            return answer
        except StoreFault:
            self._forget()
            raise
        finally:
            self._index.end()

    def catch_up(self, *, first: bool = False) -> None:
        """Pick up what another transaction changed before anybody asks, if anybody ever did or this is to be the
        ``first`` time. Raises StoreFault."""
        if self._generation is None and not first:
            return
        try:
            self._refresh(self._index.begin())
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
        masks = [self._allowed(segment, asked, filters) for segment in segments]
        if asked.phrases and not any(map(any, masks)):
            return Answer(False, (), (time.perf_counter() - begun) * 1000, ())
        if is_one_phrase(asked):
            standing = holding_phrase(segments, masks, asked, limit)
            found = self._found(segments, standing, limit, whole_hit)
            return Answer(bool(found), found, (time.perf_counter() - begun) * 1000, ())
        asked = _shortened(unglued(asked, lexicon), lexicon)
        groups, wanted, ranked = self._ranked(asked, segments, masks, limit, effort, effort.bent)
        if effort is HALF_REMEMBERED and unbent(groups) and (not ranked or ranked[0].score < _UNLIKE):
            groups, wanted, ranked = self._ranked(asked, segments, masks, limit, effort, len(groups))
        if effort.least:
            ranked = [one for one in ranked if one.score >= effort.least]
        complete = {id(one) for one in all_held(asked, ranked)} if keywords else ()
        close = [one for one in ranked if one.score >= GOOD or id(one) in complete]
        if not close and ranked and tells_enough(groups, ranked[0], wanted):
            close = ranked[:1]
        if keywords and close and not is_like(asked, close[0]):
            close = []
        weaker: list[Ranked] = []
        if keywords and effort is HALF_REMEMBERED and 0 < len(close) < _FEW:
            least = max(_RELATED, _NOT_FAR * close[0].score)
            chosen = {id(one) for one in close}
            weaker = [one for one in ranked if id(one) not in chosen and one.score >= least]
        handed_out = partial(hit, wanted=wanted, groups=groups)
        found = self._found(segments, close or ranked, limit, handed_out)
        more = self._found(segments, weaker, _FEW - len(found), handed_out) if len(found) < _FEW else ()
        suggestions = () if close else suggested(groups)
        taken = (time.perf_counter() - begun) * 1000
        return Answer(bool(close), found, taken, suggestions, more)

    def _ranked(
        self, asked: Query, segments: Sequence[Segment], masks: Sequence[Places], limit: int, effort: Effort, bent: int
    ) -> tuple[Sequence[Group], Wanted, list[Ranked]]:
        """What the words may mean, what is wanted, and the passages looked at; ``bent`` is that of ``Effort``."""
        lexicon = self._lexicon
        groups = expand(asked.words, lexicon, self._forms, unfinished=asked.unfinished, bent=bent)
        terms = weighed(groups, self._commons, lexicon, MOST_SCORED)
        total = sum(group.weight for group in groups)
        shares = [group.weight / total for group in groups]
        reach = len(asked.words) + SLACK
        wanted = Wanted(asked, readings(groups), shares, reach, terms.most, effort, _begun(asked, lexicon))
        return groups, wanted, rerank(segments, best_first(segments, masks, terms, lexicon), wanted, limit)

    def _segments(self) -> list[Segment]:
        segments: list[Segment] = [*self._stored.values()]
        if self._fresh.size or not segments:
            segments.append(self._fresh)
        return segments

    def _refresh(self, generation: int) -> None:
        """Pick up what another transaction changed."""
        if generation == self._generation:
            return
        self._answers.clear()
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
        self._cache.resize(min(self._room, _ROOM + _ROOM_EACH * self._lexicon.passages))
        self._forms = self._forms.of(self._index.languages())
        self._generation = generation

    def _forget(self) -> None:
        """Start over after a fault: the index may be rebuilt under the same numbers."""
        self._generation = None
        self._stored = {}
        self._fresh = FreshSegment()
        self._pending = set()
        self._cache.clear()
        self._answers.clear()

    def _allowed(self, segment: Segment, asked: Query, filters: Filters) -> Places:
        """Where a hit may be: alive, in the articles asked for, with the phrases' words, without those left out."""
        places = segment.alive
        if filters.articles is not None:
            places = both(places, segment.within(filters.articles))
        known = None
        if asked.phrases:
            alone = {word for phrase in asked.phrases for word in phrase}
            beside = {pair for phrase in asked.phrases for pair in pairwise(phrase)}
            if isinstance(segment, StoredSegment) and segment.wide:
                known = segment.holding_all([*alone], [*beside])
            if known is None:
                segment.expect([(word,) for word in alone], [*beside])
        for phrase in asked.phrases if known is None else ():
            for word in phrase:
                places = both(places, segment.holding((word,)))
            for left, right in pairwise(phrase):
                neighbours = segment.neighbours(left, right)
                places = places if neighbours is None else both(places, neighbours)
        places = places if known is None else both(places, known)
        for words in asked.unwanted:
            if len(words) == 1:
                places = without(places, segment.holding(words))
        return places

    def _found(
        self,
        segments: Sequence[Segment],
        ranked: Sequence[Ranked],
        limit: int,
        handed_out: Callable[[int, str, Ranked, tuple[int, ...]], Found],
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
                    found.append(handed_out(numbered[0][0], text, numbered[0][1], others))
        found.sort(key=lambda one: (one.match is not Match.EXACT, -one.score, one.passage))
        return tuple(found[:limit])


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
