"""Names of persons: their shape, their titles, and where they stand in a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.people.names import (
    is_bound,
    is_han_name,
    is_initial,
    is_name,
    is_saint,
    names_in,
    stands_alone_between,
    surname_of,
    titled,
    without_courtesy,
)


@pytest.mark.parametrize(
    "name",
    [
        "Ada Lin",
        "J. R. Weiss",
        "Hanna van der Meer",
        "Ada St. Clair",
        "Joost ten Brink",
        "María Peña",
        "Ада Лин",
        "Elsa von und zu Arn",
        "Owen Mac an Bron",
        "Harun al-Rashid",
        "Louise d’Aunay",
        "Vera dell’Orto",
        "Aisha bint Rashid",
    ],
)
def test_a_name_has_two_words_or_more(name: str) -> None:
    """Initials, particles and saints belong to names."""
    assert is_name(name)


@pytest.mark.parametrize(
    "text", ["Ada", "ada lin", "Ada lin walks", "Ada Lin, Jonah Reed", "", "One Two Three Four Five Six"]
)
def test_other_words_are_none(text: str) -> None:
    """One word, small words, a comma, or too many."""
    assert not is_name(text)


def test_what_is_bound_to_a_surname_belongs_to_it() -> None:
    """The Arabic article is always part of a name; what has an apostrophe may be a country."""
    assert is_bound("al-Rashid")
    assert is_bound("d’Italie")
    assert is_bound("ash-Shafi", article=True)
    assert not is_bound("d’Italie", article=True)
    for word in ("d’accord", "al-kimia", "Al-Rashid", "l’Italie", "an-1", "t’"):
        assert not is_bound(word), word


def test_a_run_goes_on_over_small_words_and_ends_with_a_capital() -> None:
    """ "Tom an Arab horse" holds no such name, and "und" joins two people unless it stands inside a title."""
    told = [name.text for name in names_in("Elsa von und zu Arn sold Tom an Arab horse; Harun al-Rashid ran.")]
    assert told == ["Elsa von und zu Arn", "Tom", "Arab", "Harun al-Rashid"]
    assert [name.text for name in names_in("dort Else von Arn und Karl Au")] == ["Else von Arn", "Karl Au"]


def test_titles_fall_away_before_a_name_and_stay_before_a_surname() -> None:
    """Doctor Ada Lin is Ada Lin; of two titles before a surname the last one stays."""
    assert without_courtesy("Dr. Ada Lin") == "Ada Lin"
    assert without_courtesy("Mrs. Hale") == "Hale"
    assert titled("Sir Professor Lin") == "Professor Lin"


def test_a_surname_keeps_its_particles() -> None:
    """ "van der Meer" is the surname of Hanna van der Meer."""
    assert surname_of("Hanna van der Meer") == "van der Meer"
    assert surname_of("Ada Lin") == "Lin"


def test_a_saint_is_part_of_the_name() -> None:
    """St. Augustine is no saint called Augustine."""
    assert is_saint("St. Augustine")
    assert not is_saint("Stella Augustine")


def test_initials_are_letters_with_dots() -> None:
    """One to three of them."""
    assert is_initial("J.")
    assert is_initial("J.R.")
    assert not is_initial("Jr.")


def test_names_are_found_where_they_stand() -> None:
    """Each has its place, and knows whether it opens the sentence."""
    text = "Ada Lin met Professor Jonah Weiss in Lisle."
    found = names_in(text)
    assert text[found[0].start : found[0].end] == "Ada Lin"
    assert [name.text for name in found] == ["Ada Lin", "Jonah Weiss", "Lisle"]
    assert [name.initial for name in found] == [True, False, False]
    assert found[1].courtesy


@given(st.text(max_size=80))
def test_any_text_has_names_in_order_and_inside(text: str) -> None:
    """No place lies outside the text, and none before the one before."""
    found = names_in(text)
    assert all(0 <= name.start < name.end <= len(text) for name in found)
    assert [name.start for name in found] == sorted(name.start for name in found)


def test_two_hyphens_end_a_name() -> None:
    """A typed dash stands between speech and who says it."""
    assert [name.text for name in names_in("Ven, Nela--dijo Celipín, y calla.")] == ["Ven", "Celipín"]


def test_a_word_behind_the_dash_of_dialogue_opens_a_sentence() -> None:
    """At the head of a line and behind a full stop; a dash inside a sentence opens none."""
    found = names_in("— Oh Rocco, he said. — Then Nela came — with Rocco")
    assert [(name.text, name.initial) for name in found] == [("Oh Rocco", True), ("Then Nela", True), ("Rocco", False)]


def test_a_chinese_name_opens_with_a_surname() -> None:
    """Three characters are one where the first is a surname; two may be any word, and four are one."""
    assert is_han_name("林晓雯")
    assert not any(map(is_han_name, ("黄河", "红楼梦", "林晓雯说", "Lin", "")))


def test_an_ordinary_word_on_both_sides_leaves_a_name_alone() -> None:
    """Another capital, a small word inside names, a title or a full stop may make it longer."""
    assert stands_alone_between("“No,” said ", ", and left")
    assert stands_alone_between("when ", " came home")
    assert stands_alone_between("Ada, ", "; and")
    assert stands_alone_between("who? ", "! he")
    for before, after in (
        (" said Ada ", ","),
        ("said van ", ","),
        ("said ", " de Wit"),
        ("said ", ". She"),
        ("—", ","),
    ):
        assert not stands_alone_between(before, after), (before, after)


_AROUND = st.lists(
    st.sampled_from(
        ["said", "van", "und", "an", "Mac", "Ada", "Ada,", "Dr.", "J.", "Why?", "—", "“No”,", "and", "de", "al-Rashid"]
    )
).map(" ".join)


@given(_AROUND, st.sampled_from([" ", "", " “"]), st.sampled_from([" ", ", ", "; ", "? ", ". ", "’s "]), _AROUND)
def test_a_name_that_stands_alone_is_read_alone(before: str, joint: str, mark: str, after: str) -> None:
    before, after = before + joint, mark + after
    if stands_alone_between(before, after):
        read = names_in(f"{before}Lin{after}")
        assert [name.text for name in read if name.start <= len(before) < name.end] == ["Lin"]
