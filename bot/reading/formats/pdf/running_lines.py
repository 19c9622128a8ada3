"""Running heads, page numbers, and figures in the margin: lines of a PDF's pages that are no part of the text."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from statistics import median_low

from bot.reading.formats.pdf.placed_lines import Line, PdfPage

_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_NUMBERED = re.compile(r"(\d{1,4})\b(?!\.).{0,80}|.{0,80}\b(\d{1,4})")
_EDGE = 0.12
"""How far from the top or the foot of a page such lines stand, in parts of its height."""

_WIDE_EDGE = 0.25
"""How far at most, where they return word for word on the same height on many pages."""

_OFTEN = 0.3
"""On how many of the pages they then stand at least."""

_COLUMN = 8.0
"""The least width of a line of text, in type sizes."""

_Place = tuple[int, Line]
"""A page's number and one of its lines."""


def running_lines(pages: Sequence[PdfPage]) -> set[_Place]:
    """Lines whose text, numbers aside, returns on page after page; numbers that count pages; figures in the margin."""
    return {*_returning(pages), *_counting(pages), *_in_margins(pages)}


def _outermost(page: PdfPage, edge: float) -> Iterator[Line]:
    ordered = sorted(page.lines, key=lambda line: -line.top)
    for line in dict.fromkeys((*ordered[:2], *ordered[-2:])):
        if line.bottom > page.height * (1 - edge) or line.top < page.height * edge:
            yield line


def _returning(pages: Sequence[PdfPage]) -> Iterator[_Place]:
    seen: dict[tuple[str, bool, int], set[int]] = defaultdict(set)
    placed: dict[tuple[str, int], set[int]] = defaultdict(set)
    edges = [(n, line, _shape(page, line)) for n, page in enumerate(pages) for line in _outermost(page, _EDGE)]
    for number, _, shape in edges:
        seen[shape].add(number)
    often = max(2, min(3, len(pages) // 2))
    for number, line, shape in edges:
        if len(seen[shape]) >= often or (
            not any(c.isalpha() for c in shape[0].replace("#", "")) and len(line.text) <= 12
        ):
            yield number, line
    further = [(n, line, _level(line)) for n, page in enumerate(pages) for line in _outermost(page, _WIDE_EDGE)]
    for number, _, level in further:
        placed[level].add(number)
    for number, line, level in further:
        if len(placed[level]) >= max(3, len(pages) * _OFTEN) and not line.text.endswith((":", "：")):
            yield number, line


def _shape(page: PdfPage, line: Line) -> tuple[str, bool, int]:
    return _DIGITS.sub("#", line.text.casefold()), line.top < page.height / 2, round(line.size)


def _level(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text.casefold()), round(line.bottom / 2)


def _counting(pages: Sequence[PdfPage]) -> Iterator[_Place]:
    """Small lines at the edge that begin or end with their page's number, as others do on other pages."""
    usual = median_low([line.size for page in pages for line in page.lines] or [0.0])
    found = [
        (number, line, int(match[1] or match[2]) - number)
        for number, page in enumerate(pages)
        for line in _outermost(page, _EDGE)
        if line.size <= usual and not line.heavy and (match := _NUMBERED.fullmatch(line.text)) is not None
    ]
    counts = Counter(away for _, away in {(number, away) for number, _, away in found})
    for number, line, away in found:
        if counts[away] > 2 or counts[away] * 2 > len(pages) > 1:
            yield number, line


def _in_margins(pages: Sequence[PdfPage]) -> Iterator[_Place]:
    """Lines beside the text: bare figures, and what returns on the same place."""
    beside = [(number, line) for number, page in enumerate(pages) for line in _beside_text(page)]
    places = Counter(_spot(line) for _, line in beside)
    known = {spot for spot, times in places.items() if times > 2}
    yield from ((number, line) for number, line in beside if len(line.text) <= 4 and line.text.isdecimal())
    if known:
        yield from ((number, line) for number, page in enumerate(pages) for line in page.lines if _spot(line) in known)


def _spot(line: Line) -> tuple[str, int, int]:
    return _DIGITS.sub("#", line.text), round(line.left), round(line.bottom)


def _beside_text(page: PdfPage) -> Iterator[Line]:
    text = [line for line in page.lines if line.right - line.left > _COLUMN * line.size]
    if len(text) < 2:
        return
    left, right = min(line.left for line in text), max(line.right for line in text)
    yield from (line for line in page.lines if line.right < left or line.left > right)
