"""Faults and remarks in ``library.db``: kinds and values come back, whatever the sentences say by then."""

import json

from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Cause
from bot.faults import Fault
from bot.model import Doubt, Remark
from bot.store.kept_causes import cause_of, kept_cause, kept_remarks, remarks_of

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(
    TEXTS | st.integers(),
    lambda inner: st.builds(Cause, st.sampled_from(Fault), st.lists(inner, max_size=3).map(tuple)),
)
VALUE_TUPLES = st.lists(VALUES, max_size=3).map(tuple)
REMARKS = st.builds(Remark, st.integers(0, 9999), st.sampled_from(Doubt), VALUE_TUPLES, st.booleans(), st.booleans())


@given(st.builds(Cause, st.sampled_from(Fault), VALUE_TUPLES))
def test_a_fault_comes_back_as_it_was(cause: Cause) -> None:
    """With faults inside it, as of a sidecar with several."""
    assert cause_of(kept_cause(cause)) == cause


@given(st.lists(REMARKS).map(tuple))
def test_remarks_come_back_as_they_were(remarks: tuple[Remark, ...]) -> None:
    """In order, with their places."""
    assert remarks_of(kept_remarks(remarks)) == remarks


def test_names_of_another_version_break_nothing() -> None:
    """A library that a newer or older program wrote: the fault says so, the remark is left out."""
    assert cause_of('["moths_in_the_file", 3]') == Cause(Fault.NOT_KNOWN_ANY_MORE)
    kept = json.loads(kept_remarks([Remark(3, Doubt.PULL_QUOTE)]))
    assert remarks_of(json.dumps([[1, 0, 0, "smells_of_smoke"], *kept])) == (Remark(3, Doubt.PULL_QUOTE),)
