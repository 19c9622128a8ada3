"""Placed lines on pages become blocks: paragraphs by gaps and indents, headings by size, furniture by repetition."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from bot.reading.document import Block, Hint

LARGER = 1.15
"""How much larger than the body's a heading's type is."""

_CLOSE = 1.45
"""The farthest from each other that two lines of one heading stand, in type sizes."""

_SMALLER = 0.95
"""The most a note's type is of the body's."""

LONGEST_HEADING = 200
"""Characters; longer text in large type is an opening paragraph."""

_WIDE_GAP = 1.6  # times the usual distance between lines
_INDENT = 0.8  # times the type size
_CLOSING = ".!?…:;。！？"
_ENDING = ".!?…。！？"
_MARKS = "”\"'’»)]"
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HYPHENS = ("-", "‐")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. Coordinates in points from the page's lower left corner; ``box`` groups neighbours."""

    text: str
    box: int
    left: float
    right: float
    top: float
    bottom: float
    size: float
    heavy: bool = False


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A page's height in points, and its lines in reading order.

    ``notes`` are the raised figures that pointed to notes; ``turned`` is how many letters at an angle were left out.
    """

    height: float
    lines: tuple[Line, ...]
    notes: frozenset[str] = frozenset()
    turned: int = 0


def blocks_of_pages(pages: Sequence[PdfPage]) -> tuple[Block, ...]:
    """The blocks of all pages in reading order; every character but a joined hyphen is in one of them."""
    running = _running_lines(pages)
    body = _body_size(pages)
    words = Counter(word.casefold() for page in pages for line in page.lines for word in _WORD.findall(line.text))
    blocks: list[Block] = []
    aside: list[Block] = []
    paragraph: list[Line] = []
    usual = _usual_step(pages)
    for number, page in enumerate(pages):
        if _is_contents(page):
            if paragraph:
                blocks.append(_block(paragraph, body, words))
                paragraph = []
            listed = tuple(line.text for line in page.lines)
            blocks += [*aside, Block("\n".join(listed), hint=Hint.FURNITURE, lines=listed)]
            aside.clear()
            continue
        columns = _columns(page)
        noting = False
        for line in page.lines:
            if (number, line) in running:
                (aside if paragraph else blocks).append(Block(line.text, hint=Hint.FURNITURE, lines=(line.text,)))
                continue
            opens = _opens_note(line, page, body)
            if opens or (noting and line.size < body * _SMALLER):
                text = line.text if opens else _joined(aside.pop().text, line.text, words)
                aside.append(Block(text, hint=Hint.NOTE, lines=(text,)))
                noting = True
                continue
            noting = False
            if (
                paragraph
                and not _of_heading(paragraph[-1], line, body)
                and _begins(paragraph, line, columns[line.box], usual)
            ):
                blocks.append(_block(paragraph, body, words))
                blocks.extend(aside)
                aside.clear()
                paragraph = []
            paragraph.append(line)
    if paragraph:
        blocks.append(_block(paragraph, body, words))
    return tuple(_levelled([*blocks, *aside], body))


def _opens_note(line: Line, page: PdfPage, body: float) -> bool:
    """Whether a line in small type begins with a figure that was raised on the same page: a note at its foot."""
    mark = line.text.split(" ", 1)[0].strip(".)[]")
    return line.size < body * _SMALLER and mark in page.notes and " " in line.text


def _is_contents(page: PdfPage) -> bool:
    """Whether a page is a table of contents: lines led by dots to their page numbers."""
    led = sum(
        line.text.count(".") > 3 and line.text.count(".") * 3 > len(line.text) - line.text.count(" ")
        for line in page.lines
    )
    dots = sum(not line.text.strip(". ") for line in page.lines)
    return (led + dots) * 4 > len(page.lines) and led + dots >= 4


def _columns(page: PdfPage) -> dict[int, tuple[float, float, int]]:
    """Left and right edge of each box of a page, and how many lines it holds."""
    columns: dict[int, tuple[float, float, int]] = {}
    for line in page.lines:
        left, right, lines = columns.get(line.box, (line.left, line.right, 0))
        columns[line.box] = (min(left, line.left), max(right, line.right), lines + 1)
    return columns


def _body_size(pages: Sequence[PdfPage]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _usual_step(pages: Sequence[PdfPage]) -> float:
    steps = [
        above.bottom - below.bottom
        for page in pages
        for above, below in zip(page.lines, page.lines[1:], strict=False)
        if above.box == below.box and above.size == below.size and above.bottom > below.bottom
    ]
    return median(steps) if steps else 0.0


def _running_lines(pages: Sequence[PdfPage]) -> set[tuple[int, Line]]:
    """Running heads and page numbers: outermost lines whose text, numbers aside, returns on page after page."""
    edges: list[tuple[int, Line, tuple[str, bool, int]]] = []
    for number, page in enumerate(pages):
        ordered = sorted(page.lines, key=lambda line: -line.top)
        outer = dict.fromkeys((*ordered[:2], *ordered[-2:]))
        edges.extend(
            (number, line, (_DIGITS.sub("#", line.text.casefold()), line.top < page.height / 2, round(line.size)))
            for line in outer
            if line.bottom > page.height * 0.88 or line.top < page.height * 0.12
        )
    seen: dict[tuple[str, bool, int], set[int]] = {}
    for number, _, shape in edges:
        seen.setdefault(shape, set()).add(number)
    often = max(2, min(3, len(pages) // 2))
    return {
        (number, line)
        for number, line, shape in edges
        if len(seen[shape]) >= often
        or (not any(c.isalpha() for c in shape[0].replace("#", "")) and len(line.text) <= 12)
    }


def _of_heading(last: Line, line: Line, body: float) -> bool:
    """Whether two lines in the same large type, one close below the other, are one heading."""
    alike = abs(last.size - line.size) <= 0.6 and last.heavy == line.heavy and line.size > body * LARGER
    return (
        alike
        and 0 < last.bottom - line.bottom <= line.size * _CLOSE
        and last.text.rstrip(_MARKS)[-1:] not in _ENDING
        and len(last.text) + len(line.text) < LONGEST_HEADING
    )


def _begins(paragraph: list[Line], line: Line, column: tuple[float, float, int], usual: float) -> bool:
    """Whether ``line`` begins a new paragraph after ``paragraph``."""
    last = paragraph[-1]
    if abs(last.size - line.size) > 0.6 or last.heavy != line.heavy:
        return abs(last.size - line.size) > 0.6 or not line.text[:1].islower()
    step = last.bottom - line.bottom
    ended = last.text.rstrip(_MARKS)[-1:] in (_ENDING if line.text[:1].islower() else _CLOSING)
    if step <= 0 or line.box != last.box:
        if 0 < step <= usual * 1.2 and abs(last.left - line.left) < line.size and not ended:
            return False
        if step > 0 and usual and step > usual * _WIDE_GAP and abs(last.left - line.left) < 4 * line.size:
            return True
        return ended or not line.text[:1].islower()
    if usual and step > usual * _WIDE_GAP:
        return True
    left, right, lines = column
    indented = line.left - left > _INDENT * line.size and last.left - left <= _INDENT * last.size
    short = right - last.right > 0.15 * (right - left)
    return (indented and (ended or short)) or (short and ended and lines > 2)


def _block(paragraph: list[Line], body: float, words: Counter[str]) -> Block:
    lines = tuple(line.text for line in paragraph)
    text = lines[0]
    for line in lines[1:]:
        text = _joined(text, line, words)
    size = max(line.size for line in paragraph)
    heavy = all(line.heavy for line in paragraph)
    large = size > body * LARGER
    prose = text.rstrip(_MARKS)[-1:] in _CLOSING and len(text) > 60
    if len(text) <= LONGEST_HEADING and any(map(str.isalpha, text)) and not prose and (large or heavy):
        # Ranks are settled when all sizes are known: here the level holds the size in half points.
        return Block(text, hint=Hint.HEADING, level=round(size * 4) + heavy, lines=lines)
    return Block(text, hint=Hint.TEXT, lines=lines)


def _joined(text: str, line: str, words: Counter[str]) -> str:
    """``text`` and the next line; a word divided between them is joined where it is known, or plainly one word."""
    if not text.endswith(_HYPHENS) or len(text) < 2 or not text[-2].isalpha() or not line[:1].isalpha():
        return f"{text} {line}"
    head = text[:-1].rsplit(" ", 1)[-1]
    tail = line.split(" ", 1)[0]
    first = _WORD.search(tail)
    begun = _WORD.findall(head)
    if first is None or not begun:
        return text + line
    whole = (begun[-1] + first[0]).casefold()
    hyphened = f"{begun[-1]}-{first[0]}".casefold()
    if words[whole] or (line[0].islower() and not words[hyphened]):
        return text[:-1] + line
    return text + line


def _levelled(blocks: list[Block], body: float) -> list[Block]:
    """Headings with ranks by size, the largest first; where most of a text is heavy, weight heads nothing."""
    headings = [block for block in blocks if block.hint is Hint.HEADING]
    if sum(len(b.text) for b in headings) > sum(len(b.text) for b in blocks if b.hint is Hint.TEXT):
        largest = round(body * 4 * LARGER)
        blocks = [
            replace(b, hint=Hint.TEXT, level=None) if b.hint is Hint.HEADING and (b.level or 0) <= largest else b
            for b in blocks
        ]
    levels = sorted({block.level or 0 for block in blocks if block.hint is Hint.HEADING}, reverse=True)
    return [replace(b, level=levels.index(b.level or 0) + 1) if b.hint is Hint.HEADING else b for b in blocks]
