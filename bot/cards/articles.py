"""The articles card: what the library holds, in pages, and a menu to see one article's outline."""

from collections.abc import Sequence

from bot.cards.card import Card, Choice, Option, Row, Rows, Run, TextBlock, Verb
from bot.cards.fit import clip, room_of
from bot.cards.numbers import counted, length
from bot.cards.pages import page_by_room, turning
from bot.cards.source import author_words, flag_words, printed_words, title_runs
from bot.model import Entry

_PAGE = 2700
_ROWS = 10


def articles_card(
    entries: Sequence[Entry],
    *,
    page: int = 0,
    state: tuple[str, ...] = (),
    author: str | None = None,
    shelf: str | None = None,
) -> Card:
    """Page ``page`` (from 0) of the articles; ``author`` and ``shelf`` name what the list was narrowed to."""
    if not entries:
        return Card(title=_title(author, shelf), blocks=(TextBlock((Run("There are no articles here yet."),)),))
    rows = tuple(map(_row, entries))
    here = page_by_room((_cost(row) for row in rows), page, _PAGE, _ROWS)
    shown = entries[here.start : here.end]
    words = sum(entry.words for entry in entries)
    whole = f"{counted(len(entries), 'article')}, {length(words)} in all."
    return Card(
        title=_title(author, shelf),
        blocks=(Rows(rows[here.start : here.end]),),
        small=f"{whole} {here.words}." if here.words else whole,
        actions=turning(here, Verb.PAGE, state),
        choice=Choice("Choose an article to see its outline", Verb.OPEN, (), tuple(map(_option, shown))),
    )


def _title(author: str | None, shelf: str | None) -> str:
    by = f" by {clip(author, 100)}" if author else ""
    on = f" on the shelf “{clip(shelf, 100)}”" if shelf else ""
    return f"Articles{by}{on}" if by or on else "The library"


def _row(entry: Entry) -> Row:
    parts = (author_words(entry), printed_words(entry), length(entry.words), flag_words(entry).rstrip("."))
    return Row(title_runs(entry), under=(Run(", ".join(part for part in parts if part)),))


def _cost(row: Row) -> int:
    link = sum(len(run.link or "") + 4 for run in row.runs)
    return sum(room_of(run.text) for run in (*row.runs, *row.under)) + link + 24


def _option(entry: Entry) -> Option:
    return Option(clip(entry.title, 90), entry.key, clip(author_words(entry), 90))
