"""A paragraph that goes on over the end of a column or a page is one."""

import pytest

from bot.reading.document import Block, Hint
from bot.reading.formats.pdf.paragraphs import blocks_of_pages
from bot.reading.formats.pdf.placed_lines import Line, PdfPage

WIDTH = 200.0


def page(*texts: str, size: float = 10, top: float = 700, boxes: tuple[float, ...] = ()) -> PdfPage:
    """A page of full lines: ``>`` indents one, ``<`` leaves it short; ``~`` sets it small."""
    lines = []
    for n, text in enumerate(texts):
        bare = text.strip("<>~")
        left = 112.0 if ">" in text else 100.0
        small = 8.0 if "~" in text else size
        right = 160.0 if "<" in text else 100 + WIDTH
        box = sum(n >= start for start in boxes)
        lines.append(Line(bare, box, left, right, top - 13 * n, top - 13 * n - small, small))
    return PdfPage(800, tuple(lines))


def told(*pages: PdfPage) -> list[str]:
    return [block.text for block in blocks_of_pages(pages)]


def test_a_noun_with_a_capital_goes_on() -> None:
    """Where the line above was full, or left no room for the next word."""
    above = page("Der Wärter kannte", "jede Stimme einer")
    assert told(above, page("Hochzeitsgesellschaft", "am Tor.<")) == [
        "Der Wärter kannte jede Stimme einer Hochzeitsgesellschaft am Tor."
    ]


@pytest.mark.parametrize("last", ["jede Stimme der<", "jede Stimme.", "jede Stimme:"])
def test_a_paragraph_that_ended_does_not_go_on(last: str) -> None:
    """With a stop, or with a line that had room for the next word."""
    assert len(told(page("Der Wärter kannte", last), page("Am Tor", "stand er.<"))) == 2


def test_where_paragraphs_are_indented_a_full_line_and_none_below_are_one() -> None:
    """The sentence ended at the end of the page, and the paragraph did not."""
    text = [">The keeper counts the", "boats by the light of", "a lamp he made.<"]
    pages = (
        page(*text * 3, ">The boats are many,", "and so are the lamps."),
        page("The tide is one,", "and it is late.<"),
    )
    assert told(*pages)[-1] == "The boats are many, and so are the lamps. The tide is one, and it is late."
    apart = page(">The tide is one,", "and it is late.", "Nobody counts it.<")
    assert told(pages[0], apart)[-1] == "The tide is one, and it is late. Nobody counts it."


def test_small_type_at_the_foot_of_a_column_does_not_cut_a_paragraph() -> None:
    """It comes behind the paragraph, in one piece."""
    first = page(
        "The keeper counts the", "boats by the light of", "~Printed in the year~", "~of the long frost.~", boxes=(2,)
    )
    assert told(first, page("a lamp that he made", "in winter.<")) == [
        "The keeper counts the boats by the light of a lamp that he made in winter.",
        "Printed in the year of the long frost.",
    ]


def test_a_quotation_in_small_type_stays_in_its_place() -> None:
    """What goes on below it in the same column is not the middle of what stands above it."""
    text = page(
        "The keeper wrote in his",
        "book of boats that the",
        "~tide is one,~",
        "~and it is late,~",
        "and that nobody counts",
        "it but the moon.<",
    )
    assert [one[:12] for one in told(text)] == ["The keeper w", "tide is one,", "and that nob"]


def test_notes_behind_raised_figures_without_a_space_are_notes() -> None:
    """As fonts with raised figures set them."""
    lines = page("The keeper counts the", "boats by a lamp.<", "~1The lamp is his own,~", "~and it is old.~").lines
    blocks = blocks_of_pages([PdfPage(800, lines, frozenset({"1"}))])
    assert blocks[-1] == Block("1The lamp is his own, and it is old.", hint=Hint.NOTE, lines=blocks[-1].lines)
