"""The library as plain data for other tools, straight from a folder: no database is opened or made.

The shape is stable; other tools depend on it. Keys are those a fresh library gives.
"""

from dataclasses import replace
from pathlib import Path

from bot.errors import SourceFault
from bot.library.reload.keys import KeyRing
from bot.library.reload.scan import read_stable, scan_folder
from bot.model import Article, Passage, Quote, Section
from bot.reading import read_source


def export_folder(folder: Path) -> dict[str, list[dict[str, object]]]:
    """All articles of ``folder`` in order of their source, and the sources that could not be read.

    The same folder always gives the same answer. Raises FolderFault where there is no such folder.
    """
    files, unseen = scan_folder(folder)
    problems = [(problem.source, problem.text) for problem in unseen]
    ring = KeyRing(present=[file.name for file in files])
    articles: list[dict[str, object]] = []
    for file in files:
        try:
            read = read_source(file.name, *read_stable(file))
        except SourceFault as fault:
            problems.append((file.name, str(fault)))
            continue
        for article, key in zip(read, ring.assign(file.name, read), strict=True):
            articles.append(article_shape(replace(article, key=key)))
    return {
        "articles": articles,
        "problems": [{"source": source, "problem": problem} for source, problem in sorted(problems)],
    }


def article_shape(article: Article) -> dict[str, object]:
    """One article with all its sections, passages and quotes."""
    return {
        "source": article.source,
        "key": article.key,
        "title": article.title,
        "author": article.author,
        "authors": list(article.authors),
        "date": article.date,
        "date_iso": article.date_iso,
        "publication": article.publication,
        "url": article.url,
        "language": article.language,
        "flags": sorted(flag.value for flag in article.flags),
        "warnings": [str(remark) for remark in article.remarks],
        "sections": [_section(section, article.text) for section in article.sections],
    }


def _section(section: Section, text: str) -> dict[str, object]:
    return {
        "heading": section.heading,
        "level": section.level,
        "kind": section.kind.value,
        "summary": section.summary.of(text) if section.summary else None,
        "passages": [_passage(passage, text) for passage in section.passages],
    }


def _passage(passage: Passage, text: str) -> dict[str, object]:
    return {
        "id": passage.id,
        "text": passage.where.of(text),
        "kind": passage.kind.value,
        "speaker": passage.speaker,
        "quotable": passage.quotable,
        "quotes": [_quote(quote, text) for quote in passage.quotes],
    }


def _quote(quote: Quote, text: str) -> dict[str, object]:
    return {"text": quote.where.of(text), "speaker": quote.speaker}
