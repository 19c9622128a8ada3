"""Lines that are one paragraph, joined."""

import itertools
from collections.abc import Sequence

from bot.reading.document import Block
from bot.reading.lines.marks import is_ideograph

SourceLine = tuple[int, int, str]
"""Line number, indentation, text without white space at its ends."""


def block_of(group: Sequence[SourceLine], gap: int) -> Block:
    """The paragraph of neighbouring lines: joined by one space, by nothing between ideographs and after a hyphen."""
    lines = tuple(line for _, _, line in group)
    text = lines[0]
    if len(lines) > 1:
        pieces = [text]
        for one, two in itertools.pairwise(lines):
            pieces.append(two if _glued(one, two) else f" {two}")
        text = "".join(pieces)
    return Block(text, group[0][0], gap, None, None, lines)


def _glued(one: str, two: str) -> bool:
    """Whether a line end stood inside a word or between two ideographs, where no space belongs."""
    if is_ideograph(one[-1]) and is_ideograph(two[0]):
        return True
    return one[-1] in "-—–" and len(one) > 1 and one[-2].isalnum() and two[0].isalnum()
