"""Here is a text and a width: where does each line break?

Lines are ragged right. Of all ways to break a text into as few lines as it takes, the one is chosen in which the lines
differ least in length, so that no word stands alone at the end.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Width = Callable[[str], float]

_AFTER = re.compile(r"(?<=[\w)\]”’»][-‐–—/])(?=\w)|(?<=[—\u200b])(?=\S)")
_NOT_FIRST = re.compile(r"[-–—…!?:;,.»›”’)\]]+")  # these never begin a line
_NOT_LAST = re.compile(r"[«‹„“‘(\[]+")  # these never end one
_SPACES = re.compile(r"[ \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+")  # no-break spaces are not among them
_STRANDED = 2
"""A word of so few letters at the end of a line reads badly, as does half of a compound."""

_AVOIDED = 0.02
"""What it is worth to avoid that: as much as one line that is a seventh shorter than the rest."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stays together on one line; ``spaced`` says that a space stands before it where it does not begin a line."""

    text: str
    spaced: bool


def broken(text: str, room: float, width: Width, *, anywhere: bool = False) -> list[str] | None:
    """The lines of one paragraph, each at most ``room`` wide.

    None where a word is wider than that; with ``anywhere`` such a word is broken where the line ends.
    """
    pieces = _pieces(text)
    if anywhere:
        pieces = [part for piece in pieces for part in _parts(piece, room, width)]
    if any(width(piece.text) > room for piece in pieces):
        return None
    return [_joined(pieces[first:end]) for first, end in _best(pieces, room, width)]


def _pieces(text: str) -> list[_Piece]:
    """Words, and the parts of words that may stand on two lines, in order."""
    pieces: list[_Piece] = []
    for word in _SPACES.split(text):
        if pieces and (_NOT_FIRST.fullmatch(word) or _NOT_LAST.fullmatch(pieces[-1].text)):
            pieces[-1] = _Piece(f"{pieces[-1].text} {word}", pieces[-1].spaced)
            continue
        at = 0
        for cut in (*(match.start() for match in _AFTER.finditer(word)), len(word)):
            if cut > at:
                pieces.append(_Piece(word[at:cut], spaced=at == 0))
                at = cut
    return pieces


def _parts(piece: _Piece, room: float, width: Width) -> list[_Piece]:
    """A piece as it is where it fits, else the longest parts that do."""
    parts, text = list[_Piece](), piece.text
    while width(text) > room and len(text) > 1:
        end = next((end for end in range(len(text) - 1, 1, -1) if width(text[:end]) <= room), 1)
        parts.append(_Piece(text[:end], piece.spaced and not parts))
        text = text[end:]
    return [*parts, _Piece(text, piece.spaced and not parts)]


def _joined(pieces: Sequence[_Piece]) -> str:
    first, *others = pieces
    return first.text + "".join(" " * piece.spaced + piece.text for piece in others)


def _best(pieces: Sequence[_Piece], room: float, width: Width) -> list[tuple[int, int]]:
    """The lines as ranges of pieces: the fewest, and among those the most even."""
    widths, gaps = [width(piece.text) for piece in pieces], [width(" ") * piece.spaced for piece in pieces]
    costs: list[tuple[int, float]] = [(0, 0.0)]  # for the first n pieces: how many lines, how uneven
    begins = [0]
    for end in range(1, len(pieces) + 1):
        ways: list[tuple[int, float, int]] = []
        long = 0.0
        for first in range(end - 1, -1, -1):
            long += widths[first] + (gaps[first + 1] if first + 1 < end else 0)
            if long > room and first + 1 < end:
                break
            count, uneven = costs[first]
            slack = max(0.0, room - long) / room
            within = end < len(pieces)
            badly = within and (len(pieces[end - 1].text) <= _STRANDED or not pieces[end].spaced)
            ways.append((count + 1, uneven + slack * slack + _AVOIDED * badly, first))
        count, uneven, first = min(ways)
        costs.append((count, uneven))
        begins.append(first)
    lines, end = [], len(pieces)
    while end:
        lines.append((begins[end], end))
        end = begins[end]
    return lines[::-1]
