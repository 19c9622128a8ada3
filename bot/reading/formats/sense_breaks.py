"""Lines of prose as they were once typed: each ends where a clause does, and none is as wide as the next."""

from collections.abc import Sequence
from typing import Final

from bot.reading.joining import SourceLine

_MANY_PAIRS: Final = 20
_LEAST_MEDIAN: Final = 45
_LONGEST_LABEL: Final = 20
"""Pairs of lines beyond chance, characters of an ordinary line, and of a name before a message."""


def broken_by_sense(pairs: Sequence[tuple[SourceLine, SourceLine]], lengths: Sequence[int]) -> bool:
    """Whether many lines go on with the sentence of the line above, in small letters; ``lengths`` are sorted.

    Verse is narrower, and messages begin with a name.
    """
    if len(pairs) < _MANY_PAIRS or lengths[len(lengths) // 2] < _LEAST_MEDIAN:
        return False
    named = sum(two[2].find(":", 0, _LONGEST_LABEL) >= 0 for _, two in pairs)
    return sum(carries_on(one, two) for one, two in pairs) * 3 >= len(pairs) and named * 5 < len(pairs)


def carries_on(one: SourceLine, two: SourceLine) -> bool:
    """Whether line ``two`` continues a sentence in small letters that line ``one`` left in the middle of a clause."""
    return two[2][0].islower() and (one[2][-1].isalnum() or one[2][-1] == ",")


def ended(line: str) -> bool:
    """Whether a line closes a sentence or announces something."""
    return line.rstrip("\"”’»)]'")[-1:] in ".!?:…。！？："
