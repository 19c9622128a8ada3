"""How content notes are called in each tongue."""

from pathlib import Path
from typing import Final

import pytest

from bot.cards.faults import fault_sentence
from bot.cards.note_names import SHIPPED, note_called, note_typed, notes_called
from bot.cards.tongue import speaking
from bot.cards.tongue_tables import ENGLISH, TONGUES
from bot.errors import Cause
from bot.faults import Fault
from bot.library.noting.word_list import read_word_list

ROOT: Final = Path(__file__).parents[2]


def test_every_note_of_the_shipped_list_has_a_name_in_each_tongue() -> None:
    """In English it is that of the list."""
    listed = read_word_list(ROOT / "config" / "content_notes.toml").listed
    assert listed is not None
    assert listed.names == SHIPPED
    assert [note_called(name) for name in SHIPPED] == list(SHIPPED)
    for tongue in set(TONGUES) - {ENGLISH}:
        with speaking(tongue):
            assert len({note_called(name) for name in SHIPPED}) == len(SHIPPED)
            assert note_called("sexual violence") != "sexual violence"


def test_an_operators_own_note_keeps_its_name() -> None:
    """Also among others."""
    with speaking("de"):
        assert notes_called(["sexual violence", "drowning"]) == "sexualisierte Gewalt und drowning"


def test_a_fault_names_the_notes_as_the_tongue_does() -> None:
    """One, or several in a list."""
    kept = Cause(Fault.NOTE_KEPT_BACK, ("slurs, bees",))
    assert fault_sentence(kept) == "This is kept back here, because of its content note: slurs and bees."
    with speaking("zh_CN"):
        assert "侮辱性词语和bees" in fault_sentence(kept)


@pytest.mark.parametrize("typed", ["Sexualisierte Gewalt ", "sexual violence"])
def test_a_note_can_be_typed_as_it_is_called(typed: str) -> None:
    """Or as the list has it; what is neither stays what it is."""
    with speaking("de"):
        assert note_typed(typed) == "sexual violence"
        assert note_typed(" bees ") == "bees"
