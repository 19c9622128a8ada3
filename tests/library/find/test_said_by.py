"""A query that names somebody."""

import pytest

from bot.library.find.said_by import KnownPeople, SaidBy, asks_what_was_said, without_asking

PEOPLE = KnownPeople(["Ada Lin", "Otto Brandt", "Hilde Brandt", "Nora Vance", "周映川", "Miriam Castellan", "Rose"])


def named(name: str, about: str) -> SaidBy:
    """One person, who is called by the whole name."""
    return SaidBy((name,), name, about)


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("what did Ada Lin say about rivers", named("Ada Lin", "rivers")),
        ("ada lin on the weir and its stones", named("Ada Lin", "weir stones")),
        ("Castellan says what of flour?", named("Miriam Castellan", "flour")),
        ("what did vance say about the weir", named("Nora Vance", "weir")),
        ("was sagt Nora Vance über Flüsse", named("Nora Vance", "Flüsse")),
        ("周映川 书店", named("周映川", "书店")),
        ("what did Rose say about thorns", named("Rose", "thorns")),
        ("what did Ada Lin say about the toll", named("Ada Lin", "toll")),
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
        "the brandt of the forest",
        "the castellan of the tower",
        "a rose is a rose",
        "Rose thorns in summer",
        "rivers and weirs",
        "",
    ],
)
def test_nobody_is_named_where_the_name_may_be_anothers_or_a_word(query: str) -> None:
    """A word without a capital is no name; and where nothing is asked about, nothing is told."""
    assert PEOPLE.asked(query) is None


def test_a_surname_stands_for_all_who_have_it() -> None:
    """Nobody knows which of them is meant; who is known by the bare surname may be one of them."""
    both = ("Otto Brandt", "Hilde Brandt")
    assert PEOPLE.asked("what did Brandt say about water") == SaidBy(both, "Brandt", "water")
    assert PEOPLE.asked("Brandt water") == SaidBy(both, "Brandt", "water")
    assert PEOPLE.asked("what did brandt say about water") == SaidBy(both, "brandt", "water")
    assert PEOPLE.asked("what did Hilde Brandt say about water") == named("Hilde Brandt", "water")
    bare = KnownPeople(["Weiss", "Ada Weiss"])
    assert bare.asked("what did Weiss say about water") == SaidBy(("Weiss", "Ada Weiss"), "Weiss", "water")
    assert bare.asked("Weiss water") is None


def test_a_question_is_known_and_what_is_left_without_its_words() -> None:
    """The words with which somebody asks are nothing to look for."""
    assert asks_what_was_said("what did Ada Lin say about rivers")
    assert not asks_what_was_said("Ada Lin on rivers")
    assert without_asking("what did Ada Lin say about rivers") == "Ada Lin rivers"
    assert without_asking("what did she say") == ""
