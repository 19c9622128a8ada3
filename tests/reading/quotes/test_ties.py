"""What ties a sentence to its surroundings, in one language."""

import pytest

from bot.reading.quotes.ties import may_dangle, ties


@pytest.mark.parametrize(
    ("language", "opening"),
    [("en", "therefore"), ("de", "deshalb"), ("fr", "donc"), ("es", "además"), ("ru", "поэтому")],
)
def test_each_language_has_openings_that_dangle(language: str, opening: str) -> None:
    """ "Therefore" in its own language, as a word or a phrase."""
    known = ties(language)
    assert opening in known.words or known.phrases.match(f"{opening} ")


def test_persons_need_somebody_named_before() -> None:
    """He and his do, the river does not."""
    assert {"he", "she", "his"} <= ties("en").persons
    assert "river" not in ties("en").persons


def test_a_pointer_is_found_wherever_it_stands() -> None:
    """ "See above" points out of the quote."""
    for text, points in (("the river, see above, rose", True), ("the river rose above the bridge", False)):
        assert ties("en").pointers.found(text) == points


def test_a_region_changes_nothing() -> None:
    """British English has the ties of English."""
    assert ties("en-GB").words == ties("en").words


def test_a_word_may_dangle_with_marks_around_it() -> None:
    """But "it" and "neither" depend on what stands behind them."""
    words = ties("en").words
    assert may_dangle("“Therefore,", words)
    assert not may_dangle("It", words)
    assert not may_dangle("River", words)
