"""Writing ``library.db``: sources and their articles go in and out inside one transaction of the caller's."""

import logging
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from bot.errors import StoreFault
from bot.faults import Fault
from bot.model import Fingerprint, SourceReport
from bot.store.index import IndexWriter, index_is_sound, merge, rebuild
from bot.store.kept_causes import kept_cause, kept_remarks
from bot.store.library_schema import APPLICATION_ID, MIGRATIONS
from bot.store.note_marks import Marking, begin_marks, drop_marks, mark_article, mark_others
from bot.store.rows import ArticleRows
from bot.store.sealed_rows import sealed_rows
from bot.store.seals import seal_of
from bot.store.sqlite import connect, in_words, prepare, transaction

log = logging.getLogger(__name__)


def prepare_library(path: Path) -> None:
    """Make or migrate ``library.db``; a search index that is damaged or of another version is rebuilt.

    Raises StoreFault.
    """
    prepare(path, application_id=APPLICATION_ID, migrations=MIGRATIONS)
    with in_words(path), closing(connect(path)) as connection:
        if not index_is_sound(connection):
            _build_anew(connection)


def mend_index(path: Path) -> None:
    """Rebuild the search index, after a search met damage that the check at the start did not see.

    Raises StoreFault when the database is gone or cannot be written.
    """
    if not path.exists():
        raise StoreFault(Fault.LIBRARY_GONE, str(path))
    with in_words(path), closing(connect(path)) as connection:
        _build_anew(connection)


def _build_anew(connection: sqlite3.Connection) -> None:
    with transaction(connection):
        rebuild(connection)
    log.warning("The search index was damaged or of another version; it was rebuilt from the passages.")


class LibraryWriter:
    """One load: begin, any number of changes, commit; ``close`` rolls back what is open. One thread at a time.

    Every method raises StoreFault for what an operator can fix (disk full, read-only, busy).
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        with in_words(path):
            self._connection = connect(path)
        self._index: IndexWriter | None = None
        self._place = (0, 0)
        self._marking: Marking | None = None
        self._marks_all = False
        self._new: list[int] = []

    def begin(self, known: Mapping[str, tuple[str, str]] | None = None, marking: Marking | None = None) -> None:
        """Start the one transaction; other processes' loads wait or fail with a sentence. So does this one where the
        sources there are not those ``known`` (stamp and digest of each) any more: another load was done since.

        ``marking`` tells which of what comes calls for content notes, and of all there is where it is another list."""
        with in_words(self._path):
            self._connection.execute("BEGIN IMMEDIATE")
            self._index = IndexWriter(self._connection)
            if known is not None and self._others_than(known):
                raise StoreFault(Fault.DATABASE_BUSY, str(self._path))
            self._marking = marking
            self._marks_all = marking is not None and begin_marks(self._connection, marking)

    def _others_than(self, known: Mapping[str, tuple[str, str]]) -> bool:
        """Whether any source is there that is not known, or not any more; what could not be read is not compared."""
        rows = self._connection.execute("SELECT path, stamp, digest FROM source")
        held = {path: (stamp, digest) for path, stamp, digest in rows}
        if held == known:
            return False
        return held.keys() != known.keys() or any(one[1] and one != held[path] for path, one in known.items())

    def put_source(self, fingerprint: Fingerprint, articles: Sequence[ArticleRows], report: SourceReport) -> None:
        """Replace a source's articles (or add the source)."""
        self.begin_source(fingerprint, report)
        self.add_articles(articles)
        self.end_source(fingerprint, report)

    def begin_source(self, fingerprint: Fingerprint, report: SourceReport) -> None:
        """Drop a source's articles (or add the source): those it has now follow, in any number of portions."""
        with in_words(self._path):
            self._connection.execute("SAVEPOINT source")
            self._drop_articles(fingerprint.source)
            self._place = (self._upsert(fingerprint, None, report), 0)

    def add_articles(self, articles: Sequence[ArticleRows]) -> None:
        """The next articles of the source that was begun."""
        number, first = self._place
        with in_words(self._path):
            for position, article in enumerate(articles, first):
                self._insert(number, position, article)
        self._place = (number, first + len(articles))

    def end_source(self, fingerprint: Fingerprint, report: SourceReport) -> None:
        """The source that was begun has no more articles."""
        with in_words(self._path):
            self._upsert(fingerprint, None, report)
            self._connection.execute("RELEASE source")

    def undo_source(self) -> None:
        """Leave the source that was begun as it was before."""
        assert self._index is not None, "begin() comes first"
        with in_words(self._path):
            self._connection.execute("ROLLBACK TO source")
            self._connection.execute("RELEASE source")
            self._index.forget()

    def fail_source(self, fingerprint: Fingerprint, report: SourceReport) -> None:
        """Note why a source cannot be read; what it held stays as it was."""
        with in_words(self._path):
            self._upsert(fingerprint, kept_cause(report.problem) if report.problem else None, report)

    def touch_source(self, fingerprint: Fingerprint) -> None:
        """A source whose bytes are the same but whose time changed: only the glance is new."""
        with in_words(self._path):
            self._connection.execute(
                "UPDATE source SET stamp = ? WHERE path = ?", (fingerprint.stamp, fingerprint.source)
            )

    def drop_source(self, source: str) -> None:
        """Remove a source and its articles."""
        with in_words(self._path):
            self._drop_articles(source)
            self._connection.execute("DELETE FROM source WHERE path = ?", (source,))

    def finish(self, *, folder: Path, at: datetime) -> None:
        """Complete the index, mark by another word list what was there before, and note where the library came from;
        the last step before ``commit``."""
        assert self._index is not None, "begin() comes first"
        with in_words(self._path):
            self._index.finish()
            if self._marking is not None and self._marks_all:
                mark_others(self._connection, self._marking, self._new)
            self._connection.executemany(
                "INSERT OR REPLACE INTO meta VALUES (?, ?)",
                [("articles_folder", str(folder)), ("loaded_at", at.isoformat())],
            )

    def commit(self) -> None:
        """Make everything visible at once, then release the log's space."""
        with in_words(self._path):
            self._connection.execute("COMMIT")
        try:
            merge(self._connection)
        except (sqlite3.Error, StoreFault) as error:  # all is found all the same
            log.warning("The search index could not be tidied; the next load tries again: %s", error)
        with suppress(sqlite3.Error):  # readers may be at work: the next load tries again
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def close(self) -> None:
        """Roll back what is still open and close."""
        if self._connection.in_transaction:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
        self._connection.close()
        if self._index is not None:
            self._index.close()

    def _upsert(self, fingerprint: Fingerprint, problem: str | None, report: SourceReport) -> int:
        row = self._connection.execute(
            """INSERT INTO source (path, stamp, digest, problem, report) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (path) DO UPDATE SET stamp = excluded.stamp, digest = excluded.digest,
                problem = excluded.problem, report = excluded.report
            RETURNING number""",
            (fingerprint.source, fingerprint.stamp, fingerprint.digest, problem, kept_remarks(report.remarks)),
        ).fetchone()
        return int(row[0])

    def _drop_articles(self, source: str) -> None:
        assert self._index is not None, "begin() comes first"
        numbers = self._connection.execute(
            "SELECT a.number FROM article a JOIN source s ON s.number = a.source WHERE s.path = ?", (source,)
        ).fetchall()
        for (number,) in numbers:
            self._index.remove(number)
            for table in ("quote", "speech", "passage", "section"):
                self._connection.execute(f"DELETE FROM {table} WHERE article = ?", (number,))
            drop_marks(self._connection, number)
            self._connection.execute("DELETE FROM article WHERE number = ?", (number,))

    def _insert(self, source: int, position: int, article: ArticleRows) -> None:
        assert self._index is not None, "begin() comes first"
        shown = (article.key, article.title, *article.about,
                 article.words, len(article.passages), len(article.quotes))  # fmt: skip
        row = (source, position, *shown, seal_of(*shown))
        cursor = self._connection.execute(
            f"INSERT INTO article VALUES (NULL, {', '.join('?' * len(row))}) RETURNING number", row
        )
        number = int(cursor.fetchone()[0])
        self._new.append(number)
        rows = sealed_rows(article)
        for table, inserted in (("section", rows.sections), ("quote", rows.quotes), ("speech", article.speech)):
            if inserted:
                marks = ", ".join("?" * len(inserted[0]))
                self._connection.executemany(f"INSERT INTO {table} VALUES ({number:d}, {marks})", inserted)
        first = self._next_passage()
        self._connection.executemany(
            f"INSERT INTO passage VALUES (?, {number:d}, {', '.join('?' * 11)})",
            [(first + ordinal, *passage) for ordinal, passage in enumerate(rows.passages)],
        )
        numbers = [first + ordinal for ordinal in article.searched]
        self._index.add(number, numbers)
        self._index.know(number, numbers, article.coded)
        if self._marking is not None:
            mark_article(self._connection, self._marking, number, article)

    def _next_passage(self) -> int:
        """AUTOINCREMENT's own counter: a number is never given twice in a library's life."""
        row = self._connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'passage'").fetchone()
        return int(row[0]) + 1 if row else 1
