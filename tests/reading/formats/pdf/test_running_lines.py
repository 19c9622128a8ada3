"""Running heads, page numbers and figures in the margin are known as such."""

import pytest

from bot.reading.formats.pdf.placed_lines import Line, PdfPage
from bot.reading.formats.pdf.running_lines import running_lines


def line(text: str, left: float, bottom: float, size: float = 10, width: float | None = None) -> Line:
    return Line(text, 0, left, left + (width or 5 * len(text)), bottom + size, bottom, size)


def page(*extra: Line) -> PdfPage:
    """A page of text with a few lines more."""
    text = [line(f"The keeper counts the boats of the day, number {n},", 120, 600 - 12 * n) for n in range(20)]
    return PdfPage(800, tuple(sorted((*extra, *text), key=lambda one: -one.top)))


def found(*pages: PdfPage) -> set[str]:
    return {line.text for _, line in running_lines(pages)}


def test_a_head_that_returns_stands_also_far_inside() -> None:
    """Word for word on the same height, on many pages: where margins are wide."""
    pages = [page(line("The Eastern Lock" if n % 2 else "Ada Lin", 120, 640, 9)) for n in range(6)]
    assert found(*pages) == {"The Eastern Lock", "Ada Lin"}
    assert found(*pages[:2]) == set()


def test_who_speaks_is_no_head() -> None:
    """A label ends with a colon, and can open many pages."""
    assert found(*(page(line("Ada Lin:", 120, 640)) for _ in range(6))) == set()


@pytest.mark.parametrize("first", [1, 117])
def test_a_number_that_counts_the_pages_makes_a_line_a_head(first: int) -> None:
    """Though each stands there once: the title on the right, the author on the left."""
    pages = [
        page(line(f"The Lock {first}", 300, 740, 9)),
        page(line(f"{first + 1} Ada Lin", 120, 740, 9)),
        page(line(f"In Winter {first + 2}", 300, 740, 9)),
    ]
    assert found(*pages) == {f"The Lock {first}", f"{first + 1} Ada Lin", f"In Winter {first + 2}"}


def test_headings_that_are_numbered_count_no_pages() -> None:
    """They are larger than the text."""
    assert found(*(page(line(text, 120, 740, 14)) for text in ("1 The Gate", "2 The Lamp", "3 The Tide"))) == set()


def test_figures_beside_the_text_number_its_lines() -> None:
    """And what returns beside it on the same place is a running head; a word there once is not."""
    pages = [
        page(line("5", 60, 552, 7), line("29,2", 60, 560, 12), line(f"Note {n}", 60, 500)) for n in ("a", "b", "c")
    ]
    assert found(*pages) == {"5", "29,2"}
