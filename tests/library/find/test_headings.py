"""Headings and titles similar to a query that no passage answers."""

from bot.library.find.headings import Headings

NAMES = Headings(["The Keeper of the Lock", "Copper and Steam", "The Whistle", "How Salt Is Made"])


def test_a_heading_is_found_however_it_is_spelt() -> None:
    """The best first."""
    assert NAMES.nearest("coper and steem", 3)[0] == 1
    assert NAMES.nearest("keeper lock", 3)[0] == 0


def test_what_is_like_nothing_finds_nothing() -> None:
    """Nor does a word too common to tell."""
    assert NAMES.nearest("zeppelin", 3) == []
    assert NAMES.nearest("", 3) == []


def test_a_quotation_of_a_title_is_one() -> None:
    """Spelt as it is, most of its words."""
    assert NAMES.saying("how salt is made", 3) == [3]
    assert NAMES.saying("how bread is baked today", 3) == []
