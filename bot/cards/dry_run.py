"""What a dry run found: each source with its articles, what is missing or in doubt, and the totals."""

from collections.abc import Sequence

from bot.cards.card import Card, Row, Rows, Run
from bot.cards.faults import fault_sentence
from bot.cards.kinds import counted_passages, counted_sections
from bot.cards.languages import language_lines, without_languages
from bot.cards.numbers import counted
from bot.cards.remarks import placed_remark
from bot.cards.report import passed_over_words
from bot.cards.source import authors_or_none
from bot.model import ArticleReport, Remark, Report, SourceReport

_CHANGES = {
    "added": ("+", "would be added"),
    "changed": ("~", "would be reloaded"),
    "removed": ("-", "would be removed"),
    "failed": ("!", "cannot be read"),
    "kept": ("=", "unchanged"),
}


def source_card(source: SourceReport) -> Card:
    """One source: what would become of it, then its articles, or why it cannot be read."""
    mark, becomes = _CHANGES[source.change]
    rows = [Row((Run(f"{mark} {source.source}", bold=True),), note=becomes)]
    if source.problem is not None:
        rows.append(Row((Run(f"! {fault_sentence(source.problem)}"),), 1))
        if source.articles:
            rows.append(Row((Run("The library would keep its earlier version."),), 1))
    elif source.change == "kept":
        held = f"{counted(source.passages, 'passage')}, {counted(source.quotes, 'quote')}"
        rows += [Row((Run(title),), 1) for title in source.articles]
        rows.append(Row((Run(f"{held}, {counted(source.words, 'word')}"),), 2))
        rows += _doubts(source.remarks)
    else:
        rows += [row for article in source.found for row in _article(article)]
    return Card(blocks=(Rows(tuple(rows)),))


def total_card(report: Report) -> Card:
    """All sources together, what an operator may want to state, and a note that nothing was changed."""
    found = [article for source in report.sources for article in source.found]
    read = [source for source in report.sources if source.change not in ("removed", "failed")]
    remarks = [remark for source in read for remark in source.remarks]
    doubts = len(without_languages(remarks))
    rows = [_count(report.sources)]
    lacking = [
        (sum(not article.authors for article in found), "without an author"),
        (sum(article.date is None for article in found), "without a date"),
        (sum(not article.quotes for article in found), "without a quote"),
    ]
    wanting = [f"{number:,} {what}" for number, what in lacking if number]
    if wanting:
        rows.append(f"Of {counted(len(found), 'article')} read: {', '.join(wanting)}.")
    if wanting or doubts:
        rows.append(f"{counted(doubts, 'warning')}. “commonplace inspect FILE” shows where, and how to fix it.")
    rows += language_lines(remarks)
    held = ((report.articles, "article"), (report.passages, "passage"), (report.quotes, "quote"))
    over = passed_over_words(report)
    if over:
        rows.append(over)
    rows.append(f"The library would hold {', '.join(counted(n, noun) for n, noun in held)}.")
    rows.append("Nothing was changed (dry run).")
    return Card(title="Total", blocks=(Rows(tuple(Row((Run(row),), 1) for row in rows)),))


def _article(article: ArticleReport) -> list[Row]:
    author = authors_or_none(article.authors)
    full = f" ({article.date_iso})" if article.date_iso and article.date_iso != article.date else ""
    date = f"{article.date}{full}" if article.date else "date not stated"
    sections = ", ".join(counted_sections(kind, number) for kind, number in article.sections)
    number = sum(number for _, number in article.sections)
    passages = ", ".join(counted_passages(kind, number) for kind, number in article.passages)
    total = counted(sum(number for _, number in article.passages), "passage")
    return [
        Row((Run(article.title),), 1),
        Row((Run(f"{author}; {date}"),), 2),
        Row((Run(f"{counted(number, 'section')}: {sections}"),), 2),
        Row((Run(f"{total}: {passages}"),), 2),
        Row((Run(f"{counted(article.quotes, 'quote')}, {counted(article.words, 'word')}"),), 2),
        *_doubts(article.remarks),
    ]


def _doubts(remarks: Sequence[Remark]) -> list[Row]:
    return [Row((Run(f"! {placed_remark(remark)}"),), 2) for remark in without_languages(remarks)]


def _count(sources: Sequence[SourceReport]) -> str:
    counts = [
        (sum(source.change == change for source in sources), what)
        for change, what in (
            ("added", "to add"),
            ("changed", "to reload"),
            ("kept", "unchanged"),
            ("removed", "to remove"),
            ("failed", "unreadable"),
        )
    ]
    said = ", ".join(f"{number:,} {what}" for number, what in counts if number)
    return f"{counted(len(sources), 'source')}: {said}." if said else "No sources."
