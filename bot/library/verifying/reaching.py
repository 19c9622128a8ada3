"""How far words of a quotation beside a part are those of the text beside it, loosely."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from rapidfuzz.distance import Levenshtein

from bot.library.verifying.insets import MOST as MOST_INSET
from bot.library.verifying.insets import is_inset
from bot.library.verifying.segments import Sought
from bot.library.verifying.stretch import Stretch
from bot.library.verifying.words import key_of

_SPARE: Final = 3
_SPARE_SIGNS: Final = 8
"""How many words more than the quotation's own are looked at beside a part; and how many characters of Chinese."""
_AGREES: Final = 1.5  # words that differ are outweighed by one that agrees
_DENSE: Final = "\u2e80"
_APOSTROPHE: Final = re.compile("['’ʼ]")


def reach(seek: Sought, stretch: Stretch, q: tuple[int, int], t: int, room: int, *, forward: bool) -> tuple[int, int]:
    """How many words of the text beside word ``t`` answer words ``q`` of the quotation, and how many of these agree.

    ``forward`` looks from ``t`` on, else up to ``t``, at most ``room`` words. Nothing beyond a sentence's end is taken
    for words that do not agree.
    """
    mine = seek.keys[q[0] : q[1]]
    wanted, whole = len(mine), "".join(mine)
    dense = len(whole) == wanted and whole > _DENSE
    pieces = [piece for own in _own_pieces(seek, q) for piece in own]
    most = _widest(seek, q, room)
    start = t if forward else t - most
    parted = _parted(stretch, start, start + most)
    best = (wanted + 1.0, 0, 1, 0)
    for width in range(most + 1):
        first = t if forward else t - width
        here = [*chain.from_iterable(parted[first - start : first - start + width])]
        theirs = stretch.keys[first : first + width]
        cost = 0 if "".join(theirs) == whole else Levenshtein.distance(here, pieces)
        same = max(wanted, width) if not cost else max(0, max(len(here), len(pieces)) - cost)
        if not same and width and _ends_within(stretch, t, width, forward):
            break
        best = min(best, ((0.5 if dense else 1) * cost - _AGREES * same, -same, 0 if width == wanted else 1, width))
    return best[3], min(wanted, -best[1])


def may_agree(seek: Sought, stretch: Stretch, q: tuple[int, int], t: int, room: int, *, forward: bool) -> int:
    """The most words that ``reach`` may find to agree, at a glance."""
    most = _widest(seek, q, room)
    start = t if forward else t - most
    theirs = {*chain.from_iterable(_parted(stretch, start, start + most))}
    return sum(piece in theirs for own in _own_pieces(seek, q) for piece in own)


def beyond_inset(seek: Sought, stretch: Stretch, q: tuple[int, int], t: int, *, forward: bool) -> int | None:
    """How many words of the text beside word ``t`` are words ``q`` and what only says who speaks between: “Wir“, sagte
    Reber, „haben …”. None where these words do not stand there as they are.
    """
    mine = seek.keys[q[0] : q[1]]
    for said in range(1, MOST_INSET + 1):
        first = t + said if forward else t - said - len(mine)
        if first < 0 or first + len(mine) > len(stretch):
            return None
        inset = (t, first) if forward else (first + len(mine), t)
        if stretch.keys[first : first + len(mine)] == mine and is_inset(stretch, *inset):
            return said + len(mine)
    return None


def _widest(seek: Sought, q: tuple[int, int], room: int) -> int:
    """How many words of the text are looked at."""
    mine = seek.keys[q[0] : q[1]]
    dense = len("".join(mine)) == len(mine) and "".join(mine) > _DENSE
    return min(room, len(mine) + (_SPARE_SIGNS if dense else _SPARE))


def _own_pieces(seek: Sought, q: tuple[int, int]) -> Iterator[Sequence[str]]:
    for at in range(*q):
        yield _pieces(seek.keys[at], seek.asked.words.written(at, at + 1))


def _parted(stretch: Stretch, first: int, last: int) -> list[list[str]]:
    """The pieces of words ``first`` to ``last`` of the text, word by word."""
    return [_pieces(key, written) for key, written in stretch.words_between(first, last)]


def _pieces(key: str, written: str) -> list[str]:
    """A word, parted where an apostrophe joins two: "j'ai", "it's"."""
    found = _APOSTROPHE.split(written) if len(written) > len(key) else ()
    return [key_of(piece) for piece in found] if len(found) > 1 else [key]


def _ends_within(stretch: Stretch, t: int, width: int, forward: bool) -> bool:
    """Whether a sentence ends before the last of the words looked at."""
    looked_at = range(t - 1, t + width - 1) if forward else range(t - width, t)
    return looked_at.start >= 0 and any(map(stretch.stop, looked_at))
