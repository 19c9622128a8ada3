"""The lines of a PDF's page as they lie: how they are set, and in which columns."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

REACH = 4.0
"""How far an indent moves a line, at most, in type sizes."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. Coordinates in points from the page's lower left corner; ``box`` groups neighbours."""

    text: str
    box: int
    left: float
    right: float
    top: float
    bottom: float
    size: float
    heavy: bool = False


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A page's height in points, and its lines in reading order.

    ``notes`` are the raised figures that pointed to notes; ``turned`` is how many letters at an angle were left out.
    """

    height: float
    lines: tuple[Line, ...]
    notes: frozenset[str] = frozenset()
    turned: int = 0


class Column(NamedTuple):
    """Left and right edge of a box, how many lines it holds, and where most lines of its column begin."""

    left: float
    right: float
    lines: int
    edge: float


def columns_of(page: PdfPage) -> dict[int, Column]:
    """The edges of each box of a page."""
    boxes: dict[int, list[Line]] = {}
    begins = Counter(round(line.left) for line in page.lines)
    for line in page.lines:
        boxes.setdefault(line.box, []).append(line)
    columns = {}
    for box, lines in boxes.items():
        left, right = min(line.left for line in lines), max(line.right for line in lines)
        near = [place for place in begins if -REACH * lines[0].size < place - left < 1]
        edge = max(near, key=lambda place: begins[place], default=None)
        columns[box] = Column(left, right, len(lines), edge if edge is not None and begins[edge] > 2 else left)
    return columns


def body_size(pages: Sequence[PdfPage]) -> float:
    """The type size of most characters, in points; 0 where there are none."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def usual_step(pages: Sequence[PdfPage]) -> float:
    """The usual distance between two lines of a box, in points; 0 where no two stand below each other."""
    steps = [
        above.bottom - below.bottom
        for page in pages
        for above, below in zip(page.lines, page.lines[1:], strict=False)
        if above.box == below.box and above.size == below.size and above.bottom > below.bottom
    ]
    return median(steps) if steps else 0.0
