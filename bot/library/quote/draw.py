"""Choosing a quote: at random but never one of the last served here, or about something."""

import random
from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.errors import NotFound
from bot.faults import Fault
from bot.model import Entry, Flag, ServedQuote, exact_hash
from bot.store.library_reader import LibraryReader

_DRAWS = 24
_PLENTY = 3
"""With more than this many times as many quotes as were served of late, drawing again and again soon finds a fresh
one (24 draws fail once in 3 to the 24th); with fewer, the fresh ones are listed."""

T = TypeVar("T")


def served_name(quote: ServedQuote) -> str:
    """The name a shown quote is remembered by: its article and a hash of its words."""
    return f"{quote.place.entry.key}:{exact_hash(quote.text)}"


def eligible(entries: Sequence[Entry], *, machines: bool) -> list[Entry]:
    """Entries with quotes to show; with ``machines`` also those of articles flagged as AI-generated."""
    having = [entry for entry in entries if entry.quotes]
    return having if machines else [entry for entry in having if Flag.AI not in entry.flags]


async def random_quote(
    entries: Sequence[Entry], reader: LibraryReader, *, chance: random.Random, recent: Sequence[str]
) -> ServedQuote:
    """One quote out of ``entries``, each equally likely, none of ``recent`` (newest first) while others are left.

    Where all were served of late, the one served longest ago. Raises NotFound when there is no quote at all.
    """
    if not entries:
        raise NotFound(Fault.NO_QUOTES)
    if sum(entry.quotes for entry in entries) > _PLENTY * len(recent):
        lately = set(recent)
        weights = [entry.quotes for entry in entries]
        for _ in range(_DRAWS):
            entry = chance.choices(entries, weights)[0]
            quote = await reader.quote(entry, chance.randrange(entry.quotes))
            if quote is not None and served_name(quote) not in lately:
                return quote
    by_number = {entry.number: entry for entry in entries}
    names = [
        (f"{by_number[article].key}:{name}", article, number)
        for article, number, name in await reader.quote_names(list(by_number))
    ]
    _, article, number = _least_recent(names, lambda one: one[0], chance=chance, recent=recent)
    quote = await reader.quote(by_number[article], number)
    if quote is None:
        raise NotFound(Fault.NO_QUOTES)
    return quote


def least_recent(quotes: Sequence[ServedQuote], *, chance: random.Random, recent: Sequence[str]) -> ServedQuote:
    """A quote not in ``recent``, at random; else the one served longest ago. Raises NotFound when there is none."""
    return _least_recent(quotes, served_name, chance=chance, recent=recent)


def _least_recent(choices: Sequence[T], name: Callable[[T], str], *, chance: random.Random, recent: Sequence[str]) -> T:
    age = {served: turn for turn, served in reversed(list(enumerate(recent)))}
    fresh = [one for one in choices if name(one) not in age]
    if fresh:
        return chance.choice(fresh)
    if not choices:
        raise NotFound(Fault.NO_QUOTES)
    return max(choices, key=lambda one: age[name(one)])
