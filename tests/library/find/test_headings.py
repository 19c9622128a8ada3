"""Headings and titles by the words in them, however spelt."""

from bot.library.find.headings import Headings

NAMES = Headings()
KEEPER, COPPER, WHISTLE = NAMES.put("kettle", ["The Keeper of the Lock", "Copper and Steam", "The Whistle"])
(SALT,) = NAMES.put("salt", ["How Salt Is Made"])


def found(typed: str) -> list[int]:
    return [number for number, _ in NAMES.nearest(typed, 3)]


def test_a_heading_is_found_however_it_is_spelt() -> None:
    """The best first."""
    assert found("coper and steem")[0] == COPPER
    assert found("keeper lock")[0] == KEEPER


def test_how_much_of_what_was_typed_it_has_is_told() -> None:
    """All of it, or a part."""
    assert NAMES.nearest("copper and steam", 1) == [(COPPER, 1.0)]
    ((_, part),) = NAMES.nearest("how salt is sold", 1)
    assert 0.4 < part < 1


def test_what_is_like_nothing_finds_nothing() -> None:
    """Nor does a word too common to tell."""
    assert found("zeppelin") == []
    assert found("") == []


def test_a_quotation_of_a_title_is_one() -> None:
    """Spelt as it is, most of its words."""
    assert NAMES.saying("how salt is made", 3) == [SALT]
    assert NAMES.saying("how bread is baked today", 3) == []


def test_the_names_of_an_article_go_with_it() -> None:
    """Those of the others stay, with the numbers they had."""
    names = Headings()
    bread = names.put(1, ["On Bread", "The Oven"])
    (mills,) = names.put(2, ["On Mills"])
    assert names.drop(1) == bread
    assert names.nearest("bread oven", 3) == []
    assert names.nearest("mills", 3) == [(mills, 1.0)]
    assert names.drop(1) == []
