"""Exact scores in a segment of many blocks, the highest first, without a look at the places that cannot lead.

Most words stand in few passages, and the few that stand in many weigh little. So whatever has more points than these
have together stands where one of the others does: only such places are counted up (the "essential lists" of Turtle and
Flood, "Query evaluation: strategies and optimizations", 1995). All others follow, should anybody want them.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.search.bits import BLOCK, Places
from bot.search.segment import StoredSegment
from bot.search.spread import Spread, each_once

_HIGHEST: Final = np.uint64(0xFFFF)
_PLACE: Final = 0xFFFFFFFF
_STEPS: Final = (0.6, 0.5, 0.4, 0.3, 0.2)
"""What has these shares of the highest score is looked for in turn; of what has less little is ever wanted."""

Weighty = Sequence[tuple[int, Spread]]
"""Sets of places, and the points of each."""


def falling(segment: StoredSegment, sets: Weighty, within: Places) -> Iterator[tuple[int, Iterable[int]]]:
    """(score, the places that have it, ascending) from the highest score down to 1; lazily, among the places
    ``within``."""
    allowed = None if within == segment.whole else _bitmap(within)
    most = sum(points for points, one in sets if one.dense is not None)
    yield from _leading(segment, sets, allowed, most)
    if most:
        yield from _rest(segment, sets, allowed, most)


def _leading(
    segment: StoredSegment, sets: Weighty, allowed: NDArray[np.uint8] | None, most: int
) -> Iterator[tuple[int, Iterable[int]]]:
    """Down to ``most``, exclusive: what the bitmaps have together."""
    every = np.concatenate([one.lone for _, one in sets]) if sets else np.zeros(0, np.uint32)
    if not len(every):
        return
    scored = segment.scores()
    for points, one in sets:
        scored[one.lone] += np.uint16(points)
    sparse = scored[every]
    scored[every] = 0
    highest = int(sparse.max()) + most
    places, scores = every[:0], sparse[:0]
    counted = highest
    for step in (*_STEPS, 0.0):
        least = max(most, int(step * highest))
        new = (sparse > least - most) & (sparse <= counted)
        counted = least - most
        places = np.concatenate((places, every[new]))
        scores = np.concatenate((scores, _counted(sets, allowed, every[new], sparse[new])))
        wanted = scores > least
        yield from _ordered(scores[wanted], places[wanted])
        if least == most:
            return
        places, scores = places[~wanted], scores[~wanted]


def _counted(
    sets: Weighty, allowed: NDArray[np.uint8] | None, places: NDArray[np.uint32], scores: NDArray[np.uint16]
) -> NDArray[np.uint16]:
    """The scores of some places, with what the bitmaps give them; 0 where a place is not ``allowed``."""
    octets, bits = places >> 3, np.uint8(1) << (places & 7).astype(np.uint8)
    for points, one in sets:
        if one.dense is not None:
            scores += np.uint16(points) * (one.dense[octets] & bits != 0)
    return scores if allowed is None else scores * (allowed[octets] & bits != 0)


def _ordered(scores: NDArray[np.uint16], places: NDArray[np.uint32]) -> Iterator[tuple[int, Iterable[int]]]:
    """(score, places) of places that may come more than once."""
    ordered = each_once((_HIGHEST - scores.astype(np.uint64) << np.uint64(32)) | places)
    ranked = zip((ordered >> np.uint64(32)).tolist(), (ordered & np.uint64(_PLACE)).tolist(), strict=True)
    for loss, alike in groupby(ranked, key=itemgetter(0)):
        yield int(_HIGHEST) - loss, [place for _, place in alike]


def _rest(
    segment: StoredSegment, sets: Weighty, allowed: NDArray[np.uint8] | None, most: int
) -> Iterator[tuple[int, Iterable[int]]]:
    """From ``most`` on: what has most of the common words alone, counted up in every place there is."""
    scores = np.zeros(segment.size, np.uint16)
    for points, one in sets:
        scores[one.lone] += np.uint16(points)
        if one.dense is not None:
            scores += np.uint16(points) * np.unpackbits(one.dense, count=segment.size, bitorder="little")
    if allowed is not None:
        scores *= np.unpackbits(allowed, count=segment.size, bitorder="little")
    above = most
    for least in sorted({0, *(int(step * most) for step in (0.9, 0.8, 0.7, *_STEPS))}, reverse=True):
        places = np.flatnonzero((scores > least) & (scores <= above))
        here = scores[places]
        for score in range(above, least, -1):
            yield score, map(int, places[here == score])
        above = least


def _bitmap(within: Places) -> NDArray[np.uint8]:
    return np.frombuffer(b"".join([block.to_bytes(BLOCK >> 3, "little") for block in within]), np.uint8)
