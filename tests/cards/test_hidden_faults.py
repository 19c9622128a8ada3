"""The sentences of what goes wrong when something is hidden: what, and what to do."""

from bot.cards.faults import fault_sentence
from bot.cards.hidden_faults import HIDDEN
from bot.errors import Cause
from bot.faults import Fault


def test_what_is_hidden_already_says_from_what() -> None:
    """And how to change that."""
    said = fault_sentence(Cause(Fault.HIDDEN_ALREADY, ("quotes",)))
    assert said == "That is hidden from quotes already. To change this, show it again first: /library show."


def test_every_sentence_ends() -> None:
    """With a full stop."""
    assert all(fault_sentence(Cause(fault, ("quotes",))).endswith(".") for fault in HIDDEN)
