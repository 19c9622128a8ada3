"""A glimpse of an article from its rows: what somebody looks at before it is in a library."""

import json

from bot.model import ArticleReport, as_quoted
from bot.model.sources import Glimpse, GlimpsedQuote
from bot.store.rows import ArticleRows

_HEADINGS = 8
_SPEAKERS = 8


def glimpse_of(rows: ArticleRows, found: ArticleReport, quotes: int = 3) -> Glimpse:
    """What the rows of one article hold, with its best ``quotes``, in the order of the text. Pure."""
    authors, _, _, _, link, _, language, _ = rows.about
    best = sorted(sorted(rows.quotes, key=lambda row: -float(str(row[6])))[:quotes], key=lambda row: int(str(row[0])))
    headings = [str(row[1]) for row in rows.sections if row[1]]
    spoken = [row[5] for row in rows.passages] + [row[4] for row in rows.quotes]
    return Glimpse(
        title=rows.title,
        authors=tuple(json.loads(str(authors))),
        date=found.date,
        link=None if link is None else str(link),
        sections=found.sections,
        headings=tuple(headings[:_HEADINGS]),
        speakers=tuple(dict.fromkeys(str(name) for name in spoken if name is not None))[:_SPEAKERS],
        quotes=tuple(_quote(rows, row, str(language)) for row in best),
        numbers=len(rows.quotes),
        passages=len(rows.passages),
        words=rows.words,
        remarks=found.remarks,
        digest=rows.digest,
    )


def _quote(rows: ArticleRows, row: tuple[object, ...], language: str) -> GlimpsedQuote:
    _, ordinal, start, end, speaker, _, _, _, left_out, _ = row
    passage = rows.passages[int(str(ordinal))]
    words = str(passage[7])[int(str(start)) : int(str(end))]
    return GlimpsedQuote(as_quoted(words, int(str(left_out)), language), None if speaker is None else str(speaker))
