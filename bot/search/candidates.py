"""Which passages are worth a closer look: an exact score for every passage of a segment at once.

L(df) is ``Lexicon.weight``. A passage with a word of the group as typed gets round(s L(df)); with another spelling
round(s L(df of all spellings) × the best similarity); two common words of the query that stand side by side add
round(s / 2 L(df of the pair)) where the pair stands in less than .3 of the passages.
"""

import heapq
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from bot.search.bits import BLOCK, Places, Planes, both, members
from bot.search.expand import HALF, Group, Lexicon
from bot.search.segment import Segment, StoredSegment

if TYPE_CHECKING:
    from bot.search.spread import Spread

SCALE: Final = 2.0
_PAIR_SHARE: Final = 0.3


@dataclass(frozen=True, slots=True)
class Terms:
    """The groups of a query as whole numbers: (group, points as typed, points as read otherwise), and common pairs.
    ``steps`` are the points that each group gives at most and its share of v (see ``window``), the largest share for a
    point first; ``beyond`` is the share of the words that give none."""

    groups: tuple[tuple[Group, int, int], ...]
    pairs: tuple[tuple[str, str], ...]
    steps: tuple[tuple[float, float], ...]
    beyond: float = 0.0

    def most(self, points: float) -> float:
        """The most that v can be in a passage with so many points."""
        value = self.beyond
        for cost, share in self.steps:
            if cost >= points:
                return min(1.0, value + share * points / cost)
            points -= cost
            value += share
        return min(1.0, value)


def weighed(groups: Sequence[Group], commons: Container[str], lexicon: Lexicon, most: int) -> Terms:
    """Points for each group as typed and as read otherwise; of many groups the weightiest ``most``, each word once."""
    total = sum(group.weight for group in groups)
    shares: dict[str, float] = {}
    for group in groups:
        shares[group.word] = shares.get(group.word, 0.0) + group.weight / total
    once = {group.word: group for group in reversed(groups)}
    chosen = sorted(once.values(), key=lambda group: -shares[group.word])[:most]
    points: list[tuple[Group, int, int]] = []
    steps: list[tuple[float, float]] = []
    for group in chosen:
        share = shares[group.word]
        scale = SCALE * share * total / group.weight
        worth = 1e-9
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
        steps.append((share / worth, share))
    neighbours = pairwise([group.word for group in groups])
    pairs = {(left, right) for left, right in neighbours if left in commons and right in commons}
    steps.sort(key=lambda step: step[0] / step[1])
    # Words beyond the weightiest give no points, but may stand there.
    beyond = max(0.0, 1 - sum(shares[group.word] for group in chosen))
    return Terms(tuple(points), tuple(sorted(pairs))[: 2 * most], tuple(steps), beyond)


def descending(
    segment: Segment, terms: Terms, lexicon: Lexicon, within: Places
) -> list[tuple[int, Iterator[tuple[int, int]]]]:
    """For each block that has places ``within``: its first place, and (score, places of the block), highest first."""
    planes = {block: Planes() for block, allowed in enumerate(within) if allowed}

    def add(places: Places, weight: int) -> None:
        for block, plane in planes.items():
            plane.add(places[block], weight)

    segment.expect([words for group, exact, near in terms.groups for words in _asked(group, exact, near)], terms.pairs)
    for group, exact, near in terms.groups:
        typed = segment.holding((group.word,)) if exact else (0,) * len(within)
        if near:
            other = segment.holding(tuple(group.near))
            if group.halves:
                split = both(segment.holding(group.halves[:1]), segment.holding(group.halves[1:]))
                other = tuple([a | b for a, b in zip(other, split, strict=True)])
            add(tuple([a | b for a, b in zip(typed, other, strict=True)]), near)
        if exact > near:
            add(typed, exact - near)
    for left, right in terms.pairs:
        beside = segment.neighbours(left, right)
        if beside is not None:
            often = sum([block.bit_count() for block in beside])
            if weight := pair_points(often, segment, lexicon):
                add(beside, weight)
    return [(block * BLOCK, plane.descending(within[block])) for block, plane in planes.items()]


def pair_points(often: int, segment: Segment, lexicon: Lexicon) -> int:
    """What a pair of common words gives that so many passages of a segment have."""
    return round(SCALE / 2 * lexicon.weight(often)) if 0 < often < _PAIR_SHARE * segment.size else 0


def _asked(group: Group, exact: int, near: int) -> Iterator[tuple[str, ...]]:
    """The words whose places give a group its points."""
    if exact:
        yield (group.word,)
    if near:
        yield tuple(group.near)
        if group.halves:
            yield group.halves[:1]
            yield group.halves[1:]


def best_first(
    segments: Sequence[Segment], masks: Sequence[Places], terms: Terms, lexicon: Lexicon
) -> Iterator[tuple[int, int, int]]:
    """(score, number of the segment, place) of all segments, the highest score first."""
    streams = [
        stream
        for at, (segment, mask) in enumerate(zip(segments, masks, strict=True))
        if any(mask)
        for stream in _streams(at, segment, mask, terms, lexicon)
    ]
    for loss, at, first, places in heapq.merge(*streams):
        for place in members(places) if isinstance(places, int) else places:
            yield -loss, at, first + place


_Stream = Iterator[tuple[int, int, int, int | Iterable[int]]]
"""(score below 0, number of the segment, first place, places from there on), the highest score first."""


def _streams(at: int, segment: Segment, mask: Places, terms: Terms, lexicon: Lexicon) -> Iterator[_Stream]:
    if isinstance(segment, StoredSegment) and segment.wide:
        yield _wide(at, segment, mask, terms, lexicon)
    else:
        for first, scored in descending(segment, terms, lexicon, mask):
            yield _placed(at, first, scored)


def _placed(at: int, first: int, scored: Iterator[tuple[int, int]]) -> _Stream:
    return ((-score, at, first, places) for score, places in scored)


def _wide(at: int, segment: StoredSegment, mask: Places, terms: Terms, lexicon: Lexicon) -> _Stream:
    from bot.search.wide import falling  # numpy takes a tenth of a second and 16 MB

    for score, places in falling(segment, _weighty(segment, terms, lexicon), mask):
        yield -score, at, 0, places


def _weighty(segment: StoredSegment, terms: Terms, lexicon: Lexicon) -> "list[tuple[int, Spread]]":
    """The sets that give points, as ``descending`` gives them."""
    from bot.search.spread import common, together

    asked: list[Sequence[str]] = []
    for group, exact, near in terms.groups:
        asked.append((group.word,))
        if near:
            asked.append((group.word, *group.near) if exact else tuple(group.near))
            asked += [group.halves[:1], group.halves[1:]] if group.halves else []
    found, pairs = segment.spreads(asked, terms.pairs)
    sets: list[tuple[int, Spread]] = []
    following = iter(found)
    for group, exact, near in terms.groups:
        typed = next(following)
        if near:
            other = next(following)
            if group.halves:
                other = together(other, common(next(following), next(following)))
            sets.append((near, other))
        if exact > near:
            sets.append((exact - near, typed))
    sets += [(pair_points(one.count, segment, lexicon), one) for one in pairs]
    return [(points, one) for points, one in sets if points]
