"""Two people of a library who share a surname and an initial: which of them was meant, nobody can tell."""

import pytest

from bot.cards.card import TextBlock, plain
from bot.cards.verdict import verdict_card
from bot.library.verifying.sharing import sharers
from bot.model import Naming, Verdict
from tests.library.conftest import Place

NAMES = ("Elena Farrow", "Edward Farrow", "E. Farrow", "Farrow", "Ida Farrow", "Elena M. Farrow", "Bo Lind")


@pytest.mark.parametrize(
    ("named", "whose", "others"),
    [
        ("E. Farrow", ("Elena Farrow",), ("Edward Farrow",)),
        ("Farrow", ("Elena Farrow",), ("Edward Farrow", "Ida Farrow")),
        ("Elena Farrow", ("Elena Farrow",), ()),
        ("I. Farrow", ("Ida Farrow",), ()),
        ("Lind", ("Bo Lind",), ()),
        ("E. Farrow", ("Bo Lind",), ()),
        ("E. Farrow", ("Elena Farrow", "Bo Lind"), ()),
        ("E. Farrow", ("Farrow",), ()),
        ("", ("Elena Farrow",), ()),
    ],
)
def test_others_of_the_name_are_those_written_in_full(
    named: str, whose: tuple[str, ...], others: tuple[str, ...]
) -> None:
    """The same person under another form of the name is no other."""
    assert sharers(named, whose, NAMES) == others


async def test_the_answer_names_the_other_who_may_be_meant(place: Place) -> None:
    """Neither is refused."""
    place.put(
        "soil.txt", "Soil and Salt\n\nBy Elena Farrow\n\nSalt that has once been in the soil is never wholly out.\n"
    )
    place.put(
        "wind.txt", "Wind and Wheat\n\nBy Edward Farrow\n\nWheat that has leaned into the wind will lean for life.\n"
    )
    async with place.open() as services:
        await services.library.reload()
        for words, own, other in (
            ("Salt that has once been in the soil", "Elena Farrow", "Edward Farrow"),
            ("Wheat that has leaned into the wind", "Edward Farrow", "Elena Farrow"),
        ):
            found = await services.library.verify(f"“{words}” — E. Farrow")
            assert (found.verdict, found.naming, found.sharing) == (Verdict.VERBATIM, Naming.SHARED, (other,))
            told = [plain(block.runs) for block in verdict_card(found).blocks if isinstance(block, TextBlock)]
            assert told[-1] == f"These are {own}’s own words. “E. Farrow” may also mean {other}."
        sure = await services.library.verify("Salt that has once been in the soil", speaker="Elena Farrow")
        assert (sure.naming, sure.sharing) == (None, ())
