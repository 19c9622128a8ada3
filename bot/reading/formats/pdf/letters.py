"""The letters of a PDF's page as a reader sees them: each once, upright.

Needs the extra ``pdf``: only ``document`` imports this, and only when a PDF is read.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTFigure
from pdfminer.pdffont import PDFUnicodeNotDefined

_TURNED = 0.2
"""How far a letter leans, as part of its height, before it is set at an angle."""

_AGAIN = 0.12
"""How near a letter is drawn again, in parts of its size, to look bold; two letters "l" stand twice as far apart."""

_CELL = 32.0
"""The side of the squares that strings are looked up in, in points."""

_MOST_CELLS = 400
"""Squares of one string at most; a longer one is larger than a page."""

_WHOLE_FIGURE = 0.5
"""The part of a page that a figure covers when it is the page itself, drawn as a form."""


class Letter:
    """A letter on its place: ``string`` numbers the string it was drawn in, ``way`` is where it runs (see ``_way``)."""

    __slots__ = ("fontname", "height", "size", "string", "text", "way", "width", "x0", "x1", "y0", "y1")

    def __init__(
        self, text: str, box: tuple[float, float, float, float], fontname: str, string: int, way: int | None
    ) -> None:
        self.text = text
        self.fontname = fontname
        self.string = string
        self.way = way
        self.x0, self.y0, self.x1, self.y1 = x0, y0, x1, y1 = box
        self.width = x1 - x0
        self.height = self.size = y1 - y0

    def move(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Put it in another place."""
        self.x0, self.y0, self.x1, self.y1 = x0, y0, x1, y1
        self.width = x1 - x0
        self.height = self.size = y1 - y0


class LetterDevice(PDFPageAggregator):
    """Gathers the letters of a page, and draws nothing."""

    def __init__(self, resources: Any) -> None:
        super().__init__(resources, laparams=None)
        self._string = 0
        self._known: dict[Any, dict[int, tuple[str, float]]] = {}

    def render_string(self, *values: Any) -> None:
        """Draw one string."""
        self._string += 1
        super().render_string(*values)

    def render_string_horizontal(self, *values: Any) -> tuple[float, float]:
        """Draw one string from left to right: where it ends."""
        seq, matrix, (x, y), font, fontsize, scaling, charspace, wordspace, rise, dxscale, *_ = values
        known = self._known.setdefault(font, {})
        name, string, way = font.fontname, self._string, _way(matrix)
        a, b, c, d, e, f = matrix
        low = y + font.get_descent() * fontsize + rise
        high = low + fontsize
        straight = b == 0 == c and a > 0 and d > 0
        bottom, top = d * low + f, d * high + f
        drawn: Any = self.cur_item._objs
        add = drawn.append
        behind = False
        for piece in seq:
            if not isinstance(piece, bytes):
                if isinstance(piece, (int, float)):
                    x -= piece * dxscale
                    behind = True
                continue
            for code in font.decode(piece):
                if behind:
                    x += charspace
                text, width = known.get(code) or self._learnt(font, code, known)
                end = x + width * fontsize * scaling
                if straight and end >= x:
                    box = (a * x + e, bottom, a * end + e, top)
                else:
                    xs = [a * across + c * up + e for across in (x, end) for up in (low, high)]
                    ys = [b * across + d * up + f for across in (x, end) for up in (low, high)]
                    box = (min(xs), min(ys), max(xs), max(ys))
                add(Letter(text, box, name, string, way))
                x = end + wordspace if code == 32 else end
                behind = True
        return x, y

    def render_char(self, *values: Any) -> float:
        """Draw one letter of a string from top to bottom."""
        width = super().render_char(*values)
        page: Any = self.cur_item._objs
        drawn = page.pop()
        letter = Letter(drawn.get_text(), drawn.bbox, drawn.fontname, self._string, _way(drawn.matrix))
        letter.size = drawn.size
        page.append(letter)
        return width

    def _learnt(self, font: Any, code: int, known: dict[int, tuple[str, float]]) -> tuple[str, float]:
        """The text of a character and its width in parts of its size."""
        try:
            text = font.to_unichr(code)
        except PDFUnicodeNotDefined:
            text = self.handle_undefined_char(font, code)
        known[code] = text, font.char_width(code)
        return known[code]


def all_letters(layout: Any) -> list[Letter]:
    """The letters drawn on a page, in their order, with those of forms that are the page itself.

    Letters within smaller figures are labels of pictures, unless nothing else is on the page.
    """
    direct = [item for item in layout if isinstance(item, Letter)]
    figures = [item for item in layout if isinstance(item, LTFigure)]
    if not figures:
        return direct
    area = layout.width * layout.height * _WHOLE_FIGURE
    whole = [figure for figure in figures if figure.width * figure.height >= area]
    return [*direct, *(letter for figure in (whole if direct or whole else figures) for letter in _within(figure))]


def _within(figure: Any) -> Iterator[Letter]:
    waiting = [iter(figure)]
    while waiting:
        item = next(waiting[-1], None)
        if item is None:
            waiting.pop()
        elif isinstance(item, Letter):
            yield item
        elif isinstance(item, LTFigure):
            waiting.append(iter(item))


def upright(letters: Sequence[Letter], width: float, height: float) -> tuple[list[Letter], int, bool]:
    """The letters that stand upright; how many others there were; whether the page is turned on its side.

    On a page that is set sideways as a whole the letters are turned back.
    """
    if {letter.way for letter in letters} <= {0}:
        return list(letters), 0, False
    shown = [letter.way for letter in letters if not letter.text.isspace()]
    main = Counter(shown).most_common(1)[0][0] if shown else 0
    if main is None:
        return list(letters), 0, False
    found = [letter for letter in letters if letter.way == main]
    turned = sum(way != main for way in shown)
    if main in (90, -90):
        for letter in found:
            x0, y0, x1, y1 = letter.x0, letter.y0, letter.x1, letter.y1
            letter.move(*((y0, width - x1, y1, width - x0) if main == 90 else (height - y1, x0, height - y0, x1)))
    return found, turned, main in (90, -90)


def _way(matrix: tuple[float, ...]) -> int | None:
    """Which way a letter runs: 0 to the right, 90 up, -90 down; None at any other angle."""
    a, b = matrix[0], matrix[1]
    if abs(b) <= abs(a) * _TURNED:
        return 0
    if abs(a) <= abs(b) * _TURNED:
        return 90 if b > 0 else -90
    return None


def drawn_once(letters: Sequence[Letter]) -> list[Letter]:
    """``letters`` without those drawn again on nearly the same place to look bold; what was drawn twice is bold.

    Where nothing is drawn under the first letter of a string, nothing is under the rest of it.
    """
    found: list[Letter] = []
    cells: dict[tuple[int, int], list[_Drawn]] = {}
    for _, string in groupby(letters, key=attrgetter("string")):
        whole = list(string)
        shown = [letter for letter in whole if not letter.text.isspace()]
        if not shown:
            found += whole
            continue
        before = cells.get((int(shown[0].x0 // _CELL), int(shown[0].y0 // _CELL)))
        if before is None or _twin(shown[0], before) is None:
            kept = shown
            found += whole
        else:
            kept = []
            for letter in whole:
                around = cells.get((int(letter.x0 // _CELL), int(letter.y0 // _CELL)), ())
                twin = None if letter.text.isspace() else _twin(letter, around)
                if twin is None:
                    found.append(letter)
                    kept.append(letter)
                elif not twin.fontname.endswith("-Bold"):
                    twin.fontname += "-Bold"
        if kept:
            _remember(kept, cells)
    return found


_Drawn = tuple[float, float, float, float, list[Letter]]
"""Where the letters of a string begin, from left to right and from below, with room for those drawn again; and they."""


def _remember(letters: list[Letter], cells: dict[tuple[int, int], list[_Drawn]]) -> None:
    near = _AGAIN * letters[0].size
    begins, rows = [letter.x0 for letter in letters], [letter.y0 for letter in letters]
    left, right, low, high = min(begins) - near, max(begins) + near, min(rows) - near, max(rows) + near
    drawn = left, right, low, high, letters
    columns = range(int(left // _CELL), int(right // _CELL) + 1)
    levels = range(int(low // _CELL), int(high // _CELL) + 1)
    if len(columns) * len(levels) <= _MOST_CELLS:
        for column in columns:
            for level in levels:
                cells.setdefault((column, level), []).append(drawn)


def _twin(letter: Letter, before: Sequence[_Drawn]) -> Letter | None:
    """The same letter on nearly the same place; None where there is none."""
    x, y, near = letter.x0, letter.y0, _AGAIN * (letter.size or 1.0)
    for left, right, low, high, others in before:
        if left <= x <= right and low <= y <= high:
            for other in others:
                if abs(other.x0 - x) <= near and abs(other.y0 - y) <= near and other.text == letter.text:
                    return other
    return None
