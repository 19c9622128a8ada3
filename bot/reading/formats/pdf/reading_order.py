"""Boxes of lines on a PDF's page, in the order in which they are read: column after column, below what spans them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import attrgetter
from statistics import median, median_low

from bot.reading.formats.pdf.placed_lines import Line

_GUTTER = 0.5
"""The least room between two columns, in type sizes."""

_WIDE = 8.0
"""The least width of a column's lines, in type sizes: narrower are bullets, figures of a table, numbers of lines."""

_LEAST = 3
"""The fewest wide lines of a column, and the fewest that stand beside those of the other."""

_ENDS = ".!?…:;”\"'"
_HEAD, _HEAD_GAP = 5, 2.0
"""Which part of all lines those of a head are at most; how far above the text it ends, in gutters."""

_MOST_BOXES = 160
_MOST_BANDS = 40
"""On a page with more boxes, or more rows of them, is a table or a form."""


@dataclass(frozen=True, slots=True)
class _Box:
    lines: tuple[Line, ...]
    left: float
    right: float
    top: float
    bottom: float


def in_reading_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a page, those of a column one after the other.

    Where boxes stand in no columns, they stay in the order given.
    """
    boxes = [_box(tuple(held)) for _, held in groupby(lines, key=attrgetter("box"))]
    if not 2 < len(boxes) <= _MOST_BOXES:
        return tuple(lines)
    room = _GUTTER * median(line.size for line in lines)
    ordered = _ordered(boxes, room)
    if _going_on(ordered) < _going_on(boxes):
        return tuple(lines)
    return tuple(line for box in ordered for line in box.lines)


def _going_on(boxes: Sequence[_Box]) -> int:
    """How many boxes end within a sentence that the next one plainly goes on with."""
    joints = ((one.lines[-1].text[-1:], two.lines[0].text[:1]) for one, two in pairwise(boxes))
    return sum(end not in _ENDS and start.islower() for end, start in joints)


def _box(lines: tuple[Line, ...]) -> _Box:
    return _Box(
        lines,
        min(line.left for line in lines),
        max(line.right for line in lines),
        max(line.top for line in lines),
        min(line.bottom for line in lines),
    )


def _ordered(boxes: list[_Box], room: float) -> list[_Box]:
    if len(boxes) < 2:
        return boxes
    bands = _bands(boxes)
    if not _has_head(bands, room) and (columns := _columns(boxes, room)) is not None:
        return [box for column in columns for box in _ordered(column, room)]
    if not 1 < len(bands) <= _MOST_BANDS:
        return boxes
    done: list[_Box] = []
    others: list[_Box] = []  # of the rows above that stand in no columns
    found = False
    at = 0
    while at < len(bands):
        end, columns = _region(boxes, bands, at, room)
        if columns is None:
            others += bands[at]
        else:
            done += [*_of(boxes, others), *(box for column in columns for box in _ordered(column, room))]
            others = []
            found = True
        at = end
    return [*done, *_of(boxes, others)] if found else boxes


def _region(
    boxes: Sequence[_Box], bands: Sequence[list[_Box]], at: int, room: float
) -> tuple[int, tuple[list[_Box], list[_Box]] | None]:
    """The longest run of rows from ``at`` on, but not all rows, that stands in columns: where it ends, and these."""
    for end in range(min(_last_apart(bands, at, room), len(bands) - (at == 0)), at, -1):
        columns = _columns(_of(boxes, [box for band in bands[at:end] for box in band]), room)
        if columns is not None and not _has_head(bands[at:end], room):
            return end, columns
    return at + 1, None


def _last_apart(bands: Sequence[list[_Box]], at: int, room: float) -> int:
    """How far rows from ``at`` on leave some strip free from top to bottom: further down no columns are sought."""
    low = int(min(box.left for band in bands for box in band))
    free = (1 << int(max(box.right for band in bands for box in band)) - low) - 1  # a bit for every point of the width
    for end in range(at, len(bands)):
        for box in bands[end]:
            begins, ends = round(box.left) - low, round(box.right) - low
            free &= ~((1 << max(ends, 0)) - (1 << max(begins, 0)))
        strips = free
        for _ in range(int(room) - 2):
            strips &= strips >> 1
        if not strips:
            return end
    return len(bands)


def _has_head(bands: Sequence[list[_Box]], room: float) -> bool:
    """Whether a few rows stand well above all others: names beside each other, the parts of a head."""
    lines = [sum(len(box.lines) for box in band) for band in bands]
    for at in range(1, len(bands)):
        if sum(lines[:at]) * _HEAD > sum(lines):
            return False
        above, below = (
            [line for band in part for box in band for line in box.lines] for part in (bands[:at], bands[at:])
        )
        gap = min(line.bottom for line in above) - max(line.top for line in below)
        if gap > _HEAD_GAP * room and not _set_alike(above, below):
            return True
    return False


def _set_alike(some: Sequence[Line], others: Sequence[Line]) -> bool:
    """Whether most of some lines are set like others: as large, and beginning where many of those begin."""
    size = median_low([line.size for line in others])
    begins = Counter(round(line.left / 2) for line in others)
    alike = sum(abs(line.size - size) < 0.5 and begins[round(line.left / 2)] * 8 > len(others) for line in some)
    return alike * 2 > len(some)


def _of(boxes: Sequence[_Box], some: Sequence[_Box]) -> list[_Box]:
    """``some`` of the boxes, in the order of all."""
    wanted = set(map(id, some))
    return [box for box in boxes if id(box) in wanted]


def _bands(boxes: Sequence[_Box]) -> list[list[_Box]]:
    """Boxes in rows, the highest first, that leave the width of the page free between them."""
    bands: list[list[_Box]] = []
    low = 0.0
    for box in sorted(boxes, key=lambda box: -box.top):
        if bands and box.top > low:
            bands[-1].append(box)
            low = min(low, box.bottom)
        else:
            bands.append([box])
            low = box.bottom
    return bands


def _columns(boxes: list[_Box], room: float) -> tuple[list[_Box], list[_Box]] | None:
    """The boxes on the left and on the right of a gutter, or None."""
    for middle in _gutters(boxes, room):
        left = [box for box in boxes if box.right <= middle]
        right = [box for box in boxes if box.left >= middle]
        if _are_columns(left, right):
            return left, right
    return None


def _gutters(boxes: Sequence[_Box], room: float) -> Iterator[float]:
    """The middles of the strips from top to bottom that no box reaches into."""
    end: float | None = None
    for box in sorted(boxes, key=lambda box: box.left):
        if end is not None and box.left - end >= room:
            yield (end + box.left) / 2
        end = box.right if end is None else max(end, box.right)


def _are_columns(left: Sequence[_Box], right: Sequence[_Box]) -> bool:
    sides = [[line for box in side for line in box.lines] for side in (left, right)]
    wide = [[line for line in side if line.right - line.left >= _WIDE * line.size] for side in sides]
    if any(len(found) < _LEAST or 2 * _length(found) < _length(side) for found, side in zip(wide, sides, strict=True)):
        return False
    one, two = wide
    return _beside(one, two) >= _LEAST and _beside(two, one) >= _LEAST


def _length(lines: Sequence[Line]) -> int:
    return sum(len(line.text) for line in lines)


def _beside(one: Sequence[Line], two: Sequence[Line]) -> int:
    """How many lines of one column stand as high as those of another."""
    top, bottom = max(line.top for line in two), min(line.bottom for line in two)
    return sum(bottom <= (line.top + line.bottom) / 2 <= top for line in one)
