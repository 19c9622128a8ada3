"""The articles card: what the library holds, in pages, and a menu to see one article's outline."""

from collections import Counter
from collections.abc import Sequence

from bot.cards.card import Card, Choice, Option, Row, Rows, Run, TextBlock, Verb
from bot.cards.fit import clip, room_of
from bot.cards.numbers import counted, length
from bot.cards.pages import Page, page_between, page_bounds, turning
from bot.cards.source import author_words, flag_in_line, printed_words, title_runs
from bot.cards.tongue import in_sequence, said, spoken
from bot.model import Entry

_PAGE = 2700
_ROWS = 10
_PAGES = 32
"""So many pages are held ready: a list is mostly looked at from its beginning."""


class ArticlePages:
    """Where the pages of a list of articles begin, and what stands on them: worked out once, for as long as it is the
    same list."""

    def __init__(self) -> None:
        self._entries: Sequence[Entry] = ()
        self._bounds: Sequence[int] = (0, 0)
        self._pages: dict[tuple[str, int], tuple[Rows, tuple[Option, ...]]] = {}

    def of(self, entries: Sequence[Entry]) -> Sequence[int]:
        """The bounds of the pages of ``entries``, as in ``page_bounds``."""
        if entries is not self._entries:
            self._bounds = page_bounds((_cost(_row(entry)) for entry in entries), _PAGE, _ROWS)
            self._entries, self._pages = entries, {}
        return self._bounds

    def page(self, here: Page) -> tuple[Rows, tuple[Option, ...]]:
        """The lines of a page of the entries last asked for, and those of its menu, as they are said in the tongue
        spoken."""
        known = self._pages.get((spoken(), here.start))
        if known is None:
            shown = self._entries[here.start : here.end]
            while len(self._pages) >= _PAGES:
                del self._pages[next(iter(self._pages))]
            known = self._pages[spoken(), here.start] = Rows(tuple(map(_row, shown))), _options(shown)
        return known


def articles_card(
    entries: Sequence[Entry],
    *,
    pages: ArticlePages | None = None,
    page: int = 0,
    state: tuple[str, ...] = (),
    author: str | None = None,
    shelf: str | None = None,
) -> Card:
    """Page ``page`` (from 0) of the articles; ``author`` and ``shelf`` name what the list was narrowed to.

    ``pages`` is for whoever shows the same list again and again.
    """
    if not entries:
        return Card(title=_title(author, shelf), blocks=(TextBlock((Run(said("There are no articles here yet.")),)),))
    pages = pages or ArticlePages()
    here = page_between(pages.of(entries), page)
    rows, options = pages.page(here)
    words = sum(entry.words for entry in entries)
    whole = said("{parts}, {length} in all.", parts=counted(len(entries), "article"), length=length(words))
    return Card(
        title=_title(author, shelf),
        blocks=(rows,),
        small=in_sequence(whole, said("{sentence}.", sentence=here.words)) if here.words else whole,
        actions=turning(here, Verb.PAGE, state),
        choice=Choice(said("Choose an article to see its outline"), Verb.OPEN, (), options),
    )


def _title(author: str | None, shelf: str | None) -> str:
    author, shelf = clip(author or "", 100), clip(shelf or "", 100)
    if author and shelf:
        return said("Articles by {author} on the shelf “{shelf}”", author=author, shelf=shelf)
    if author:
        return said("Articles by {author}", author=author)
    return said("Articles on the shelf “{shelf}”", shelf=shelf) if shelf else said("The library")


def _row(entry: Entry) -> Row:
    parts = (author_words(entry), printed_words(entry), length(entry.words), flag_in_line(entry))
    return Row(title_runs(entry), under=(Run(said(", ").join(part for part in parts if part)),))


def _cost(row: Row) -> int:
    link = sum(len(run.link or "") + 4 for run in row.runs)
    return sum(room_of(run.text) for run in (*row.runs, *row.under)) + link + 24


def _options(entries: Sequence[Entry]) -> tuple[Option, ...]:
    """A line for each article; of several with one title and author also when or where each appeared, and its file."""
    alike = Counter((entry.title, entry.authors) for entry in entries)
    return tuple(_option(entry, alone=alike[entry.title, entry.authors] == 1) for entry in entries)


def _option(entry: Entry, *, alone: bool) -> Option:
    beside = () if alone else (printed_words(entry), entry.source.rpartition("/")[2])
    note = said(", ").join(part for part in (author_words(entry), *beside) if part)
    return Option(clip(entry.title, 90), entry.key, clip(note, 90))
