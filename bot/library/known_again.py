"""Knowing a passage again that was edited since somebody decided something about it."""

from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz, process

from bot.model import Entry, PlacedPassage
from bot.store.library_reader import LibraryReader

KEPT_WORDS: Final = 2000
"""So many characters of a passage are kept, to know it by after an edit."""
_ALIKE: Final = 80.0
"""From so much likeness on (``rapidfuzz.fuzz.ratio``) a passage is the one that was meant, edited."""
_LOOKED_AT: Final = 5000


async def known_again(reader: LibraryReader, entry: Entry, passage: str, words: str) -> PlacedPassage | None:
    """The passage of an article by its id, or after an edit by its words; None where there is none like it."""
    placed = await reader.passage(entry, passage)
    if placed is not None:
        return placed
    each = await reader.passages(entry, 0, _LOOKED_AT)
    at = most_like(words, [one.text[:KEPT_WORDS] for one in each])
    return each[at] if at is not None else None


async def holding_words(reader: LibraryReader, entry: Entry, words: str) -> PlacedPassage | None:
    """The passage of an article that has these words, or something very like them."""
    each = await reader.passages(entry, 0, _LOOKED_AT)
    for one in each:
        if words in one.text:
            return one
    long_enough = [one.text if 2 * len(one.text) >= len(words) else "" for one in each]
    found = process.extractOne(words, long_enough, scorer=fuzz.partial_ratio, score_cutoff=_ALIKE)
    return each[found[2]] if found is not None else None


def most_like(words: str, texts: Sequence[str]) -> int | None:
    """Which of some texts is most like words, if one is like enough."""
    found = process.extractOne(words, texts, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return int(found[2]) if found is not None else None
