"""Where the pieces of an article stand in its source: passages and headings matched to blocks, letter by letter."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from bot.model import Article
from bot.model.inspection import InspectedSection, Lines
from bot.reading.document import Block, Document

_TRIES = 100


def places_of(documents: Sequence[Document], articles: Sequence[Article]) -> tuple[tuple[InspectedSection, ...], ...]:
    """For each of ``articles``, read from ``documents``, its sections with the lines of heading and passages.

    A piece spans from the first line that holds a letter of it to the last. What is not found (it never should be
    so) has None.
    """
    trail = _Trail(documents)
    return tuple(_sections(article, trail) for article in articles)


def _sections(article: Article, trail: "_Trail") -> tuple[InspectedSection, ...]:
    found = []
    for section in article.sections:
        heading = trail.find(section.heading) if section.heading else None
        found.append(InspectedSection(heading, tuple(trail.find(p.where.of(article.text)) for p in section.passages)))
    return tuple(found)


class _Trail:
    """All letters of a source's blocks without white space, and the line each stretch of them stands on."""

    def __init__(self, documents: Sequence[Document]) -> None:
        pieces: list[str] = []
        self._starts: list[int] = []
        self._lines: list[int] = []
        self._blocks: set[int] = set()
        self._last: list[int] = []
        length = 0
        for document in documents:
            for block in document.blocks:
                self._blocks.add(length)
                for line, text in _stretches(block):
                    self._starts.append(length)
                    self._lines.append(line)
                    pieces.append(text)
                    length += len(text)
        self._letters = "".join(pieces)
        self._at = 0

    def find(self, text: str) -> Lines | None:
        """Where ``text`` stands after what was found before; titles and rules between are passed over."""
        wanted = "".join(text.split())
        if not wanted:
            return None
        start = self._at
        if not self._letters.startswith(wanted, start):
            first = start = self._letters.find(wanted, self._at)
            # Letters in the middle of a title passed over are no match; what begins a block is.
            for _ in range(_TRIES):
                if start < 0 or start in self._blocks:
                    break
                start = self._letters.find(wanted, start + 1)
            start = start if start in self._blocks else first
        if start < 0:
            return None
        self._at = start + len(wanted)
        return Lines(self._line(start), self._line(self._at - 1))

    def _line(self, letter: int) -> int:
        return self._lines[bisect_right(self._starts, letter) - 1]


def _stretches(block: Block) -> Iterator[tuple[int, str]]:
    """The letters of a block line by line where its lines are those of the source, else all on its first line."""
    whole = "".join(block.text.split())
    rows = ["".join(line.split()) for line in block.lines]
    if block.hint is None and len(rows) > 1 and "".join(rows) == whole:
        yield from ((block.line + number, row) for number, row in enumerate(rows) if row)
    elif whole:
        yield block.line, whole
