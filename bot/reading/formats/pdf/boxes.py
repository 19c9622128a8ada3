"""Lines of a PDF's page become boxes: lines of one height close below each other, in the order of their place."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Protocol, TypeVar

from bot.reading.formats.pdf.box_order import Edges, nested_order

_CLOSE = 0.5
"""How far apart lines of a box stand, how unlike they begin or end, and how unlike their heights are: parts of one."""


class OnPage(Protocol):
    """What has a place on a page."""

    @property
    def x0(self) -> float: ...
    @property
    def y0(self) -> float: ...
    @property
    def x1(self) -> float: ...
    @property
    def y1(self) -> float: ...


_Line = TypeVar("_Line", bound=OnPage)


def boxes_of_lines(lines: Sequence[_Line], *, nested: bool = True) -> list[list[_Line]]:
    """Every line in one box, the highest of a box first, and of two as high the left.

    What is close together comes together if the boxes are ``nested``; otherwise the lowest box comes last, which is
    quicker where boxes are many.
    """
    boxes = [sorted(box, key=lambda line: (-line.y1, line.x0)) for box in _together(lines)]
    places = [_place(box) for box in boxes]
    if nested:
        order = nested_order(places)
    else:
        order = sorted(range(len(boxes)), key=lambda at: (-places[at][1], places[at][0]))
    return [boxes[at] for at in order]


def _place(box: Sequence[OnPage]) -> Edges:
    return (
        min([line.x0 for line in box]),
        min([line.y0 for line in box]),
        max([line.x1 for line in box]),
        max([line.y1 for line in box]),
    )


def _together(lines: Sequence[_Line]) -> list[list[_Line]]:
    """Lines of one box together; a box comes where its first line does."""
    order = sorted(range(len(lines)), key=lambda at: lines[at].y0)
    bottoms = [lines[at].y0 for at in order]
    box_of = list(range(len(lines)))  # by the line, an earlier line of its box
    for at, line in enumerate(lines):
        x0, y0, x1, y1 = line.x0, line.y0, line.x1, line.y1
        height = y1 - y0
        close = _CLOSE * height
        first = bisect_left(bottoms, y0 - height - 2 * close)  # what begins lower is higher by more than that
        for other_at in order[first : bisect_right(bottoms, y1 + close)]:
            other = lines[other_at]
            if other_at == at or other.x1 <= x0 or x1 <= other.x0 or other.y1 <= y0 - close or y1 + close <= other.y0:
                continue
            if abs(other.y1 - other.y0 - height) <= close and (
                abs(other.x0 - x0) <= close
                or abs(other.x1 - x1) <= close
                or abs((other.x0 + other.x1) - (x0 + x1)) <= 2 * close
            ):
                one, two = _first(box_of, at), _first(box_of, other_at)
                box_of[max(one, two)] = min(one, two)
    boxes: dict[int, list[_Line]] = {}
    for at, line in enumerate(lines):
        boxes.setdefault(_first(box_of, at), []).append(line)
    return list(boxes.values())


def _first(box_of: list[int], at: int) -> int:
    while box_of[at] != at:
        box_of[at] = at = box_of[box_of[at]]
    return at
