"""The catalogue in memory: every entry, found by key, title, author or shelf, however somebody typed it."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from rapidfuzz import fuzz, utils

from bot.errors import BadQuery, Gone, NotFound
from bot.faults import Fault
from bot.model import Entry
from bot.model.sorting import sort_key
from bot.search import nearest
from bot.search.fold import fold, fold_all

_BEYOND_DOUBT = 80.0
"""The rapidfuzz ``ratio`` (or ``partial_ratio`` for long input) from which a name counts as meant …"""
_LEAD = 8.0
"""… if the next best is at least this far behind."""
_MOST_VIEWS = 200
"""So many sets of shelves are held ready."""
_CALLED = 5
"""So many people of one name are told."""
_BY = 3
"""Authors whose articles follow where few titles are like what is typed."""


class Catalogue:
    """All entries at one moment, by title. Immutable; a new one is made when the library changes.

    ``whole`` is that of all shelves, and ``only`` the numbers of the entries where this one has some alone, else None.
    """

    def __init__(self, entries: Sequence[Entry], whole: "Catalogue | None" = None) -> None:
        self.entries = tuple(entries)
        self.whole = whole or self
        self.only = None if whole is None else frozenset(entry.number for entry in self.entries)
        self._views: dict[frozenset[str], Catalogue] = {}
        self.by_number = {entry.number: entry for entry in self.entries}
        self.by_key = {entry.key: entry for entry in self.entries}
        self.authors = _once(author for entry in self.entries for author in entry.authors)
        self.shelves = _once(entry.shelf for entry in self.entries if entry.shelf)
        self._titles = [entry.title for entry in self.entries]

    def seen(self, shelves: frozenset[str]) -> "Catalogue":
        """That of some shelves alone, "" being what stands on none; the same object for the same shelves."""
        if shelves not in self._views:
            if len(self._views) >= _MOST_VIEWS:
                self._views.clear()
            self._views[shelves] = Catalogue([one for one in self.entries if (one.shelf or "") in shelves], self)
        return self._views[shelves]

    def entry(self, key: str) -> Entry:
        """The entry with that very key. Raises Gone where it is not there, or on a shelf that is not seen here."""
        if key not in self.by_key:
            raise Gone(Fault.ARTICLE_UNSEEN if key in self.whole.by_key else Fault.ARTICLE_GONE)
        return self.by_key[key]

    def article(self, typed: str) -> Entry:
        """The one article meant. Raises NotFound with the nearest titles, and BadQuery when nothing is named."""
        wanted = typed.strip()
        if not wanted:
            raise BadQuery(Fault.NO_ARTICLE_NAMED)
        if wanted in self.by_key:
            return self.by_key[wanted]
        same = [entry for entry in self.entries if entry.title.casefold() == wanted.casefold()]
        if len(same) > 1:
            near = tuple(f"{entry.key} ({entry.author})" if entry.author else entry.key for entry in same[:5])
            raise NotFound(Fault.SAME_TITLE, same[0].title, len(same), nearest=near)
        at = _meant(wanted, self._titles)
        if at is not None:
            return self.entries[at]
        raise self._no_such_article(wanted)

    def exactly(self, typed: str) -> Entry:
        """The article with that key or whole title, for what must not hit a similar one. Raises as ``article``."""
        wanted = typed.strip()
        same = [entry for entry in self.entries if entry.title.casefold() == wanted.casefold()]
        if wanted in self.by_key or len(same) > 1 or not wanted:
            return self.article(wanted)
        if same:
            return same[0]
        raise self._no_such_article(wanted)

    def author(self, typed: str) -> str:
        """The one author meant, as spelled in the library. Raises NotFound with the nearest names."""
        return self._one(Fault.NO_SUCH_AUTHOR, typed, self.authors)

    def shelf(self, typed: str) -> str:
        """The one shelf meant. Raises NotFound with the nearest names."""
        return self._one(Fault.NO_SUCH_SHELF, typed, self.shelves)

    def speaker(self, typed: str, names: Sequence[str]) -> str:
        """The one of ``names``, those who are quoted and write, that is meant. Raises NotFound with the nearest."""
        return self._one(Fault.NO_SUCH_SPEAKER, typed, names)

    def chosen(self, article: str | None, author: str | None, shelf: str | None = None) -> tuple[Entry, ...]:
        """The entries that pass all filters given. Raises NotFound when a filter names nothing, or none passes."""
        entries = self.entries if not article else (self.article(article),)
        if author:
            name = self.author(author)
            entries = tuple(entry for entry in entries if name in entry.authors)
        if shelf:
            folder = self.shelf(shelf)
            entries = tuple(entry for entry in entries if entry.shelf == folder)
        if not entries and self.entries:
            raise NotFound(Fault.NOTHING_PASSES_FILTERS)
        return entries

    def nearest_articles(self, typed: str, limit: int) -> list[Entry]:
        """Entries whose titles hold what is typed, those whose authors do, then those that are like it; best first.

        Those of an author who is called just so come right behind titles that begin so.
        """
        wanted = typed.strip()
        if wanted in self.by_key:
            return [self.by_key[wanted]]
        titled = [self.entries[at] for at in nearest(wanted, self._titles, limit, misspelt=False)]
        if not wanted:
            return titled
        begun = [one for one in titled if fold(one.title).startswith(fold(wanted))]
        called = [
            name for name, folded in zip(self.authors, fold_all(self.authors), strict=True) if folded == fold(wanted)
        ]
        holding = [self.authors[at] for at in nearest(wanted, self.authors, _BY, misspelt=False)]
        found = _each_once(begun, self._by(called), titled, self._by(holding))
        if len(found) < limit:
            like = [self.entries[at] for at in nearest(wanted, self._titles, limit)]
            authors = [self.authors[at] for at in nearest(wanted, self.authors, _BY)]
            found = _each_once(found, like, self._by(authors))
        return found[:limit]

    def _by(self, authors: Iterable[str]) -> list[Entry]:
        """The entries of some authors, author by author."""
        return [entry for name in authors for entry in self.entries if name in entry.authors]

    def with_authors(self, names: Iterable[str]) -> tuple[str, ...]:
        """``names`` and all authors, each once, in alphabetical order."""
        return _once([*names, *self.authors])

    def _one(self, fault: Fault, typed: str, names: Sequence[str]) -> str:
        wanted = typed.strip()
        at = _meant(wanted, names)
        if at is not None:
            return names[at]
        called = [name for name in names if wanted and _every_word(fold(wanted), fold(name), _same_word)]
        if len(called) > 1 and fault is not Fault.NO_SUCH_SHELF:
            raise NotFound(Fault.SEVERAL_SO_CALLED, wanted, nearest=tuple(called[:_CALLED]))
        raise self._not_found(fault, wanted, [names[i] for i in nearest(wanted, names, 3)])

    def _no_such_article(self, wanted: str) -> NotFound:
        """With the nearest titles; one that several articles have stands there with their keys, which tell them
        apart."""
        titles = Counter(entry.title for entry in self.entries)
        near = [
            f"{entry.title} ({entry.key})" if titles[entry.title] > 1 else entry.title
            for entry in self.nearest_articles(wanted, 3)
        ]
        return self._not_found(Fault.NO_SUCH_ARTICLE, wanted, near)

    def _not_found(self, fault: Fault, wanted: str, near: Sequence[str]) -> NotFound:
        if not self.entries:
            return NotFound(Fault.LIBRARY_EMPTY)
        return NotFound(fault, wanted, nearest=tuple(near))


def _each_once(*rows: Iterable[Entry]) -> list[Entry]:
    """The entries of all rows, one after the other, without those that stand before."""
    found: dict[str, Entry] = {}
    for row in rows:
        for entry in row:
            found.setdefault(entry.key, entry)
    return list(found.values())


def _once(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, in alphabetical order."""
    return tuple(sorted(set(names), key=sort_key))


def _meant(typed: str, names: Sequence[str]) -> int | None:
    """The number of the one name beyond doubt: the same but for case, the only one begun so, the only one that has
    all the words (whole, begun or misspelt), or nearest by far."""
    wanted = utils.default_process(typed)
    if not wanted:
        return next((at for at, name in enumerate(names) if name == typed), None) if typed else None
    processed = [utils.default_process(name) for name in names]
    same = [at for at, name in enumerate(processed) if name == wanted]
    if same:
        return same[0]
    begun = [at for at, name in enumerate(processed) if name.startswith(wanted)]
    if len(begun) == 1 and len(wanted) >= 3:
        return begun[0]
    for alike in (_same_word, _begins_word, _like_word):
        holding = [at for at, name in enumerate(processed) if _every_word(wanted, name, alike)]
        if len(holding) == 1:
            return holding[0]
        if holding:
            break
    scored = sorted(((_likeness(wanted, name), at) for at, name in enumerate(processed)), reverse=True)
    if not scored or scored[0][0] < _BEYOND_DOUBT:
        return None
    if len(scored) > 1 and scored[0][0] - scored[1][0] < _LEAD:
        return None
    return scored[0][1]


def _every_word(wanted: str, name: str, alike: Callable[[str, str], bool]) -> bool:
    """Whether every word of ``wanted`` is like some word of ``name``; words of one or two letters must be the same."""
    words = name.split()
    return all(
        any((alike if len(typed) > 2 else _same_word)(typed, word) for word in words) for typed in wanted.split()
    )


def _same_word(typed: str, word: str) -> bool:
    return typed == word


def _begins_word(typed: str, word: str) -> bool:
    return word.startswith(typed)


def _like_word(typed: str, word: str) -> bool:
    return fuzz.ratio(typed, word) >= _BEYOND_DOUBT


def _likeness(wanted: str, name: str) -> float:
    """``ratio``, or for input of some length ``partial_ratio`` a little lower: part of a title is enough."""
    whole = fuzz.ratio(wanted, name)
    return max(whole, fuzz.partial_ratio(wanted, name) - 5) if 6 <= len(wanted) <= len(name) else whole
