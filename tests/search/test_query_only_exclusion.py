"""A query that only leaves something out is taken for words: there is nothing it could be left out of."""

import pytest

from bot.errors import BadQuery
from bot.search.query import parse


@pytest.mark.parametrize(
    ("typed", "words"),
    [("-word", ("word",)), ("-first -second", ("first", "second")), ('-"a phrase"', ("a", "phrase"))],
)
def test_what_is_left_out_of_nothing_is_looked_for(typed: str, words: tuple[str, ...]) -> None:
    """Somebody who types a dash and a word gets the word."""
    query = parse(typed)
    assert query.words == words
    assert query.unwanted == ()
    assert query.phrases == ()


def test_beside_a_word_to_look_for_a_dash_leaves_out() -> None:
    """With anything else in the query the dash means what it says."""
    query = parse("moon -tide")
    assert query.words == ("moon",)
    assert query.unwanted == (("tide",),)


def test_a_dash_alone_is_nothing_to_look_for() -> None:
    """Without a letter there is nothing in it."""
    with pytest.raises(BadQuery, match="nothing to look for"):
        parse("- -")
