"""Which words of a query were read as which words of a passage, judging by the marked words."""

from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from bot.model import Slice
from bot.search.fold import words

_ALIKE = 55.0
"""rapidfuzz ``ratio`` from which two words count as spellings of one word; the engine has matched them already."""
_BEGUN = 90.0
_DENSE = 0x0E00


def read_as(wanted: Sequence[str], text: str, marks: Sequence[Slice]) -> tuple[tuple[str, str], ...]:
    """(word as typed, word as printed) for each folded word of ``wanted`` that no mark holds as it was typed.

    Words joined or split come as they stand on either side: ``("any one", "anyone")``. Scripts that are searched by
    pairs of characters have no words to tell apart and give nothing.
    """
    printed = [(word, shown) for mark in marks for word, shown in _shown(mark.of(text))]
    held = {word for word, _ in printed}
    asked = set(wanted)
    spare = [(word, shown) for word, shown in printed if word not in asked]
    missing = [word for word in dict.fromkeys(wanted) if word not in held and ord(word[0]) < _DENSE]
    pairs: dict[str, str] = {}
    joined = {first + second: f"{first} {second}" for first, second in pairwise(wanted)}
    for word, shown in spare:
        if word in joined:
            typed = joined[word]
            pairs[typed] = shown
            missing = [other for other in missing if other not in typed.split()]
    split = [(first + second, f"{shown} {other}") for (first, shown), (second, other) in pairwise(printed)]
    for word in missing:
        best, shown = max(((_likeness(word, other), shown) for other, shown in spare + split), default=(0.0, ""))
        if best >= _ALIKE:
            pairs[word] = shown
    return tuple(pairs.items())


def _shown(mark: str) -> list[tuple[str, str]]:
    """(folded, as printed) for each word under one mark."""
    folded = words(mark)
    return [(folded[0], mark)] if len(folded) == 1 else [(word, word) for word in folded]


def _likeness(typed: str, printed: str) -> float:
    if len(typed) >= 2 and printed.startswith(typed):
        return _BEGUN
    return fuzz.ratio(typed, printed)
