"""How the lines of a page lie: their columns, their size, the distance between them."""

from bot.reading.formats.pdf.placed_lines import Column, Line, PdfPage, body_size, columns_of, usual_step


def line(text: str, box: int, left: float, bottom: float, size: float = 10) -> Line:
    return Line(text, box, left, left + 5 * len(text), bottom + size, bottom, size)


PAGE = PdfPage(
    800,
    (
        line("On Locks", 0, 100, 700, 18),
        *(line("The keeper counts the boats.", 1, 100, 670 - 13 * n) for n in range(3)),
        line("An indent of its own box.", 2, 112, 631),
    ),
)


def test_a_box_knows_where_the_lines_of_its_column_begin() -> None:
    """Also a box of one line, which is indented."""
    columns = columns_of(PAGE)
    assert columns[1] == Column(100, 240, 3, 100)
    assert columns[2] == Column(112, 237, 1, 100)


def test_a_text_has_a_size_and_a_step() -> None:
    """The size of most of its letters; the distance of most of its lines."""
    assert (body_size([PAGE]), usual_step([PAGE])) == (10, 13)
    assert (body_size([]), usual_step([])) == (0, 0)
