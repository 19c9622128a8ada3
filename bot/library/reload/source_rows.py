"""Turns one source into rows ready to be inserted and a report, in any process."""

import logging
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bot.errors import SourceFault
from bot.faults import Fault
from bot.library.reload.scan import SourceFile, fingerprint, fingerprint_of, open_stable, read_stable
from bot.library.reload.source_names import is_collection
from bot.model import Article, ArticleReport, Fingerprint, Kind, SectionKind
from bot.reading import read_collection
from bot.store.note_marks import Marking, notes_of
from bot.store.rows import ArticleRows, rows_of
from bot.store.sealed_rows import seals_of

log = logging.getLogger(__name__)

SourceReader = Callable[[str, bytes, bytes | None], tuple[Article, ...]]
"""Makes articles from a name, a source's bytes and its sidecar's bytes; see ``reading.read_source``."""

Order = tuple[SourceFile, Fingerprint]
"""A source to be read, and its fingerprint as planned."""


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article as rows and as reported, under the key of its title."""

    rows: ArticleRows
    found: ArticleReport


@dataclass(frozen=True, slots=True)
class SourceRows:
    """What one source became: its fingerprint at that moment, and its articles, or why it could not be read.

    ``more``: these are some of its articles, and others follow, or a fault for which none of them counts.
    """

    fingerprint: Fingerprint
    articles: tuple[ReadArticle, ...] = ()
    fault: SourceFault | None = None
    more: bool = False


_PORTION = 512 * 1024
"""How many characters of articles are handed on together."""


def portions(order: Order, read: SourceReader, marking: Marking | None = None) -> Iterator[SourceRows]:
    """Read one source: in one portion, or where it may hold articles without end in as many as it takes. ``marking``
    tells which of it calls for content notes."""
    file, now = order
    if not is_collection(file.name):
        yield source_rows(order, read, marking)
        return
    try:
        now = fingerprint_of(file)
        held: list[ReadArticle] = []
        size = 0
        with open_stable(file) as (stream, sidecar):
            for article in read_collection(file.name, stream, sidecar):
                held.append(_read_article(article, marking))
                size += len(article.text)
                if size >= _PORTION:
                    yield SourceRows(now, tuple(held), more=True)
                    held, size = [], 0
        yield SourceRows(now, tuple(held))
    except Exception as error:
        yield SourceRows(now, fault=_fault(file.name, error))


def source_rows(order: Order, read: SourceReader, marking: Marking | None = None) -> SourceRows:
    """Read one source. Any error is a fault of this source alone; the load continues."""
    file, now = order
    try:
        data, sidecar = read_stable(file)
        now = fingerprint(file, data, sidecar)
        return SourceRows(now, tuple([_read_article(article, marking) for article in read(file.name, data, sidecar)]))
    except Exception as error:
        return SourceRows(now, fault=_fault(file.name, error))


def _fault(name: str, error: Exception) -> SourceFault:
    """What the report says of an error; one that nobody expected goes to the log as well."""
    if isinstance(error, SourceFault):
        return error
    if isinstance(error, MemoryError):
        return SourceFault(Fault.READING_TOO_LARGE)
    log.error("Reading %s failed", name, exc_info=error)
    return SourceFault(Fault.READING_FAILED, type(error).__name__)


def _read_article(article: Article, marking: Marking | None) -> ReadArticle:
    rows = rows_of(article)
    # Done here, where several processes work side by side, and not by the one that writes.
    rows = replace(rows, seals=seals_of(rows), notes=None if marking is None else notes_of(marking, rows))
    sections = Counter(section.kind for section in article.sections)
    kinds = Counter(passage.kind for section in article.sections for passage in section.passages)
    found = ArticleReport(
        article.title,
        article.key,
        article.authors,
        article.date,
        article.date_iso,
        tuple((kind, sections[kind]) for kind in SectionKind if sections[kind]),
        tuple((kind, kinds[kind]) for kind in Kind if kinds[kind]),
        len(rows.quotes),
        rows.words,
        article.remarks,
    )
    return ReadArticle(rows, found)
