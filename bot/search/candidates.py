"""Which passages are worth a closer look: an exact score for every passage of a segment at once.

L(df) is ``Lexicon.weight``. A passage with a word of the group as typed gets round(s L(df)); with another spelling
round(s L(df of all spellings) × the best similarity); two common words of the query that stand side by side add
round(s / 2 L(df of the pair)) where the pair stands in less than .3 of the passages.
"""

import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.search.bits import Planes
from bot.search.expand import HALF, Group, Lexicon
from bot.search.segment import Segment

SCALE: Final = 2.0
_PAIR_SHARE: Final = 0.3


@dataclass(frozen=True, slots=True)
class Terms:
    """The groups of a query as whole numbers: (group, points as typed, points as read otherwise), and common pairs.
    ``worth`` is the most that one point can add to v (see ``window``)."""

    groups: tuple[tuple[Group, int, int], ...]
    pairs: tuple[tuple[int, int], ...]
    worth: float


def weighed(groups: Sequence[Group], commons: Mapping[str, int], lexicon: Lexicon, most: int) -> Terms:
    """Points for each group as typed and as read otherwise; of many groups the weightiest ``most``, each word once."""
    total = sum(group.weight for group in groups)
    shares: dict[str, float] = {}
    for group in groups:
        shares[group.word] = shares.get(group.word, 0.0) + group.weight / total
    once = {group.word: group for group in reversed(groups)}
    chosen = sorted(once.values(), key=lambda group: -shares[group.word])[:most]
    points: list[tuple[Group, int, int]] = []
    worth = 1e-9
    for group in chosen:
        share = shares[group.word]
        scale = SCALE * share * total / group.weight
        exact = max(1, round(scale * lexicon.weight(group.often))) if group.often else 0
        near = 0
        if group.near or group.halves:
            often = group.often + sum(frequency for _, frequency in group.near.values())
            best = max([similar for similar, _ in group.near.values()] + ([2 * HALF] if group.halves else []))
            near = max(1, round(scale * best * lexicon.weight(min(lexicon.passages, often))))
            worth = max(worth, share * best / near)
        if exact:
            worth = max(worth, share / max(exact, near))
        points.append((group, exact, near))
    ranks = [commons.get(group.word) for group in groups]
    pairs = {(left, right) for left, right in pairwise(ranks) if left is not None and right is not None}
    return Terms(tuple(points), tuple(sorted(pairs))[: 2 * most], worth)


def descending(segment: Segment, terms: Terms, lexicon: Lexicon, within: int) -> Iterator[tuple[int, int]]:
    """(score, places) of a segment, the highest score first, among the places ``within``."""
    planes = Planes()
    for group, exact, near in terms.groups:
        typed = segment.holding((group.word,)) if exact else 0
        if near:
            either = typed | segment.holding(tuple(group.near))
            if group.halves:
                either |= segment.holding(group.halves[:1]) & segment.holding(group.halves[1:])
            planes.add(either, near)
        if exact > near:
            planes.add(typed, exact - near)
    for left, right in terms.pairs:
        beside = segment.neighbours(left, right)
        if beside:
            often = beside.bit_count()
            if often < _PAIR_SHARE * segment.size:
                planes.add(beside, round(SCALE / 2 * lexicon.weight(often)))
    return planes.descending(within)


def merged(
    segments: Sequence[Segment], masks: Sequence[int], terms: Terms, lexicon: Lexicon
) -> Iterator[tuple[int, int, int]]:
    """(score, number of the segment, places) of all segments, the highest score first."""
    streams = [
        _of_segment(at, descending(segment, terms, lexicon, mask))
        for at, (segment, mask) in enumerate(zip(segments, masks, strict=True))
        if mask
    ]
    for loss, at, places in streams[0] if len(streams) == 1 else heapq.merge(*streams):
        yield -loss, at, places


def _of_segment(at: int, scored: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    return ((-score, at, places) for score, places in scored)
