"""The tables of the search index: numbers of rows, and a quick look whether it is whole."""

from bot.store.index_schema import MOST_SEGMENTS, gram_id, index_is_sound, posting_id, seal, segment_rows
from tests.search.conftest import Shelf


def test_rows_of_different_segments_never_meet() -> None:
    """The last row of one lies before the first of the next, to the last segment there can be."""
    for segment in (0, 1, MOST_SEGMENTS - 2):
        first, last = segment_rows(segment)
        assert first <= posting_id(segment, 0) <= last
        assert first <= posting_id(segment, (1 << 34) - 1) <= last < 1 << 63
        assert last < segment_rows(segment + 1)[0]


def test_rows_within_a_segment_differ() -> None:
    """By term, by length and letters."""
    assert len({posting_id(1, term) for term in range(3)}) == 3
    assert len({gram_id(1, length, gram) for length in (3, 4) for gram in ("ab", "ba", "ac")}) == 6


def test_a_seal_notices_one_letter() -> None:
    """Of the vocabulary or the numbers."""
    words = [(4, "saltsand", b"\x00\x01", b"\x01\x01")]
    assert seal(b"12", words) == seal(b"12", words)
    assert seal(b"12", words) != seal(b"13", words)
    assert seal(b"12", words) != seal(b"12", [(4, "saltsank", b"\x00\x01", b"\x01\x01")])


def test_an_index_is_sound_until_its_vocabulary_goes(shelf: Shelf) -> None:
    """What a search could not do without."""
    shelf.put(1, "The salt pans lie below the village.")
    shelf.settle()
    assert index_is_sound(shelf.connection)
    (table,) = shelf.connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'search_%word%'"
    ).fetchone()
    shelf.connection.execute(f"DELETE FROM {table}")
    assert not index_is_sound(shelf.connection)
