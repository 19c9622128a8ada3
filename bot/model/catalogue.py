"""What the library gives to ``chat`` and ``cli``: catalogue entries, places, and texts with their place."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model.article import Flag, Kind, SectionKind, Slice, Speech
from bot.model.naming import exact_hash


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as the catalogue lists it, without its text. ``number`` is the row in ``library.db``."""

    number: int
    key: str
    title: str
    authors: tuple[str, ...]
    date: str | None
    date_iso: str | None
    publication: str | None
    url: str | None
    shelf: str | None
    language: str
    flags: frozenset[Flag]
    source: str
    words: int
    passages: int
    quotes: int

    @property
    def author(self) -> str | None:
        """All authors in one line, or None if the article states none."""
        return ", ".join(self.authors) or None


@dataclass(frozen=True, slots=True)
class SectionName:
    """The name of a section: its heading, otherwise its number (from 1) and the words it is labelled by.

    ``speakers`` are named beside them: whoever says them, or several who share the section. ``opening`` are the
    section's first words, by which menus know it again. Number 0 is what stands before the first part: captions,
    bylines and the page's own words.
    """

    number: int
    heading: str | None
    opening: str
    kind: SectionKind
    label: str = ""
    speakers: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The heading, else the words it is labelled by, else its opening."""
        return self.heading or self.label or self.opening


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text is: article, section, passage. ``ordinal`` counts an article's passages from 0."""

    entry: Entry
    section: SectionName
    passage: str
    ordinal: int


@dataclass(frozen=True, slots=True)
class PlacedPassage:
    """One passage with its place. ``speaker`` is None if the author speaks, or, with ``unknown``, where all of it
    is or may be the words of somebody who could not be named. ``speech``, slices of ``text``, is what it quotes.
    """

    place: Place
    text: str
    kind: Kind
    speaker: str | None
    unknown: bool = False
    speech: tuple[Speech, ...] = ()


@dataclass(frozen=True, slots=True)
class ServedQuote:
    """One quote with its place; ``where`` is its slice of ``passage_text``. ``number`` counts an article's quotes."""

    place: Place
    number: int
    where: Slice
    passage_text: str
    kind: Kind
    speaker: str | None

    @property
    def text(self) -> str:
        """The quote itself."""
        return self.where.of(self.passage_text)

    @property
    def name(self) -> str:
        """The hash of its exact words, by which a quote of an article is known across reloads."""
        return exact_hash(self.text)


class QuoteLength(StrEnum):
    """How long a quote somebody wants is: up to 120 characters, from 240 on, or any."""

    ANY = "any"
    SHORT = "short"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class QuoteFilters:
    """What a quote must be to be drawn; None and ``ANY`` leave it open. Names are as somebody typed them."""

    article: str | None = None
    author: str | None = None
    speaker: str | None = None
    shelf: str | None = None
    about: str | None = None
    length: QuoteLength = QuoteLength.ANY


@dataclass(frozen=True, slots=True)
class DrawnQuote:
    """A quote as it was drawn. ``round_over``: that many quotes had all been shown, and the round begins again.

    ``beside`` is the subject asked for where no quote holds it in its own words.
    """

    quote: ServedQuote
    round_over: int = 0
    beside: str | None = None


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One section in an outline: its name, rank, length in words, first passage, and one sentence of it.

    ``speaker`` says the sentence, where it is not the author; ``speakers`` are all who are named as speaking in it.
    """

    section: SectionName
    level: int
    words: int
    ordinal: int
    summary: str | None
    speaker: str | None = None
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """An article's sections in reading order."""

    entry: Entry
    rows: tuple[OutlineRow, ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Neighbouring passages of one article, ``first`` to ``last`` (ordinals) of ``total``."""

    entry: Entry
    passages: tuple[PlacedPassage, ...]
    first: int
    last: int
    total: int
