"""What else could answer the same queries. Each peer has the folded texts and gives the best five, by number from 0."""

import importlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from rapidfuzz import fuzz, process

from bot.search.fold import words

TOP = 5
RERANKED = 200


class Peer(Protocol):
    """A search engine. ``sample`` is the most queries it is asked, None for all."""

    name: str
    sample: int | None

    def search(self, query: str) -> list[int]:
        """The best passages, at most ``TOP``."""


class EveryPassage:
    """rapidfuzz ``partial_ratio`` of the query and every passage."""

    name = "rapidfuzz over everything"

    def __init__(self, folded: Sequence[str]) -> None:
        self._folded = folded
        self.sample: int | None = max(56, 2_800_000 // max(1, len(folded)))

    def search(self, query: str) -> list[int]:
        found = process.extract(" ".join(words(query)), self._folded, scorer=fuzz.partial_ratio, limit=TOP)
        return [at for _, _, at in found]


class FullText:
    """SQLite FTS5, OR of the words, ranked by bm25."""

    name = "FTS5 bm25"
    sample: int | None = None

    def __init__(self, folded: Sequence[str], path: Path) -> None:
        self._connection = sqlite3.connect(path)
        self._connection.execute("CREATE VIRTUAL TABLE held USING fts5 (text, tokenize = 'unicode61')")
        rows = ((at, text) for at, text in enumerate(folded))
        self._connection.executemany("INSERT INTO held (rowid, text) VALUES (?, ?)", rows)
        self._connection.commit()
        if len(folded) > 50_000:
            self.sample = 280 if len(folded) <= 200_000 else 56

    def search(self, query: str) -> list[int]:
        match = " OR ".join(f'"{word}"' for word in words(query))
        rows = self._connection.execute(
            f"SELECT rowid FROM held WHERE held MATCH ? ORDER BY rank LIMIT {TOP}", (match,)
        )
        return [row[0] for row in rows]

    def close(self) -> None:
        """Close the database."""
        self._connection.close()


class Tantivy:
    """tantivy: each word as it is, and within one edit from four letters, two from eight; best ``RERANKED`` first."""

    name = "tantivy, fuzzy terms"
    sample: int | None = None

    def __init__(self, folded: Sequence[str], path: Path) -> None:
        self._tantivy: Any = importlib.import_module("tantivy")
        builder = self._tantivy.SchemaBuilder()
        builder.add_text_field("text", tokenizer_name="whitespace")
        builder.add_unsigned_field("at", stored=True, indexed=True)
        self._schema = builder.build()
        path.mkdir()
        index = self._tantivy.Index(self._schema, path=str(path))
        writer = index.writer(128 << 20, 1)
        for at, text in enumerate(folded):
            document = self._tantivy.Document()
            document.add_text("text", text)
            document.add_unsigned("at", at)
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()

    def best(self, query: str, count: int) -> list[int]:
        """The numbers of the best ``count`` passages."""
        make, occur = self._tantivy.Query, self._tantivy.Occur.Should
        parts = []
        for word in words(query):
            parts.append((occur, make.term_query(self._schema, "text", word)))
            if len(word) >= 4:
                distance = 2 if len(word) >= 8 else 1
                parts.append((occur, make.fuzzy_term_query(self._schema, "text", word, distance)))
        hits = self._searcher.search(make.boolean_query(parts), count).hits
        return [self._searcher.doc(address)["at"][0] for _, address in hits]

    def search(self, query: str) -> list[int]:
        return self.best(query, TOP)


class Reranked:
    """tantivy's best ``RERANKED``, put in order by rapidfuzz ``partial_ratio``."""

    name = "tantivy, reranked"
    sample: int | None = None

    def __init__(self, first: Tantivy, folded: Sequence[str]) -> None:
        self._first = first
        self._folded = folded

    def search(self, query: str) -> list[int]:
        candidates = {at: self._folded[at] for at in self._first.best(query, RERANKED)}
        wanted = " ".join(words(query))
        return [at for _, _, at in process.extract(wanted, candidates, scorer=fuzz.partial_ratio, limit=TOP)]


def peers(folded: Sequence[str], folder: Path) -> list[Peer]:
    """Every peer that is installed."""
    found: list[Peer] = [EveryPassage(folded)] if len(folded) <= 200_000 else []
    found.append(FullText(folded, folder / "fts5.db"))
    try:
        first = Tantivy(folded, folder / "tantivy")
    except ImportError:
        print("(tantivy is not installed: pip install tantivy shows it too)")
        return found
    return [*found, first, Reranked(first, folded)]
