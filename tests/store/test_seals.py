"""A row fits its seal, or is not shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import StoreFault
from bot.store.seals import SEAL_BYTES, hold, seal_of

VALUES = st.lists(st.one_of(st.text(), st.integers(), st.none(), st.booleans()), max_size=6)


@given(VALUES, VALUES)
def test_other_values_have_another_seal(one: list[object], other: list[object]) -> None:
    """True and 1 are the same to SQLite, and so here."""
    assert len(seal_of(*one)) == SEAL_BYTES
    assert (seal_of(*one) == seal_of(*other)) == (one == other)


def test_a_row_without_a_seal_passes_and_one_that_does_not_fit_is_a_fault() -> None:
    """Rows of earlier versions have none."""
    hold(b"", "library.db", "promise")
    hold(seal_of("promise"), "library.db", "promise")
    with pytest.raises(StoreFault, match=r"library\.db"):
        hold(seal_of("promise"), "library.db", "premise")
