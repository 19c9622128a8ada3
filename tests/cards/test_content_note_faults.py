"""What is said of a word list that cannot be used: the file, the line, and what to write there."""

from bot.cards.faults import fault_sentence
from bot.errors import Cause
from bot.faults import Fault


def test_a_mistake_is_told_with_what_is_possible() -> None:
    """In one sentence for the place, one for the cure."""
    wrong = Cause(Fault.WORD_LIST_OUTCOME, ("config/my.toml", 4, "blurred", "serve, never"))
    assert fault_sentence(wrong) == (
        "config/my.toml, line 4: shown = “blurred” says nothing that is known. It can be: serve, never."
    )
