"""The sheet: where quote and source stand on it, in which size, drawn as a PNG."""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from PIL import Image, ImageDraw

from bot.cards.card import Runs
from bot.cards.picture import PictureText
from bot.errors import Undrawable
from bot.faults import Fault
from bot.pictures.lines import broken
from bot.pictures.signs import drawable
from bot.pictures.typeface import EM, Face, font, placed, width

WIDTH, HEIGHT = 1200, 675
MARGIN = 48
"""Nothing is drawn nearer to an edge than this many pixels, but for the bar at the left."""

PAPER, INK, SOFT = (251, 248, 241), (33, 29, 25), (104, 95, 86)

_BAR = 18
_LEFT, _RIGHT, _TOP, _BOTTOM = 112, WIDTH - 88, 60, HEIGHT - 54
_LARGEST, _SMALLEST, _STEP = 96, 34, 2
_MOST = 1500
"""Characters; more never fit, so they are not measured."""

_LEADING = 1.32
_TURNOVER = 1.0  # what a line of verse that is too long goes on behind, in ems
# Who says it, and all else: as large as can be read on a phone, smaller where the source or the quote is long.
_SOURCE_SIZES = ((50, 40), (42, 34), (37, 31), (31, 26))
_MANY = 4
_LARGER = 1.25
"""The quote's letters are at least so much larger than those of who says it, while there is a smaller size."""
_RULE = (72, 5)  # the accent between quote and source
_ABOVE_RULE, _BELOW_RULE = 26, 16
_HANGING = re.compile(r"[“‘„‚«‹\"'][ \u00a0\u2009\u202f]?")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of one or more styles; ``indent`` in ems."""

    parts: tuple[tuple[str, Face], ...]
    size: int
    colour: tuple[int, int, int]
    indent: float = 0

    @property
    def height(self) -> float:
        return self.size * _LEADING


def drawing(text: PictureText, accent: int) -> bytes:
    """The picture as the bytes of a PNG; the same text and accent (0xRRGGBB) give the same bytes.

    Raises Undrawable where a sign is not in the typeface, or the quote is too long to be read at this size.
    """
    quotation = drawable(text.quotation)
    for who, where in _SOURCE_SIZES:
        smallest = (who, where) == _SOURCE_SIZES[-1]
        source = _source(text.source, who, where)
        below = sum(line.height for line in source)
        rule = _BOTTOM - below - _BELOW_RULE - _RULE[1]
        room = rule - _ABOVE_RULE - _TOP
        if smallest or len(source) <= _MANY:
            least = _SMALLEST if smallest else max(_SMALLEST, round(who * _LARGER))
            quote = _quote(quotation, room, least)
            if quote:
                break
    else:
        raise Undrawable(Fault.PICTURE_TOO_FULL)
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(image)
    colour = (accent >> 16 & 255, accent >> 8 & 255, accent & 255)
    pen.rectangle((0, 0, _BAR - 1, HEIGHT), colour)
    pen.rectangle((_LEFT, rule, _LEFT + _RULE[0] - 1, rule + _RULE[1] - 1), colour)
    _set(pen, quote, _TOP + (room - sum(line.height for line in quote)) * 0.46)
    _set(pen, source, _BOTTOM - below)
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def _quote(text: str, room: float, least: int) -> list[_Line]:
    """The quote in the largest size, at least ``least``, in which it fits without breaking a word; empty if in none.

    Only in the smallest size of all a word may be broken.
    """
    verses = [line for line in text.split("\n") if line.strip()] if len(text) <= _MOST else []
    for size in range(_LARGEST, least - 1, -_STEP) if verses else ():
        lines = _lines(verses, size, anywhere=size == _SMALLEST)
        if lines is not None and sum(line.height for line in lines) <= room:
            return lines
    return []


def _lines(verses: Sequence[str], size: int, *, anywhere: bool) -> list[_Line] | None:
    lines: list[_Line] = []
    for verse in verses:
        indent = _TURNOVER if len(verses) > 1 else 0
        room = (_RIGHT - _LEFT) / size * EM - indent * EM
        found = broken(verse, room, _regular, anywhere=anywhere)
        if found is None:
            return None
        lines += [_Line(((line, "Regular"),), size, INK, indent if at else 0) for at, line in enumerate(found)]
    return lines


@lru_cache(maxsize=4096)
def _regular(text: str) -> float:
    return width(text, "Regular")


def _source(rows: Sequence[Runs], who: int, where: int) -> list[_Line]:
    """The rows below the quote, the first of them ``who`` pixels large, the others ``where``."""
    lines: list[_Line] = []
    for at, runs in enumerate(rows):
        size, colour = (where, SOFT) if at else (who, INK)
        room = (_RIGHT - _LEFT) / size * EM
        lines += [_Line(parts, size, colour) for parts in _wrapped(runs, room)]
    return lines


def _wrapped(runs: Runs, room: float) -> Iterator[tuple[tuple[str, Face], ...]]:
    """A row in as many lines as it takes; words wider than a line are broken."""
    line, left = list[tuple[str, Face]](), room
    for word, style in _words(runs):
        wide = width(word, style)
        if line and wide > left:
            yield tuple(line)
            line, left, word = [], room, word.lstrip(" ")
            wide = width(word, style)
        if wide > room:
            *whole, word = broken(word, room, partial(width, style=style), anywhere=True) or [""]
            for part in whole:
                yield ((part, style),)
            wide = width(word, style)
        line.append((word, style))
        left -= wide
    if line:
        yield tuple(line)


def _words(runs: Runs) -> Iterator[tuple[str, Face]]:
    """The words in order, each with the space before it."""
    space = ""
    for run in runs:
        style: Face = "Italic" if run.italic else "Regular"
        first, *others = drawable(run.text).replace("\n", " ").split(" ")
        if first:
            yield space + first, style
        space = " " if others and not others[-1] else "" if others or first else space
        for word in filter(None, others):
            yield " " + word, style


def _set(pen: ImageDraw.ImageDraw, lines: Sequence[_Line], top: float) -> None:
    """Draw lines one below the other. A quotation mark that begins one hangs in the margin."""
    for line in lines:
        baseline = top + line.height * 0.5 + line.size * 0.3
        left = _LEFT + line.indent * line.size
        first, style = line.parts[0]
        hanging = _HANGING.match(first)
        if hanging:
            left -= min(width(hanging[0], style) * line.size / EM, _LEFT - MARGIN)
        for text, style in line.parts:
            face = font(style, line.size)
            for one in placed(text, style):
                at = (left + one.right * line.size / EM, baseline - one.up * line.size / EM)
                pen.text(at, one.sign, line.colour, face, anchor="ls")
            left += width(text, style) * line.size / EM
        top += line.height
