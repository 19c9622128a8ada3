"""What ``/search`` suggests: the token that stands for a passage."""

import pytest

from bot.cards.typed_choices import LONGEST
from bot.chat.typing.passages import JOINER, ChosenPassage


def test_a_passage_comes_back_from_its_token() -> None:
    """The longest key there can be still fits."""
    chosen = ChosenPassage("k" * 40, "0123456789", "01234567")
    assert ChosenPassage.read(chosen.written()) == chosen
    assert len(chosen.written()) <= LONGEST


@pytest.mark.parametrize("value", ["salt", "passage:a:b:c", f"{JOINER}passage:a:b", f"{JOINER}passage:a:b:c d", ""])
def test_what_people_type_is_no_token(value: str) -> None:
    """It is text to search for."""
    assert ChosenPassage.read(value) is None
