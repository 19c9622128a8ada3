"""Content notes that curators give to things by hand, or take from them, and the record of who did when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model.hidden import Done


class NotedKind(StrEnum):
    """What can be noted by hand. The names are kept in ``state.db``."""

    QUOTE = "quote"
    PASSAGE = "passage"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class HandNote:
    """A note ``given`` to one thing by a curator, or taken from it. ``key`` is the article's; ``name`` is that of the
    quote, or the passage's id, empty for an article; ``words`` are what it is known by in a list; ``by`` is a user.
    """

    kind: NotedKind
    key: str
    name: str
    note: str
    given: bool
    words: str
    reason: str
    by: str
    at: datetime
    number: int = 0


@dataclass(frozen=True, slots=True)
class NoteChange:
    """One entry of the log: what was decided of ``thing``, by whom (a user's id) and when, and who undid it since.
    ``before`` is what had been decided before: given, taken away, or nothing (None)."""

    number: int
    thing: HandNote
    before: bool | None
    by: str
    at: datetime
    undone_by: str = ""
    undone_at: datetime | None = None

    @property
    def done(self) -> Done:
        """What was done."""
        return Done.NOTED
