"""Lines that stand close below each other are one box."""

from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.formats.pdf.boxes import boxes_of_lines


class Row(NamedTuple):
    """A line: its place, and what it says."""

    x0: float
    y0: float
    x1: float
    y1: float
    text: str = ""


def row(text: str, left: float, bottom: float, width: float = 200.0, height: float = 10.0) -> Row:
    """A line that begins at ``left``."""
    return Row(left, bottom, left + width, bottom + height, text)


def said(lines: list[Row], *, nested: bool = True) -> list[list[str]]:
    """What the lines of each box say."""
    return [[line.text for line in box] for box in boxes_of_lines(lines, nested=nested)]


def test_lines_close_below_each_other_are_one_box() -> None:
    """A gap of a line, another size and another column end it."""
    lines = [
        row("The tide", 50, 690),
        row("A title", 50, 720, height=20),
        row("paid twice.", 50, 678),
        row("It never", 50, 650),
        row("The clerk", 300, 690),
        row("paid again.", 50, 638),
        row("kept the book.", 300, 678),
    ]
    assert sorted(said(lines)) == [
        ["A title"],
        ["It never", "paid again."],
        ["The clerk", "kept the book."],
        ["The tide", "paid twice."],
    ]


def test_a_line_in_the_middle_of_its_box_belongs_to_it() -> None:
    """Centred lines begin and end nowhere alike."""
    assert said([row("By the harbour", 50, 690), row("Ada Weiss", 110, 678, width=80)]) == [
        ["By the harbour", "Ada Weiss"]
    ]


def test_where_boxes_are_many_they_come_by_height() -> None:
    """The quick order: from the top, and from the left."""
    lines = [row("low", 50, 100), row("right", 300, 700), row("left", 50, 700)]
    assert said(lines, nested=False) == [["left"], ["right"], ["low"]]


places = st.integers(min_value=0, max_value=60).map(lambda place: place * 10.0)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.builds(row, st.text("ab", max_size=2), places, places, places, st.sampled_from([8.0, 10.0, 40.0])),
        max_size=20,
    )
)
def test_every_line_is_in_one_box(lines: list[Row]) -> None:
    """None is lost, and none comes twice, wherever they stand."""
    assert sorted(line for box in boxes_of_lines(lines) for line in box) == sorted(lines)
