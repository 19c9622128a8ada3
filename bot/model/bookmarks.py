"""Bookmarks: what a member keeps of the library, with a note of their own, and how it stands in the library now."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model.catalogue import Place, PlacedPassage
from bot.model.content_notes import UNVEILED, Veiled

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\N{SOFT HYPHEN}": None})


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Words that a member kept. ``number`` is the bookmark's own among those of that person.

    ``place`` is where the words stood when they were kept, its entry as it was then; ``speaker`` and ``unknown`` are as
    ``PlacedPassage`` has them. ``server`` is the id of the server they were kept in, empty outside one.
    """

    number: int
    place: Place
    words: str
    speaker: str | None
    unknown: bool
    note: str
    at: datetime
    server: str = ""


class Stands(StrEnum):
    """How kept words stand in the library now: as they were, in an edited passage, or no longer."""

    HERE = "here"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class BookmarkNow:
    """A bookmark and the passage that holds its words, or what they became, now; None where they are gone. ``veiled``:
    how they are shown where it is looked at."""

    bookmark: Bookmark
    stands: Stands
    passage: PlacedPassage | None = None
    veiled: Veiled = UNVEILED


@dataclass(frozen=True, slots=True)
class BookmarkPage:
    """Some of the bookmarks of a member, ``start`` of ``total`` on, the last kept first.

    ``read_as``: words that were looked for in vain, each with the one that was looked for instead.
    """

    total: int
    start: int
    bookmarks: tuple[BookmarkNow, ...]
    read_as: tuple[tuple[str, str], ...] = ()


def sought_form(text: str) -> str:
    """``text`` as bookmarks are searched: without case, accents, kinds of quotation marks and double spaces.

    It is stored with each bookmark, so it never changes.
    """
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).casefold()
    return " ".join("".join(char for char in plain if not unicodedata.combining(char)).split())
