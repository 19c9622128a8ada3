"""A sentence for every expected fault."""

import inspect
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.faults import SENTENCES, fault_sentence
from bot.errors import Cause, CommonplaceError, Gone, NotFound, Refused
from bot.faults import Fault


def values_of(fault: Fault) -> tuple[int, ...]:
    """As many values as a sentence takes."""
    sentence = SENTENCES[fault]
    if isinstance(sentence, str):
        return (7,) * (max((int(place) for place in re.findall(r"{(\d+)", sentence)), default=-1) + 1)
    return (7,) * sum(p.kind is not p.VAR_POSITIONAL for p in inspect.signature(sentence).parameters.values())


def test_no_fault_is_without_a_sentence() -> None:
    """And no sentence without a fault."""
    assert SENTENCES.keys() == set(Fault)


@pytest.mark.parametrize("fault", [fault for fault in Fault if isinstance(SENTENCES[fault], str)])
def test_a_sentence_names_its_values_and_has_no_holes(fault: Fault) -> None:
    """Every template can be filled in."""
    sentence = fault_sentence(Cause(fault, values_of(fault)))
    assert not re.search(r"{\d", sentence)
    assert sentence.strip() == sentence
    assert sentence


def test_an_error_tells_its_cause() -> None:
    """The same sentence, whether it was raised or kept."""
    error: CommonplaceError = Gone(Fault.ARTICLE_GONE)
    assert fault_sentence(error) == fault_sentence(error.cause)


@given(st.text())
def test_whatever_was_typed_is_said_as_it_is(typed: str) -> None:
    """Braces and percent signs in a name mean nothing to the sentence; a long name is cut."""
    said = fault_sentence(NotFound(Fault.NO_SUCH_SHELF, typed))
    assert said.startswith("There is no shelf “")
    assert len(said) < 120


def test_a_cooldown_says_how_long() -> None:
    """One second is one."""
    assert fault_sentence(Refused(Fault.TOO_SOON, 1)) == "You can ask again in 1 second."
    assert fault_sentence(Refused(Fault.TOO_SOON, 12)) == "You can ask again in 12 seconds."
