"""The search index of ``library.db``: what is used of it elsewhere."""

from bot.search import Index
from bot.store import index
from tests.search.conftest import Shelf


def test_what_it_offers_is_there() -> None:
    """Tables, writer, reader."""
    assert all(hasattr(index, name) for name in index.__all__)


def test_its_reader_is_what_the_engine_asks_for(shelf: Shelf) -> None:
    """By protocol."""
    opened = index.SqliteIndex(shelf.path)
    reader: Index = opened
    reader.begin()
    assert reader.segments() == []
    reader.end()
    opened.close()
