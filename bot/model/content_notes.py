"""Content notes: what an operator's word list calls for, and what is made of each where it is shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

MOST_NOTES = 25
"""As many as a menu of Discord's holds."""


class NoteTreatment(StrEnum):
    """What a place makes of a content note. The names are kept in ``state.db`` and stand in the word list."""

    SERVE = "serve"
    SPOILER = "spoiler"
    AGE_RESTRICTED = "age-restricted"
    NOT_AT_RANDOM = "not at random"
    NEVER = "never"


class Veil(StrEnum):
    """How a text with a content note is shown in one place: as it is, behind a spoiler, or not, either because the
    channel is not age-restricted or in any channel."""

    NONE = "none"
    SPOILER = "spoiler"
    AGE = "age"
    NEVER = "never"

    @property
    def kept_back(self) -> bool:
        """Whether none of the text is shown."""
        return self in (Veil.AGE, Veil.NEVER)


@dataclass(frozen=True, slots=True)
class Veiled:
    """The veil over a text, and the names of the content notes that lay it there."""

    veil: Veil = Veil.NONE
    notes: tuple[str, ...] = ()


UNVEILED = Veiled()
"""Nothing is covered."""


@dataclass(frozen=True, slots=True)
class NoteWords:
    """One content note of a word list: its name, what is made of it where nobody chose otherwise, and the words that
    call for it, by the code of their language (``any`` is for all). A note without words is given by hand alone."""

    name: str
    treatment: NoteTreatment = NoteTreatment.SERVE
    words: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class NoteList:
    """The content notes of one word list, in its order. The number of a note is its place there, and a set of notes is
    one whole number with a bit for each."""

    notes: tuple[NoteWords, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The name of each."""
        return tuple(note.name for note in self.notes)

    def bits(self, names: Iterable[str]) -> int:
        """The set of those of these names that it has."""
        wanted = set(names)
        return sum(1 << at for at, note in enumerate(self.notes) if note.name in wanted)

    def named(self, bits: int) -> tuple[str, ...]:
        """The names of a set."""
        return tuple(note.name for at, note in enumerate(self.notes) if bits >> at & 1)


@dataclass(frozen=True, slots=True)
class NotesHere:
    """What is made of content notes in one place: ``chosen`` by whoever manages it, by name (a note that is not there
    is treated as the word list says); whether the place is ``age_restricted``, and whether what is chosen is ``known``.
    """

    chosen: tuple[tuple[str, NoteTreatment], ...] = ()
    age_restricted: bool = False
    known: bool = True
