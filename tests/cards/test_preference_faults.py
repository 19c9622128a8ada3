"""The sentences of what a server's settings forbid: what, and why."""

from bot.cards.faults import fault_sentence
from bot.cards.preference_faults import PREFERRED
from bot.errors import Cause


def test_every_sentence_names_the_settings() -> None:
    """So that one knows whom to ask."""
    for fault in PREFERRED:
        said = fault_sentence(Cause(fault, ()))
        assert "/settings" in said
        assert said.endswith(".")
