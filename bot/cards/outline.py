"""The outline card: an article's parts as a tree, with length, reading time, who speaks, and a sentence of each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.cards.card import Action, Card, Choice, Row, Rows, Run, Runs, Verb
from bot.cards.fit import PHONE_LINE, PHONE_LINES, clip, room_of
from bot.cards.numbers import counted, length
from bot.cards.pages import page_by_room, turning
from bot.cards.section_menu import are_numbered, section_option
from bot.cards.source import entry_line, names_in_line, quoted_phrase, section_label
from bot.cards.tongue import in_sequence, later, said, said_many, said_runs, translated
from bot.model import Entry, Outline, OutlineRow, SectionKind

_PAGE: Final = 2700
_ROWS: Final = 25
_DEEPEST: Final = 5
_KIND: Final = {SectionKind.QUESTION: later("question"), SectionKind.SPEAKER: later("speaker")}

_LONG: Final = 300
"""From this many words on, a part with several speakers names them."""


@dataclass(frozen=True, slots=True)
class _Size:
    """The most characters of a heading, of a label's words, and of the sentence under them (0: none); the most names;
    how many further sentences; whether the kind of a part is told.
    """

    heading: int
    label: int
    under: int
    names: int
    points: int = 0
    kind: bool = False


_WHOLE: Final = _Size(heading=200, label=300, under=260, names=12, points=5, kind=True)
_SHORTER: Final = (
    *(replace(_WHOLE, points=points) for points in range(4, -1, -1)),
    _Size(heading=140, label=110, under=110, names=3),
    _Size(heading=90, label=80, under=60, names=3),
    _Size(heading=60, label=60, under=60, names=2),
    *(_Size(heading=room + 8, label=room, under=0, names=3 if room > 80 else 1) for room in range(100, 35, -8)),
)


def outline_card(outline: Outline) -> Card:
    """An article's parts on one phone screen at most: shorter rows first, then the first rows only. *More* shows the
    whole; the menu opens a part to read.
    """
    rows = outline.rows
    screen = rows_on_screen(rows, outline.entry.language)
    more = screen != _rows(rows, (_WHOLE,) * len(rows), outline.entry.language)
    first = None
    if len(screen) < len(rows):
        first = said_many("The first {n} is shown.", "The first {n} are shown.", len(screen))
    actions = (Action(said("More"), Verb.OUTLINE, (outline.entry.key, "0")),) if more else ()
    return _card(outline, screen, rows[:_ROWS], in_sequence(_in_all(outline.entry, rows), first), actions)


def whole_outline_card(outline: Outline, *, page: int = 0, around: int | None = None) -> Card:
    """Page ``page`` (from 0) of all parts with their sentences, or the page of part ``around`` (an index)."""
    rows = _rows(outline.rows, (_WHOLE,) * len(outline.rows), outline.entry.language)
    costs = [_cost(row) for row in rows]
    here = page_by_room(costs, page, _PAGE, _ROWS)
    while around is not None and around >= here.end and here.number + 1 < here.total:
        here = page_by_room(costs, here.number + 1, _PAGE, _ROWS)
    whole = _in_all(outline.entry, outline.rows)
    small = in_sequence(whole, said("{sentence}.", sentence=here.words)) if here.words else whole
    shown = slice(here.start, here.end)
    return _card(outline, rows[shown], outline.rows[shown], small, turning(here, Verb.OUTLINE, (outline.entry.key,)))


def _card(
    outline: Outline, rows: Sequence[Row], offered: Sequence[OutlineRow], small: str, actions: tuple[Action, ...]
) -> Card:
    entry = outline.entry
    numbered = are_numbered(outline.rows)
    options = tuple(section_option(row, numbered=numbered, language=entry.language) for row in offered)
    return Card(
        title=clip(entry.title, 200),
        blocks=(Rows(tuple(rows)),) if rows else (),
        source=entry_line(entry, titled=entry.url is not None),
        small=small,
        actions=actions,
        choice=Choice(said("Choose a section to read"), Verb.READ, (entry.key,), options) if options else None,
    )


def _in_all(entry: Entry, rows: Sequence[OutlineRow]) -> str:
    return said("{parts}, {length} in all.", parts=counted(len(rows), "section"), length=length(entry.words))


def rows_on_screen(rows: Sequence[OutlineRow], language: str) -> tuple[Row, ...]:
    """The longest form of the rows that fits on a screen, some longer than others where that fills it; of the shortest,
    as many rows as fit."""
    forms = (_WHOLE, *_SHORTER)
    made = [_rows(rows, (size,) * len(rows), language) for size in forms]
    if len(rows) <= _ROWS:
        for at, each in enumerate(made):
            left = PHONE_LINES - sum(map(_lines, each))
            if left >= 0:
                return _widened(each, made[:at], left)
    left, fitting = PHONE_LINES, list[Row]()
    for row in made[-1][:_ROWS]:
        left -= _lines(row)
        if left < 0:
            break
        fitting.append(row)
    return tuple(fitting)


def _widened(rows: Sequence[Row], longer: Sequence[Sequence[Row]], left: int) -> tuple[Row, ...]:
    """Rows that fit, and longer forms of them, from above on, where lines are ``left`` for them. A row that has no line
    under it gets none."""
    made = list(rows)
    for form in reversed(longer):
        for at, row in enumerate(form):
            more = _lines(row) - _lines(made[at])
            if more <= left and bool(row.under) == bool(made[at].under):
                made[at], left = row, left - more
    return tuple(made)


def _rows(rows: Sequence[OutlineRow], sizes: Sequence[_Size], language: str) -> tuple[Row, ...]:
    highest = min((row.level for row in rows), default=1)
    numbered = are_numbered(rows)
    made, before = list[Row](), None
    for row, size in zip(rows, sizes, strict=True):
        made.append(_row(row, highest, size, language, introduced=row.speaker == before, numbered=numbered))
        before = row.speaker
    return tuple(made)


def _row(row: OutlineRow, highest: int, size: _Size, language: str, *, introduced: bool, numbered: bool) -> Row:
    section = row.section
    room = size.heading if section.heading else size.label
    label = section_label(section, room, size.names, numbered=numbered, language=language)
    lines = (*((row.summary,) if row.summary and size.under else ()), *row.points[: size.points])
    told = " ".join(quoted_phrase(line, size.under, language) for line in lines)
    under: Runs = (Run(told, italic=True),) if told else ()
    if under and row.speaker and not introduced and row.speaker not in section.speakers:
        under = said_runs("{name}: {words}", name=clip(row.speaker, 60), words=under)
    depth = min(max(row.level - highest, 0), _DEEPEST)
    return Row((Run(label, bold=True),), depth, _note(row, size), under)


def _note(row: OutlineRow, size: _Size) -> str | None:
    kind = _KIND.get(row.section.kind) if size.kind else None
    note = length(row.words) if row.words else None
    if kind and note:
        note = said("{kind}, {length}", kind=translated(kind), length=note)
    several = len(row.speakers) > (2 if row.section.kind is SectionKind.QUESTION else 1)
    if several and row.words >= _LONG and len(row.section.speakers) < 2:
        return said("{length}; with {names}", length=note or "", names=names_in_line(row.speakers, size.names))
    return note


def _lines(row: Row) -> int:
    """How many lines of a phone a row takes."""
    room = PHONE_LINE - 2 * row.depth
    own = sum(len(run.text) for run in row.runs) + len(row.note or "") + 3
    under = sum(len(run.text) for run in row.under)
    return -(-own // room) + -(-under // room)


def _cost(row: Row) -> int:
    words = "".join(run.text for run in (*row.runs, *row.under))
    return room_of(words) + len(row.note or "") + 4 * row.depth + 24
