"""The places of a segment of many blocks that have a high score, by a look at few of them.

Whatever has so many points stands in one of those sets without which all others have less together: only their places
are looked at (the "essential lists" of Turtle and Flood, "Query evaluation: strategies and optimizations", 1995), and
each in as many sets as it takes to see that it has less.
"""

from collections.abc import Collection, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.search.segment import StoredSegment
from bot.search.spread import Spread, add_points, in_bitmap, in_order

Weighty = Sequence[tuple[int, Spread]]
"""Sets of places, and the points of each."""

_WORTH: Final = 0.5
"""They are few where they are no more than this share of all places that come one by one."""


def essential(sets: Weighty, least: int) -> list[int] | None:
    """The numbers of few sets, one of which every place with ``least`` points or more has; None where there are none.

    Sets with a bitmap are never among them: their places are too many.
    """
    without = sum([points for points, _ in sets])
    few: list[int] = []
    single = [at for at, (_, one) in enumerate(sets) if one.dense is None]
    for at in sorted(single, key=lambda at: len(sets[at][1].lone) / sets[at][0]):
        if without < least:
            break
        few.append(at)
        without -= sets[at][0]
    looked_at, all_places = (sum([len(sets[at][1].lone) for at in numbers]) for numbers in (few, range(len(sets))))
    return few if without < least and looked_at <= _WORTH * all_places else None


def scored_in(
    segment: StoredSegment, sets: Weighty, few: Collection[int], least: int
) -> tuple[NDArray[np.uint32], NDArray[np.uint16]]:
    """Of the places of ``few`` sets those that have ``least`` points or more, and the points they have; a place may
    come several times, as to sort out which do would take longer."""
    lists = [sets[at][1].lone for at in few]
    places = np.concatenate(lists) if lists else np.zeros(0, np.uint32)
    room = segment.scores()
    for at in few:
        add_points(room, sets[at][1].lone, sets[at][0])
    numbers = places.astype(np.intp)
    scores = room.take(numbers, mode="clip")
    room[numbers] = 0
    others = sorted([one for at, one in enumerate(sets) if at not in few], key=lambda one: -one[0])
    left = sum([points for points, _ in others])
    for points, one in others:
        hopeful = scores >= least - left
        places, scores = places[hopeful], scores[hopeful]
        if not len(places):
            break
        left -= points
        if one.dense is not None:
            scores += np.uint16(points) * in_bitmap(one.dense, places)
        if len(one.lone):
            scores += np.uint16(points) * in_order(one.lone, places)
    hopeful = scores >= least
    return places[hopeful], scores[hopeful]
