"""Choosing a quote: at random but never one of the last served here, or about something."""

import random
from collections.abc import Awaitable, Callable, Mapping, Sequence

from bot.errors import NotFound
from bot.model import Entry, Flag, ServedQuote, exact_hash
from bot.store.library_reader import LibraryReader

_DRAWS = 24
"""Random draws before all quotes are listed: enough unless nearly all of a small library was just served."""

ABOUT_PASSAGES = 24
"""How many of the passages nearest to what a quote shall be about are looked through."""

_ABOUT_QUOTES = 6
"""Quotes of the nearest passages to choose among: near enough to be about it, enough not to repeat at once."""

Fetch = Callable[[Entry, int], Awaitable[ServedQuote | None]]


def served_name(quote: ServedQuote) -> str:
    """What a served quote is remembered by: its article and a hash of its words."""
    return f"{quote.place.entry.key}:{exact_hash(quote.text)}"


def eligible(entries: Sequence[Entry], *, named: bool) -> list[Entry]:
    """Entries with quotes to serve. Articles flagged as AI-generated only when one was asked for by name."""
    having = [entry for entry in entries if entry.quotes]
    return having if named else [entry for entry in having if Flag.AI not in entry.flags]


async def random_quote(
    entries: Sequence[Entry], fetch: Fetch, *, chance: random.Random, recent: Sequence[str]
) -> ServedQuote:
    """One quote out of ``entries``, each equally likely, none of ``recent`` (newest first) while others are left.

    Where all were served of late, the one served longest ago. Raises NotFound when there is no quote at all.
    """
    if not entries:
        raise NotFound("There is no quote to serve from what you chose. Try another article or author.")
    lately = set(recent)
    weights = [entry.quotes for entry in entries]
    for _ in range(_DRAWS):
        entry = chance.choices(entries, weights)[0]
        quote = await fetch(entry, chance.randrange(entry.quotes))
        if quote is not None and served_name(quote) not in lately:
            return quote
    everything = [q for entry in entries for n in range(entry.quotes) if (q := await fetch(entry, n)) is not None]
    return least_recent(everything, chance=chance, recent=recent)


def least_recent(quotes: Sequence[ServedQuote], *, chance: random.Random, recent: Sequence[str]) -> ServedQuote:
    """A quote not in ``recent``, at random; else the one served longest ago. Raises NotFound when there is none."""
    fresh = [quote for quote in quotes if served_name(quote) not in set(recent)]
    if fresh:
        return chance.choice(fresh)
    if not quotes:
        raise NotFound("There is no quote to serve from what you chose. Try another article or author.")
    age = {name: turn for turn, name in reversed(list(enumerate(recent)))}
    return max(quotes, key=lambda quote: age[served_name(quote)])


async def quotes_in(passages: Sequence[int], reader: LibraryReader, entries: Mapping[int, Entry]) -> list[ServedQuote]:
    """The quotes that stand in ``passages`` (row numbers, nearest first), a handful. Raises NotFound when none does."""
    placed = await reader.numbered(passages, entries)
    quotes: list[ServedQuote] = []
    for number in passages:
        if number in placed and len(quotes) < _ABOUT_QUOTES:
            place = placed[number].place
            numbers = await reader.quotes_in(place.entry.number, place.ordinal)
            found = [await reader.quote(place.entry, n) for n in numbers]
            quotes += [quote for quote in found if quote is not None]
    if not quotes:
        raise NotFound("No quote here is about that. Try other words, or /search for passages of any kind.")
    return quotes
