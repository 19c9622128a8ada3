"""What people do with sources in Discord: texts they offer, how those were read, and the record of every change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.errors import Cause
from bot.model.article import Flag, SectionKind
from bot.model.catalogue import Entry
from bot.model.hand_notes import NoteChange
from bot.model.hidden import Done, HiddenChange
from bot.model.naming import exact_hash
from bot.model.remarks import Remark


@dataclass(frozen=True, slots=True)
class Details:
    """What somebody states of a text; empty where nothing is stated. ``author`` may name several, between semicolons;
    ``shelf`` is a folder below the articles folder."""

    title: str = ""
    author: str = ""
    date: str = ""
    link: str = ""
    shelf: str = ""


@dataclass(frozen=True, slots=True)
class Staged:
    """A text that was offered and is not in the library. ``given`` is the name of its file as its owner has it, empty
    for words that were typed; ``by`` is a user's id; ``queued``: it waits for a curator."""

    token: str
    ending: str
    given: str
    details: Details
    by: str
    at: datetime
    queued: bool = False


@dataclass(frozen=True, slots=True)
class GlimpsedQuote:
    """A quote of a text that is not in the library yet; ``speaker`` is None where the author speaks."""

    text: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Glimpse:
    """One article as it would be. ``headings`` are the first ones; ``digest`` is the hash of its text; ``passages`` how
    many there are, ``numbers`` how many quotes."""

    title: str
    authors: tuple[str, ...]
    date: str | None
    link: str | None
    sections: tuple[tuple[SectionKind, int], ...]
    headings: tuple[str, ...]
    speakers: tuple[str, ...]
    quotes: tuple[GlimpsedQuote, ...]
    numbers: int
    passages: int
    words: int
    remarks: tuple[Remark, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class Preview:
    """A staged text as it was read: the first of its articles, and how many there are; or why it cannot be read.

    ``held`` are the titles of articles that the library has with the same words, ``alike`` those of the same title
    and other words; ``date`` says why the date that is stated can be none, so that the text cannot be kept with it.
    """

    staged: Staged
    articles: tuple[Glimpse, ...] = ()
    count: int = 0
    problem: Cause | None = None
    held: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()
    date: Cause | None = None


@dataclass(frozen=True, slots=True)
class DetailChange:
    """One detail of an article before a change and after it; empty where nothing was known."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SourceChange:
    """One entry of the log: what was done to the source ``source`` (its path below the articles folder), by whom (a
    user's id) and when, and who undid it since.

    ``moved`` is where its files are now: a folder among the removed ones, or its new path. ``before`` and ``after`` are
    its sidecar as it was and as it became, None for none. ``lasting``: it was tried to undo it, and can never be done.
    """

    number: int
    done: Done
    source: str
    title: str
    by: str
    at: datetime
    reason: str = ""
    moved: str = ""
    before: str | None = None
    after: str | None = None
    told: tuple[DetailChange, ...] = field(default=())
    undone_by: str = ""
    undone_at: datetime | None = None
    lasting: bool = False


LoggedChange = HiddenChange | SourceChange | NoteChange


@dataclass(frozen=True, slots=True)
class Undone:
    """A change that was taken back; with ``problem`` it could not be, and never can."""

    change: LoggedChange
    problem: Cause | None = None


@dataclass(frozen=True, slots=True)
class ArticleDetails:
    """An article with what can be stated of it, by field, as text: ``flags`` between commas, ``author`` between
    semicolons; empty where nothing is known. ``articles`` is how many its file holds; ``kept`` are the details just
    emptied of which the text itself says something."""

    entry: Entry
    values: Mapping[str, str]
    articles: int = 1
    kept: tuple[str, ...] = ()

    @property
    def mark(self) -> str:
        """Differs as soon as a detail does."""
        return exact_hash("\0".join(f"{name}={value}" for name, value in sorted(self.values.items())))


def details_of(entry: Entry, entries: Sequence[Entry]) -> ArticleDetails:
    """The details of one of the ``entries``."""
    values = {
        "title": entry.title,
        "author": "; ".join(entry.authors),
        "date": entry.date or "",
        "link": entry.url or "",
        "publication": entry.publication or "",
        "shelf": entry.shelf or "",
        "language": entry.language,
        "flags": flag_list(entry.flags),
    }
    return ArticleDetails(entry, values, sum(one.source == entry.source for one in entries))


def flag_list(flags: frozenset[Flag]) -> str:
    """``ai, unquoted``, as it is stated; empty without any."""
    return ", ".join(sorted(flags))
