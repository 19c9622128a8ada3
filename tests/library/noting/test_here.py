"""What is made of the notes of a list in one place."""

import pytest

from bot.errors import Refused
from bot.faults import Fault
from bot.library.noting.here import NOTES_HERE, bits_in, nothing_veiled, refuse_kept_back
from bot.model.content_notes import UNVEILED, NoteList, NotesHere, NoteTreatment, NoteWords, Veil, Veiled

LISTED = NoteList((NoteWords("a"), NoteWords("b", NoteTreatment.SPOILER), NoteWords("c", NoteTreatment.AGE_RESTRICTED)))


def test_what_is_chosen_goes_before_what_the_list_says() -> None:
    """What is not in the list does nothing; an age-restricted place shows what is kept for such."""
    usual = bits_in(NotesHere(), LISTED)
    assert (usual.spoiler, usual.age, usual.never) == (0b010, 0b100, 0)
    assert bits_in(NotesHere(age_restricted=True), LISTED).veiling == 0b010
    chosen = (("b", NoteTreatment.SERVE), ("a", NoteTreatment.NEVER), ("z", NoteTreatment.NEVER))
    bits = bits_in(NotesHere(chosen), LISTED)
    assert (bits.never, bits.spoiler, bits.keeping_back) == (0b001, 0, 0b101)


def test_the_strictest_note_counts() -> None:
    """And is named alone."""
    bits = bits_in(NotesHere((("a", NoteTreatment.NEVER),)), LISTED)
    assert bits.veiled(0b111, LISTED) == Veiled(Veil.NEVER, ("a",))
    assert bits.veiled(0b110, LISTED) == Veiled(Veil.AGE, ("c",))
    assert bits.veiled(0b010, LISTED) == Veiled(Veil.SPOILER, ("b",))
    assert bits.veiled(0, LISTED) == UNVEILED


def test_what_is_kept_back_is_refused_with_its_reason() -> None:
    """A cover is no refusal."""
    refuse_kept_back(Veiled(Veil.SPOILER, ("b",)))
    for veil, fault in ((Veil.NEVER, Fault.NOTE_KEPT_BACK), (Veil.AGE, Fault.NOTE_FOR_AGE_RESTRICTED)):
        with pytest.raises(Refused) as refused:
            refuse_kept_back(Veiled(veil, ("a", "b")))
        assert (refused.value.cause.fault, refused.value.cause.values) == (fault, ("a, b",))


def test_curators_see_everything_while_they_decide() -> None:
    """Afterwards it is as before."""
    token = NOTES_HERE.set(NotesHere())
    with nothing_veiled():
        assert NOTES_HERE.get() is None
    assert NOTES_HERE.get() == NotesHere()
    NOTES_HERE.reset(token)
