"""The typeface: which signs it has, how wide a text is in it, and where in a line each sign stands."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from PIL import ImageFont

Face = Literal["Regular", "Italic"]

EM = 2048
"""Units of the font in one em. Widths are in these units, so they hold for every size."""

_FOLDER = Path(__file__).parent / "fonts"
_SMALL, _CAPITAL = 930, 1260  # heights of x and H
_MEASURE = 968  # the width of the letters over which the font centres its marks
_ABOVE = 230  # Unicode's combining class of accents above


@dataclass(frozen=True, slots=True)
class Placed:
    """One sign, ``right`` units from the line's beginning and ``up`` units above where it usually stands."""

    sign: str
    right: float
    up: float = 0


@cache
def signs() -> frozenset[str]:
    """Every sign the typeface has, in both styles."""
    ranges = (line.split("-") for line in (_FOLDER / "signs.txt").read_text("ascii").split())
    return frozenset(chr(point) for first, last in ranges for point in range(int(first, 16), int(last, 16) + 1))


@cache
def kerning(style: Face) -> dict[str, int]:
    """How far the second sign of a pair moves to the right; mostly it moves to the left."""
    column = ("Regular", "Italic").index(style) + 2
    rows = (line.split("\t") for line in (_FOLDER / "kerning.tsv").read_text("utf-8").splitlines())
    return {row[0] + row[1]: int(row[column]) for row in rows}


@lru_cache(maxsize=64)
def font(style: Face, size: int) -> ImageFont.FreeTypeFont:
    """The font at ``size`` pixels an em."""
    path = _FOLDER / f"CommonplaceSerif-{style}.ttf"
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=4096)
def advance(sign: str, style: Face) -> float:
    """How far the next sign stands from this one, before kerning."""
    return 0 if unicodedata.combining(sign) else font(style, EM).getlength(sign)


def width(text: str, style: Face) -> float:
    """How far the pen has moved after ``text``."""
    pairs = kerning(style)
    kerned = sum(pairs.get(text[at : at + 2], 0) for at in range(len(text) - 1))
    return kerned + sum(advance(sign, style) for sign in text)


def placed(text: str, style: Face) -> Iterator[Placed]:
    """Each sign of a line. Accents that are no part of their letter are centred over it, and above capitals raised."""
    pairs, pen, base = kerning(style), 0.0, ""
    for at, sign in enumerate(text):
        if unicodedata.combining(sign) and base:
            off = (advance(base, style) - _MEASURE) / 2
            tall = base.isupper() and unicodedata.combining(sign) == _ABOVE
            yield Placed(sign, pen - off, _CAPITAL - _SMALL if tall else 0)
            continue
        pen += pairs.get(text[at - 1 : at + 1], 0) if at else 0
        yield Placed(sign, pen)
        pen += advance(sign, style)
        base = sign
