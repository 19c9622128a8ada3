"""Letters of a PDF's page become lines, also where words stand far apart; columns stay apart."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import Any

_SPACE = 0.1
"""The least gap between two words, in parts of a letter's width or height."""

_OVERLAP, _REACH = 0.5, 2.0
"""How much of its height a letter shares with the next in its line; how far they stand apart, in their widths."""

_WORD_GAP = 1.2
"""The widest gap that needs no further look, in type sizes."""

_WIDEST_SPACE = 3.0
"""The widest gap between two words of a line, in type sizes."""

_NEAR = 9.0
"""How far above and below a gap lines are asked whether it parts columns, in type sizes."""

_COLUMN = 8.0
"""The least width of a line in a column, in type sizes."""

_CLEAR = 0.35
"""Half of the least room between two columns, in type sizes."""

_ROWS = 6
"""How many lines above it and below it are asked at most."""

_MOSTLY = 0.75
"""How many of them leave a place free where columns meet; the gaps of justified lines fall here and there."""

_INITIAL = 1.6
"""How much larger than the next a letter is that stands by itself: it is set large to open a text."""

_LEAST_SPACED = 4
"""The fewest letters of a line that is set wide."""


class SetLine:
    """A line of letters: ``text`` has a space wherever two stand apart; ``shown`` are those that are no spaces."""

    __slots__ = ("shown", "text", "x0", "x1", "y0", "y1")

    def __init__(self, letters: Sequence[Any]) -> None:
        pieces: list[str] = []
        end = float("inf")
        for letter in letters:
            if end < letter.x0 - _SPACE * max(letter.width, letter.height):
                pieces.append(" ")
            pieces.append(letter.text)
            end = letter.x1
        self.text = "".join(pieces)
        self.shown = [letter for letter in letters if not letter.text.isspace()]
        self.x0 = min([letter.x0 for letter in letters])
        self.y0 = min([letter.y0 for letter in letters])
        self.x1 = max([letter.x1 for letter in letters])
        self.y1 = max([letter.y1 for letter in letters])


def set_lines(letters: Iterable[Any]) -> list[SetLine]:
    """Lines of letters that stand beside each other as drawn, and also those whose words stand wide apart.

    Letters of one string are in one line whatever the gap. Two pieces on one base line are one line if most of the
    lines near them have letters where the gap is: then no columns meet there. Lines of spaces alone are left out.
    """
    pieces: list[list[Any]] = []
    piece: list[Any] = []
    last: Any = None
    for letter in letters:
        if last is not None:
            if last.y0 == letter.y0 and last.y1 == letter.y1 and last.x0 <= letter.x1:  # most letters: quickly
                gap, width = letter.x0 - last.x1, letter.width
                beside = width > 0 and gap < _REACH * width and gap < _WORD_GAP * letter.size
            else:
                beside = False
            if beside or (not (len(piece) <= 2 and last.size >= _INITIAL * letter.size) and _beside(last, letter)):
                piece.append(letter)
                last = letter
                continue
        piece = [letter]
        pieces.append(piece)
        last = letter
    lines = [SetLine(piece) for piece in _closed_up(pieces)]
    return [line for line in lines if line.shown and line.x1 > line.x0 and line.y1 > line.y0]


def _beside(one: Any, two: Any) -> bool:
    if two.y0 > one.y1 or one.y0 > two.y1:
        return False
    shared = min(abs(one.y0 - two.y1), abs(one.y1 - two.y0))
    if min(one.height, two.height) * _OVERLAP >= shared:
        return False
    apart = two.x0 > one.x1 or one.x0 > two.x1
    gap = min(abs(one.x0 - two.x1), abs(one.x1 - two.x0)) if apart else 0
    if gap < min(max(one.width, two.width) * _REACH, _WORD_GAP * two.size):
        return True
    level = abs(one.y0 - two.y0) < 1 and 0 <= two.x0 - one.x1 < 2 * _WIDEST_SPACE * two.size
    return bool(one.string == two.string and level)


def _closed_up(pieces: list[list[Any]]) -> list[list[Any]]:
    """``pieces``, those that are one line joined."""
    spans = [_Span(piece) for piece in pieces]
    order = sorted(spans, key=lambda span: span.base)
    bases = [span.base for span in order]
    joined: dict[int, _Span] = {}  # by the piece on the left, the one on the right
    taken: set[int] = set()
    for span in spans:
        right = _right_of(span, order, bases) if span.size else None
        if right is not None and id(right) not in taken and _goes_over(span, right, order, bases):
            joined[id(span)] = right
            taken.add(id(right))
    done = []
    for span in spans:
        if id(span) in taken:
            continue
        letters = list(span.letters)
        while (following := joined.get(id(span))) is not None:
            letters += following.letters
            span = following
        done.append(letters)
    return done


class _Span:
    """A piece of a line: from where to where it reaches."""

    __slots__ = ("base", "left", "letters", "right", "size")

    def __init__(self, letters: list[Any]) -> None:
        shown = [letter for letter in letters if not letter.text.isspace()]
        self.letters = letters
        self.size = shown[0].size if shown else 0.0
        self.base = shown[0].y0 if shown else letters[0].y0
        self.left = min([letter.x0 for letter in shown]) if shown else 0.0
        self.right = max([letter.x1 for letter in shown]) if shown else 0.0


def _between(order: Sequence[_Span], bases: Sequence[float], low: float, high: float) -> Sequence[_Span]:
    return order[bisect_left(bases, low) : bisect_right(bases, high)]


def _right_of(span: _Span, order: Sequence[_Span], bases: Sequence[float]) -> _Span | None:
    """The next piece on the same base line, in the same size, within reach."""
    near = [
        other
        for other in _between(order, bases, span.base - 0.15 * span.size, span.base + 0.15 * span.size)
        if other is not span
        and abs(other.size - span.size) <= 0.1 * span.size
        and 0 < other.left - span.right < _WIDEST_SPACE * span.size
    ]
    return min(near, key=lambda other: other.left, default=None)


def _goes_over(span: _Span, right: _Span, order: Sequence[_Span], bases: Sequence[float]) -> bool:
    """Whether the lines near two pieces have letters where the gap between them is.

    Where columns meet, most lines above it, or most below it, leave the same place free.
    """
    reach = _NEAR * span.size
    rows: dict[int, list[_Span]] = defaultdict(list)
    for other in _between(order, bases, span.base - reach, span.base + reach):
        if abs(other.base - span.base) > 0.3 * span.size and abs(other.size - span.size) <= 0.15 * span.size:
            rows[round(other.base)].append(other)
    telling = [
        (base - span.base, row)
        for base, row in sorted(rows.items())
        if min(other.left for other in row) < span.right and max(other.right for other in row) > right.left
    ]
    below = [row for away, row in telling if away < 0][-_ROWS:]
    above = [row for away, row in telling if away > 0][:_ROWS]
    # Columns are wide; two words by themselves are rather two words of a line.
    wide = max(span.right - span.left, right.right - right.left) > _COLUMN * span.size
    sides = [side for side in (above, below) if len(side) > (1 if wide else 2)] or [above + below]
    share = _MOSTLY if wide else 1
    clear, step = _CLEAR * span.size, 0.15 * span.size
    room = right.left - span.right - 2 * clear
    places = [span.right + clear + step * count for count in range(max(0, int(room / step + 0.01) + 1))]
    return bool(telling) and not any(
        sum(not any(other.left - clear < place < other.right + clear for other in row) for row in side)
        >= share * len(side)
        for side in sides
        for place in places
    )


def spaced_text(line: SetLine) -> str:
    """The text of a line; where every letter stands alone, set wide, the wider gaps part the words."""
    pieces = line.text.split()
    alone = sum([len(piece) == 1 and piece.lower() != piece.upper() for piece in pieces])
    if len(pieces) < _LEAST_SPACED or alone < 0.8 * len(pieces):
        return line.text
    letters = line.shown
    gaps = [two.x0 - one.x1 for one, two in pairwise(letters)]
    usual = median(gaps)
    wide = usual * 1.5 + 0.05 * letters[0].size
    if usual <= 0:
        return line.text
    return str(letters[0].text) + "".join(
        (" " if gap > wide else "") + letter.text for gap, letter in zip(gaps, letters[1:], strict=True)
    )
