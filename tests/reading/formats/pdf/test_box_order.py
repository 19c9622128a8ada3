"""Boxes of a page are read as pdfminer would read them, also where there are many."""

import random
from typing import Any

import pytest
from pdfminer.layout import IndexAssigner, LAParams, LTComponent, LTPage, LTTextBoxHorizontal

from bot.reading.formats.pdf.box_order import Edges, nested_order

TOP, FOOT = (50.0, 700.0, 500.0, 720.0), (50.0, 40.0, 500.0, 60.0)
LEFT, RIGHT = (50.0, 100.0, 260.0, 680.0), (290.0, 100.0, 500.0, 680.0)


@pytest.mark.parametrize(
    ("boxes", "order"),
    [
        ([], []),
        ([TOP], [0]),
        ([FOOT, TOP], [1, 0]),
        ([RIGHT, FOOT, LEFT, TOP], [3, 2, 0, 1]),
    ],
)
def test_the_higher_and_the_left_come_first(boxes: list[Edges], order: list[int]) -> None:
    """A head, two columns and a foot, drawn in whatever order."""
    assert nested_order(boxes) == order


@pytest.mark.parametrize("seed", range(12))
def test_the_order_is_that_of_pdfminer(seed: int) -> None:
    """Boxes here and there, of which many lie over each other or between two others."""
    drawn = random.Random(seed)
    boxes = [
        (x, y, x + drawn.uniform(5, 300), y + drawn.uniform(5, 90))
        for x, y in ((drawn.uniform(1, 400), drawn.uniform(1, 700)) for _ in range(seed * 2))
    ]
    assert nested_order(boxes) == as_pdfminer_reads(boxes)


def as_pdfminer_reads(boxes: list[Edges]) -> list[int]:
    """The order in which pdfminer puts boxes."""
    page: Any = LTPage(1, (0, 0, 800, 800))
    texts: list[Any] = []
    for place in boxes:
        text: Any = LTTextBoxHorizontal()
        text.add(LTComponent(place))
        text._objs = []
        texts.append(text)
    assigner = IndexAssigner()
    for group in page.group_textboxes(LAParams(), texts):
        group.analyze(LAParams())
        assigner.run(group)
    return sorted(range(len(texts)), key=lambda at: texts[at].index)


def test_a_page_with_hundreds_of_boxes_takes_no_quadratic_heap() -> None:
    """A table of 12 rows and 10 columns: every cell comes once."""
    cells = [
        (40.0 * column, 30.0 * row, 40.0 * column + 25, 30.0 * row + 9) for row in range(12) for column in range(10)
    ]
    assert sorted(nested_order(cells)) == list(range(len(cells)))
