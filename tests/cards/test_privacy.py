"""What /privacy says: plainly what is stored, when it goes, and what deletion means."""

import json
import re

import pytest

from bot.cards.privacy import confirm_card, deleted_card, privacy_card, privacy_file_card, privacy_files
from bot.cards.tongue import speaking
from bot.cards.tongue_tables import TONGUES
from tests.cards.samples import action, buttons, said

COUNTS = {"bookmark": 12, "change": 1}


def test_everything_is_counted_with_what_it_is_for() -> None:
    """And when each goes; the longest a backup holds it is said in days."""
    card = privacy_card(COUNTS, backup_days=7)
    assert card.quiet
    assert "- 12 bookmarks: with your notes, when you made them and in which server" in said(card)
    assert "- 1 entry in the curators' log: with your id" in said(card)
    assert "30 days after the bot was removed" in said(card)
    assert "not told when a member leaves" in said(card)
    assert "for up to 7 days more" in said(card)
    assert "that whoever runs this bot makes" in said(privacy_card(COUNTS, backup_days=0))
    assert buttons(card) == ["Export", "Delete all"]


def test_where_nothing_is_stored_there_is_nothing_to_press() -> None:
    """The rest is said all the same."""
    card = privacy_card({}, backup_days=7)
    assert said(card).splitlines()[1] == "Nothing is stored about you."
    assert buttons(card) == []


def test_deletion_is_asked_for_twice_and_told() -> None:
    """With what stays; before it what will happen, and afterwards what has."""
    card = confirm_card(COUNTS)
    assert "Your bookmarks will be deleted. What you did as a curator will stay" in said(card)
    assert buttons(card) == ["Delete now", "Export", "Cancel"]
    assert action(card, "Delete now").args == ("now",)
    assert [one.label for one in card.actions if one.final] == ["Delete now"]
    assert "This cannot be undone" in said(card)
    assert "daily" not in said(card)
    assert "Done: 12 bookmarks, 1 entry in the curators' log. Your bookmarks are deleted. What you did" in said(
        deleted_card(COUNTS)
    )
    assert "nothing was deleted" in said(deleted_card({}))


def test_the_file_holds_every_row() -> None:
    """As JSON, in any script; too large, it is packed, and then not given."""
    rows = {"bookmark": [{"words": "Ёлка", "number": 1}] * 200}
    (file,) = privacy_files(rows, 1_000_000)
    assert json.loads(file.data) == rows
    assert [one.name for one in privacy_files(rows, 5000)] == ["stored-about-me.zip"]
    assert privacy_files(rows, 50) == ()
    assert file in privacy_file_card((file,)).blocks


@pytest.mark.parametrize("tongue", TONGUES)
def test_what_will_happen_reads_otherwise_than_what_has(tongue: str) -> None:
    """In each tongue."""
    with speaking(tongue):
        for table in ("bookmark", "staged", "served", "circle_reader", "hidden"):
            *_, happened = re.split(r"[.。]\s*", said(deleted_card({table: 1})).strip(" .。\n"))
            assert happened
            assert happened not in said(confirm_card({table: 1}))
