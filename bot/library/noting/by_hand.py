"""What curators decided by hand, found again in the library as it is now."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from bot.library.catalogue import Catalogue
from bot.library.known_again import holding_words, known_again, most_like
from bot.library.noting.note_view import HandMark, HandMarks
from bot.model import Entry, PlacedPassage, ServedQuote
from bot.model.content_notes import NoteList
from bot.model.hand_notes import HandNote, NotedKind
from bot.store.library_reader import LibraryReader

_Thing = tuple[NotedKind, str, str]
"""A thing by its kind, its article's key and its name."""


async def hand_marks(
    things: Sequence[HandNote], catalogue: Catalogue, reader: LibraryReader, listed: NoteList
) -> HandMarks:
    """The marks of all ``things`` (the last decided first) that are there; notes that the list does not have mark
    nothing, until it has them.

    What was decided of a passage or quote before an edit and after it is of one thing: the last decision counts.
    """
    known = [one for one in things if one.key in catalogue.by_key and one.note in listed.names]
    now: dict[_Thing, PlacedPassage | ServedQuote | None] = {}
    decided: defaultdict[_Thing, dict[str, HandNote]] = defaultdict(dict)
    found: dict[_Thing, PlacedPassage | ServedQuote] = {}
    for one in known:
        kind, key, name = thing = (one.kind, one.key, one.name)
        if kind is NotedKind.ARTICLE:
            decided[thing].setdefault(one.note, one)
            continue
        if thing not in now:
            look_for = known_again if kind is NotedKind.PASSAGE else quote_known_again
            now[thing] = await look_for(reader, catalogue.by_key[key], name, one.words)
        there = now[thing]
        if there is not None:
            thing = (kind, key, there.place.passage if isinstance(there, PlacedPassage) else there.name)
            found[thing] = there
            decided[thing].setdefault(one.note, one)
    articles, passages, quotes, within = {}, {}, {}, {}
    holding: defaultdict[tuple[str, str], int] = defaultdict(int)
    texts: defaultdict[str, list[tuple[str, HandMark]]] = defaultdict(list)
    of_quotes: list[tuple[str, str, HandMark]] = []
    for thing, each in decided.items():
        mark, (kind, key, name), there = _mark(each.values(), listed), thing, found.get(thing)
        if isinstance(there, PlacedPassage):
            passages[key, name] = mark
            texts[key].append((there.text, mark))
            held = await reader.quotes_in(catalogue.by_key[key], there.place.ordinal)
            within.update({(key, quote.name): mark for quote in held})
        elif there is not None:
            quotes[key, name] = mark
            holding[key, there.place.passage] |= mark.given
            of_quotes.append((key, there.text, mark))
        else:
            articles[key] = mark
    for key, text, mark in of_quotes:  # behind those of passages, which are wider
        texts[key].append((text, mark))
    return HandMarks(articles, passages, quotes, within, holding, texts)


async def quote_known_again(reader: LibraryReader, entry: Entry, name: str, words: str) -> ServedQuote | None:
    """The quote of an article by its name, or after an edit by its words."""
    quote = await reader.quote_named(entry, name)
    if quote is not None:
        return quote
    placed = await holding_words(reader, entry, words)
    if placed is None:
        return None
    held = await reader.quotes_in(entry, placed.place.ordinal)
    at = most_like(words, [one.text for one in held])
    return held[at] if at is not None else None


def _mark(each: Collection[HandNote], listed: NoteList) -> HandMark:
    given, taken = (listed.bits(one.note for one in each if one.given is wanted) for wanted in (True, False))
    return HandMark(given, taken)
