"""What curators hide from random quotes, from search or from both, and the record of who hid or showed it when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class HiddenKind(StrEnum):
    """What can be hidden. The names are kept in ``state.db``."""

    PASSAGE = "passage"
    ARTICLE = "article"
    SPEAKER = "speaker"


class HiddenFrom(StrEnum):
    """Where it is not shown. The names are kept in ``state.db``, and are choices in Discord."""

    BOTH = "quotes and search"
    QUOTES = "quotes"
    SEARCH = "search"

    @property
    def quotes(self) -> bool:
        """Whether it is never drawn as a quote."""
        return self is not HiddenFrom.SEARCH

    @property
    def search(self) -> bool:
        """Whether it is never among the hits of a search."""
        return self is not HiddenFrom.QUOTES


@dataclass(frozen=True, slots=True)
class Hidden:
    """One thing that a curator hid. ``key`` is the article's, empty for a speaker; ``name`` is the passage's id or the
    speaker's name, empty for an article; ``words`` are what it is known by in a list; ``by`` is a user's id.
    """

    kind: HiddenKind
    scope: HiddenFrom
    key: str
    name: str
    words: str
    reason: str
    by: str
    at: datetime
    number: int = 0


@dataclass(frozen=True, slots=True)
class Reported:
    """A passage that members reported to the curators, so many ``times``. ``words`` are its beginning."""

    number: int
    key: str
    passage: str
    words: str
    times: int
    at: datetime


class Done(StrEnum):
    """What a change did. The names are kept in ``state.db``."""

    HIDDEN = "hidden"
    SHOWN = "shown"
    ADDED = "added"
    REMOVED = "removed"
    EDITED = "edited"
    NOTED = "noted"


@dataclass(frozen=True, slots=True)
class HiddenChange:
    """One entry of the log: what was done to ``hidden``, by whom (a user's id) and when, and who undid it since."""

    number: int
    done: Done
    hidden: Hidden
    by: str
    at: datetime
    undone_by: str = ""
    undone_at: datetime | None = None
