"""Reading ``library.db``: catalogue, passages, sections and quotes over one read-only aiosqlite connection."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Collection, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from operator import itemgetter
from pathlib import Path

from bot.errors import StoreFault
from bot.faults import Fault
from bot.model import Entry, Kind, OutlineRow, PlacedPassage, ServedQuote
from bot.model.sorting import sort_key
from bot.store.equal_texts import OFTEN
from bot.store.file_version import FileVersion
from bot.store.known_source import KnownSource, known_sources
from bot.store.named_quotes import NamedQuote, NamedQuotes
from bot.store.note_marks import NoteMarks, marks_of, marks_query
from bot.store.shared_trips import trips_to
from bot.store.shown_rows import shown_entry, shown_outline_row, shown_placed, shown_served
from bot.store.sqlite import DAMAGED, in_words
from bot.store.who_speaks import PASSAGES_BY, all_speakers_in, best_of

_PLACED = """p.article, p.ordinal, p.id, p.text, p.kind, p.speaker, s.number, s.heading, s.opening, s.kind, p.number,
    p.unknown, (SELECT json_group_array(json_array(h.start, h.stop, h.speaker, h.another)) FROM speech h
    WHERE h.article = p.article AND h.ordinal = p.ordinal), s.label, s.named, p.seal, s.seal,
    NOT EXISTS (SELECT 1 FROM section o WHERE o.article = p.article AND o.number > 1)"""
_PASSAGE = f"""SELECT {_PLACED} FROM passage p JOIN section s ON s.article = p.article AND s.number = p.section"""
_QUOTE = f"""SELECT {_PLACED}, q.number, q.start, q.stop, q.speaker, q.name, q.seal, q.left_out FROM quote q
    JOIN passage p ON p.article = q.article AND p.ordinal = q.ordinal
    JOIN section s ON s.article = p.article AND s.number = p.section"""
_BATCH = 500
_AT_ONCE = 2000
"""Rows that are taken over between two looks at what else is due."""


class LibraryReader:
    """Queries to one library; each sees one consistent state. Raises StoreFault if the file is unusable. A row that
    does not fit its seal is not handed out. ``altered`` are the sources of such rows, ``damage`` what else was met that
    no reader can help.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._opened = 0
        self._open = asyncio.Event()
        self._entries: dict[tuple[object, ...], tuple[tuple[tuple[str, str], str], Entry]] = {}
        self.altered: set[str] = set()
        self.damage: StoreFault | None = None

    async def let_go(self) -> None:
        """Close the file; whoever asks meanwhile waits for ``take_up``."""
        self._open.clear()
        self._version.close()
        await self._connection.close()

    async def take_up(self) -> None:
        """Open what is at the path now. Raises StoreFault; then every query does."""
        self._opened += 1
        self.altered, self.damage = set(), None
        self._entries = {}
        try:
            self._version = FileVersion(self._path)
            self._connection = await trips_to(self._path)
        finally:
            self._open.set()

    def note_damage(self, fault: StoreFault) -> None:
        """Have it known that the file is damaged where another than this reader met it."""
        self.damage = fault

    async def version(self) -> int:
        """A number that changes whenever another connection commits to the file."""
        await self._open.wait()
        with self._noting_damage():
            return (self._opened << 40) + await self._version.now()

    async def size(self) -> int:
        """How many bytes the file has as SQLite knows it."""
        return int((await self._all("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"))[0][0])

    async def meta(self, key: str) -> str | None:
        """A fact about the library as a whole: ``articles_folder``, ``loaded_at``."""
        rows = await self._all("SELECT value FROM meta WHERE key = ?", (key,))
        return rows[0][0] if rows else None

    async def entries(self) -> list[Entry]:
        """The catalogue, by title (then key), case and accents apart."""
        rows = await self._all(
            """SELECT a.number, a.key, a.title, a.authors, a.date, a.date_iso, a.publication, a.url, a.shelf,
            a.language, a.flags, s.path, a.words, a.passages, a.quotes, a.seal
            FROM article a JOIN source s ON s.number = a.source"""
        )
        return await asyncio.to_thread(self._entries_of, rows)

    def _entries_of(self, rows: Sequence[sqlite3.Row]) -> list[Entry]:
        known: dict[tuple[object, ...], tuple[tuple[tuple[str, str], str], Entry]] = {}
        for row in map(tuple, rows):
            if row in self._entries:  # after an edit almost all are as they were
                known[row] = self._entries[row]
                continue
            with suppress(StoreFault), self._sealed(row[11]):  # an altered entry costs itself only
                entry = shown_entry(row, str(self._path))
                known[row] = ((sort_key(entry.title), entry.key), entry)
        self._entries = known
        return [entry for _, entry in sorted(known.values(), key=itemgetter(0))]

    async def sources(self) -> list[KnownSource]:
        """Every source, by path, with what it holds."""
        rows = await self._all(
            """SELECT s.path, s.stamp, s.digest, s.problem, s.report, a.title, coalesce(a.passages, 0),
            coalesce(a.quotes, 0), coalesce(a.words, 0)
            FROM source s LEFT JOIN article a ON a.source = s.number ORDER BY s.path, a.position"""
        )
        return await asyncio.to_thread(known_sources, rows)

    async def outline(self, entry: Entry) -> tuple[OutlineRow, ...]:
        """The sections of one article, in order."""
        rows = await self._all(
            """SELECT number, heading, opening, kind, label, named, level, words, ordinal, summary, summary_speaker,
            speakers, seal, rest FROM section WHERE article = ? AND number > 0 ORDER BY number""",
            (entry.number,),
        )
        with self._sealed(entry.source):
            return tuple(shown_outline_row(row, str(self._path)) for row in rows)

    async def headings(self, articles: Sequence[int]) -> list[tuple[int, str, int]]:
        """(article, heading, ordinal of its first passage) of the sections of some articles that have a heading."""
        rows = await self._all(
            f"""SELECT article, heading, ordinal FROM section WHERE article IN ({", ".join("?" * len(articles))})
            AND heading IS NOT NULL AND number > 0 ORDER BY article, number""",
            articles,
        )
        return [(row[0], row[1], row[2]) for row in rows]

    async def passages(self, entry: Entry, first: int, count: int) -> list[PlacedPassage]:
        """Up to ``count`` passages of one article from ordinal ``first`` on."""
        rows = await self._all(
            f"{_PASSAGE} WHERE p.article = ? AND p.ordinal >= ? ORDER BY p.ordinal LIMIT ?",
            (entry.number, first, count),
        )
        if len(rows) < min(count, entry.passages - first):
            self.altered.add(entry.source)
        return [self._placed(entry, row) for row in rows]

    async def lengths(self, entry: Entry) -> list[int]:
        """How many characters each passage of one article has, in order; 0 for those that are the page's."""
        sql = "SELECT CASE kind WHEN ? THEN 0 ELSE length(text) END FROM passage WHERE article = ? ORDER BY ordinal"
        return [int(row[0]) for row in await self._all(sql, (Kind.BOILERPLATE, entry.number))]

    async def passage(self, entry: Entry, passage: str) -> PlacedPassage | None:
        """One passage by its id."""
        rows = await self._all(f"{_PASSAGE} WHERE p.article = ? AND p.id = ?", (entry.number, passage))
        return self._placed(entry, rows[0]) if rows else None

    async def numbered(self, numbers: Sequence[int], entries: Mapping[int, Entry]) -> dict[int, PlacedPassage]:
        """Passages by row number, those that still exist; ``entries`` is the catalogue by article number."""
        found: dict[int, PlacedPassage] = {}
        for at in range(0, len(numbers), _BATCH):
            batch = numbers[at : at + _BATCH]
            for row in await self._all(f"{_PASSAGE} WHERE p.number IN ({', '.join('?' * len(batch))})", batch):
                if row[0] in entries:
                    with suppress(StoreFault):  # an altered passage is as good as gone
                        found[row[10]] = self._placed(entries[row[0]], row)
        return found

    async def quote(self, entry: Entry, number: int) -> ServedQuote | None:
        """One quote of an article, counted from 0."""
        rows = await self._all(f"{_QUOTE} WHERE q.article = ? AND q.number = ?", (entry.number, number))
        if not rows and number < entry.quotes:
            self.altered.add(entry.source)
        return self._served(entry, rows[0]) if rows else None

    async def quote_named(self, entry: Entry, name: str) -> ServedQuote | None:
        """The quote of an article whose words have that hash."""
        rows = await self._all(f"{_QUOTE} WHERE q.article = ? AND q.name = ? ORDER BY q.number", (entry.number, name))
        return self._served(entry, rows[0]) if rows else None

    async def quote_names(self, articles: Sequence[int], *, heavier_than: int = 0) -> NamedQuotes:
        """Every quote of these articles that weighs more, by article and number."""
        names, left, after = NamedQuotes(), sorted(articles), -1
        while left:
            batch = left[:_BATCH]
            sql = f"""SELECT article, number, name, text_number, weight, speaker, stop - start FROM quote
                WHERE article IN ({", ".join("?" * len(batch))}) AND weight > ? AND (article > ? OR number > ?)
                ORDER BY article, number LIMIT ?"""
            rows = await self._all(sql, (*batch, heavier_than, batch[0], after, _AT_ONCE))
            for row in rows:
                names.add(NamedQuote(*row))
            whole = len(rows) < _AT_ONCE
            left = left[len(batch) :] if whole else left[left.index(rows[-1][0]) :]
            after = -1 if whole else rows[-1][1]
        return names

    async def said_often(self) -> frozenset[int]:
        """The numbers of the texts of quotes that stand in many articles and are nobody's in particular."""
        return frozenset(row[0] for row in await self._all(OFTEN))

    async def best_passages(self, articles: Sequence[int], most: int) -> NamedQuotes:
        """Up to ``most`` passages that stand in for quotes in these articles: of each the best, then the next best."""
        found: list[tuple[int, int, NamedQuote]] = []
        for at in range(0, len(articles), _BATCH):
            batch = articles[at : at + _BATCH]
            chosen = ", ".join("?" * len(batch))
            sql = f"""SELECT best, article, id, speaker, length(text) FROM passage
                WHERE article IN ({chosen}) AND best > 0 ORDER BY best, article LIMIT ?"""
            for best, article, passage, speaker, length in await self._all(sql, (*batch, most)):
                found.append((best, article, NamedQuote.of_passage(article, passage, speaker, length)))
        return NamedQuotes(named for _, _, named in sorted(found, key=itemgetter(0, 1))[:most])

    async def speakers(self, articles: Sequence[int] | None = None) -> list[str]:
        """Everybody whose words are quoted by name, in any article or in some."""
        within = "" if articles is None else " AND article IN (SELECT value FROM json_each(?))"
        sql = f"SELECT DISTINCT speaker FROM quote WHERE speaker IS NOT NULL{within}"
        return [row[0] for row in await self._all(sql, () if articles is None else (f"{list(articles)}",))]

    async def speaking(self, *, unquoted: bool) -> dict[str, set[int]]:
        """Everybody who is quoted by name, with the numbers of these articles; with ``unquoted`` also who speaks in a
        passage without a quote, for which every passage is read."""
        sql = "SELECT speaker, article FROM quote WHERE speaker IS NOT NULL"
        if unquoted:
            sql += " UNION SELECT speaker, article FROM passage WHERE speaker IS NOT NULL AND NOT unknown"
        speaking: dict[str, set[int]] = {}
        for speaker, article in await self._all(sql):
            speaking.setdefault(speaker, set()).add(article)
        return speaking

    async def all_speakers(self, articles: Sequence[int] | None = None) -> list[str]:
        """Everybody who speaks under a name, quoted or not, in a passage of their own or within another's."""
        within = "" if articles is None else " AND article IN (SELECT value FROM json_each(?1))"
        parameters = () if articles is None else (f"{list(articles)}",)
        return [row[0] for row in await self._all(all_speakers_in(within), parameters)]

    async def passages_by(self, speaker: str, articles: Collection[int], most: int) -> NamedQuotes:
        """Up to ``most`` passages in which somebody speaks in these articles, the best first (see ``best_of``)."""
        rows = await self._all(PASSAGES_BY, (speaker,))
        return best_of(speaker, map(tuple, rows), articles, most)

    async def own_quotes(self, entry: Entry, longest: int) -> list[tuple[int, int, float]]:
        """(number, ordinal, score) of the quotes of an article that are its author's and not longer than that."""
        sql = "SELECT number, ordinal, score FROM quote WHERE article = ? AND speaker IS NULL AND stop - start <= ?"
        return [(row[0], row[1], row[2]) for row in await self._all(sql, (entry.number, longest))]

    async def quotes_in(self, entry: Entry, ordinal: int) -> list[ServedQuote]:
        """The quotes that stand in one passage, in order."""
        sql = f"{_QUOTE} WHERE q.article = ? AND q.ordinal = ? ORDER BY q.number"
        rows = await self._all(sql, (entry.number, ordinal))
        return [self._served(entry, row) for row in rows]

    async def note_marks(self) -> NoteMarks:
        """What calls for content notes, and the list it was marked by."""
        return marks_of(await self._all(marks_query()))

    def _placed(self, entry: Entry, row: sqlite3.Row) -> PlacedPassage:
        with self._sealed(entry.source):
            return shown_placed(entry, row, str(self._path))

    def _served(self, entry: Entry, row: sqlite3.Row) -> ServedQuote:
        with self._sealed(entry.source):
            return shown_served(entry, row, str(self._path))

    @contextmanager
    def _sealed(self, source: str) -> Iterator[None]:
        """Note and raise StoreFault where a row of ``source`` is not what was written."""
        try:
            yield
        except (StoreFault, ValueError, TypeError, KeyError, AttributeError) as error:
            self.altered.add(source)
            raise StoreFault(Fault.DATABASE_DAMAGED, str(self._path)) from error

    async def _all(self, sql: str, parameters: Sequence[object] = ()) -> list[sqlite3.Row]:
        await self._open.wait()
        with self._noting_damage(), in_words(self._path):
            return list(await self._connection.execute_fetchall(sql, parameters))

    @contextmanager
    def _noting_damage(self) -> Iterator[None]:
        try:
            yield
        except StoreFault as fault:
            if fault.cause.fault in DAMAGED:
                self.damage = fault
            raise


@asynccontextmanager
async def open_reader(path: Path) -> AsyncIterator[LibraryReader]:
    """Open an existing ``library.db`` (an absolute path) for reading; closed on every way out."""
    reader = LibraryReader(path)
    await reader.take_up()
    try:
        yield reader
    finally:
        await reader.let_go()
