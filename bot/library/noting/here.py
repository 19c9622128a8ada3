"""What is made of content notes where the question being asked is answered: by its server, its channel, or nobody."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from bot.errors import Refused
from bot.faults import Fault
from bot.model.content_notes import UNVEILED, NoteList, NotesHere, NoteTreatment, Veil, Veiled

NOTES_HERE: ContextVar[NotesHere | None] = ContextVar("NOTES_HERE", default=None)
"""What is made of content notes for the question being asked; None where everything is served, as in a terminal.

Set by whoever takes questions in, in the task that answers; each task has its own.
"""


@contextmanager
def nothing_veiled() -> Iterator[None]:
    """Within this everything is served: for curators, who must see what they decide about."""
    token = NOTES_HERE.set(None)
    try:
        yield
    finally:
        NOTES_HERE.reset(token)


@dataclass(frozen=True, slots=True)
class NoteBits:
    """The notes of a list by what is made of them in one place; each a set."""

    never: int = 0
    age: int = 0
    spoiler: int = 0
    not_at_random: int = 0

    @property
    def keeping_back(self) -> int:
        """Those whose texts are not shown."""
        return self.never | self.age

    @property
    def veiling(self) -> int:
        """Those whose texts are not shown as they are."""
        return self.never | self.age | self.spoiler

    def veiled(self, bits: int, listed: NoteList) -> Veiled:
        """How a text with these notes is shown."""
        for veil, over in ((Veil.NEVER, self.never), (Veil.AGE, self.age), (Veil.SPOILER, self.spoiler)):
            if bits & over:
                return Veiled(veil, listed.named(bits & over))
        return UNVEILED


def refuse_kept_back(veiled: Veiled) -> None:
    """Raise Refused for what its content notes keep back here."""
    if veiled.veil.kept_back:
        fault = Fault.NOTE_FOR_AGE_RESTRICTED if veiled.veil is Veil.AGE else Fault.NOTE_KEPT_BACK
        raise Refused(fault, ", ".join(veiled.notes))


def bits_in(here: NotesHere, listed: NoteList) -> NoteBits:
    """The notes of the list, by what is made of them in a place."""
    chosen, sets = dict(here.chosen), dict.fromkeys(NoteTreatment, 0)
    for at, note in enumerate(listed.notes):
        sets[chosen.get(note.name, note.treatment)] |= 1 << at
    age = 0 if here.age_restricted else sets[NoteTreatment.AGE_RESTRICTED]
    return NoteBits(sets[NoteTreatment.NEVER], age, sets[NoteTreatment.SPOILER], sets[NoteTreatment.NOT_AT_RANDOM])
