"""What comes block by block leaves word by word."""

from contextlib import closing
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.store.postings import parts_of
from bot.store.spool import Spool

BLOCKS = st.dictionaries(st.integers(0, 16_383), st.dictionaries(st.integers(0, 9), st.binary(max_size=5)), max_size=5)


def test_parts_that_come_block_by_block_leave_word_by_word(tmp_path: Path) -> None:
    """Each word once, the first one first; a block may come in two turns, and no file is left of any."""
    with closing(Spool(tmp_path)) as spool:
        spool.put(0, [(1, b"one"), (4, b"four")])
        spool.put(0, [(9, b"pair")])
        spool.put(1, iter([(1, b"uno"), (2, b"due")]))
        spool.put(2, [(9, b"paio")])
        rows = [(term, parts_of(row)) for term, row in spool.rows()]
    assert rows == [
        (1, [(0, b"one"), (1, b"uno")]),
        (2, [(1, b"due")]),
        (4, [(0, b"four")]),
        (9, [(0, b"pair"), (2, b"paio")]),
    ]
    assert list(tmp_path.iterdir()) == []


@given(BLOCKS)
def test_whatever_came_leaves_once_and_in_order(blocks: dict[int, dict[int, bytes]]) -> None:
    """Nothing is lost, whichever blocks a word stands in, and however many words are put in order at a time."""
    with closing(Spool(None)) as spool:
        for block, held in sorted(blocks.items()):
            spool.put(block, sorted(held.items()))
        rows = [(term, part) for term, row in spool.rows() for part in parts_of(row)]
    assert rows == sorted((term, (block, part)) for block, held in blocks.items() for term, part in held.items())


def test_many_words_are_put_in_order_a_few_at_a_time(tmp_path: Path) -> None:
    """They leave as they would all at once."""
    with closing(Spool(tmp_path)) as spool:
        for block in (0, 1):
            spool.put(block, ((term, b"x") for term in range(9_000)))
        assert [(term, len(parts_of(row))) for term, row in spool.rows()] == [(term, 2) for term in range(9_000)]
