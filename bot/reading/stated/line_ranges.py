"""Line ranges a curator states: what stands in them is settled before any rule looks, exactly from line to line."""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.model import Doubt, Kind, Remark
from bot.reading.document import Block, Document, Statement
from bot.reading.draft import Draft
from bot.reading.joining import block_of
from bot.reading.lines.marks import opening_mark
from bot.reading.manuscript import Manuscript, Paragraph

_READ = frozenset({Kind.PROSE, Kind.QUOTE, Kind.VERSE, Kind.LIST})


def countable(documents: Sequence[Document], after: int = 0) -> tuple[Document, ...]:
    """``documents`` so that every block has a number: its line, or where a format has no lines its place among all
    blocks of the source, counted on from ``after``. Paragraphs that a stated range cuts are cut there."""
    if any(block.line for document in documents for block in document.blocks):
        return tuple(replace(document, blocks=tuple(_cut(document))) for document in documents)
    done: list[Document] = []
    number = after
    for document in documents:
        blocks = []
        for block in document.blocks:
            number += 1 if block.text.strip() else 0
            blocks.append(block.on_line(number))
        done.append(replace(document, blocks=tuple(blocks), numbered=True))
    return tuple(done)


def settle_stated(manuscript: Manuscript) -> None:
    """Settle what is stated of ranges: furniture, speeches with their speakers, and what is the article's own text."""
    stated = manuscript.stated
    if not (stated.furniture or stated.speeches or stated.keep):
        return
    placed = _Placed(manuscript.paragraphs)
    for first, last in stated.keep:
        for paragraph in placed.within(first, last):
            paragraph.settle(paragraph.kind if paragraph.kind in _READ else Kind.PROSE)
            paragraph.unknown = False
    for first, last in stated.furniture:
        for paragraph in placed.within(first, last):
            paragraph.settle(Kind.BOILERPLATE)
    for first, last, who in stated.speeches:
        for paragraph in placed.within(first, last):
            paragraph.settle(paragraph.kind if paragraph.kind in _READ else Kind.PROSE)
            if paragraph.kind is Kind.PROSE and opening_mark(paragraph.text):
                paragraph.kind = Kind.QUOTE  # its marks are no quotation inside it
            paragraph.speaker, paragraph.unknown, paragraph.told = who, False, True


def mark_own_words(draft: Draft) -> None:
    """Where a stated speaker is the author, nobody else speaks."""
    for paragraph in draft.paragraphs:
        if paragraph.speaker is not None and paragraph.speaker in draft.facts.authors:
            paragraph.speaker = None
            paragraph.kind = Kind.PROSE if paragraph.kind is Kind.QUOTE else paragraph.kind


def missed(stated: Statement, documents: Sequence[Document]) -> tuple[Remark, ...]:
    """A remark for each stated range in which no paragraph begins, so that it changes nothing."""
    if not (stated.furniture or stated.speeches or stated.keep):
        return ()
    begins = sorted(block.line for document in documents for block in document.blocks if block.text.strip())
    last = begins[-1] if begins else 0
    unit = "paragraph" if any(document.numbered for document in documents) else "line"
    remarks: list[Remark] = []
    for name, (first, end) in _named(stated):
        if bisect_left(begins, first) < bisect_right(begins, end):
            continue
        if first > last:
            remarks.append(Remark(0, Doubt.RANGE_BEHIND_END, (name, unit, first, end, last)))
        else:
            remarks.append(Remark(0, Doubt.RANGE_WITHOUT_TEXT, (name, unit, first, end)))
    return tuple(remarks)


def _named(stated: Statement) -> Iterator[tuple[str, tuple[int, int]]]:
    for lines in stated.furniture:
        yield "furniture", lines
    for first, last, _ in stated.speeches:
        yield "speech", (first, last)
    for lines in stated.keep:
        yield "keep", lines


class _Placed:
    """Paragraphs by the lines they begin on: a play states thousands of ranges, and each is to be found at once."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = sorted(paragraphs, key=lambda paragraph: paragraph.block.line)
        self._lines = [paragraph.block.line for paragraph in self._paragraphs]

    def within(self, first: int, last: int) -> Sequence[Paragraph]:
        """Those that begin from one line to another, both included."""
        return self._paragraphs[bisect_left(self._lines, first) : bisect_right(self._lines, last)]


def _cut(document: Document) -> Iterator[Block]:
    """The blocks, those of several lines of plain text cut where a stated range begins or ends."""
    cuts = sorted({line for _, (first, last) in _named(document.stated) for line in (first, last + 1)})
    for block in document.blocks:
        inner = cuts[bisect_right(cuts, block.line) : bisect_left(cuts, block.line + len(block.lines))]
        if block.hint is not None or document.structured or not inner:
            yield block
            continue
        ends = [block.line, *inner, block.line + len(block.lines)]
        for start, end in itertools.pairwise(ends):
            rows = [(line, 0, block.lines[line - block.line]) for line in range(start, end)]
            yield block_of(rows, block.gap if start == block.line else 0)
