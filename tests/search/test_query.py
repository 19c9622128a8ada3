"""A query as it is typed, taken apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import BadQuery
from bot.faults import Fault
from bot.search.fold import words
from bot.search.query import Query, parse, words_left_out
from tests.search.conftest import Shelf


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("Two Words", Query(("two", "words"), unfinished=True)),
        ("two words ", Query(("two", "words"))),
        ('a "b c" d', Query(("a", "b", "c", "d"), (("b", "c"),), unfinished=True)),
        ("„b c“", Query(("b", "c"), (("b", "c"),))),
        ('a -b -"c d" e', Query(("a", "e"), unwanted=(("b",), ("c", "d")), unfinished=True)),
        ("well-known -fact", Query(("well", "known"), unwanted=(("fact",),))),
        ('one " alone', Query(("one", "alone"), unfinished=True)),
        ("it's -5 degrees - cold", Query(("its", "5", "degrees", "cold"), unfinished=True)),
        ("“图书馆” 书", Query(("图书", "书馆", "书"), (("图书", "书馆"),), unfinished=True)),
    ],
)
def test_a_query_is_taken_apart(typed: str, query: Query) -> None:
    """Words, phrases and what is left out, from quotation marks of any kind."""
    assert parse(typed) == query


@settings(max_examples=200)
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from('"“”-a b')), max_size=60))
def test_any_text_is_a_query_or_a_bad_one(typed: str) -> None:
    """Whatever is typed has words to look for, or is a BadQuery when none is left but what is to be left out."""
    try:
        query = parse(typed)
    except BadQuery:
        assert not words(typed) or "-" in typed
    else:
        assert query.words


@pytest.mark.parametrize("typed", ["-word", "-first -second", '-"a phrase"', "  -tide  "])
def test_with_nothing_but_hyphens_the_answer_says_what_to_type(typed: str) -> None:
    """Whoever leaves everything out is told to add words, or to leave the hyphen away."""
    with pytest.raises(BadQuery, match=Fault.ONLY_LEFT_OUT):
        parse(typed)


def test_such_a_query_gets_no_passages(shelf: Shelf) -> None:
    """Passages with the word that was to be left out are not offered."""
    shelf.put(1, "The tide came in before the moon rose.")
    with pytest.raises(BadQuery, match=Fault.ONLY_LEFT_OUT):
        shelf.search("-tide")
    assert shelf.first("moon rose") is not None


def test_words_of_a_message_that_begins_with_a_hyphen_are_words() -> None:
    """Text that nobody typed as a query means nothing by its hyphens."""
    assert parse("-word", literal=True).words == ("word",)


def test_two_hyphens_or_one_apart_leave_nothing_out() -> None:
    """The flag of a program and a line of a list are words to look for."""
    assert parse("--json").words == ("json",)
    assert parse("- word").words == ("word",)


def test_beside_a_word_to_look_for_a_dash_leaves_out() -> None:
    """With anything else in the query the dash means what it says."""
    query = parse("moon -tide")
    assert query.words == ("moon",)
    assert query.unwanted == (("tide",),)


def test_a_dash_alone_is_nothing_to_look_for() -> None:
    """Without a letter there is nothing in it."""
    with pytest.raises(BadQuery, match=Fault.NOTHING_TYPED):
        parse("- -")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("river -gravel", ("-gravel",)),
        ("-sea and the re-use of nets -", ("-sea",)),
        ("river – gravel -2", ()),
        ("", ()),
    ],
)
def test_what_is_left_out_is_told_as_typed(typed: str, words: tuple[str, ...]) -> None:
    """A hyphen right before a letter, at the beginning of a word."""
    assert words_left_out(typed) == words
