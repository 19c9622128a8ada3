"""Sets of places of a segment of many blocks: the places one by one, but for blocks that have too many for that."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from bot.search.bits import BARE, BEYOND, BLOCK, NO_FORM, SHORT

_Number = TypeVar("_Number", np.uint32, np.uint64)
_BLOCK_BYTES: Final = BLOCK >> 3
_ROOM: Final = 300
"""About what a set takes beside its arrays."""


@dataclass(frozen=True, slots=True)
class Spread:
    """``lone`` are places in order, each once; ``dense`` is a bitmap of all places, for those that are not lone."""

    lone: NDArray[np.uint32]
    dense: NDArray[np.uint8] | None

    @property
    def room(self) -> int:
        """About how many bytes it takes."""
        return _ROOM + self.lone.nbytes + (0 if self.dense is None else self.dense.nbytes)

    @property
    def count(self) -> int:
        """How many places it has."""
        return len(self.lone) + (0 if self.dense is None else int(np.bitwise_count(self.dense).sum()))


def spread_of(parts: Iterable[tuple[int, bytes]], sizes: Sequence[int], *, one_term: bool) -> Spread:
    """The places of (block, packed set) of a segment with blocks of these ``sizes``; a place of ``one_term`` comes
    only once. Raises ValueError where a set is damaged."""
    lists: list[bytes] = []
    blocks: list[int] = []
    counts: list[int] = []
    bitmaps: list[tuple[int, bytes]] = []
    for block, part in sorted(parts):
        form = part[:1]
        if form == SHORT and len(part) % 2:
            lists.append(part[1:])
            blocks.append(block)
            counts.append(len(part) >> 1)
        elif form == BARE and len(part) - 1 <= (sizes[block] + 7) >> 3:
            bitmaps.append((block * _BLOCK_BYTES, part[1:]))
        else:
            raise ValueError(NO_FORM)
    dense = _joined(bitmaps, len(sizes) * _BLOCK_BYTES) if bitmaps else None
    lone: NDArray[np.uint32] = np.repeat(np.array(blocks, np.uint32) * np.uint32(BLOCK), counts)
    lone += np.frombuffer(b"".join(lists), np.uint16)
    if not one_term:
        lone = each_once(lone)
        if dense is not None:
            lone = lone[~in_bitmap(dense, lone)]
    last = sum(sizes)
    if (len(lone) and lone.max() >= last) or (dense is not None and _beyond(dense, last)):
        raise ValueError(BEYOND)
    return Spread(lone, dense)


def _joined(bitmaps: Iterable[tuple[int, bytes]], size: int) -> NDArray[np.uint8]:
    """Some bitmaps, each from its own octet on, as one."""
    held = bytearray(size)
    whole = np.frombuffer(held, np.uint8)
    filled: set[int] = set()
    for start, bitmap in bitmaps:
        if start in filled:
            here = whole[start : start + len(bitmap)]
            here |= np.frombuffer(bitmap, np.uint8)
        else:
            held[start : start + len(bitmap)] = bitmap
            filled.add(start)
    return whole


def each_once(numbers: NDArray[_Number]) -> NDArray[_Number]:
    """The different ones of some numbers, ascending; sorts ``numbers`` in place. (``numpy.unique`` takes ten times as
    long, and any other sort three times: much of what comes here is in order already.)"""
    numbers.sort(kind="stable")
    first = np.ones(len(numbers), np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=first[1:])
    return numbers[first]


def in_bitmap(dense: NDArray[np.uint8], places: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Which of some places a bitmap has."""
    octets = dense.take(places >> 3, mode="clip")  # as everywhere here, twice as fast as an index
    found: NDArray[np.bool_] = (octets >> (places.astype(np.uint8) & 7) & 1).view(np.bool_)
    return found


def in_order(lone: NDArray[np.uint32], places: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Which of some places stand in a list in order, which has some."""
    found: NDArray[np.bool_] = lone.take(np.searchsorted(lone, places), mode="clip") == places
    return found


def add_points(scores: NDArray[np.uint16], places: NDArray[np.uint32], points: int) -> None:
    """Add points to the scores of some places, each of which comes once."""
    np.add.at(scores, places, np.uint16(points))


def together(one: Spread, other: Spread) -> Spread:
    """What is in either set."""
    if one.dense is None or other.dense is None:
        dense = other.dense if one.dense is None else one.dense
    else:
        dense = one.dense | other.dense
    lone = each_once(np.concatenate((one.lone, other.lone)))
    return Spread(lone if dense is None else lone[~in_bitmap(dense, lone)], dense)


def common(one: Spread, other: Spread) -> Spread:
    """What is in both sets."""
    lone = [np.intersect1d(one.lone, other.lone, assume_unique=True)]
    for these, those in ((one, other), (other, one)):
        if those.dense is not None:
            lone.append(these.lone[in_bitmap(those.dense, these.lone)])
    dense = None if one.dense is None or other.dense is None else one.dense & other.dense
    return Spread(each_once(np.concatenate(lone)), dense)


def in_all(sets: Iterable[Spread]) -> NDArray[np.uint32] | None:
    """The places that are in every one of some sets, in order; None where each of these has a bitmap, so that they may
    be many."""
    first, *others = sorted(sets, key=lambda one: (one.dense is not None, len(one.lone)))
    if first.dense is not None:
        return None
    places = first.lone
    for one in others:
        if not len(places):
            break
        here = np.zeros(len(places), np.bool_) if one.dense is None else in_bitmap(one.dense, places)
        if len(one.lone):
            here |= in_order(one.lone, places)
        places = places[here]
    return places


def _beyond(dense: NDArray[np.uint8], size: int) -> bool:
    """Whether a bitmap has places from ``size`` on."""
    rest = dense[size >> 3 :]
    return len(rest) > 0 and (int(rest[0]) >> (size & 7) > 0 or bool(rest[1:].any()))
