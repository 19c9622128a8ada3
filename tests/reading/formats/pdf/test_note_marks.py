"""Raised figures that point to notes are no part of the text."""

from dataclasses import dataclass

import pytest

from bot.reading.document import Hint
from bot.reading.formats.pdf.note_marks import without_note_marks
from tests.reading.formats.pdf.test_letters import drawn, texts


@pytest.mark.parametrize(
    ("before", "mark", "whole"),
    [
        ("It paid twice.", "2", "It paid twice. The tide did not."),
        ("It paid the tide", "12", "It paid the tide The tide did not."),
        ("It paid,", "*", "It paid, The tide did not."),
    ],
)
def test_the_mark_of_a_note_is_no_word(before: str, mark: str, whole: str) -> None:
    """It neither moves nor parts the sentences beside it; the note itself stands aside."""
    document = drawn(
        f"BT /F1 11 Tf 72 500 Td ({before}) Tj 5 Ts /F1 6 Tf ({mark}) Tj 0 Ts /F1 11 Tf ( The tide did not.) Tj ET "
        f"BT /F1 8 Tf 72 110 Td ({mark} See the ledger of that) Tj 0 -10 Td (year, or the one after.) Tj ET"
    )
    assert whole in texts(document)
    note = next(block for block in document.blocks if "See the ledger" in block.text)
    assert (note.hint, note.text) == (Hint.NOTE, f"{mark} See the ledger of that year, or the one after.")


@pytest.mark.parametrize(("before", "mark"), [("a field of 12 m", "2"), ("a box of 10", "3")])
def test_a_power_stays(before: str, mark: str) -> None:
    """Behind a unit or a figure a raised figure counts."""
    document = drawn(f"BT /F1 11 Tf 72 500 Td ({before}) Tj 5 Ts /F1 6 Tf ({mark}) Tj 0 Ts ET")
    assert any(mark in text.rsplit(before, 1)[-1] for text in texts(document) if before in text)


@dataclass
class Glyph:
    """A letter on a base line at 0: what, from where to where, how large."""

    text: str
    x0: float
    x1: float
    size: float = 10.0
    y0: float = 0.0

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    def get_text(self) -> str:
        return self.text


def set_in_type(text: str) -> list[Glyph]:
    """``text`` in type of 10 points; what stands in braces is drawn by raised figures of the same size."""
    letters: list[Glyph] = []
    x, raised = 0.0, False
    for char in text:
        if char in "{}":
            raised = char == "{"
            continue
        width = 3.1 if raised else 2.5 if char in " .,ijl" else 4.9
        letters.append(Glyph(char, x, x + width))
        x += width
    return letters


@pytest.mark.parametrize(
    ("text", "left", "marks"),
    [
        ("The tide paid.{1} It never paid again.", "The tide paid. It never paid again.", {"1"}),
        ("The tide{12} paid,{3} once", "The tide paid, once", {"12", "3"}),
        ("The tide paid 3.{1}4 of it", "The tide paid 3.14 of it", set()),
        ("On page p.{1}2 it paid", "On page p.12 it paid", set()),
        ("The year {1} of the tide", "The year 1 of the tide", set()),
        ("The tide of 1904. It paid.", "The tide of 1904. It paid.", set()),
    ],
)
def test_figures_that_a_font_draws_raised_are_marks(text: str, left: str, marks: set[str]) -> None:
    """They stand on the base line in full size, but are narrow; in numbers they are figures."""
    kept, found = without_note_marks(set_in_type(text))
    assert ("".join(letter.get_text() for letter in kept), set(found)) == (left, marks)
