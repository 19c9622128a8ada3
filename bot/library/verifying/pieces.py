"""Small pieces of a quotation that prove nothing by themselves, but stand beside or near a part that does."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from bot.library.verifying.comparing import compare
from bot.library.verifying.evidence import PlacedPart
from bot.library.verifying.quotation import Asked
from bot.library.verifying.stretch import Stretch

_SMALL_PIECE: Final = 4
_SENTENCE: Final = 3
"""The fewest words of a sentence that is looked for as it stands."""
_SMALL_REACH: Final = 80


def with_small_pieces(parts: list[PlacedPart], asked: Asked) -> list[PlacedPart]:
    """The parts, and what few words between ellipses stand word for word right before or after one, in its section."""
    bounds = [0, *sorted(asked.breaks), len(asked)]
    joined = list(parts)
    for first, last in pairwise(bounds):
        if not 0 < asked.own_between(first, last) <= _SMALL_PIECE:
            continue
        if any(part.q0 < last and first < part.q1 for part in joined):
            continue
        for part in parts:
            near = part.q0 == last or part.q1 == first
            found = _small_piece(part, first, last, forward=part.q1 == first) if near else None
            if found is not None:
                joined.append(found)
                break
    return sorted(joined, key=lambda part: part.q0)


def _small_piece(part: PlacedPart, first: int, last: int, *, forward: bool) -> PlacedPart | None:
    """The nearest place beside a part that holds words ``first`` to ``last`` of the quotation as they are."""
    stretch, keys = part.stretch, part.seek.keys[first:last]
    length = last - first
    if forward:
        places = range(part.t1, min(len(stretch) - length, part.t1 + _SMALL_REACH) + 1)
    else:
        places = range(part.t0 - length, max(0, part.t0 - length - _SMALL_REACH) - 1, -1)
    section = stretch.section(part.t0)
    for at in places:
        if at >= 0 and stretch.keys[at : at + length] == keys and stretch.section(at) == section:
            blocks = compare(part.seek, stretch, first, last, at, at + length)
            return PlacedPart(stretch, part.seek, first, last, at, at + length, length, 0.0, blocks)
    return None


def with_pieces(
    parts: list[PlacedPart], pieces: Iterable[tuple[int, int]], asked: Asked, stretches: Sequence[Stretch]
) -> list[PlacedPart]:
    """The parts, and those pieces no part holds that stand word for word elsewhere in the same articles."""
    joined = list(parts)
    articles = {part.stretch.entry.number for part in parts}
    seek = {part.stretch.accented: part.seek for part in parts}
    for first, last in pieces:
        if asked.own_between(first, last) < _SENTENCE or any(p.q0 < last and first < p.q1 for p in joined):
            continue
        for stretch in stretches:
            if stretch.entry.number not in articles or stretch.accented not in seek:
                continue
            sought = seek[stretch.accented]
            at = stands_at(sought.keys[first:last], stretch)
            if at is not None:
                end = at + last - first
                blocks = compare(sought, stretch, first, last, at, end)
                weight = sum(sought.weights[first:last])
                joined.append(PlacedPart(stretch, sought, first, last, at, end, last - first, weight, blocks))
                break
    return sorted(joined, key=lambda part: part.q0)


def stands_at(keys: Sequence[str], stretch: Stretch) -> int | None:
    """Where a stretch has these words one after the other."""
    if not keys or any(key not in stretch.known for key in keys):
        return None
    places = stretch.places(frozenset(keys))
    rarest = min(range(len(keys)), key=lambda at: len(places[keys[at]]))
    for place in places[keys[rarest]]:
        first = place - rarest
        if first >= 0 and list(stretch.keys[first : first + len(keys)]) == list(keys):
            return first
    return None
