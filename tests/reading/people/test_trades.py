"""What somebody does, printed before a name, and the name alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.people.trades import parted_by_trade, without_trade


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Cartographer Ines Obuya", "Ines Obuya"),
        ("Councillor Mara Voss", "Mara Voss"),
        ("Detective Sergeant Alma Reyes", "Alma Reyes"),
        ("Lighthouse Keeper Jon Askew", "Jon Askew"),
        ("Ferrywoman Dora Pell", "Dora Pell"),
        ("Prime Minister Ada van der Meer", "Ada van der Meer"),
        ("Bürgermeisterin Anna Lenz", "Anna Lenz"),
        ("Nurse Kell", "Nurse Kell"),
        ("Mason Reyes Askew", "Mason Reyes Askew"),
        ("Rosa Clerk Lin", "Rosa Clerk Lin"),
        ("Ada Lin", "Ada Lin"),
    ],
)
def test_a_trade_falls_away_before_a_full_name(printed: str, name: str) -> None:
    """Before a surname alone it stays: without it the name would be somebody else's."""
    assert without_trade(printed) == name


def test_a_trade_and_a_surname_are_told_apart() -> None:
    """So that whoever is a cartographer elsewhere in the text is known again."""
    assert parted_by_trade("Cartographer Obuya") == ("Cartographer", "Obuya")
    assert parted_by_trade("Detective Sergeant Reyes") == ("Detective Sergeant", "Reyes")
    assert parted_by_trade("Ada Lin") == ("", "Ada Lin")


@given(st.text(max_size=40))
def test_what_is_left_is_the_end_of_the_name(name: str) -> None:
    """Whatever is printed, nothing is added to it."""
    assert name.endswith(without_trade(name))
