"""Turns one source into rows ready to be inserted and a report, in any process."""

import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from bot.errors import SourceFault
from bot.faults import Fault
from bot.library.reload.scan import SourceFile, fingerprint, read_stable
from bot.model import Article, ArticleReport, Fingerprint, Kind, SectionKind
from bot.store.rows import ArticleRows, rows_of

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
    """What one source became: its fingerprint at that moment, and its articles, or why it could not be read."""

    fingerprint: Fingerprint
    articles: tuple[ReadArticle, ...] = ()
    fault: SourceFault | None = None


def source_rows(order: Order, read: SourceReader) -> SourceRows:
    """Read one source. Any error is a fault of this source alone; the load continues."""
    file, now = order
    try:
        data, sidecar = read_stable(file)
        now = fingerprint(file, data, sidecar)
        return SourceRows(now, tuple(map(_read_article, read(file.name, data, sidecar))))
    except SourceFault as fault:
        return SourceRows(now, fault=fault)
    except MemoryError:
        return SourceRows(now, fault=SourceFault(Fault.READING_TOO_LARGE))
    except Exception as error:
        log.exception("Reading %s failed", file.name)
        return SourceRows(now, fault=SourceFault(Fault.READING_FAILED, type(error).__name__))


def _read_article(article: Article) -> ReadArticle:
    rows = rows_of(article)
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
