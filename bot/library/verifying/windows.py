"""Chooses which words of a quotation to search for: short windows find a passage faster than the whole."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from bot.library.verifying.lexicon import is_small
from bot.library.verifying.quotation import Asked

WINDOW: Final = 8
"""Words in one query: enough to single out a passage with two of them wrong, few enough to cost little."""
WHOLE: Final = 11
"""Up to so many words are one query."""
_FIRST: Final = 4
_LATER: Final = 3
_WORDS_AT_ONCE: Final = 60
"""Of a long quotation one range is looked for at once for every so many words."""
_SHORT: Final = 4
_SAME: Final = 0.75


def first_windows(asked: Asked) -> list[tuple[int, int]]:
    """Ranges of words to begin with: the window that says most of every part that ellipses set apart."""
    bounds = [0, *sorted(asked.breaks), len(asked)]
    parts = [(first, last) for first, last in pairwise(bounds) if asked.own_between(first, last) >= 3]
    return [_telling(asked, *part) for part in (parts or [(0, len(asked))])[:_FIRST]]


def later_windows(asked: Asked, gaps: Iterable[tuple[int, int]], tried: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges to look for what is not explained yet, the longest gaps first, none that was ``tried``."""
    windows: list[tuple[int, int]] = []
    for first, last in sorted(_apart(gaps), key=lambda gap: gap[0] - gap[1]):
        within = sum(1 for low, high in tried if first - 2 <= low and high <= last + 2)
        if within >= (2 if last - first <= WINDOW else 3):
            continue  # if this many windows found nothing, it is not there
        if last - first <= WINDOW:
            middle = (first + last) // 2
            offered = [(first, last), (first, middle), (middle, last)]
            if last - first < 2 * _SHORT:
                offered[1:] = [(max(0, first - 2), min(len(asked), last + 2))]
        else:
            offered = [_telling(asked, first, last), (first, first + WINDOW), (last - WINDOW, last)]
            if within:
                offered.sort(key=lambda window: sum(_shared(window, other) for other in tried))
        windows += [window for window in offered if not _known(window, (*tried, *windows))][:1]
    return windows[: max(_LATER, len(asked) // _WORDS_AT_ONCE)]


def left_open(windows: Iterable[tuple[int, int]], gaps: Sequence[tuple[int, int]]) -> int:
    """How many windows have more than half of their words in gaps."""
    return sum(2 * sum(_shared(window, gap) for gap in gaps) > window[1] - window[0] for window in windows)


def _apart(gaps: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Gaps, very long ones in pieces: they may be from many texts."""
    for first, last in gaps:
        pieces = max(1, (last - first) // _WORDS_AT_ONCE)
        bounds = [first + (last - first) * at // pieces for at in range(pieces + 1)]
        yield from pairwise(bounds)


def _known(window: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    """Whether almost the same words have been searched for already."""
    return any(_shared(window, other) >= _SAME * max(window[1] - window[0], other[1] - other[0]) for other in others)


def _shared(window: tuple[int, int], other: tuple[int, int]) -> int:
    return max(0, min(window[1], other[1]) - max(window[0], other[0]))


def _telling(asked: Asked, first: int, last: int) -> tuple[int, int]:
    """All of a short range; of a long one the window with most words that are not mere grammar."""
    if last - first <= WHOLE:
        return (first, last)
    told = [0 if at in asked.inserted or is_small(asked.words.keys[at]) else 1 for at in range(first, last)]
    best = max(range(last - first - WINDOW + 1), key=lambda at: (sum(told[at : at + WINDOW]), -at))
    return (first + best, first + best + WINDOW)
