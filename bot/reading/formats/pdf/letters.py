"""The letters of a PDF's page as a reader sees them: each once, upright.

Needs the extra ``pdf``: only ``document`` imports this, and only when a PDF is read.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTFigure
from pdfminer.pdffont import PDFUnicodeNotDefined

_TURNED = 0.2
"""How far a letter leans, as part of its height, before it is set at an angle."""

_AGAIN = 0.12
"""How near a letter is drawn again, in parts of its size, to look bold; two letters "l" stand twice as far apart."""

_WHOLE_FIGURE = 0.5
"""The part of a page that a figure covers when it is the page itself, drawn as a form."""


class Letter(LTChar):
    """A letter on its place: ``string`` numbers the string it was drawn in, ``way`` is where it runs (see ``_way``)."""

    def __init__(
        self, text: str, box: tuple[float, float, float, float], fontname: str, string: int, way: int | None
    ) -> None:
        self._text = text
        self.fontname = fontname
        self.string = string
        self.way = way
        self.x0, self.y0, self.x1, self.y1 = self.bbox = box
        self.width = box[2] - box[0]
        self.height = self.size = box[3] - box[1]


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
        add = self.cur_item._objs.append
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
        drawn: Any = self.cur_item._objs[-1]
        drawn.string, drawn.way = self._string, _way(drawn.matrix)
        return width

    def _learnt(self, font: Any, code: int, known: dict[int, tuple[str, float]]) -> tuple[str, float]:
        """The text of a character and its width in parts of its size."""
        try:
            text = font.to_unichr(code)
        except PDFUnicodeNotDefined:
            text = self.handle_undefined_char(font, code)
        known[code] = text, font.char_width(code)
        return known[code]


def all_letters(layout: Any) -> list[Any]:
    """The letters drawn on a page, in their order, with those of forms that are the page itself.

    Letters within smaller figures are labels of pictures, unless nothing else is on the page.
    """
    direct = [item for item in layout if isinstance(item, LTChar)]
    figures = [item for item in layout if isinstance(item, LTFigure)]
    if not figures:
        return direct
    area = layout.width * layout.height * _WHOLE_FIGURE
    whole = [figure for figure in figures if figure.width * figure.height >= area]
    return [*direct, *(letter for figure in (whole if direct or whole else figures) for letter in _within(figure))]


def _within(figure: Any) -> Iterator[Any]:
    waiting = [iter(figure)]
    while waiting:
        item = next(waiting[-1], None)
        if item is None:
            waiting.pop()
        elif isinstance(item, LTChar):
            yield item
        elif isinstance(item, LTFigure):
            waiting.append(iter(item))


def upright(letters: Sequence[Any], width: float, height: float) -> tuple[list[Any], int, bool]:
    """The letters that stand upright; how many others there were; whether the page is turned on its side.

    On a page that is set sideways as a whole the letters are turned back.
    """
    shown = [letter.way for letter in letters if not letter.get_text().isspace()]
    main = Counter(shown).most_common(1)[0][0] if shown else 0
    if main is None:
        return list(letters), 0, False
    found = [letter for letter in letters if letter.way == main]
    turned = sum(way != main for way in shown)
    if main in (90, -90):
        for letter in found:
            x0, y0, x1, y1 = letter.bbox
            letter.set_bbox((y0, width - x1, y1, width - x0) if main == 90 else (height - y1, x0, height - y0, x1))
            letter.size = letter.height
    return found, turned, main in (90, -90)


def _way(matrix: tuple[float, ...]) -> int | None:
    """Which way a letter runs: 0 to the right, 90 up, -90 down; None at any other angle."""
    a, b = matrix[0], matrix[1]
    if abs(b) <= abs(a) * _TURNED:
        return 0
    if abs(a) <= abs(b) * _TURNED:
        return 90 if b > 0 else -90
    return None


def drawn_once(letters: Sequence[Any]) -> list[Any]:
    """``letters`` without those drawn again on nearly the same place to look bold; what was drawn twice is bold."""
    found: list[Any] = []
    places: dict[tuple[str, int, int], list[Any]] = defaultdict(list)
    string, alone = None, False  # whether the first letter of this string stands nowhere else
    for letter in letters:
        text, size = letter.get_text(), letter.size or 1.0
        if text.isspace():
            found.append(letter)
            continue
        column, row = round(letter.x0 / size), round(letter.y0 / size)
        first = letter.string != string
        twin = None if alone and not first else _twin(letter, column, row, places)
        if first:
            string, alone = letter.string, twin is None
        if twin is None:
            found.append(letter)
            places[text, column, row].append(letter)
        elif not twin.fontname.endswith("-Bold"):
            twin.fontname += "-Bold"
    return found


def _twin(letter: Any, column: int, row: int, places: dict[tuple[str, int, int], list[Any]]) -> Any:
    """The same letter on nearly the same place; None where there is none."""
    near = _AGAIN * (letter.size or 1.0)
    for x in (column - 1, column, column + 1):
        for y in (row - 1, row, row + 1):
            for other in places.get((letter.get_text(), x, y), ()):
                if abs(other.x0 - letter.x0) <= near and abs(other.y0 - letter.y0) <= near:
                    return other
    return None
