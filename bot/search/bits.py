"""Sets of small numbers as Python integers, their form on disk, and exact scores added up bit plane by bit plane.

An integer's bit p says whether p is in the set, so that AND and OR of a million places take microseconds. On disk a
set is a list of 16 or 32 bit numbers or a bitmap, whichever suits how many it holds. Scores are
bit-sliced (O'Neil and Quass, "Improved query performance with variant indexes", SIGMOD 1997): plane i holds bit i of
every score, and adding a weight to a set is a ripple-carry addition over whole planes.
"""

import re
from collections.abc import Iterable, Iterator

BLOCK = 1 << 16
"""Places whose postings are stored, and scored, together."""

SHORT, LONG, BARE = b"s", b"l", b"b"
"""The forms of a packed set: its first byte."""

NO_FORM = "a set is in no known form"
BEYOND = "a set holds a number beyond its size"

_SOME = 256
"""From so many numbers of a whole block on numpy is worth its start; smaller libraries are read without it."""

_FEW = 16
"""Up to so many numbers are put together bit by bit: to make an integer of a whole block takes as long as that."""

_LONE_BITS = 8
_FILLED = re.compile(rb"[^\0]")
_BITS_OF = tuple(tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256))


class Gathering:
    """A set of at most ``BLOCK`` places being put together from packed parts."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._lists: list[bytes] = []
        self._whole = 0

    def add(self, part: bytes) -> None:
        """Add the set ``part``, as ``packing`` made it. Raises ValueError when it is in no known form."""
        form = part[:1]
        if form == BARE:
            self._whole |= int.from_bytes(part[1:], "little")
        elif form == (SHORT if self._size <= BLOCK else LONG):
            self._lists.append(part[1:])
        else:
            raise ValueError(NO_FORM)

    def bits(self) -> int:
        """All that was added, as one integer. Raises ValueError when a list is damaged."""
        if not self._lists:
            return self._whole
        joined = b"".join(self._lists)
        short = self._size <= BLOCK
        if len(joined) % (2 if short else 4):
            raise ValueError("a set ends within a number")
        numbers: memoryview[int] = memoryview(joined).cast("H") if short else memoryview(joined).cast("I")
        try:
            bits = self._whole | self._listed(numbers)
        except IndexError:
            bits = 1 << self._size
        if bits.bit_length() > self._size:
            raise ValueError(BEYOND)
        return bits

    def _listed(self, numbers: "memoryview[int]") -> int:
        if len(numbers) > _SOME and self._size >= BLOCK:
            from bot.search.bitmap import as_bitmap  # numpy takes a tenth of a second and 16 MB

            return int.from_bytes(as_bitmap(numbers, self._size), "little")
        if len(numbers) <= _FEW and max(numbers, default=0) < self._size:
            bits = 0
            for number in numbers:
                bits |= 1 << number
            return bits
        bitmap = bytearray((self._size + 7) >> 3)
        for number in numbers:
            bitmap[number >> 3] |= 1 << (number & 7)
        return int.from_bytes(bitmap, "little")


def members(bits: int) -> Iterator[int]:
    """The numbers in a set, ascending."""
    lone: list[int] = []
    rest = bits
    while rest and len(lone) < _LONE_BITS:
        top = rest.bit_length() - 1
        lone.append(top)
        rest ^= 1 << top
    if not rest:
        yield from reversed(lone)
        return
    held = bits.to_bytes((bits.bit_length() + 7) >> 3, "little")
    for filled in _FILLED.finditer(held):
        at = filled.start()
        base = at << 3
        for bit in _BITS_OF[held[at]]:
            yield base + bit


def span(first: int, count: int) -> int:
    """The set of ``count`` numbers from ``first`` on."""
    return ((1 << count) - 1) << first


Places = tuple[int, ...]
"""A set of places of a segment, block by block: small integers stay in the processor's nearest cache."""


def places_of_runs(runs: Iterable[tuple[int, int]], size: int) -> Places:
    """The places of some runs, (first, count) each, of a segment with ``size`` places."""
    blocks = [0] * block_count(size)
    for first, count in runs:
        end = min(size, first + count)
        while first < end:
            block, at = divmod(first, BLOCK)
            here = min(end - first, BLOCK - at)
            blocks[block] |= span(at, here)
            first += here
    return tuple(blocks)


def block_count(size: int) -> int:
    """How many blocks this many places need, at least one."""
    return max(1, (size + BLOCK - 1) // BLOCK)


def both(one: Places, other: Places) -> Places:
    """What is in both sets."""
    return tuple([a & b for a, b in zip(one, other, strict=True)])


def without(one: Places, other: Places) -> Places:
    """What is in the first set only."""
    return tuple([a ^ (a & b) for a, b in zip(one, other, strict=True)])


class Planes:
    """Integer scores for all places at once."""

    def __init__(self) -> None:
        self._planes: list[int] = []

    def add(self, places: int, weight: int) -> None:
        """Add ``weight`` to the score of each of ``places``."""
        planes = self._planes
        at = 0
        while weight and places:
            if weight & 1:
                carry, level = places, at
                while carry:
                    if level == len(planes):
                        planes.append(carry)
                        break
                    plane = planes[level]
                    planes[level] = plane ^ carry
                    carry &= plane
                    level += 1
            weight >>= 1
            at += 1
            while len(planes) < at:
                planes.append(0)

    def descending(self, within: int) -> Iterator[tuple[int, int]]:
        """(score, the places that have it) from the highest score down to 1, lazily, among the places ``within``."""
        waiting = [(0, len(self._planes), within)]
        while waiting:
            score, level, places = waiting.pop()
            while level and places:
                level -= 1
                upper = places & self._planes[level]
                if upper:
                    if upper != places:
                        waiting.append((score, level, places ^ upper))
                    score += 1 << level
                    places = upper
            if places and score:
                yield score, places
