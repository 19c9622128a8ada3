"""The words of a quote as one copies them."""

from dataclasses import replace

from bot.cards.card import Copied, TextBlock, plain
from bot.cards.citing.quoted import quoted_blocks
from tests.cards.samples import quote


def test_what_is_shown_as_the_text_has_it_needs_no_words() -> None:
    """The citation alone is enough."""
    assert quoted_blocks(quote("No gate was ever closed.")) == ()


def test_what_was_left_out_and_set_in_brackets_is_told() -> None:
    """And the words stand there to be copied, with their brackets."""
    told, copied = quoted_blocks(replace(quote("But no gate was ever closed."), left_out=4))
    assert isinstance(told, TextBlock)
    assert plain(told.runs) == (
        "The words: “But” is left out, and the brackets mark a capital that the text does not have"
    )
    assert copied == Copied("“[N]o gate was ever closed.”")


def test_without_a_new_capital_there_is_no_word_of_brackets() -> None:
    """A name begins the rest."""
    told, copied = quoted_blocks(replace(quote("But Ada Lin had closed it."), left_out=4))
    assert isinstance(told, TextBlock)
    assert plain(told.runs) == "The words: “But” is left out"
    assert copied == Copied("“Ada Lin had closed it.”")
