"""Merging the parts of the index changes no answer, and locks nobody out while it computes."""

import sqlite3
from contextlib import closing
from typing import Any

import pytest

from bot.store import index_merge
from bot.store.index import IndexWriter, merge
from bot.store.index_writer import write_segment
from tests.search.conftest import Shelf
from tests.store.test_index_writer import made, segments


def test_merging_keeps_every_answer(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stored, later and pending articles answer alike before and after merges, and the parts stay few."""
    monkeypatch.setattr(index_merge, "_WORTH_MERGING", 5)
    texts = {article: made(30, article) for article in range(1, 13)}
    for article, held in texts.items():
        shelf.put(article, *held)
        if article % 2:
            assert merge(shelf.connection)
            shelf.connection.commit()
        if article % 5 == 0:
            shelf.take(article - 1)
    assert len(segments(shelf)) <= 2
    for article, held in texts.items():
        found = [hit.text for hit in shelf.search(f"number{article}x11").found]
        assert (held[11] in found) == (article not in (4, 9))


def test_a_merge_leaves_large_parts_alone(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Little that is added costs little, whatever was added before it: a part waits until what came after it is worth
    writing it anew, and every answer is there."""
    monkeypatch.setattr(index_merge, "_WORTH_MERGING", 5)
    shelf.put(1, *made(800))
    shelf.settle()
    grown = []
    for article in range(2, 22):
        shelf.put(article, *made(10, article))
        assert merge(shelf.connection)
        grown.append(segments(shelf))
    assert grown[:8] == [[800, 10 * times] for times in range(1, 9)]
    assert grown[8:11] == [[800, 90], [800, 90, 10], [800, 110]]
    assert max(map(len, grown)) == 3
    assert sum(grown[-1]) == 1000
    for article in range(2, 22):
        assert shelf.first(f"number{article}x3") == made(10, article)[3]


def test_merging_nothing_does_nothing(shelf: Shelf) -> None:
    """There is nothing to merge when little is pending, and the answer says so."""
    shelf.put(1, "A line.")
    assert not merge(shelf.connection)


def test_much_removed_is_cleaned_out(shelf: Shelf) -> None:
    """When a good part of the index is dead, a merge rewrites it without the dead part."""
    shelf.put_all({article: made(10, article) for article in range(1, 11)})
    shelf.settle()
    for article in range(1, 5):
        shelf.take(article)
    assert merge(shelf.connection)
    shelf.connection.commit()
    assert segments(shelf) == [60]
    assert shelf.first("number8x3") == made(10, 8)[3]


def others_may_write(shelf: Shelf) -> bool:
    """Whether another connection can begin to write."""
    with closing(sqlite3.connect(shelf.path, timeout=0, isolation_level=None)) as other:
        try:
            other.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return False
        other.execute("ROLLBACK")
        return True


def test_others_may_write_while_a_segment_is_made(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only putting it in place locks them out; the vocabulary of the whole index stays what it was."""
    free = list[bool]()

    def watched(*args: Any, **kwargs: Any) -> None:
        write_segment(*args, **kwargs)
        free.append(others_may_write(shelf))

    monkeypatch.setattr(index_merge, "write_segment", watched)
    shelf.put_all({article: made(100, article) for article in range(1, 11)})
    shelf.settle()
    for article in (11, 12):
        shelf.put(article, *made(510, article))
        assert merge(shelf.connection)
    assert free == [True, True]
    assert segments(shelf) == [2020]
    assert shelf.first("number12x7") == made(510, 12)[7]


def test_a_merge_that_was_overtaken_does_nothing(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another connection adds an article meanwhile: all of both is found, and the next merge has it all."""

    def overtaken(*args: Any, **kwargs: Any) -> None:
        write_segment(*args, **kwargs)
        with closing(sqlite3.connect(shelf.path)) as other:
            row = (9000, 3, 0, 1, "", 0, "prose", None, 1, "Somebody else wrote of lighthouses.")
            other.execute("INSERT INTO passage VALUES (?,?,?,?,?,?,?,?,?,?)", row)
            writer = IndexWriter(other)
            writer.add(3, [9000])
            writer.finish()
            other.commit()

    shelf.put(1, *made(300))
    shelf.settle()
    shelf.put(2, *made(520, 2))
    with monkeypatch.context() as patched:
        patched.setattr(index_merge, "write_segment", overtaken)
        assert not merge(shelf.connection)
    assert segments(shelf) == [300]
    assert shelf.first("wrote of lighthouses") == "Somebody else wrote of lighthouses."
    assert shelf.first("number2x5") == made(520, 2)[5]
    assert merge(shelf.connection)
    assert segments(shelf) == [821]
    assert shelf.first("wrote of lighthouses") == "Somebody else wrote of lighthouses."
