"""One press: what its id holds, as the handlers receive it."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.cards.card import Verb
from bot.chat.controls.press import Press, at_least
from bot.chat.ids import ControlId
from bot.errors import Gone


def press(*args: str) -> Press:
    """A press of a button with these words."""
    return Press(cast("Any", None), ControlId(Verb.READ, 42, args))


def test_words_of_another_version_are_gone() -> None:
    """More or fewer than this one writes."""
    assert press("a", "b").expected(2) == ("a", "b")
    with pytest.raises(Gone):
        press("a").expected(2)
    assert at_least(1, ("a", "b")) == ("a", "b")
    with pytest.raises(Gone):
        at_least(3, ("a", "b"))


@pytest.mark.parametrize("text", ["", "-1", "one", "٣", "1" * 16])
def test_a_count_is_nothing_but_digits(text: str) -> None:
    """And no longer than a count can be."""
    assert Press.number("42") == 42
    with pytest.raises(Gone):
        Press.number(text)


def test_what_was_written_is_found_in_rows_and_labels() -> None:
    """By the names of the fields; one left empty is empty."""
    row = {"type": 1, "components": [{"type": 4, "custom_id": "note", "value": "For Ann"}]}
    label = {"type": 18, "component": {"type": 4, "custom_id": "title", "value": None}}
    interaction = SimpleNamespace(data={"custom_id": "cp1:nd:42:1", "components": [row, label]})
    sent = Press(cast("Any", interaction), ControlId(Verb.NOTED, 42, ("1",)))
    assert sent.written() == {"note": "For Ann", "title": ""}
