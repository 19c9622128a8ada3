"""What curators read in Discord of a folder or a database that fails: in their language, with the place."""

from bot.cards.faults import fault_sentence
from bot.cards.library_faults import ARTICLES_FOLDER, DATABASES
from bot.cards.numbers import prepare_tongue
from bot.cards.tongue import speaking
from bot.cards.tongue_tables import ENGLISH, TONGUES
from bot.errors import Cause
from bot.faults import Fault

VALUES: tuple[str | int, ...] = ("/srv/place", 3, 2)


def test_each_is_said_in_every_language_with_its_values() -> None:
    """No two languages say the same, and the file or folder stands in all of them."""
    for fault in {**ARTICLES_FOLDER, **DATABASES}:
        told = []
        for tongue in {*TONGUES, ENGLISH}:
            prepare_tongue(tongue)
            with speaking(tongue):
                told.append(fault_sentence(Cause(fault, VALUES[: 2 if fault is Fault.FOLDER_EMPTY_NOW else 3])))
        assert len(set(told)) == len(told), fault
        named = ["/srv/place" in one for one in told]
        assert all(named) or not any(named), fault


def test_an_emptied_folder_counts_what_the_library_keeps() -> None:
    """One source, or many."""
    with speaking("de"):
        one, many = (fault_sentence(Cause(Fault.FOLDER_EMPTY_NOW, ("articles", held))) for held in (1, 1200))
    assert "ihre 1 Quelle;" in one
    assert "ihre 1.200 Quellen;" in many
