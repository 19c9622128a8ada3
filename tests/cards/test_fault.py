"""The fault card, the apology, and the refusals."""

import pytest

from bot.cards import fault
from bot.cards.fault import THE_NEAREST, apology_card, fault_card
from bot.cards.faults import fault_sentence
from bot.errors import CommonplaceError, NotFound, Refused
from bot.faults import Fault
from tests.cards.samples import said


def test_a_failure_is_told_to_one_alone() -> None:
    """In its own sentence."""
    card = fault_card(fault.not_yours())
    assert card.quiet
    assert card.problem
    assert said(card) == fault_sentence(fault.not_yours())


def test_the_nearest_names_follow_an_unknown_one() -> None:
    """A handful of them."""
    card = said(fault_card(NotFound(Fault.NO_SUCH_ARTICLE, "tiedes", nearest=tuple("abcdefgh"))))
    assert THE_NEAREST in card
    assert "- a" in card
    assert "- h" not in card


def test_an_apology_names_its_reference() -> None:
    """So that it can be found in the log."""
    assert "K7QX" in said(apology_card("K7QX"))


@pytest.mark.parametrize(
    "refusal",
    [
        fault.too_soon(4.2),
        fault.not_yours(),
        fault.not_a_curator(),
        fault.already_reading(),
        fault.already_shared(),
        fault.cannot_share(),
        fault.unknown_command(),
        fault.changed_button(),
        fault.gone_state(),
        fault.gone_article(),
        fault.gone_section("The Tide Tables"),
        fault.no_words(),
    ],
)
def test_every_refusal_is_one_sentence_or_two(refusal: CommonplaceError) -> None:
    """Short, and closed like a sentence."""
    sentence = fault_sentence(refusal)
    assert 10 <= len(sentence) <= 240
    assert sentence.endswith((".", "!", "?"))


def test_whoever_asks_too_soon_waits_at_least_a_second() -> None:
    """Never none."""
    assert isinstance(fault.too_soon(0.1), Refused)
    assert fault.too_soon(0.1).cause.values == (1,)
