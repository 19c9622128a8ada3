"""Placed lines on pages become blocks: paragraphs by gaps and indents, headings by size, furniture by repetition."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from dataclasses import replace

from bot.reading.document import Block, Hint
from bot.reading.formats.pdf.paragraph_ends import CLOSING, ENDING, MARKS, begins_paragraph, has_indents, is_full
from bot.reading.formats.pdf.placed_lines import Column, Line, PdfPage, body_size, columns_of, usual_step
from bot.reading.lines.caption import is_caption

LARGER = 1.15
"""How much larger than the body's a heading's type is."""

_CLOSE = 1.45
"""The farthest from each other that two lines of one heading stand, in type sizes."""

_SMALLER = 0.95
"""The most a note's type is of the body's."""

LONGEST_HEADING = 200
"""Characters; longer text in large type is an opening paragraph."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HYPHENS = ("-", "‐")
_FIGURES = re.compile(r"\d{1,3}(?=[^\W\d_])")


def blocks_of_pages(pages: Sequence[PdfPage], running: Set[tuple[int, Line]] = frozenset()) -> tuple[Block, ...]:
    """The blocks of all pages in reading order; every character but a joined hyphen is in one of them.

    ``running`` are the lines, each with the number of its page, that are no part of the text.
    """
    return _Setter(pages).blocks(pages, running)


class _Setter:
    """Sets lines as paragraphs. ``aside`` waits for the end of the paragraph that it stands in the middle of."""

    def __init__(self, pages: Sequence[PdfPage]) -> None:
        self._body = body_size(pages)
        self._usual = usual_step(pages)
        self._indents = has_indents(pages)
        self._words = Counter(
            word.casefold() for page in pages for line in page.lines for word in _WORD.findall(line.text)
        )
        self._blocks: list[Block] = []
        self._aside: list[Block] = []
        self._paragraph: list[Line] = []
        self._inset: list[Line] = []  # lines in small type below a paragraph that may go on in the next column
        self._columns: dict[int, Column] = {}
        self._last: Column | None = None  # where the paragraph's last line stands

    def blocks(self, pages: Sequence[PdfPage], running: Set[tuple[int, Line]]) -> tuple[Block, ...]:
        """The blocks of all pages."""
        apart: dict[int, set[Line]] = defaultdict(set)
        for number, line in running:
            apart[number].add(line)
        for number, page in enumerate(pages):
            if _is_contents(page):
                self._end()
                listed = tuple(line.text for line in page.lines)
                self._blocks.append(Block("\n".join(listed), hint=Hint.FURNITURE, lines=listed))
            else:
                self._set(page, apart[number])
        self._end()
        return tuple(_levelled(self._blocks, self._body))

    def _set(self, page: PdfPage, running: Set[Line]) -> None:
        self._columns = columns_of(page)
        noting = False
        for line in page.lines:
            if line in running:
                (self._aside if self._paragraph else self._blocks).append(
                    Block(line.text, hint=Hint.FURNITURE, lines=(line.text,))
                )
                noting = False
                continue
            opens = _opens_note(line, page, self._body)
            if opens or (noting and line.size < self._body * _SMALLER):
                text = line.text if opens else _joined(self._aside.pop().text, line.text, self._words)
                self._aside.append(Block(text, hint=Hint.NOTE, lines=(text,)))
                noting = True
                continue
            noting = False
            self._add(line)

    def _add(self, line: Line) -> None:
        column = self._columns[line.box]
        if self._paragraph and self._is_inset(line):
            if self._inset and begins_paragraph(self._inset, line, column, column, self._usual, indents=False):
                self._aside.append(_block(self._inset, self._body, self._words))
                self._inset = []
            self._inset.append(line)
            return
        if self._paragraph and self._goes_on(line, column):
            if self._inset:
                self._aside.append(_block(self._inset, self._body, self._words))
                self._inset = []
        else:
            self._end()
        self._paragraph.append(line)
        self._last = column

    def _is_inset(self, line: Line) -> bool:
        """Whether a line in small type, or a caption, stands below a paragraph that is not at its end."""
        last = self._paragraph[-1]
        small = line.size < self._body * _SMALLER
        if self._inset:
            return abs(line.size - self._inset[-1].size) <= 0.6 and (small or line.box == self._inset[-1].box)
        return (
            ((small and last.size - line.size > 0.6) or is_caption(line.text, edge=False))
            and len(self._paragraph) > 1
            and abs(last.size - self._body) <= 0.6
            and self._last is not None
            and is_full(last, self._last)
            and last.text.rstrip(MARKS)[-1:] not in CLOSING
        )

    def _goes_on(self, line: Line, column: Column) -> bool:
        last = self._paragraph[-1]
        if _of_heading(last, line, self._body):
            return True
        if self._inset and not (self._inset[-1].bottom < line.bottom and line.text[:1].islower()):
            return False  # only at the foot of a column is a paragraph cut in two by something else
        return not begins_paragraph(
            self._paragraph, line, column, self._last or column, self._usual, indents=self._indents
        )

    def _end(self) -> None:
        """End the paragraph, and put what it was held for behind it."""
        if self._paragraph:
            self._blocks.append(_block(self._paragraph, self._body, self._words))
        self._blocks += self._aside
        if self._inset:
            self._blocks.append(_block(self._inset, self._body, self._words))
        self._aside, self._paragraph, self._inset = [], [], []


def _opens_note(line: Line, page: PdfPage, body: float) -> bool:
    """Whether a line in small type begins with a figure that was raised on the same page: a note at its foot."""
    if line.size >= body * _SMALLER or " " not in line.text:
        return False
    glued = _FIGURES.match(line.text)  # a figure that its font draws raised leaves no space
    mark = line.text.split(" ", 1)[0].strip(".)[]")
    return mark in page.notes or (glued is not None and glued[0] in page.notes)


def _is_contents(page: PdfPage) -> bool:
    """Whether a page is a table of contents: lines led by dots to their page numbers."""
    led = sum(
        line.text.count(".") > 3 and line.text.count(".") * 3 > len(line.text) - line.text.count(" ")
        for line in page.lines
    )
    dots = sum(not line.text.strip(". ") for line in page.lines)
    return (led + dots) * 4 > len(page.lines) and led + dots >= 4


def _of_heading(last: Line, line: Line, body: float) -> bool:
    """Whether two lines in the same large type, one close below the other, are one heading."""
    alike = abs(last.size - line.size) <= 0.6 and last.heavy == line.heavy and line.size > body * LARGER
    return (
        alike
        and 0 < last.bottom - line.bottom <= line.size * _CLOSE
        and last.text.rstrip(MARKS)[-1:] not in ENDING
        and len(last.text) + len(line.text) < LONGEST_HEADING
    )


def _block(paragraph: list[Line], body: float, words: Counter[str]) -> Block:
    lines = tuple(line.text for line in paragraph)
    text = lines[0]
    for line in lines[1:]:
        text = _joined(text, line, words)
    size = max(line.size for line in paragraph)
    heavy = all(line.heavy for line in paragraph)
    large = size > body * LARGER
    prose = text.rstrip(MARKS)[-1:] in CLOSING and len(text) > 60
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
