"""The outline card: an article's headings as a tree, with length, reading time and one sentence of the author's."""

from bot.cards.card import Card, Choice, Row, Rows, Run, Verb
from bot.cards.fit import clip, room_of
from bot.cards.numbers import counted, length
from bot.cards.pages import page_by_room, turning
from bot.cards.section_menu import section_option
from bot.cards.source import entry_line, section_label
from bot.model import Outline, OutlineRow, SectionKind

_PAGE = 2700
_ROWS = 25
_HEADING = 140
_SUMMARY = 260
_DEEPEST = 5
_KIND = {SectionKind.QUESTION: "question", SectionKind.SPEAKER: "speaker"}


def outline_card(outline: Outline, *, page: int = 0, around: int | None = None) -> Card:
    """Page ``page`` (from 0) of an article's sections, or the one with section ``around`` (an index), and a menu to
    read one of them.
    """
    entry = outline.entry
    highest = min((row.level for row in outline.rows), default=1)
    rows = [_row(row, highest) for row in outline.rows]
    costs = [_cost(row) for row in rows]
    here = page_by_room(costs, page, _PAGE, _ROWS)
    while around is not None and around >= here.end and here.number + 1 < here.total:
        here = page_by_room(costs, here.number + 1, _PAGE, _ROWS)
    shown = outline.rows[here.start : here.end]
    whole = f"{counted(len(rows), 'section')}, {length(entry.words)} in all."
    return Card(
        title=clip(entry.title, 200),
        blocks=(Rows(tuple(rows[here.start : here.end])),) if rows else (),
        source=entry_line(entry, titled=entry.url is not None),
        small=f"{whole} {here.words}." if here.words else whole,
        actions=turning(here, Verb.OUTLINE, (entry.key,)),
        choice=Choice("Choose a section to read", Verb.READ, (entry.key,), tuple(map(section_option, shown)))
        if shown
        else None,
    )


def _row(row: OutlineRow, highest: int) -> Row:
    kind = _KIND.get(row.section.kind)
    note = f"{kind}, {length(row.words)}" if kind else length(row.words)
    under = (Run(f"“{clip(row.summary, _SUMMARY)}”", italic=True),) if row.summary else ()
    depth = min(max(row.level - highest, 0), _DEEPEST)
    return Row((Run(section_label(row.section, _HEADING), bold=True),), depth, note, under)


def _cost(row: Row) -> int:
    words = "".join(run.text for run in (*row.runs, *row.under))
    return room_of(words) + len(row.note or "") + 4 * row.depth + 24
