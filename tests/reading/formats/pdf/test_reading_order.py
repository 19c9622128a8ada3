"""Lines of a page come in the order in which a reader reads them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.formats.pdf.placed_lines import Line
from bot.reading.formats.pdf.reading_order import in_reading_order


def box(number: int, left: float, top: float, *texts: str, width: float = 160, size: float = 10) -> list[Line]:
    """Lines below each other that are one box, every one as wide as its column."""
    return [
        Line(text, number, left, left + width, top - 12 * n, top - 12 * n - size, size) for n, text in enumerate(texts)
    ]


def told(lines: tuple[Line, ...]) -> str:
    return " ".join(line.text for line in lines)


LEFT = box(1, 40, 700, "a1", "a2", "a3", "a4")
MIDDLE = [*box(3, 220, 700, "b1", "b2"), *box(4, 220, 660, "b3", "b4")]
RIGHT = [*box(2, 400, 700, "c1", "c2", "c3"), *box(5, 400, 640, "c4")]


@pytest.mark.parametrize("below", [[], box(9, 40, 560, "z", width=520)])
def test_columns_are_read_one_after_the_other(below: list[Line]) -> None:
    """Three of them, in whatever order their boxes came; what spans them stands above or below."""
    title = box(0, 40, 760, "T", width=520, size=18)
    given = [*title, *RIGHT, *LEFT, *MIDDLE, *below]
    assert told(in_reading_order(given)) == "T a1 a2 a3 a4 b1 b2 b3 b4 c1 c2 c3 c4" + " z" * bool(below)


def test_columns_above_and_below_a_picture_are_read_apart() -> None:
    """A line across both columns ends them; below it they begin again."""
    upper = [*box(1, 40, 700, "a1", "a2", "a3"), *box(2, 300, 700, "b1", "b2", "b3")]
    across = box(3, 40, 640, "Figure 1: The lock", width=420)
    lower = [*box(5, 300, 600, "d1", "d2", "d3"), *box(4, 40, 600, "c1", "c2", "c3")]
    read = told(in_reading_order([*upper, *lower, *across]))
    assert read == "a1 a2 a3 b1 b2 b3 Figure 1: The lock c1 c2 c3 d1 d2 d3"


def test_names_beside_each_other_stand_above_both_columns() -> None:
    """The writers of a paper, each over an institute, belong to its head."""
    names = [*box(0, 70, 760, "Ada Lin", "Lock House", width=100), *box(1, 330, 760, "Jonah Weiss", "Mole", width=100)]
    columns = [
        *box(2, 40, 700, *(f"a{n}" for n in range(9))),
        *box(3, 300, 700, *(f"b{n}" for n in range(9))),
    ]
    assert told(in_reading_order([*names, *columns])).startswith("Ada Lin Lock House Jonah Weiss Mole a0")


@pytest.mark.parametrize("width", [8, 60])
def test_what_is_no_column_stays_in_its_place(width: float) -> None:
    """Bullets before their items, numbers of lines, the cells of a table: they are read as they came."""
    rows = [
        line
        for n in range(5)
        for line in (*box(2 * n, 40, 700 - 30 * n, "•", width=width), *box(2 * n + 1, 120, 700 - 30 * n, f"item {n}"))
    ]
    assert in_reading_order(rows) == tuple(rows)


_BOXES = st.lists(
    st.tuples(st.integers(0, 400), st.integers(50, 700), st.integers(1, 6), st.sampled_from([10.0, 90.0, 300.0])),
    max_size=9,
)


@settings(max_examples=60)
@given(_BOXES)
def test_no_line_is_lost_or_doubled(places: list[tuple[int, int, int, float]]) -> None:
    """However boxes lie."""
    lines = [
        line
        for number, (left, top, many, width) in enumerate(places)
        for line in box(number, left, top, *(f"{number}.{n}" for n in range(many)), width=width)
    ]
    assert sorted(told(in_reading_order(lines)).split()) == sorted(told(tuple(lines)).split())
