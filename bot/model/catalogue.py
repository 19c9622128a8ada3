"""What the library gives to ``chat`` and ``cli``: catalogue entries, places, and texts with their place."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.model.article import Flag, Kind, SectionKind, Slice, Speech
from bot.model.as_quoted import as_quoted
from bot.model.content_notes import UNVEILED, Veiled
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

    ``speakers`` are named beside them: whoever says them, or several who share the section; one empty name where the
    text does not say who. ``opening`` are the
    section's first words, by which menus know it again. Number 0 is what stands before the first part: captions,
    bylines and the page's own words. ``alone``, where a passage or quote is in it: it is the article's only part.
    ``above``, on a page of reading: the headings right above it that have no text of their own.
    """

    number: int
    heading: str | None
    opening: str
    kind: SectionKind
    label: str = ""
    speakers: tuple[str, ...] = ()
    alone: bool = field(default=False, compare=False)
    above: tuple[str, ...] = field(default=(), compare=False)

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
    ``veiled``: how much of it is shown where it was asked for.
    """

    place: Place
    text: str
    kind: Kind
    speaker: str | None
    unknown: bool = False
    speech: tuple[Speech, ...] = ()
    veiled: Veiled = UNVEILED


@dataclass(frozen=True, slots=True)
class ServedQuote:
    """One quote with its place; ``where`` is its slice of ``passage_text``. ``number`` counts an article's quotes.

    Where there is no quote, a whole passage stands in: it has no ``number``, and ``unknown`` as ``PlacedPassage`` has
    it. ``left_out``: so many characters at the beginning, a connective, are not shown. ``veiled``: how it is shown.
    ``alone``: though it is, the passage around it is kept back.
    """

    place: Place
    number: int | None
    where: Slice
    passage_text: str
    kind: Kind
    speaker: str | None
    unknown: bool = False
    left_out: int = 0
    veiled: Veiled = UNVEILED
    alone: bool = False

    @classmethod
    def of_passage(cls, passage: PlacedPassage) -> "ServedQuote":
        """A passage that stands in for a quote."""
        where = Slice(0, len(passage.text))
        return cls(passage.place, None, where, passage.text, passage.kind, passage.speaker, passage.unknown)

    @property
    def text(self) -> str:
        """The words of the text, all of them."""
        return self.where.of(self.passage_text)

    @property
    def shown(self) -> str:
        """The words as an editor prints them: ``[N]o gate …`` where the text has ``But no gate …``."""
        return as_quoted(self.text, self.left_out, self.place.entry.language)

    @property
    def connective(self) -> str:
        """The word or words left out at the beginning, empty if none are."""
        return self.text[: self.left_out].rstrip(" ,")

    @property
    def name(self) -> str:
        """What it is known by in its article across reloads: its exact words' hash, or ``p`` and the passage's id."""
        return exact_hash(self.text) if self.number is not None else f"p{self.place.passage}"


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

    ``beside`` is the subject asked for where no quote holds it in its own words. ``asked`` is what the quote was to be,
    with names as the library spells them and the article's key. ``stands_in``: there is no such quote, and this is, by
    its place from 1, one of the best passages instead.
    """

    quote: ServedQuote
    round_over: int = 0
    beside: str | None = None
    asked: QuoteFilters = QuoteFilters()
    stands_in: int = 0


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One section in an outline: its name, rank, length in words, first passage, and one sentence of it.

    ``speaker`` says the sentence, where it is not the author; ``speakers`` are all who are named as speaking in it.
    ``points`` are further sentences of the author's, from all of a long one.
    """

    section: SectionName
    level: int
    words: int
    ordinal: int
    summary: str | None
    speaker: str | None = None
    speakers: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """An article's sections in reading order."""

    entry: Entry
    rows: tuple[OutlineRow, ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Neighbouring passages of one article, ``first`` to ``last`` (ordinals) of ``total``.

    ``opens`` and ``closes``: there is nothing to read before it, or behind, even where passages of the page are left.
    """

    entry: Entry
    passages: tuple[PlacedPassage, ...]
    first: int
    last: int
    total: int
    opens: bool = False
    closes: bool = False
