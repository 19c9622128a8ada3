"""A small library.db with the passage table and the index, written by hand for each story."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.search import Answer, Engine, Filters
from bot.store.index import INDEX_SCHEMA, IndexWriter, SqliteIndex, rebuild

PASSAGE_TABLE = (
    "CREATE TABLE passage (number INTEGER PRIMARY KEY, article INTEGER NOT NULL, section INTEGER NOT NULL,"
    " ordinal INTEGER NOT NULL, id TEXT NOT NULL, start INTEGER NOT NULL, kind TEXT NOT NULL, speaker TEXT,"
    " searchable INTEGER NOT NULL, text TEXT NOT NULL)"
)


class Shelf:
    """A library.db that articles are put into and taken from, and an engine that reads it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.connection = sqlite3.connect(path)
        self.connection.execute("PRAGMA journal_mode = WAL")
        self.connection.execute(PASSAGE_TABLE)
        for statement in INDEX_SCHEMA:
            self.connection.execute(statement)
        self.connection.commit()
        self._engine: Engine | None = None

    @property
    def engine(self) -> Engine:
        if self._engine is None:
            self._engine = Engine(SqliteIndex(self.path))
        return self._engine

    def put(self, article: int, *texts: str) -> list[int]:
        """Add an article; the numbers its passages got."""
        return self.put_all({article: texts})[article]

    def put_all(self, articles: dict[int, tuple[str, ...]]) -> dict[int, list[int]]:
        """Add articles in one transaction."""
        writer = IndexWriter(self.connection)
        (number,) = self.connection.execute("SELECT coalesce(max(number), 0) FROM passage").fetchone()
        given: dict[int, list[int]] = {}
        for article, texts in articles.items():
            rows = [(number + at, article, 0, at, "", 0, "prose", None, 1, text) for at, text in enumerate(texts, 1)]
            number += len(texts)
            self.connection.executemany("INSERT INTO passage VALUES (?,?,?,?,?,?,?,?,?,?)", rows)
            writer.add(article, [row[0] for row in rows])
            given[article] = [row[0] for row in rows]
        writer.finish()
        self.connection.commit()
        return given

    def settle(self) -> None:
        """Write everything into one stored segment."""
        rebuild(self.connection)
        self.connection.commit()

    def take(self, article: int) -> None:
        """Remove an article."""
        self.connection.execute("DELETE FROM passage WHERE article = ?", (article,))
        writer = IndexWriter(self.connection)
        writer.remove(article)
        writer.finish()
        self.connection.commit()

    def search(self, query: str, *articles: int, limit: int = 10) -> Answer:
        return self.engine.search(query, Filters(frozenset(articles)) if articles else Filters(), limit)

    def first(self, query: str, *articles: int) -> str | None:
        """The text of the first hit of a good answer."""
        answer = self.search(query, *articles)
        return answer.found[0].text if answer.good else None

    def close(self) -> None:
        if self._engine is not None:
            self._engine.close()
        self.connection.close()


@pytest.fixture(params=["in memory", "stored"])
def filled(request: pytest.FixtureRequest, shelf: Shelf) -> Callable[..., Shelf]:
    """Fills the library with one article's texts; once they wait in memory, once they stand in a stored segment."""

    def fill(*texts: str) -> Shelf:
        shelf.put(1, *texts)
        if request.param == "stored":
            shelf.settle()
        return shelf

    return fill


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """An empty library."""
    made = Shelf(tmp_path / "library.db")
    yield made
    made.close()
