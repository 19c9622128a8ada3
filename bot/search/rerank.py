"""The second ranking step: candidates by falling score, each measured by its best window, until none can win.

f is the window's value. The first by f are compared letter by letter too: final = .6 f + .4 partial_ratio / 100, with
rapidfuzz's ``partial_ratio`` of the query and the window with a few words around it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Final

from rapidfuzz import fuzz

from bot.model import Match
from bot.search.contract import Effort
from bot.search.query import Query
from bot.search.segment import Segment
from bot.search.window import LookedFor, Reading, Window, best_window

CHUNK: Final = 16
_FURTHER: Final = 8
"""So many are looked at together at first, and then: each time it is seen whether any more can win."""

MOST_FORBIDDEN: Final = 5000

GOOD: Final = 0.55
"""Below this final score nothing is close."""

COMPARED: Final = 16
PERFECT: Final = 0.999
_ENOUGH_PERFECT: Final = 96
_TIE: Final = 1e-9
_TO_SPARE: Final = 6
"""So many more than are wanted are looked at: what has most points is not always the best."""

_PATIENCE: Final = 32
_FADED: Final = 0.85
"""After so many that were no better than the best, none is looked at that promises so much less than it."""

_SURE: Final = 0.9
"""From here on the best one has the words nearly as typed."""

_AROUND: Final = 3
_LETTERS: Final = 0.4


@dataclass(slots=True)
class Ranked:
    """An examined candidate: where it is, its points, its folded words, its window and its final score."""

    segment: int
    place: int
    points: int
    words: Sequence[str]
    window: Window
    score: float = 0.0
    compared: bool = False

    @property
    def match(self) -> Match:
        """Exact when every word stands there as typed and in a row, close when each is read as something there."""
        if self.window.adjacent and min(self.window.similar) == 1:
            return Match.EXACT
        return Match.CLOSE if min(self.window.similar) > 0 else Match.PARTIAL

    @property
    def order(self) -> tuple[bool, float, int, int]:
        """Sorts the best first: exact ones, then by score, then by age."""
        exact = self.window.adjacent and min(self.window.similar) == 1
        return not exact, -self.score, self.segment, self.place


@dataclass(frozen=True, slots=True)
class Wanted:
    """The query, prepared for the second ranking step; ``begun`` is its last word, if that may be unfinished.
    ``most`` is that of ``candidates.Terms``."""

    query: Query
    readings: Mapping[str, Sequence[Reading]]
    shares: Sequence[float]
    reach: int
    most: Callable[[float], float]
    effort: Effort
    begun: str = ""


def rerank(
    segments: Sequence[Segment], candidates: Iterator[tuple[int, int, int]], wanted: Wanted, limit: int
) -> list[Ranked]:
    """The examined candidates, the best first; those that a phrase or a word left out forbids are not among them."""
    text = " ".join(wanted.query.words)
    looked_for = LookedFor(wanted.readings, wanted.shares, wanted.reach, wanted.begun)
    looked: list[Ranked] = []
    best: Ranked | None = None
    effort = wanted.effort
    fewest = effort.first or max(CHUNK, limit + _TO_SPARE)
    compared = max(COMPARED, limit)
    forbidding = bool(wanted.query.phrases or wanted.query.unwanted)
    if effort.least:
        candidates = takewhile(lambda one: wanted.most(one[0]) >= effort.least, candidates)
    most = MOST_FORBIDDEN if forbidding else effort.most
    seen = last = highest = since = 0
    leader: Ranked | None = None
    for first in candidates:
        points = first[0]
        highest = highest or points
        settled = seen >= fewest and (best is not None or not forbidding)
        if settled and (points < effort.keen * highest or not _can_win(points, best, wanted)):
            break
        further = effort.further if best is None or best.score < _SURE else 1
        if (seen >= most * further and points < last) or seen >= (most + effort.ties) * further:
            break
        if best is not None and seen >= fewest and _repeated(looked, best, fewest, limit):
            break
        if best is not None and best.score >= PERFECT and (seen >= _ENOUGH_PERFECT or _perfect(looked, limit)):
            break
        if best is not None and seen - since >= _PATIENCE and points <= _FADED * best.points:
            break
        chunk = [first, *islice(candidates, (_FURTHER if seen else min(CHUNK, fewest)) - 1)]
        least = looked[compared - 1].window.value - _TIE if len(looked) >= compared else 0.0
        looked += _look(segments, chunk, wanted.query, looked_for, least)
        best = _compare(looked, text, compared)
        seen += len(chunk)
        last = chunk[-1][0]
        if best is not leader:
            leader, since = best, seen
    looked.sort(key=lambda ranked: ranked.order)
    return looked


def _repeated(looked: Sequence[Ranked], best: Ranked, fewest: int, limit: int) -> bool:
    """Whether the library repeats the best line in as many different texts as are wanted, and more copies of it than
    are looked at in any case."""
    alike = looked[: 2 * fewest]
    if len(alike) < 2 * fewest or alike[-1].window.value < best.window.value - _TIE:
        return False
    return len({tuple(one.words) for one in alike}) >= limit


def _perfect(looked: Sequence[Ranked], limit: int) -> bool:
    """Whether as many different texts as are wanted are as good as can be."""
    return len({tuple(one.words) for one in looked[:limit] if one.score >= PERFECT}) == limit


def _can_win(points: int, best: Ranked | None, wanted: Wanted) -> bool:
    """Whether a passage with this many points could still be good and beat the best one so far."""
    if best is not None and best.score >= PERFECT:
        return points >= best.points
    value = wanted.most(points)
    return (1 - _LETTERS) * value + _LETTERS * (0.6 + 0.4 * value) > max(GOOD, best.score if best else 0.0)


def _look(
    segments: Sequence[Segment],
    chunk: Sequence[tuple[int, int, int]],
    query: Query,
    looked_for: LookedFor,
    least: float,
) -> Iterator[Ranked]:
    """Those of some candidates, (points, segment, place) each, whose window is worth more than ``least``, and that a
    phrase or a word left out does not forbid.
    """
    held = {
        at: segments[at].words_at([place for _, other, place in chunk if other == at])
        for at in {at for _, at, _ in chunk}
    }
    phrases = [f" {' '.join(phrase)} " for phrase in query.phrases]
    unwanted = [f" {' '.join(words)} " for words in query.unwanted]
    for points, at, place in chunk:
        text = held[at].get(place, ())
        if phrases or unwanted:
            padded = f" {' '.join(text)} "
            if any(phrase not in padded for phrase in phrases) or any(words in padded for words in unwanted):
                continue
        window = best_window(text, looked_for, least)
        if window.places:
            yield Ranked(at, place, points, text, window, (1 - _LETTERS) * window.value)


def _compare(looked: list[Ranked], text: str, count: int) -> Ranked | None:
    """Put them in order of f and compare the first ``count`` letter by letter; the best of those, or None."""
    looked.sort(key=lambda ranked: -ranked.window.value)
    leading = looked[:count]
    for ranked in leading:
        if not ranked.compared:
            ranked.compared = True
            places = ranked.window.places
            around = " ".join(ranked.words[max(0, places[0] - _AROUND) : places[-1] + 1 + _AROUND])
            ranked.score += _LETTERS * fuzz.partial_ratio(text, around) / 100
    return min(leading, key=lambda ranked: ranked.order, default=None)
