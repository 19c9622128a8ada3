"""What the search engine reads, through a read-only connection of its own."""

from pathlib import Path

import pytest

from bot.errors import StoreFault
from bot.search.segment import PAIRS
from bot.store.index_reader import SqliteIndex
from bot.store.index_schema import posting_id
from bot.store.postings import row_of_parts
from bot.store.sqlite import BUSY_MILLISECONDS
from tests.search.conftest import Shelf

SALT = "The salt pans lie below the village."
BREAD = "The bread is baked before anybody is awake."


def test_what_was_just_added_waits_to_be_merged(shelf: Shelf) -> None:
    """Its passages are pending; once settled, they stand in a segment."""
    numbers = shelf.put(7, SALT, BREAD)
    index = SqliteIndex(shelf.path)
    index.begin()
    assert [article for article, _, _ in index.pending()] == [7]
    assert index.pending_passages(7, numbers[0], numbers[-1]) == list(zip(numbers, (SALT, BREAD), strict=True))
    assert index.segments() == []
    index.end()
    shelf.settle()
    index.begin()
    assert index.pending() == []
    assert len(index.segments()) == 1
    index.end()
    index.close()


def test_texts_come_by_their_numbers(shelf: Shelf) -> None:
    """Those that are there; a number nobody has gives nothing."""
    (salt,) = shelf.put(7, SALT)
    index = SqliteIndex(shelf.path)
    assert index.texts([salt, 999]) == {salt: SALT}
    index.close()


def test_what_is_begun_sees_one_state(shelf: Shelf) -> None:
    """Whatever is written meanwhile shows at the next beginning."""
    shelf.put(7, SALT)
    index = SqliteIndex(shelf.path)
    before = index.begin()
    shelf.put(8, BREAD)
    assert [article for article, _, _ in index.pending()] == [7]
    index.end()
    assert index.begin() != before
    assert [article for article, _, _ in index.pending()] == [7, 8]
    index.close()


def test_it_waits_for_a_lock_as_long_as_all_else_that_reads_the_library(shelf: Shelf) -> None:
    """And keeps few of its pages."""
    index = SqliteIndex(shelf.path)
    assert index._connection.execute("PRAGMA busy_timeout").fetchone() == (BUSY_MILLISECONDS,)
    assert index._connection.execute("PRAGMA cache_size").fetchone() == (-500,)
    index.close()


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    """Nothing is made by reading."""
    with pytest.raises(StoreFault):
        SqliteIndex(tmp_path / "library.db")
    assert not (tmp_path / "library.db").exists()


def test_a_word_is_read_in_the_blocks_that_have_it(shelf: Shelf) -> None:
    """Words and pairs of them, each in one row; another segment has its own."""
    rows = {
        (5, 3): [(0, b"early"), (1, b"again")],
        (5, 9): [(1, b"late")],
        (5, PAIRS + 1): [(0, b"pair")],
        (6, 9): [(0, b"next")],
    }
    for (segment, term), parts in rows.items():
        row = (posting_id(segment, term), row_of_parts(parts))
        shelf.connection.execute("INSERT INTO search_posting VALUES (?, ?)", row)
    shelf.connection.commit()
    index = SqliteIndex(shelf.path)
    index.begin()
    read = [*index.postings(5, [3, 9, PAIRS + 1]), *index.postings(6, [9]), *index.postings(7, [9])]
    assert {(term, block, held) for term, parts in read for block, held in parts} == {
        (3, 0, b"early"), (3, 1, b"again"), (9, 1, b"late"), (PAIRS + 1, 0, b"pair"), (9, 0, b"next"),
    }  # fmt: skip
    index.end()
    index.close()
