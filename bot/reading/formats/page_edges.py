"""Heads, feet and numbers of printed pages in a plain text, and the sentences that go on over them."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import any_of
from bot.reading.joining import Chunk, SourceLine

_PAGE: Final = everywhere().page
_NUMBER = r"(?:\d{1,4}|[ivxlc]{1,7})"
_BARE = re.compile(
    rf"(?:[-–—~\[(|]\s?)?(?:(?:{'|'.join(_PAGE.page)})\s?)?(?P<number>{_NUMBER})"
    rf"(?:\s?(?:{any_of(_PAGE.page_of)}|/)\s?\d{{1,4}})?(?:\s?[-–—~\])|])?",
    re.IGNORECASE,
)
_PARTED = " |·•—–-\t"
"""What may stand between the words and the number of a head."""
_LONGEST = 80
"""The most characters of a page's head."""
_LONGEST_NAME = 60
"""The most characters of a head without a number."""
_LONG = 35
"""The least of a line that breaks off in the middle of a sentence."""
_HEAD = 6
"""Among how many lines of a text its title and author stand."""
_EDGE = 2
"""How many lines at either edge of a page may be its head or foot."""
_SHORTEST_PAGE = 5
"""The fewest lines of a page that has edges."""
_ROMAN: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(slots=True)
class _Row:
    """A line with the blank lines before it, and what it would be as an edge of a page."""

    gap: int
    line: SourceLine
    page: int
    words: str = ""
    number: int | None = None
    alone: bool = False
    edge: bool = False
    printed: bool = False

    @property
    def text(self) -> str:
        return self.line[2]


def without_page_edges(chunks: list[Chunk], pages: frozenset[int]) -> tuple[list[Chunk], list[SourceLine]]:
    """``chunks`` without the heads and feet of printed pages, and those of these lines that are worth keeping.

    Where a page turned in the middle of a sentence, the lines above and below it are in one chunk. ``pages`` are the
    numbers of lines with which a page begins, where form feeds say so. Else a line that stands alone is an edge if it
    parts a sentence and is a number, has a number that counts on, or has words that come again or are the title's.
    Of edges with form feeds, what counts pages or comes again on every other page is the printer's, and goes.
    """
    rows = _rows(chunks, pages)
    if pages:
        _find_at_edges(rows)
    else:
        _find_between(rows)
    if not pages and not any(row.edge for row in rows):
        return chunks, []
    return _joined(rows), [row.line for row in rows if row.edge and not row.printed]


def _rows(chunks: list[Chunk], pages: frozenset[int]) -> list[_Row]:
    rows: list[_Row] = []
    page = 0
    for gap, chunk in chunks:
        for at, line in enumerate(chunk):
            page += line[0] in pages
            rows.append(_Row(0 if at else gap, line, page, alone=len(chunk) == 1))
    return rows


def _read(row: _Row) -> bool:
    """Whether a row has the shape of a page's edge; its words and number."""
    text = row.text
    if len(text) > _LONGEST:
        return False
    bare = _BARE.fullmatch(text)
    if bare is not None and (number := _value(bare["number"])) is not None:
        row.number = number
        return True
    row.words = " ".join(text.casefold().split())
    first, last = text.split(maxsplit=1)[0], text.rsplit(maxsplit=1)[-1]
    if first != text and first.isdecimal() and len(first) <= 4:
        row.number, row.words = int(first), row.words[len(first) :]
    elif last != text and last.isdecimal() and len(last) <= 4:
        row.number, row.words = int(last), row.words[: -len(last)]
    row.words = row.words.strip(_PARTED)
    if not row.words:
        return False
    # A figure beside the page's number makes a date or a title of it.
    return (
        any(map(str.isalpha, row.words))
        and row.words[-1] not in ".!?,;:。！？，；："
        and not any(map(str.isdigit, row.words))
    )


def _value(number: str) -> int | None:
    if number.isdecimal():
        return int(number)
    if not number.isascii():  # a letter of Turkish that passes for an i where capitals do not count
        return None
    digits = [_ROMAN[letter] for letter in number.lower()]
    counted = sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))
    return counted if counted < 200 and number.islower() else None


def _find_at_edges(rows: Sequence[_Row]) -> None:
    """Tell the edges of pages whose beginnings are known."""
    pages: dict[int, list[_Row]] = {}
    for row in rows:
        pages.setdefault(row.page, []).append(row)
    found: list[_Row] = []
    for page in pages.values():
        found += [page[at] for at in _outer(len(page)) if _may_be_edge(page, at)]
    offsets = Counter(row.number - row.page for row in found if row.number is not None)
    again = Counter(words for words, _ in {(row.words, row.page) for row in found})
    titles = _titles(rows)
    for row in found:
        counted = row.number is not None and (offsets[row.number - row.page] > 1 or row.number == row.page + 1)
        if row.words:
            known = again[row.words] > 1 or (row.page > 0 and row.words in titles)
            # The first page has the title itself, which its heads repeat.
            row.edge = known and (counted or row.page > 0)
        else:
            row.edge = counted
        row.printed = row.edge and (counted or again[row.words] >= max(3, len(pages) // 2))


def _outer(lines: int) -> Sequence[int]:
    """The places of the outermost lines of a page; of a short one, the first and the last."""
    if lines < _SHORTEST_PAGE:
        return sorted({0, lines - 1})
    return (*range(_EDGE), *range(lines - _EDGE, lines))


def _may_be_edge(page: Sequence[_Row], at: int) -> bool:
    """Whether a line is shaped like a head or foot: with a number, in capitals, or short and with a blank line beside.

    A line of the text is mostly long, and no blank line parts it from the others.
    """
    row = page[at]
    if not _read(row):
        return False
    if row.number is not None:
        return True
    below = page[at + 1].gap if at + 1 < len(page) else 1
    apart = (below if at < _EDGE else row.gap) > 0
    return len(page) >= _SHORTEST_PAGE and (row.text.isupper() or (apart and len(row.text) <= _LONGEST_NAME))


def _find_between(rows: Sequence[_Row]) -> None:
    """Tell the edges of pages that only show by lines alone in the middle of sentences."""
    found = [at for at, row in enumerate(rows) if row.alone and at and at + 1 < len(rows) and _read(rows[at])]
    if not found:
        return
    reach = _reach([row.line for row in rows])
    held = set(found)
    cut = {at: _cuts(rows, at, held, reach) for at in found}
    if not any(cut.values()):
        return
    titles = _titles(rows)
    again = Counter(rows[at].words for at in found if cut[at])
    numbered = [at for at in found if rows[at].number is not None and cut[at]]
    chained = {
        at
        for one, two in pairwise(numbered)
        if (rows[two].number or 0) - (rows[one].number or 0) in (1, 2)
        for at in (one, two)
    }
    for at in found:
        row = rows[at]
        if not row.words:
            row.edge = cut[at]
        elif cut[at]:
            row.edge = again[row.words] > 1 or at in chained or (row.number is not None and row.words in titles)
    heads = {rows[at].words for at in found if rows[at].edge and rows[at].words}
    numbers = {rows[at].number for at in found if rows[at].edge and rows[at].number is not None}
    for at in found:  # the same between two paragraphs
        row = rows[at]
        near = row.number is not None and not numbers.isdisjoint((row.number - 1, row.number + 1))
        row.edge = row.edge or (near and (row.words in heads or (not row.words and len(numbers) > 1)))


def _titles(rows: Sequence[_Row]) -> set[str]:
    """The first lines of a text, and what stands behind a word such as "by"."""
    lines = [" ".join(row.text.casefold().split()) for row in rows[:_HEAD] if len(row.text) <= _LONGEST]
    return {*lines, *(line.partition(" ")[2] for line in lines)}


def _cuts(rows: Sequence[_Row], at: int, held: set[int], reach: Callable[[SourceLine], bool]) -> bool:
    """Whether the lines around a row, other candidates aside, are one sentence."""
    above, below = at - 1, at + 1
    while above in held:
        above -= 1
    while below in held:
        below += 1
    if above < 0 or below >= len(rows) or at - above > _EDGE or below - at > _EDGE:
        return False
    one = rows[above].line
    return len(one[2]) >= _LONG and _goes_on(one, rows[below].line, reach)


def _goes_on(one: SourceLine, two: SourceLine, reach: Callable[[SourceLine], bool]) -> bool:
    """Whether a sentence that line ``one`` leaves open goes on in line ``two``."""
    if one[2].rstrip("\"”’»)]'")[-1:] in ".!?:…。！？：":
        return False
    return two[2][0].islower() or (reach(one) and not two[2][0].isdigit() and two[1] <= one[1])


def _reach(lines: Sequence[SourceLine]) -> Callable[[SourceLine], bool]:
    """Tells of a line whether it comes near the margin of the lines there are."""
    lengths = sorted(indent + len(text) for _, indent, text in lines)
    margin = lengths[len(lengths) * 9 // 10] if lengths else 0
    return lambda line: margin >= _LONG and margin * 0.85 <= line[1] + len(line[2]) <= margin * 1.3


def _joined(rows: Sequence[_Row]) -> list[Chunk]:
    """The chunks of all rows that are no edges; a page that turns in the middle of a sentence parts nothing."""
    reach = _reach([row.line for row in rows if not row.edge])
    set_in = _sets_in(rows)
    chunks: list[Chunk] = []
    last: _Row | None = None
    turned = False
    blank = 0
    for row in rows:
        turned = turned or row.edge or (last is not None and row.page != last.page)
        blank = max(blank, row.gap)
        if row.edge:
            continue
        gap = max(blank, 1) if last is not None and row.page != last.page else blank
        if turned and last is not None:
            ended = set_in and len(last.text) >= _LONG and reach(last.line)
            if _goes_on(last.line, row.line, reach) or (ended and row.line[1] == 0) or (set_in and row.line[1] > 0):
                gap = 0
        if gap or not chunks:
            chunks.append((gap, [row.line]))
        else:
            chunks[-1][1].append(row.line)
        last, turned, blank = row, False, 0
    return chunks


def _sets_in(rows: Sequence[_Row]) -> bool:
    """Whether paragraphs show by their first lines, set in, and not by blank lines."""
    body = [row for row in rows if not row.edge and len(row.text) >= _LONG]
    starts = [row for row in body if row.line[1] > 0]
    if len(starts) < 2 or len(starts) * 2 > len(body) or median(row.line[1] for row in body) > 0:
        return False
    return sum(row.gap == 0 for row in starts) * 2 > len(starts)
