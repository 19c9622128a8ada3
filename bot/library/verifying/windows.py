"""Which words of a quotation to search for: short windows find a passage sooner, and with less, than all of it."""

from collections.abc import Iterable
from typing import Final

from bot.library.verifying.quotation import Asked

WINDOW: Final = 10
"""Words in one query: enough to single out a passage with two of them wrong, few enough to cost little."""
_WHOLE: Final = 14
_FIRST_ROUND: Final = 6
_LATER: Final = 4
_LONG: Final = 60


def first_windows(asked: Asked) -> list[tuple[int, int]]:
    """Ranges of words to begin with: both ends of every part that ellipses set apart, the middle of long ones."""
    bounds = [0, *sorted(asked.breaks), len(asked)]
    parts = [(a, b) for a, b in zip(bounds, bounds[1:], strict=False) if asked.own_between(a, b) >= 3]
    if not parts:
        parts = [(0, len(asked))]
    windows: list[tuple[int, int]] = []
    for rounds in range(3):
        windows += [spread[rounds] for part in parts if len(spread := _spread(*part)) > rounds]
    return windows[:_FIRST_ROUND]


def later_windows(asked: Asked, gaps: Iterable[tuple[int, int]], tried: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges to look for what is not explained yet, the longest gaps first, none that was ``tried``."""
    windows: list[tuple[int, int]] = []
    for first, last in sorted(gaps, key=lambda gap: gap[0] - gap[1]):
        if last - first <= WINDOW:
            offered = [(first, last), (max(0, first - 2), min(len(asked), last + 2))]
        else:
            middle = (first + last - WINDOW) // 2
            offered = [*_spread(first, last), (middle, middle + WINDOW)]
        windows += [window for window in offered if window not in tried and window not in windows][:2]
    return windows[:_LATER]


def _spread(first: int, last: int) -> list[tuple[int, int]]:
    """One window, or the first and the last one, and the middle of what is long."""
    if last - first <= _WHOLE:
        return [(first, last)]
    windows = [(first, first + WINDOW), (last - WINDOW, last)]
    if last - first > _LONG:
        middle = (first + last - WINDOW) // 2
        windows.append((middle, middle + WINDOW))
    return windows
