"""An article's authors, date and publication: chosen from what its head, its end and a curator say."""

from bot.model import Doubt, Flag, Kind, Remark
from bot.reading.articles.posts import posted_by
from bot.reading.draft import Draft
from bot.reading.lines.author_line import authors_in
from bot.reading.lines.date import dates_in, is_impossible, is_plausible, iso_of
from bot.reading.lines.dateline import run_in_date
from bot.reading.people.capitals import in_small
from bot.reading.people.trades import without_trade
from bot.reading.structure.titles import says_machine


def choose_facts(draft: Draft) -> None:
    """Choose authors, date and publication; what a curator stated wins."""
    facts, stated = draft.facts, draft.stated
    if not facts.authors:
        posted = (
            posted_by(paragraph, draft.manuscript) for paragraph in draft.paragraphs if paragraph.kind is Kind.BYLINE
        )
        facts.authors = next(filter(None, posted), ())
    found = facts.authors or authors_in(facts.title)
    facts.authors = stated.authors or tuple(_plainly(name, draft) for name in found)
    _choose_date(draft)
    if facts.date is not None and (is_impossible(facts.date) or (stated.date and not is_plausible(facts.date))):
        printed = (paragraph.block.line for paragraph in draft.paragraphs if facts.date in paragraph.text)
        line = 0 if stated.date else next(printed, 0)
        draft.manuscript.remarks.append(Remark(line, Doubt.IMPOSSIBLE_DATE, (facts.date,)))
    facts.publication = stated.publication or facts.publication
    if Flag.AI not in stated.flags and says_machine(facts.title):
        draft.manuscript.remark(draft.paragraphs[0], Doubt.MACHINE_IN_TITLE)


def _plainly(name: str, draft: Draft) -> str:
    """An author as names are written, without capitals or a trade; one word in capitals may be a pen name."""
    return without_trade(in_small(name, draft.manuscript.known_name)) if " " in name else name


def _choose_date(draft: Draft) -> None:
    """The fullest date of head and end, else of the report's first words, else of the title."""
    facts, dates = draft.facts, draft.dates
    opens = not dates and not draft.bare and draft.head < len(draft.paragraphs)
    opening = draft.paragraphs[draft.head] if opens else None
    if opening is not None and opening.kind is Kind.PROSE and (date := run_in_date(opening.text)) is not None:
        dates.append(date)
    if not dates:
        dates = [date for date in dates_in(facts.title) if date.weight >= 2 and "(" in facts.title[: date.start]]
    best = max(dates, key=lambda date: (date.weight, date.iso is not None), default=None)
    if best is not None:
        facts.date, facts.date_iso = best.printed, best.iso
    if draft.stated.date:
        facts.date, facts.date_iso = draft.stated.date, iso_of(draft.stated.date)
