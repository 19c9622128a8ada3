"""Boxes on a PDF's page, what is close together first: in which order they are read where nothing tells it better.

As pdfminer does it, whose order this is: the two boxes that leave the least room unused between them, and nothing else
in it, become one, then the next two, until one is left; within each, the higher and the left come first. pdfminer looks
at every pair again and again. Here only pairs with nothing between them are kept, for what is once between two boxes
stays there.
"""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

Edges = tuple[float, float, float, float]
"""The left, lower, right and upper edge of a box."""

_ACROSS, _DOWN = 0.5, 1.5
"""What a box's place from the left counts and what its height on the page does."""


def nested_order(boxes: Sequence[Edges]) -> list[int]:
    """The numbers of ``boxes`` in the order in which they are read."""
    if len(boxes) < 2:
        return list(range(len(boxes)))
    nest = _Nest(boxes)
    nest.close()
    return nest.order()


class _Nest:
    """Boxes that become one after the other; a ``part`` is a box, or two parts that have become one."""

    def __init__(self, boxes: Sequence[Edges]) -> None:
        self._places = list(boxes)
        self._areas = [(x1 - x0) * (y1 - y0) for x0, y0, x1, y1 in boxes]
        self._count = len(boxes)
        self._joined: list[tuple[int, int]] = []  # by the number of a part, less that of boxes
        self._left = dict(zip(range(len(boxes)), boxes, strict=True))  # in the order they came
        self._clear = [pair for part in self._left for pair in self._clear_pairs(part, part)]
        heapify(self._clear)
        self._nearest: dict[int, tuple[float, int, int]] = {}

    def close(self) -> None:
        """Join parts until one is left."""
        while len(self._left) > 1:
            one, two = self._next_clear() or self._next_of_all()
            del self._left[one], self._left[two]
            place = _around(self._places[one], self._places[two])
            part = len(self._places)
            self._places.append(place)
            self._areas.append((place[2] - place[0]) * (place[3] - place[1]))
            self._joined.append((one, two))
            self._left[part] = place
            for pair in self._clear_pairs(part):
                heappush(self._clear, pair)

    def order(self) -> list[int]:
        """The boxes of the one part that is left."""
        done: list[int] = []
        waiting = [*self._left]
        while waiting:
            part = waiting.pop()
            if part < self._count:
                done.append(part)
            else:
                one, two = self._joined[part - self._count]
                waiting += (two, one) if self._comes(one) <= self._comes(two) else (one, two)
        return done

    def _comes(self, part: int) -> float:
        x0, y0, _, y1 = self._places[part]
        return _ACROSS * x0 - _DOWN * (y0 + y1)

    def _next_clear(self) -> tuple[int, int] | None:
        """The two nearest parts with nothing between them."""
        while self._clear:
            _, one, two = heappop(self._clear)
            if one in self._left and two in self._left:
                x0, y0, x1, y1 = _around(self._places[one], self._places[two])
                if not any(
                    part != one and part != two and place[0] < x1 and x0 < place[2] and place[1] < y1 and y0 < place[3]
                    for part, place in self._left.items()
                ):
                    return one, two
        return None

    def _next_of_all(self) -> tuple[int, int]:
        """The two nearest parts."""
        for part in self._left:
            known = self._nearest.get(part)
            if known is None or known[1] not in self._left or known[2] not in self._left:
                self._nearest[part] = min(self._pairs(part))
        _, one, two = min(self._nearest[part] for part in self._left)
        return one, two

    def _pairs(self, part: int) -> list[tuple[float, int, int]]:
        """Each pair of a part and another that is left: the room between them, and who they are."""
        left, low, right, high = self._places[part]
        areas, area = self._areas, self._areas[part]
        return [
            (
                ((right if right > x1 else x1) - (left if left < x0 else x0))
                * ((high if high > y1 else y1) - (low if low < y0 else y0))
                - area
                - areas[other],
                part,
                other,
            )
            for other, (x0, y0, x1, y1) in self._left.items()
            if other != part
        ]

    def _clear_pairs(self, part: int, after: int = -1) -> list[tuple[float, int, int]]:
        """Those of these pairs that have nothing between them, with the others that came after one."""
        pairs = sorted(self._pairs(part))
        near = [(other, *self._places[other]) for _, _, other in pairs]
        left, low, right, high = self._places[part]
        found = []
        for pair, (other, x0, y0, x1, y1) in zip(pairs, near, strict=True):
            if other <= after:
                continue
            x0, y0 = left if left < x0 else x0, low if low < y0 else y0
            x1, y1 = right if right > x1 else x1, high if high > y1 else y1
            for between, x2, y2, x3, y3 in near:
                if x2 < x1 and x0 < x3 and y2 < y1 and y0 < y3 and between != other:
                    break
            else:
                found.append(pair)
        return found


def _around(one: Edges, two: Edges) -> Edges:
    return min(one[0], two[0]), min(one[1], two[1]), max(one[2], two[2]), max(one[3], two[3])
