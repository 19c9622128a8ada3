"""The JSON that ``--json`` hands to programs. These shapes are stable: fields may be added, none removed or renamed."""

from bot.cards.faults import fault_sentence
from bot.cards.remarks import placed_remark, remark_sentence
from bot.cards.sidecar import mend_lines
from bot.cards.source import section_label
from bot.cli.article_shape import article_shape, problem_shape
from bot.model import (
    ArticleReport,
    Entry,
    Excerpt,
    Findings,
    Hit,
    Lines,
    Near,
    Outline,
    Place,
    PlacedPassage,
    Remark,
    Report,
    ServedQuote,
)
from bot.model.inspection import InspectedArticle, Inspection, Mend, Reason

_LABEL = 300


def entry_shape(entry: Entry) -> dict[str, object]:
    """An article of the catalogue."""
    return {
        "key": entry.key,
        "title": entry.title,
        "author": entry.author,
        "authors": list(entry.authors),
        "date": entry.date,
        "date_iso": entry.date_iso,
        "publication": entry.publication,
        "url": entry.url,
        "shelf": entry.shelf,
        "language": entry.language,
        "flags": sorted(flag.value for flag in entry.flags),
        "source": entry.source,
        "words": entry.words,
        "passages": entry.passages,
        "quotes": entry.quotes,
    }


def place_shape(place: Place) -> dict[str, object]:
    """Where a text stands; ``section`` is null where the section has no heading."""
    return {
        "source": place.entry.source,
        "key": place.entry.key,
        "title": place.entry.title,
        "section": place.section.heading,
        "passage": place.passage,
    }


def hit_shape(hit: Hit) -> dict[str, object]:
    """One passage found; ``start`` and ``end`` are code points of ``text``."""
    place = place_shape(hit.place)
    return {
        "source": place["source"],
        "key": place["key"],
        "title": place["title"],
        "author": hit.place.entry.author,
        "section": place["section"],
        "passage": place["passage"],
        "speaker": hit.speaker,
        "speaker_unknown": hit.unknown,
        "text": hit.text,
        "start": hit.window.start,
        "end": hit.window.end,
        "score": round(min(1.0, max(0.0, hit.score)), 4),
        "match": hit.match.value,
        "others": [place_shape(other) for other in hit.others],
    }


def findings_shape(findings: Findings) -> dict[str, object]:
    """The answer to one query."""
    return {
        "query": findings.query,
        "good": findings.good,
        "ms": round(findings.milliseconds, 3),
        "hits": [hit_shape(hit) for hit in findings.hits],
        "weaker": [hit_shape(hit) for hit in findings.weaker],
        "names": [_name_shape(near) for near in findings.near],
    }


def _name_shape(near: Near) -> dict[str, object]:
    """A heading, a title or an author like the query; ``ordinal`` is the passage that it leads to."""
    kind = "author" if near.author else "heading" if near.heading else "title"
    return {
        "kind": kind,
        "name": near.author or near.heading or near.entry.title,
        "article": near.entry.key,
        "title": near.entry.title,
        "ordinal": near.ordinal,
        "close": near.close,
    }


def nothing_shape(query: str) -> dict[str, object]:
    """The answer to a query in which there is nothing to look for."""
    return {"query": query, "good": False, "ms": 0.0, "hits": [], "weaker": [], "names": []}


def quote_shape(quote: ServedQuote) -> dict[str, object]:
    """One quote; ``start`` and ``end`` are code points of ``passage_text``.

    ``shown`` is ``text`` as an editor prints it, without an opening connective and with a capital in brackets.
    ``best_passage`` says that it is no quote, but a passage that stands in where there is none.
    """
    return {
        "text": quote.text,
        "shown": quote.shown,
        "speaker": quote.speaker,
        "author": quote.place.entry.author,
        **place_shape(quote.place),
        "kind": quote.kind.value,
        "passage_text": quote.passage_text,
        "start": quote.where.start,
        "end": quote.where.end,
        "flags": sorted(flag.value for flag in quote.place.entry.flags),
        "best_passage": quote.number is None,
    }


def outline_shape(outline: Outline) -> dict[str, object]:
    """An article's sections in order."""
    return {
        "article": entry_shape(outline.entry),
        "sections": [
            {
                "number": row.section.number,
                "heading": row.section.heading,
                "opening": row.section.opening,
                "label": section_label(row.section, _LABEL),
                "speakers": list(row.speakers),
                "kind": row.section.kind.value,
                "level": row.level,
                "words": row.words,
                "ordinal": row.ordinal,
                "summary": row.summary,
                "summary_speaker": row.speaker,
                "points": list(row.points),
            }
            for row in outline.rows
        ],
    }


def passage_shape(passage: PlacedPassage) -> dict[str, object]:
    """One passage of an article."""
    return {
        "passage": passage.place.passage,
        "ordinal": passage.place.ordinal,
        "section": passage.place.section.heading,
        "section_number": passage.place.section.number,
        "kind": passage.kind.value,
        "speaker": passage.speaker,
        "speaker_unknown": passage.unknown,
        "text": passage.text,
    }


def excerpt_shape(excerpt: Excerpt) -> dict[str, object]:
    """Neighbouring passages; ``first`` to ``last`` of ``total``, counted from 0."""
    return {
        "article": entry_shape(excerpt.entry),
        "first": excerpt.first,
        "last": excerpt.last,
        "total": excerpt.total,
        "passages": [passage_shape(passage) for passage in excerpt.passages],
    }


def report_shape(report: Report) -> dict[str, object]:
    """What a load did."""
    return {
        "dry_run": report.dry_run,
        "articles": report.articles,
        "passages": report.passages,
        "quotes": report.quotes,
        "seconds": round(report.seconds, 3),
        "sources": [
            {
                "source": source.source,
                "change": source.change,
                "articles": list(source.articles),
                "passages": source.passages,
                "quotes": source.quotes,
                "words": source.words,
                "warnings": list(map(placed_remark, source.remarks)),
                "problem": fault_sentence(source.problem) if source.problem else None,
                "found": [_found_shape(article) for article in source.found],
            }
            for source in report.sources
        ],
        "problems": [problem_shape(problem) for problem in report.problems],
        "passed_over": dict(report.passed_over),
    }


def _found_shape(article: ArticleReport) -> dict[str, object]:
    return {
        "title": article.title,
        "key": article.key,
        "authors": list(article.authors),
        "date": article.date,
        "date_iso": article.date_iso,
        "sections": {kind.value: number for kind, number in article.sections},
        "passages": {kind.value: number for kind, number in article.passages},
        "quotes": article.quotes,
        "words": article.words,
        "warnings": list(map(placed_remark, article.remarks)),
    }


def inspection_shape(inspection: Inspection) -> dict[str, object]:
    """A source as it was read: the export's shape of each article, with places (first and last line) and mends."""
    shape: dict[str, object] = {
        "source": inspection.source,
        "counted_in": "paragraphs" if inspection.paragraphs else "lines",
        "sidecar": inspection.sidecar,
        "articles": [_inspected_shape(inspected) for inspected in inspection.articles],
        "mends": [_mend_shape(mend) for mend in inspection.mends],
    }
    if inspection.reasons:
        shape["why"] = [_reason_shape(reason) for reason in inspection.reasons]
    return shape


def _reason_shape(reason: Reason) -> dict[str, object]:
    return {
        "lines": _lines_shape(reason.lines),
        "read_as": reason.what,
        "by": reason.by,
        "over": reason.over,
        "text": reason.text,
    }


def _inspected_shape(inspected: InspectedArticle) -> dict[str, object]:
    shape = article_shape(inspected.article)
    sections = shape["sections"]
    assert isinstance(sections, list)
    for shown, section in zip(sections, inspected.article.sections, strict=True):
        shown["lines"] = _lines_shape(section.lines)
        for passage, read in zip(shown["passages"], section.passages, strict=True):
            passage["lines"] = _lines_shape(read.lines)
    remarks = [_remark_shape(remark) for remark in inspected.article.remarks]
    mends = [_mend_shape(mend) for mend in inspected.mends]
    return {**shape, "shelf": inspected.article.shelf, "remarks": remarks, "mends": mends}


def _remark_shape(remark: Remark) -> dict[str, object]:
    return {"line": remark.line or None, "kind": remark.doubt.value, "text": remark_sentence(remark)}


def _mend_shape(mend: Mend) -> dict[str, object]:
    return {
        "doubt": mend.what.value,
        "lines": _lines_shape(mend.lines),
        "value": mend.value,
        "sidecar": "\n".join(mend_lines(mend)),
    }


def _lines_shape(lines: Lines | None) -> list[int] | None:
    return [lines.first, lines.last] if lines else None
