"""What curators decided by hand, found again in the library as it is now."""

from collections import defaultdict
from collections.abc import Sequence

from bot.library.catalogue import Catalogue
from bot.library.known_again import holding_words, known_again, most_like
from bot.library.noting.note_view import HandMark, HandMarks
from bot.model import Entry, ServedQuote
from bot.model.content_notes import NoteList
from bot.model.hand_notes import HandNote, NotedKind
from bot.store.library_reader import LibraryReader


async def hand_marks(
    things: Sequence[HandNote], catalogue: Catalogue, reader: LibraryReader, listed: NoteList
) -> HandMarks:
    """The marks of all things that are there; notes that the list does not have mark nothing, until it has them."""
    decided: defaultdict[tuple[NotedKind, str, str], list[HandNote]] = defaultdict(list)
    for one in things:
        if one.key in catalogue.by_key and one.note in listed.names:
            decided[one.kind, one.key, one.name].append(one)
    articles, passages, quotes, within = {}, {}, {}, {}
    holding: defaultdict[tuple[str, str], int] = defaultdict(int)
    texts: defaultdict[str, list[tuple[str, HandMark]]] = defaultdict(list)
    of_quotes: list[tuple[str, str, HandMark]] = []
    for (kind, key, name), each in decided.items():
        mark, entry, words = _mark(each, listed), catalogue.by_key[key], each[0].words
        if kind is NotedKind.ARTICLE:
            articles[key] = mark
        elif kind is NotedKind.PASSAGE:
            placed = await known_again(reader, entry, name, words)
            if placed is not None:
                passages[key, placed.place.passage] = mark
                texts[key].append((placed.text, mark))
                held = await reader.quotes_in(entry, placed.place.ordinal)
                within.update({(key, quote.name): mark for quote in held})
        else:
            quote = await quote_known_again(reader, entry, name, words)
            if quote is not None:
                quotes[key, quote.name] = mark
                holding[key, quote.place.passage] |= mark.given
                of_quotes.append((key, quote.text, mark))
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


def _mark(each: Sequence[HandNote], listed: NoteList) -> HandMark:
    given, taken = (listed.bits(one.note for one in each if one.given is wanted) for wanted in (True, False))
    return HandMark(given, taken)
