"""Placed lines on pages become blocks."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.document import Hint
from bot.reading.formats.pdf.paragraphs import blocks_of_pages
from bot.reading.formats.pdf.placed_lines import Line, PdfPage


@dataclass(frozen=True)
class Set:
    """A line of type on a page: where, how large, what."""

    x: int
    y: int
    size: int
    text: str
    font: str = "F1"


def page(number: int, lines: list[Set]) -> list[Set]:
    return [Set(72, 760, 9, f"On Rivers {number}"), *lines, Set(300, 40, 9, str(number))]


def lines(*texts: str) -> PdfPage:
    return PdfPage(800, tuple(Line(t, 0, 72, 500, 700 - 14 * n, 690 - 14 * n, 10) for n, t in enumerate(texts)))


@pytest.mark.parametrize(
    ("texts", "whole"),
    [
        (("a mill-", "wheel turns"), "a millwheel turns"),
        (("a mill-wheel and a mill-", "wheel turns"), "a mill-wheel and a mill-wheel turns"),
        (("the Mill-", "Wheel turns"), "the Mill-Wheel turns"),
        (("pages 10-", "20 of it"), "pages 10- 20 of it"),
        (("it stops -", "and starts"), "it stops - and starts"),
    ],
)
def test_divided_words_heal_only_where_they_are_one(texts: tuple[str, ...], whole: str) -> None:
    """A hyphen at a line's end goes when the joined word is plainly one, and stays when it may belong there."""
    (block,) = blocks_of_pages([lines(*texts)])
    assert block.text == whole


def test_a_table_of_contents_is_furniture() -> None:
    """A page of lines led by dots to page numbers is set aside whole."""
    (contents, text) = blocks_of_pages(
        [lines(*(f"Mills . . . . . . {n}" for n in range(5))), lines("The wheel turns.")]
    )
    assert (contents.hint, text.hint) == (Hint.FURNITURE, Hint.TEXT)


_TEXTS = st.lists(st.from_regex(r"[A-Za-z]{1,9}[.,]?", fullmatch=True), min_size=1, max_size=6).map(" ".join)


_LINES = st.builds(
    lambda text, box, x, y, size, heavy: Line(text, box, x, x + 5 * len(text), y + size, y, size, heavy),
    _TEXTS,
    st.integers(0, 3),
    st.sampled_from([72.0, 90.0, 320.0]),
    st.integers(10, 780).map(float),
    st.sampled_from([9.0, 11.0, 11.5, 16.0]),
    st.booleans(),
)


@settings(max_examples=40)
@given(st.lists(st.lists(_LINES, max_size=6).map(lambda found: PdfPage(800, tuple(found))), max_size=4))
def test_no_letter_of_a_page_is_lost_or_doubled(pages: list[PdfPage]) -> None:
    """However lines lie, each is in exactly one block."""
    got = "".join(block.text for block in blocks_of_pages(pages))
    got = "".join(got.split())
    assert sorted(got) == sorted("".join(line.text for page in pages for line in page.lines).replace(" ", ""))
