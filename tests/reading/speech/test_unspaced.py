"""Who says it in Chinese, where no space parts a name from its verb."""

import pytest

from bot.reading.speech.unspaced import said_before, said_behind


def test_a_name_before_a_verb_of_saying_speaks_behind_the_quotation_and_before_it() -> None:
    assert said_behind("王石说。") == ("王石", 3)
    assert said_before("王石说：") == "王石"


@pytest.mark.parametrize("tail", ["", "水很深。", "老人说。"])
def test_nobody_is_named_by_other_words(tail: str) -> None:
    """Nor by a noun for somebody."""
    assert said_behind(tail)[0] is None
