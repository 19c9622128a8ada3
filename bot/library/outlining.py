"""An article's sections for the outline, with what a long one says from one stretch to the next."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.library.curating import KeptBack
from bot.model import Entry, Outline, OutlineRow, SectionKind, ServedQuote
from bot.store.library_reader import LibraryReader
from bot.store.named_quotes import NamedQuote

_FEW: Final = 4
"""An article of more sections is told by their names."""
_LONG: Final = 600
"""From so many words on a section is told by more than its name and the line under it …"""
_EACH: Final = 350
"""… by a sentence for so many words of it …"""
_MOST: Final = 5
"""… and by so many at most."""
_CHARACTERS: Final = 200
"""The most characters of one."""

_Own = tuple[int, int, float]
"""A quote of the author's: its number, the ordinal of its passage, and its score."""


async def outlined(entry: Entry, reader: LibraryReader, kept_back: KeptBack) -> Outline:
    """The sections of an article in order. In an article of few, each long one of the author's has its ``points``: the
    quote worth most from each stretch of it, but none that is hidden, or says what its label or its line says already.
    """
    rows = await reader.outline(entry)
    if len(rows) > _FEW or all(map(_is_told, rows)):
        return Outline(entry, rows)
    own, made = await reader.own_quotes(entry, _CHARACTERS), list[OutlineRow]()
    for row, end in zip(rows, (*(row.ordinal for row in rows[1:]), entry.passages), strict=True):
        points = () if _is_told(row) else await _points(entry, row, end, own, reader, kept_back)
        made.append(replace(row, points=points))
    return Outline(entry, tuple(made))


def _is_told(row: OutlineRow) -> bool:
    """Whether a row tells enough: it is short, or others than the author speak in it."""
    others = row.speaker is not None or bool(row.section.speakers) or row.section.kind is SectionKind.QUESTION
    return others or row.words < _LONG


async def _points(
    entry: Entry, row: OutlineRow, end: int, own: Sequence[_Own], reader: LibraryReader, kept_back: KeptBack
) -> tuple[str, ...]:
    told = [_letters(text) for text in (row.section.heading, row.section.label, row.summary) if text]
    count, size = min(_MOST, row.words // _EACH), end - row.ordinal
    found: list[str] = []
    for at in range(count):
        stretch = range(row.ordinal + size * at // count, row.ordinal + size * (at + 1) // count)
        best = sorted((one for one in own if one[1] in stretch), key=lambda one: (-one[2], one[0]))
        for number, _, _ in best[:_MOST]:
            quote = await reader.quote(entry, number)
            if quote is not None and not _repeats(quote, told) and not kept_back.quote(NamedQuote.of(quote), entry):
                found.append(quote.shown)
                told.append(_letters(quote.shown))
                break
    return tuple(found)


def _repeats(quote: ServedQuote, told: Sequence[str]) -> bool:
    words = _letters(quote.text)
    return any(words in one or one in words for one in told)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
