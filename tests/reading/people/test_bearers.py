"""Who of the full names around a name alone bears it, in a long story of people who are mostly called by one name."""

import pytest

from bot.reading.people.bearers import by_surname_or_first, is_office, opens_with_relative, passing, tallied
from bot.reading.people.names import Name
from bot.reading.people.register import People


def name(text: str, *, opens: bool = False) -> Name:
    return Name(text, 0, len(text), opens, text)


def test_a_name_at_the_beginning_of_a_sentence_is_one_more_and_never_the_only_one() -> None:
    assert tallied([name("Tilda Crane"), name("Tilda Crane", opens=True), None]) == ({"Tilda Crane": 2}, True)
    assert tallied([name("Presently Tilda", opens=True)]) == ({"Presently Tilda": 1}, False)
    assert tallied([name("Ada Rook")] * 11 + [name("Thus Rook", opens=True)]) == ({"Ada Rook": 11}, True)


def test_what_a_long_text_prints_once_and_late_is_no_full_name() -> None:
    """At the beginning people are presented; where a name has few places, one of them may well present somebody."""
    late: list[Name | None] = [None] * 8 + [name("Harvest Tilda")] + [None] * 20
    assert passing({"Harvest Tilda": 1}, late) == {"Harvest Tilda"}
    assert not passing({"Tilda Crane": 1}, [None, name("Tilda Crane"), *[None] * 30])
    assert not passing({"Harvest Tilda": 1}, late[:12])
    assert not passing({"Tilda Crane": 2}, [*late, name("Tilda Crane"), name("Tilda Crane")])


def test_a_first_name_printed_in_full_more_often_by_far_is_whom_the_text_means() -> None:
    """Nearly as many are two; where a surname is as frequent, it comes before a first name, as newspapers have it."""
    assert by_surname_or_first("Rook", {"Rook Hale": 5, "Dora Rook": 1}) == (["Rook Hale"], False)
    assert by_surname_or_first("Rook", {"Rook Hale": 3, "Dora Rook": 2}) == ({"Rook Hale": 3, "Dora Rook": 2}, True)
    assert by_surname_or_first("Rook", {"Rook Hale": 1, "Dora Rook": 1}) == ({"Rook Hale": 1, "Dora Rook": 1}, False)


def test_several_with_the_first_name_do_not_outweigh_the_one_with_the_surname() -> None:
    counts = {"Rook Hale": 4, "Rook Moore": 3, "Dora Rook": 1}
    assert by_surname_or_first("Rook", counts) == (counts, True)


def test_what_is_printed_once_in_passing_gives_way_to_a_name_of_the_other_kind_alone() -> None:
    """Dora and Ada Rook stay two, however seldom one of them is named."""
    passed = frozenset({"Dora Rook"})
    assert by_surname_or_first("Rook", {"Rook Hale": 1, "Dora Rook": 1}, passed) == (["Rook Hale"], False)
    assert by_surname_or_first("Rook", {"Ada Rook": 4, "Dora Rook": 1}, passed)[0] == {"Ada Rook": 4, "Dora Rook": 1}


def test_titles_and_relatives_stand_before_names_and_are_no_part_of_them() -> None:
    assert is_office("Colonel")
    assert not is_office("Rook")
    assert opens_with_relative("Aunt Tilda")
    assert not opens_with_relative("Tilda Aunt")


STORY = "The mill stood by the weir, and Tilda kept it. In spring Tilda opened the sluice. "


@pytest.mark.parametrize(
    ("passing_words", "asked"),
    [
        ("“What'll Tilda say?” asked the boy.", "Tilda"),
        ("Presently Tilda came downstairs.", "Tilda"),
        ("On Christmas Day and Harvest Sunday Tilda read aloud.", "Tilda"),
        ("He called her good Aunt Tilda to her face.", "Tilda"),
    ],
)
def test_a_word_beside_a_name_once_makes_no_full_name(passing_words: str, asked: str) -> None:
    text = STORY * 8 + passing_words + " " + STORY * 8
    assert People(text, "en").speaker(asked) == "Tilda"


def test_a_full_name_at_the_beginning_is_whoever_is_called_by_half_of_it() -> None:
    text = "The mill by the weir was kept by old Tilda Crane. " + STORY * 16
    assert People(text, "en").speaker("Tilda") == "Tilda Crane"


def test_a_title_alone_is_nobody_of_another_nation() -> None:
    text = "They saw the French Colonel at once. “Yes,” said the Colonel. He was no fool, that Colonel."
    assert People(text, "en").speaker("Colonel") == "Colonel"


def test_a_surname_with_a_title_is_not_the_brother_who_is_named_in_full_later() -> None:
    """Where the full name comes first, it presents whoever is called by the surname from then on."""
    brothers = (
        "At the inn Mr. Rook was well known. In spring Mr. John Rook arrived, his brother. Then Mr. Rook laughed."
    )
    presented = "In spring Mr. John Rook arrived at the inn. There Mr. Rook was well known."
    assert People(brothers, "en").speaker("Mr. Rook") == "Mr. Rook"
    assert People(presented, "en").speaker("Mr. Rook") == "John Rook"


def test_a_first_name_with_a_title_is_whoever_has_both() -> None:
    text = "They asked Sir Giles to dine. In spring Sir Giles Rook arrived at the inn."
    assert People(text, "en").speaker("Sir Giles") == "Giles Rook"
