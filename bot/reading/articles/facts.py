"""An article's authors, date and publication, from what stands at its head and at its end."""

from bot.model import Kind, Remark
from bot.reading.articles.head import end_of_head, name_beside_date, name_under_title, read_head_line
from bot.reading.articles.posts import posted_by
from bot.reading.articles.tail import read_signatures, read_tail, start_of_tail
from bot.reading.document import Statement
from bot.reading.lines.author_line import authors_in
from bot.reading.lines.date import Date, dates_in, is_impossible, iso_of
from bot.reading.lines.dateline import run_in_date
from bot.reading.manuscript import Facts, Manuscript, Paragraph
from bot.reading.structure.titles import title_of


def facts_of(manuscript: Manuscript, paragraphs: list[Paragraph], stated: Statement, fallback: str) -> Facts:
    """Title, authors, date and publication of the article ``paragraphs`` hold; what a curator stated wins."""
    title = title_of(manuscript, paragraphs, stated.title, fallback)
    head = end_of_head(manuscript, paragraphs)
    tail = start_of_tail(manuscript, paragraphs, head, len(paragraphs))
    facts = Facts(stated.title or title)
    dates: list[Date] = []
    for paragraph in paragraphs[:head]:
        read_head_line(manuscript, paragraph, facts, dates)
    name_under_title(manuscript, paragraphs, head, facts)
    head, read = end_of_head(manuscript, paragraphs), head
    for paragraph in paragraphs[read:head]:
        read_head_line(manuscript, paragraph, facts, dates)
    name_beside_date(manuscript, paragraphs, head, facts)
    read_tail(manuscript, paragraphs, tail, head, facts, dates)
    read_signatures(paragraphs, facts, dates)
    if not facts.authors:
        facts.authors = next(
            (
                who
                for paragraph in paragraphs
                if paragraph.kind is Kind.BYLINE and (who := posted_by(paragraph, manuscript))
            ),
            (),
        )
    facts.authors = facts.authors or authors_in(facts.title)
    opening = paragraphs[head] if not dates and head < len(paragraphs) else None
    if opening is not None and opening.kind is Kind.PROSE and (date := run_in_date(opening.text)) is not None:
        dates.append(date)
    if not dates:
        dates = [date for date in dates_in(facts.title) if date.weight >= 2 and "(" in facts.title[: date.start]]
    best = max(dates, key=lambda date: (date.weight, date.iso is not None), default=None)
    if best is not None:
        facts.date, facts.date_iso = best.printed, best.iso
    if stated.authors:
        facts.authors = stated.authors
    if stated.date:
        facts.date, facts.date_iso = stated.date, iso_of(stated.date)
    if facts.date is not None and is_impossible(facts.date):
        line = (
            0
            if stated.date
            else next((paragraph.block.line for paragraph in paragraphs if facts.date in paragraph.text), 0)
        )
        manuscript.remarks.append(
            Remark(line, f"No calendar has a day “{facts.date}”: it is shown as it stands; mend it.")
        )
    facts.publication = stated.publication or facts.publication
    return facts
