"""The sentences of what goes wrong with bookmarks: what, and what to do."""

from bot.cards.bookmark_faults import BOOKMARKED
from bot.cards.faults import fault_sentence
from bot.errors import Cause
from bot.faults import Fault


def test_too_many_are_counted() -> None:
    """And how to make room is said."""
    said = fault_sentence(Cause(Fault.TOO_MANY_BOOKMARKS, (20_000,)))
    assert said == "You have 20,000 bookmarks, the most one can have. Remove some first: /kept."


def test_every_sentence_ends() -> None:
    """With a full stop."""
    assert all(fault_sentence(Cause(fault, (7,))).endswith(".") for fault in BOOKMARKED)
