"""Here are quotes whose texts may be equal but for case and marks: which one of each is drawn?"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Final

from bot.model import Entry, Flag
from bot.search.fold import words
from bot.store.named_quotes import NamedQuote, NamedQuotes

_FURNITURE: Final = 1
"""What the text of many pages weighs: it is drawn where hardly anything else is."""
_UNDATED: Final = "9999-99"


def one_of_each(quotes: NamedQuotes, by_number: Mapping[int, Entry], often: Collection[int]) -> NamedQuotes:
    """Of each text one, in the order of ``quotes``; these themselves where nothing is to be changed.

    ``often``: the numbers of texts that stand in many articles and are nobody's in particular.
    """
    found = Counter(quotes.texts)
    if len(found) == len(quotes) and found.keys().isdisjoint(often):
        return quotes
    groups: dict[int, list[NamedQuote]] = {}
    for quote in quotes:
        if found[quote.text] > 1:
            groups.setdefault(quote.text, []).append(quote)
    chosen = {text: first_of(group, by_number) for text, group in groups.items()}
    return NamedQuotes(
        quote._replace(weight=_FURNITURE) if quote.text in often else quote
        for quote in quotes
        if chosen.get(quote.text, quote) == quote
    )


def first_of(equal: Iterable[NamedQuote], by_number: Mapping[int, Entry]) -> NamedQuote:
    """Of quotes with one text the one to show, always the same: its author's before those of whoever cites it.

    Its author's is that of an article by somebody whom another credits with it, or that is older than all that credit
    somebody. A named speaker comes before an article that only has the words; then the older article comes first, and
    what a machine wrote last.
    """
    group = list(equal)
    credited = [frozenset(words(quote.speaker)) for quote in group if quote.speaker is not None]
    cited = min((_dated(by_number[quote.article]) for quote in group if quote.speaker is not None), default=_UNDATED)

    def place(quote: NamedQuote) -> tuple[bool, int, str, str, int]:
        entry = by_number[quote.article]
        if quote.speaker is not None:
            rank = 1
        elif any(_one_person(author, name) for author in entry.authors for name in credited):
            rank = 0
        elif entry.authors:
            rank = 0 if credited and _dated(entry) < cited else 2
        else:
            rank = 3
        return Flag.AI in entry.flags, rank, _dated(entry), entry.key, quote.number

    return min(group, key=place)


def _dated(entry: Entry) -> str:
    return entry.date_iso or _UNDATED


def _one_person(author: str, name: frozenset[str]) -> bool:
    """Whether a name is an author's, or a part of it, or the other way round."""
    whole = frozenset(words(author))
    return bool(whole and name) and (whole <= name or name <= whole)
