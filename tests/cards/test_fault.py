"""The fault card, the apology, and the refusals."""

import pytest

from bot.cards.fault import THE_NEAREST, apology_card, fault_card
from bot.cards.faults import REFUSALS, fault_sentence
from bot.errors import Cause, NotFound, Refused, Value
from bot.faults import Fault
from tests.cards.samples import said


def test_a_failure_is_told_to_one_alone() -> None:
    """In its own sentence."""
    card = fault_card(Refused(Fault.NOT_YOURS))
    assert card.quiet
    assert card.problem
    assert said(card) == fault_sentence(Refused(Fault.NOT_YOURS))


def test_the_nearest_names_follow_an_unknown_one() -> None:
    """A handful of them."""
    card = said(fault_card(NotFound(Fault.NO_SUCH_ARTICLE, "tiedes", nearest=tuple("abcdefgh"))))
    assert THE_NEAREST in card
    assert "- a" in card
    assert "- h" not in card


def test_an_apology_names_its_reference() -> None:
    """So that it can be found in the log."""
    assert "K7QX" in said(apology_card("K7QX"))


@pytest.mark.parametrize("fault", REFUSALS)
def test_every_refusal_is_one_sentence_or_two(fault: Fault) -> None:
    """Short, and closed like a sentence."""
    gone = (Fault.PASSAGE_GONE, Fault.QUOTE_GONE, Fault.SECTION_GONE)
    values: dict[Fault, Value] = {
        Fault.TOO_SOON: 4,
        Fault.NOT_NOW: "0ab1",
        Fault.SIGN_NOT_DRAWN: "水",
        **dict.fromkeys(gone, "Tides"),
    }
    sentence = fault_sentence(Cause(fault, (values[fault],) if fault in values else ()))
    assert 10 <= len(sentence) <= 240
    assert sentence.endswith((".", "!", "?"))
