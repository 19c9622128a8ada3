"""A query that names somebody."""

import pytest

from bot.library.find.said_by import KnownPeople, SaidBy, asks_what_was_said, without_asking

PEOPLE = KnownPeople(["Ada Lin", "Otto Brandt", "Hilde Brandt", "Nora Vance", "周映川", "Miriam Castellan", "Rose"])


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("what did Ada Lin say about rivers", SaidBy("Ada Lin", "rivers")),
        ("ada lin on the weir and its stones", SaidBy("Ada Lin", "weir stones")),
        ("Castellan says what of flour?", SaidBy("Miriam Castellan", "flour")),
        ("what did vance say about the weir", SaidBy("Nora Vance", "weir")),
        ("was sagt Nora Vance über Flüsse", SaidBy("Nora Vance", "Flüsse")),
        ("周映川 书店", SaidBy("周映川", "书店")),
        ("what did Rose say about thorns", SaidBy("Rose", "thorns")),
        ("what did Ada Lin say about the toll", SaidBy("Ada Lin", "toll")),
    ],
)
def test_whoever_is_named_is_known_and_what_about(query: str, asked: SaidBy) -> None:
    """In full however it is typed, or by a surname with its capital; words of asking tell nothing."""
    assert PEOPLE.asked(query) == asked


@pytest.mark.parametrize(
    "query",
    [
        "what did Ada Lin say",
        "Ada Lin",
        "what did Brandt say about water",
        "the castellan of the tower",
        "a rose is a rose",
        "Rose thorns in summer",
        "rivers and weirs",
        "",
    ],
)
def test_nobody_is_named_where_the_name_may_be_anothers_or_a_word(query: str) -> None:
    """Two have that surname; a word without a capital is none; and where nothing is asked about, nothing is told."""
    assert PEOPLE.asked(query) is None


def test_a_question_is_known_and_what_is_left_without_its_words() -> None:
    """The words with which somebody asks are nothing to look for."""
    assert asks_what_was_said("what did Ada Lin say about rivers")
    assert not asks_what_was_said("Ada Lin on rivers")
    assert without_asking("what did Ada Lin say about rivers") == "Ada Lin rivers"
    assert without_asking("what did she say") == ""
