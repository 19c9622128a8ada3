"""Where parts of a quotation are in a stretch."""

import pytest

from bot.library.verifying.quotation import asked
from bot.library.verifying.segments import bends_to, nearly, segments, sought
from bot.library.verifying.stretch import stretch_of
from tests.cards.samples import TIDES, passages

STRETCH = stretch_of(TIDES, passages("The salt pans lie below the village.", "Bread is baked before dawn."))


def test_a_run_of_equal_words_is_found() -> None:
    """With its places on both sides."""
    best = segments(sought(asked("they say the salt pans lie below"), STRETCH.accented), STRETCH)[0]
    assert (best.q0, best.q1) == (2, 7)
    assert (best.t0, best.t1) == (0, 5)
    assert best.agreed == 5


def test_a_quotation_from_elsewhere_has_none_of_weight() -> None:
    """Grammar alone says nothing."""
    assert segments(sought(asked("wine and whistles are sold"), STRETCH.accented), STRETCH) == []


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [("salt", "sall", True), ("salt", "bolt", False), ("village", "vilage", True), ("is", "as", False)],
)
def test_a_slip_or_two_is_near(one: str, other: str, near: bool) -> None:
    """One in four letters, two in more."""
    assert nearly(one, other) is near


def test_an_editor_may_bend_a_word() -> None:
    """ "[s]alt" stands for "Salt", "walk[ed]" for "walks"."""
    assert bends_to("walks", "walk", "", "walked")
    assert not bends_to("talks", "walk", "", "walked")


def test_a_misspelt_word_is_read_as_the_nearest_of_any_length() -> None:
    """A letter lost, a letter won, in long words and short ones."""
    best = segments(sought(asked("the sallt pans lie belw the vilage"), STRETCH.accented), STRETCH)[0]
    assert (best.q0, best.q1, best.agreed) == (0, 7, 7)


LOG = stretch_of(
    TIDES, passages("The last ferry left the pier at 23:40 with nine aboard, and the master wrote the hour in his log.")
)


def test_another_number_beside_the_same_word_is_read_as_the_texts() -> None:
    """Words around it make one run with it; alone it is none, nor where the text has two that it may be."""
    (best,) = segments(sought(asked("the ferry left at 22:40 and the master wrote the hour"), LOG.accented), LOG)
    assert (best.q0, best.t1) == (1, 18)
    assert segments(sought(asked("at 22 to"), LOG.accented), LOG) == []
    two = stretch_of(TIDES, passages("One left at 23, one at 21."))
    assert segments(sought(asked("one more at 22"), two.accented), two) == []


def test_many_words_that_a_text_lacks_are_read_as_few_are() -> None:
    """A long quotation has them all compared at once: each is read as the word it is one slip or two from."""
    slips = "vilage braed befour dawm"
    few = [(one.t0, one.t1) for one in segments(sought(asked(slips), STRETCH.accented), STRETCH)]
    strangers = " ".join(f"{'abcdefghij'[n % 10] * 4}{'klmnopqrst'[n // 10] * 4}" for n in range(60))
    many = [(one.t0, one.t1) for one in segments(sought(asked(f"{slips} {strangers}"), STRETCH.accented), STRETCH)]
    assert few == many == [(6, 12)]
