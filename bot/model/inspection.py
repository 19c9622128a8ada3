"""A source as it was read, for ``inspect``: what a curator could state where, and why a line was read as it was."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model.article import Article, Lines


class Statable(StrEnum):
    """What may be wrong, and so what a curator may want to state of a source.

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
    """One doubt and what may be stated. ``value`` is what the reader would state itself, None if it cannot know.

    ``lines`` are those it concerns, None if it concerns the article as a whole.
    """

    what: Statable
    value: str | None = None
    lines: Lines | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why lines were read as they were: as what, by which pass, and which pass that one overruled.

    ``what`` is the name of a kind of passage, or title, heading, question or rule. ``by`` is "format" where the format
    itself said so, and None if nothing decided: then they are prose.
    """

    lines: Lines | None
    text: str
    what: str
    by: str | None = None
    over: str | None = None


@dataclass(frozen=True, slots=True)
class InspectedArticle:
    """An article with what may be stated of it."""

    article: Article
    mends: tuple[Mend, ...]


@dataclass(frozen=True, slots=True)
class Inspection:
    """One source: its articles in order. ``paragraphs``: its places count paragraphs, for it has no lines.

    ``sidecar`` is the name of the one that was applied; ``mends`` concern the source as a whole. ``reasons`` tell of
    every line of the source why it is read so, for whoever asked.
    """

    source: str
    articles: tuple[InspectedArticle, ...]
    paragraphs: bool = False
    sidecar: str | None = None
    mends: tuple[Mend, ...] = ()
    reasons: tuple[Reason, ...] = ()
