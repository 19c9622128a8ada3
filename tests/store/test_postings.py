"""A word's places in all blocks are one row, which is whole or refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store.postings import parts_of, row_of_parts

PARTS = st.dictionaries(st.integers(0, 16_383), st.binary(max_size=40), min_size=1, max_size=8)


@given(PARTS)
def test_what_was_joined_comes_apart_again(parts: dict[int, bytes]) -> None:
    """Whatever the blocks and however long their sets."""
    assert list(parts_of(row_of_parts(list(parts.items())))) == list(parts.items())


@given(PARTS, st.data())
def test_a_row_that_was_cut_or_grew_is_refused(parts: dict[int, bytes], data: st.DataObject) -> None:
    """Every byte of it counts."""
    row = row_of_parts(list(parts.items()))
    cut = row[: data.draw(st.integers(0, len(row) - 1))]
    for damaged in (cut, row + b"0"):
        with pytest.raises(ValueError, match=f"^{len(damaged)}$"):
            list(parts_of(damaged))


@given(st.binary(max_size=60))
def test_what_is_no_row_does_no_harm(found: bytes) -> None:
    """It is read as parts that fill it, or refused."""
    try:
        parts = list(parts_of(found))
    except ValueError:
        return
    assert row_of_parts(parts) == found
