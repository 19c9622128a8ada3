"""A source as it was read, for whoever mends it: where each piece stands, and what could be stated where."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model.article import Article


@dataclass(frozen=True, slots=True, order=True)
class Lines:
    """First and last line of a piece in its source, from 1 (paragraphs where the format has no lines)."""

    first: int
    last: int

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"

    def __contains__(self, line: int) -> bool:
        return self.first <= line <= self.last


class Doubt(StrEnum):
    """What may be wrong, and so what a curator may want to state.

    ONE: a file read as several articles. SPEECH: words of somebody who is not named. FURNITURE: text that may be
    none. KEEP: text set aside that may be the article's own. The others are facts that are missing or were guessed.
    """

    ONE = "one"
    TITLE = "title"
    AUTHOR = "author"
    DATE = "date"
    FLAGS = "flags"
    SPEECH = "speech"
    FURNITURE = "furniture"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Mend:
    """One doubt and what may be stated. ``value`` is what the reader would state itself, None where it cannot know.

    ``lines`` are those it concerns, None where it concerns the article as a whole.
    """

    doubt: Doubt
    value: str | None = None
    lines: Lines | None = None


@dataclass(frozen=True, slots=True)
class InspectedSection:
    """Where a section's heading and each of its passages stand in the source; None where that is not known."""

    heading: Lines | None
    passages: tuple[Lines | None, ...]


@dataclass(frozen=True, slots=True)
class InspectedArticle:
    """An article with the place of each section (in the order of ``article.sections``) and what may be stated of it."""

    article: Article
    sections: tuple[InspectedSection, ...]
    mends: tuple[Mend, ...]


@dataclass(frozen=True, slots=True)
class Inspection:
    """One source: its articles in order. ``paragraphs``: its places count paragraphs, for it has no lines.

    ``sidecar`` is the name of the one that was applied; ``mends`` concern the source as a whole.
    """

    source: str
    articles: tuple[InspectedArticle, ...]
    paragraphs: bool = False
    sidecar: str | None = None
    mends: tuple[Mend, ...] = ()
