"""Custom ids: what a button says of itself, in a hundred characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.card import Verb
from bot.chat.ids import LONGEST, ControlId, parsed, written

WORDS = st.text("abcXYZ019_-", max_size=8)


def test_an_id_in_an_old_message_is_still_read() -> None:
    """It was written so in the first version."""
    assert parsed("cp1:tn:42:the-tide-tables:3") == ControlId(Verb.TURN, 42, ("the-tide-tables", "3"))


@given(st.sampled_from(list(Verb)), st.integers(0, 10**19), st.lists(WORDS.filter(bool), max_size=3))
def test_what_is_written_is_read_back(verb: Verb, owner: int, args: list[str]) -> None:
    """Verb, owner and words."""
    control = ControlId(verb, owner, tuple(args))
    assert parsed(written(control)) == control


def test_a_verb_of_another_version_is_none() -> None:
    """So that the press can be answered in a sentence."""
    assert parsed("cp1:zz:42") is None


@pytest.mark.parametrize("args", [("x" * LONGEST,), ("a b",), ("salt & bread",)])
def test_what_could_not_be_read_back_is_a_bug(args: tuple[str, ...]) -> None:
    """It is found where it is made."""
    with pytest.raises(ValueError, match="characters"):
        written(ControlId(Verb.READ, 42, args))
