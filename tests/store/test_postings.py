"""A word's places in all blocks are one row, which is whole or refused."""

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store.postings import Spool, parts_of, row_of_parts

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


def test_parts_that_come_block_by_block_leave_word_by_word(tmp_path: Path) -> None:
    """Each word once, the first one first; a block may come in two turns, and no file is left of any."""
    with closing(Spool(tmp_path)) as spool:
        spool.put(0, [(1, b"one"), (4, b"four")])
        spool.put(0, [(9, b"pair")])
        spool.put(1, iter([(1, b"uno"), (2, b"due")]))
        spool.put(2, [(9, b"paio")])
        rows = [(term, list(parts_of(row))) for term, row in spool.rows()]
    assert rows == [
        (1, [(0, b"one"), (1, b"uno")]),
        (2, [(1, b"due")]),
        (4, [(0, b"four")]),
        (9, [(0, b"pair"), (2, b"paio")]),
    ]
    assert list(tmp_path.iterdir()) == []
