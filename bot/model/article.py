"""An article as it was read: sections, passages, sentences and quotes, all slices of one kept text."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Final, NamedTuple, cast

from bot.model.naming import exact_hash
from bot.model.remarks import Remark


class Slice(NamedTuple):
    """Half-open range of code points, ``text[start:end]``. A tuple, since nothing is made so often."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters this slice names in ``text``."""
        return text[self.start : self.end]

    def moved(self, by: int) -> "Slice":
        """The same length, ``by`` code points further on."""
        return Slice(self.start + by, self.end + by)


slice_of: Final = cast(Callable[[tuple[int, int]], Slice], partial(tuple.__new__, Slice))
"""The slice between two ends, given as a pair: a fifth of the time, for where very many are made."""


@dataclass(frozen=True, slots=True, order=True)
class Lines:
    """First and last line of a piece of its source, from 1 (paragraphs where the format has no lines)."""

    first: int
    last: int

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"

    def __contains__(self, line: int) -> bool:
        return self.first <= line <= self.last


class Kind(StrEnum):
    """What a passage is. Only prose, quote and verse can ever be served as a quote."""

    PROSE = "prose"
    QUOTE = "quote"
    VERSE = "verse"
    LIST = "list"
    CAPTION = "caption"
    BYLINE = "byline"
    BIO = "bio"
    DATELINE = "dateline"
    BOILERPLATE = "boilerplate"
    NOTE = "note"


class SectionKind(StrEnum):
    """What opens a section."""

    HEADING = "heading"
    BREAK = "break"
    QUESTION = "question"
    SPEAKER = "speaker"
    OPENING = "opening"


class Flag(StrEnum):
    """What a curator has stated about an article as a whole: a machine wrote it; it is not to be quoted at random."""

    AI = "ai"
    UNQUOTED = "unquoted"


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence or a few that stand alone. ``speaker`` is None where the article's author speaks.

    ``score`` is how much it is worth quoting, from about -4 to 4: 1.8 is excellent. ``weight`` says how often it
    is drawn beside others, from 1 to 100,000; 1 only where somebody asks for its article. ``left_out``: so many
    characters at its beginning, a connective, are not shown (see ``as_quoted.as_quoted``).
    """

    where: Slice
    speaker: str | None = None
    score: float = 0.0
    weight: int = 2
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Speech:
    """Words that a passage puts between quotation marks as somebody's: at least a clause, the marks included.

    ``speaker`` is a name as the article prints it, or None if it does not tell who speaks. ``another`` says that it
    then gives the words to a "she", a "he" or a noun ("a neighbour"), so not to whoever speaks around them.
    """

    where: Slice
    speaker: str | None = None
    another: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit of search: a paragraph, a run of verse, or part of a very long paragraph.

    ``where`` and every slice in ``sentences``, ``quotes`` and ``speech`` are ranges of the article's kept text;
    the latter three lie inside ``where``. ``id`` is unique within the article (see ``naming``).
    ``speaker`` is None if the article's author speaks, else who does; ``quotable`` is False for
    furniture and for words of an unknown or imagined speaker. ``unknown`` says that the whole passage is, or
    may be, the words of somebody who could not be named. ``best`` is its place, from 1, among the passages that stand
    in where an article has nothing to quote; 0 for all others. ``lines`` are those of the source it comes from, and
    ``told`` says that a curator stated who speaks: a library keeps neither.
    """

    id: str
    where: Slice
    kind: Kind = Kind.PROSE
    speaker: str | None = None
    quotable: bool = True
    sentences: tuple[Slice, ...] = ()
    quotes: tuple[Quote, ...] = ()
    speech: tuple[Speech, ...] = ()
    unknown: bool = False
    best: int = 0
    lines: Lines | None = None
    told: bool = False

    def saying(self, quotes: tuple[Quote, ...], speech: tuple[Speech, ...]) -> "Passage":
        """The same passage with these quotes and this speech: ``replace`` for where many are made."""
        return Passage(
            self.id,
            self.where,
            self.kind,
            self.speaker,
            self.quotable,
            self.sentences,
            quotes,
            speech,
            self.unknown,
            self.best,
            self.lines,
            self.told,
        )


@dataclass(frozen=True, slots=True)
class Section:
    """A heading (or a break, a question, a speaker) and the passages up to the next section.

    ``level`` is 1 for the outermost rank. ``label`` and ``summary`` are slices of the kept text, each inside one
    passage of this section, or None. ``label`` is what a section without a heading is called by: a sentence that tells
    what it says, else its first one. ``summary`` is another sentence, of the author's or of whoever speaks in that
    passage, for the line under the label or heading. ``lines`` are the heading's in the source.
    """

    heading: str | None
    level: int
    kind: SectionKind
    passages: tuple[Passage, ...]
    summary: Slice | None = None
    label: Slice | None = None
    lines: Lines | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article of one source. ``key`` is the title's stable key until the library makes it unique.

    ``text`` is the kept text: headings and passages in reading order. Between two neighbours stands
    one space (parts of one paragraph) or two newlines (all else), so that headings and passages alone
    rebuild it; lines of verse are separated by one newline.
    """

    source: str
    key: str
    title: str
    text: str
    sections: tuple[Section, ...]
    authors: tuple[str, ...] = ()
    date: str | None = None
    date_iso: str | None = None
    publication: str | None = None
    url: str | None = None
    shelf: str | None = None
    language: str = "en"
    flags: frozenset[Flag] = frozenset()
    remarks: tuple[Remark, ...] = ()

    @property
    def digest(self) -> str:
        """The hash of the whole text, worked out at each call."""
        return exact_hash(self.text)

    @property
    def author(self) -> str | None:
        """All authors in one line, or None if the article states none."""
        return ", ".join(self.authors) or None
