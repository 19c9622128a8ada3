"""Exact scores in a segment of many blocks, the highest first, without a look at the places that cannot lead.

What has most of all points there are comes first, from few places (see ``essential``). Most words stand in few
passages, and the few that stand in many weigh little: what has more points than these have together stands where one of
the others does, and comes next. All others follow, should anybody want them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from bot.search.bits import BLOCK, Places
from bot.search.essential import Weighty, essential, scored_in
from bot.search.segment import StoredSegment
from bot.search.spread import add_points, each_once, in_bitmap

_MOST: Final = 0xFFFF
_MOST_IN_A_BYTE: Final = 0xFF
_HIGHEST: Final = np.uint64(_MOST)
_PLACE: Final = 0xFFFFFFFF
_FIRST: Final = (0.6, 0.45)
"""What has these shares of all points there are is looked for first, in few places …"""
_STEPS: Final = (0.6, 0.5, 0.4, 0.3, 0.2)
"""… then what has these shares of the highest score; of what has less little is ever wanted."""


def falling(segment: StoredSegment, sets: Weighty, within: Places) -> Iterator[tuple[int, Iterable[int]]]:
    """(score, the places that have it, ascending) from the highest score down to 1; lazily, among the places
    ``within``."""
    allowed = None if within == segment.whole else _bitmap(within)
    most = sum([points for points, one in sets if one.dense is not None])
    all_points = sum([points for points, _ in sets])
    above = all_points + 1
    for share in _FIRST:
        least = int(share * (all_points + 1))
        few = essential(sets, least) if most < least else None
        if few is None:
            break
        places, scores = scored_in(segment, sets, few, least)
        if allowed is not None:
            scores *= in_bitmap(allowed, places)
        wanted = (scores > 0) & (scores < above)
        yield from _ordered(scores[wanted], places[wanted])
        above = least
    below = _Below()
    yield from _leading(segment, sets, allowed, most, above, below)
    if most:
        yield from _rest(segment, sets, allowed, most, below)


@dataclass(slots=True)
class _Below:
    """What ``_leading`` leaves behind: ``places`` that have no more than the bitmaps give at most, with their
    ``scores``, and the places ``told``. They may come more than once."""

    places: NDArray[np.uint32] = field(default_factory=lambda: np.zeros(0, np.uint32))
    scores: NDArray[np.uint16] = field(default_factory=lambda: np.zeros(0, np.uint16))
    told: list[NDArray[np.uint32]] = field(default_factory=list)


def _leading(
    segment: StoredSegment, sets: Weighty, allowed: NDArray[np.uint8] | None, most: int, above: int, below: _Below
) -> Iterator[tuple[int, Iterable[int]]]:
    """From ``above`` down to ``most``, both exclusive: what the bitmaps have together."""
    every = np.concatenate([one.lone for _, one in sets]) if sets else np.zeros(0, np.uint32)
    if not len(every):
        return
    scored = segment.scores()
    for points, one in sets:
        add_points(scored, one.lone, points)
    numbers = every.astype(np.intp)
    sparse = scored.take(numbers, mode="clip")
    scored[numbers] = 0
    highest = min(above - 1, int(sparse.max()) + most)
    for step in (*_STEPS, 0.0):
        least = max(most, int(step * highest))
        pruned = 0 if least == most else least
        hopeful = sparse > max(0, pruned - most)
        places, scores = _counted(sets, allowed, every[hopeful], sparse[hopeful], most, pruned)
        wanted = scores > least
        below.told.append(places[wanted])
        new = wanted & (scores < above)
        yield from _ordered(scores[new], places[new])
        if least == most:
            below.places, below.scores = places[~wanted], scores[~wanted]
            return
        above = min(above, least + 1)


def _counted(
    sets: Weighty,
    allowed: NDArray[np.uint8] | None,
    places: NDArray[np.uint32],
    scores: NDArray[np.uint16],
    most: int,
    least: int,
) -> tuple[NDArray[np.uint32], NDArray[np.uint16]]:
    """Some places and their scores, with what the bitmaps give them, ``most`` at most; those that have more than
    ``least``, or all where it is 0. The score is 0 where a place is not ``allowed``."""
    for points, one in sorted(sets, key=lambda pair: -pair[0]):
        if one.dense is not None:
            scores = scores + np.uint16(points) * in_bitmap(one.dense, places)
            most -= points
            if least:
                hopeful = scores > least - most
                places, scores = places[hopeful], scores[hopeful]
    return places, scores if allowed is None else scores * in_bitmap(allowed, places)


def _ordered(scores: NDArray[np.uint16], places: NDArray[np.uint32]) -> Iterator[tuple[int, Iterable[int]]]:
    """(score, places) of places that may come more than once."""
    ordered = each_once((_HIGHEST - scores.astype(np.uint64) << np.uint64(32)) | places)
    ranked = zip((ordered >> np.uint64(32)).tolist(), (ordered & np.uint64(_PLACE)).tolist(), strict=True)
    for loss, alike in groupby(ranked, key=itemgetter(0)):
        yield _MOST - loss, [place for _, place in alike]


def _rest(
    segment: StoredSegment, sets: Weighty, allowed: NDArray[np.uint8] | None, most: int, below: _Below
) -> Iterator[tuple[int, Iterable[int]]]:
    """From ``most`` on: what has most of the common words alone, counted up in every place there is."""
    small = np.dtype(np.uint8 if most <= _MOST_IN_A_BYTE else np.uint16)  # of bytes many are counted up at once
    scores: NDArray[np.unsignedinteger[Any]] = np.zeros(segment.size, small)
    for points, one in sets:
        if one.dense is not None:
            scores += np.unpackbits(one.dense, count=segment.size, bitorder="little") * small.type(points)
    if allowed is not None:
        scores *= np.unpackbits(allowed, count=segment.size, bitorder="little")
    scores[below.places] = below.scores
    for told in below.told:
        scores[told] = 0
    above = most
    for least in sorted({0, *(int(step * most) for step in (0.9, 0.8, 0.7, *_STEPS))}, reverse=True):
        places = np.flatnonzero((scores > least) & (scores <= above))
        here = scores[places]
        for score in range(above, least, -1):
            yield score, map(int, places[here == score])
        above = least


def _bitmap(within: Places) -> NDArray[np.uint8]:
    return np.frombuffer(b"".join([block.to_bytes(BLOCK >> 3, "little") for block in within]), np.uint8)
