"""Does a line of a PDF go on with the paragraph above it, or before it in another column?"""

from collections.abc import Sequence
from itertools import pairwise

from bot.reading.formats.pdf.placed_lines import REACH, Column, Line, PdfPage, columns_of, usual_step

WIDE_GAP = 1.6
"""From how many times the usual distance on two lines are two paragraphs."""

_INDENT = 0.8  # times the type size
_LEAST_WIDTH = 12.0  # of a line that a paragraph goes on from in another column, in type sizes
CLOSING = ".!?…:;。！？"
ENDING = ".!?…。！？"
MARKS = "”\"'’»)]"
"""Signs that end a line's part of a paragraph, those that end a sentence, and marks behind them."""


def begins_paragraph(
    paragraph: list[Line], line: Line, column: Column, before: Column, usual: float, *, indents: bool
) -> bool:
    """Whether ``line`` begins a new paragraph after ``paragraph``, whose last line stands in the column ``before``."""
    last = paragraph[-1]
    if abs(last.size - line.size) > 0.6 or last.heavy != line.heavy:
        return abs(last.size - line.size) > 0.6 or not line.text[:1].islower()
    step = last.bottom - line.bottom
    ended = last.text.rstrip(MARKS)[-1:] in (ENDING if line.text[:1].islower() else CLOSING)
    if step <= 0 or line.box != last.box:
        if 0 < step <= usual * 1.2 and abs(last.left - line.left) < line.size and not ended:
            return False
        if step > 0 and usual and step > usual * WIDE_GAP and abs(last.left - line.left) < 4 * line.size:
            return True
        if step <= 0 and not line.text[:1].islower():
            # A new page or column: with a capital, nouns and names go on too.
            wide = last.right - last.left > _LEAST_WIDTH * last.size and before.lines > 1
            even = line.left - column.edge <= _INDENT * line.size and column.lines > 1 and line.text[:1].isalpha()
            full = indents and is_full(last, before) if ended else _leaves_no_room(last, before, line)
            return not (wide and even and full)
        return ended or not line.text[:1].islower()
    if usual and step > usual * WIDE_GAP:
        return True
    indented = line.left - column.left > _INDENT * line.size and last.left - column.left <= _INDENT * last.size
    short = not is_full(last, column)
    return (indented and (ended or short)) or (short and ended and column.lines > 2)


def is_full(line: Line, column: Column) -> bool:
    """Whether a line reaches the end of its column."""
    return column.right - line.right <= 0.15 * (column.right - column.left)


def _leaves_no_room(line: Line, column: Column, following: Line) -> bool:
    """Whether the first word of the line that follows did not fit behind a line."""
    a_letter = (line.right - line.left) / max(1, len(line.text))
    word = len(following.text.split(" ", 1)[0]) * a_letter
    return is_full(line, column) or line.right + word > column.right


def has_indents(pages: Sequence[PdfPage]) -> bool:
    """Whether paragraphs begin with an indent, and not behind a gap."""
    usual = usual_step(pages)
    indents = gaps = 0
    for page in pages:
        columns = columns_of(page)
        for above, below in pairwise(page.lines):
            if above.size != below.size or above.heavy or below.heavy or above.text[-1:] not in ENDING:
                continue
            step = above.bottom - below.bottom
            gaps += usual * 1.3 < step < usual * 3
            inwards = below.left - columns[below.box].edge
            indents += 0 < step <= usual * 1.3 and _INDENT * below.size < inwards < REACH * below.size
    return indents > 2 and indents > 3 * gaps
