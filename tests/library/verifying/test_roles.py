"""Somebody named by what they are: which words are one role, and which two that nobody has at once."""

import pytest

from bot.library.verifying.roles import (
    dense_role_at,
    exclude,
    relative_named,
    role_beside,
    role_named,
    roles_in,
    without_role,
)


@pytest.mark.parametrize(
    ("named", "roles"),
    [
        ("My brother", {"brother"}),
        ("my late grandma", {"grandmother"}),
        ("the doctor", {"doctor"}),
        ("Grandma", {"grandmother"}),
        ("mein Bruder", {"brother"}),
        ("ma grand-mère", {"grandmother"}),
        ("el panadero", {"baker"}),
        ("мой брат", {"brother"}),
        ("我奶奶", {"grandmother"}),
        ("面包师", {"baker"}),
        ("Baker", set()),
        ("Ada Cook", set()),
        ("ada cook", set()),
        ("Brother Jonas", set()),
        ("brother jonas", set()),
        ("A. Smith", set()),
        ("my brother Jonas", set()),
        ("Ann Bray", set()),
        ("the wind", set()),
        ("王奶奶", set()),
        ("", set()),
    ],
)
def test_a_role_is_told_from_a_name(named: str, roles: set[str]) -> None:
    """A capital without an article makes a surname of a trade; whoever has a name is no role alone."""
    assert role_named(named) == roles


def test_nobody_is_both_a_sister_and_a_brother_but_a_brother_may_be_a_baker() -> None:
    """Where either is not known, nothing is said."""
    sister, brother, baker, doctor = (frozenset({name}) for name in ("sister", "brother", "baker", "doctor"))
    assert exclude(sister, brother)
    assert exclude(baker, doctor)
    assert not exclude(brother, baker)
    assert not exclude(brother, brother | sister)
    assert not exclude(frozenset(), brother)


def test_a_phrase_of_a_text_has_the_roles_of_its_language() -> None:
    """What is a cousin in Spanish is "first" in Italian."""
    assert roles_in("my old aunt Ada", "en") == {"aunt"}
    assert roles_in("mi primo", "es") == {"cousin"}
    assert roles_in("il primo", "it") == set()
    assert roles_in("der alte Bäcker", "de") == {"baker"}
    assert roles_in("Ada Cook", "en") == roles_in("Cook", "en") == set()
    assert roles_in("Grandma", "en") == {"grandmother"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“A kettle sings.” — my brother", "my brother"),
        ("“A kettle sings.” (the baker, 1921)", "the baker"),
        ("“A kettle sings.”\nMy sister", "My sister"),
        ("“A kettle sings.”——我奶奶", "我奶奶"),
        ("“A kettle sings.” — Ann Bray", None),
        ("“A kettle sings.” My brother laughed.", None),
        ("Nothing of that.", None),
    ],
)
def test_a_role_behind_a_dash_in_brackets_or_on_its_own_line_is_a_credit(text: str, who: str | None) -> None:
    """Words that go on as a sentence are none."""
    assert role_beside(text, "A kettle sings.")[1] == who


def test_a_role_at_the_end_of_an_unmarked_text_is_no_part_of_it() -> None:
    """A name is left to those who read names."""
    assert without_role("A kettle sings. — My brother") == ("A kettle sings.", "My brother")
    assert without_role("会唱歌的水壶从来不会迟到。——我奶奶") == ("会唱歌的水壶从来不会迟到。", "我奶奶")
    assert without_role("A kettle sings. — Ann Bray") is None
    assert without_role("— my brother") is None


def test_chinese_credits_somebody_before_the_words_or_behind_them() -> None:
    """With what they are, and whose."""
    assert dense_role_at("那年冬天，我外公常说：“", behind=False) == "我外公"
    assert dense_role_at("”，面包师说。", behind=True) == "面包师"
    assert dense_role_at("那年冬天下雪：“", behind=False) is None


def test_a_relative_is_named_by_whose_it_is() -> None:
    """English and German, an apostrophe alone behind an s too; no name with an O', and nobody's without a name."""
    hers = relative_named("Kell's foreman")
    assert hers is not None
    assert (hers.whose, hers.who, hers.roles) == ("Kell", "foreman", frozenset())
    uncle = relative_named("Odette Kell’s uncle")
    assert uncle is not None
    assert (uncle.whose, uncle.roles) == ("Odette Kell", frozenset({"uncle"}))
    former = relative_named("Haas' Vorgänger")
    assert former is not None
    assert (former.whose, former.who) == ("Haas", "Vorgänger")
    assert relative_named("Kevin O'Dowd") is relative_named("Kell") is relative_named("the miller's son") is None
