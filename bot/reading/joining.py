"""Lines that are one paragraph, joined; words that a line end divides, healed."""

import itertools
import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from bot.languages.language import everywhere
from bot.reading.document import Block
from bot.reading.lines.marks import is_ideograph

SourceLine = tuple[int, int, str]
"""Line number, indentation, text without white space at its ends."""

Chunk = tuple[int, list[SourceLine]]
"""Blank lines before, and lines without a blank one between."""

SOFT_HYPHEN = "\xad"
"""Where a word may be divided; at the end of a line, decoding leaves it."""

_DIVIDED = (SOFT_HYPHEN, "¬")
"""What programs and scanners write where a line end divides a word: nothing of it belongs to the word."""

_HYPHENS = ("-", "‐")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_COMPOUND = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:[-‐][^\W\d_]++)+")
_LAST = re.compile(r"(?<![^\W\d_])[^\W\d_]++$")
_LEAST_DIVIDED = 2
"""How many words a text divides at line ends before it is known to do so, unless one stands whole elsewhere."""

_OFTEN = 0.3
"""Divided words for each compound within lines; compounds alone fall on line ends a third as often."""


class Joints:
    """What belongs between two lines of one text, by the words it uses."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = tuple(lines)

    def between(self, one: str, two: str) -> tuple[int, str]:
        """How many characters at the end of line ``one`` go, and what stands between the two."""
        if is_ideograph(one[-1]) and is_ideograph(two[0]):
            return 0, ""
        if len(one) < 2 or not one[-2].isalnum() or not two[0].isalnum():
            return 0, " "
        if one[-1] in _DIVIDED:
            return (1, "") if one[-2].isalpha() and two[0].isalpha() else (0, " ")
        if one[-1] in _HYPHENS and one[-2].isalpha() and two[0].islower():
            return self._hyphen(one, two)
        return 0, "" if one[-1] in "-—–‐" else " "

    def _hyphen(self, one: str, two: str) -> tuple[int, str]:
        """What becomes of a hyphen between two lines, the second of which goes on in small letters."""
        head, tail = _parts(one, two)
        if f"{head}-{tail}" in self._hyphened:
            return 0, ""
        if tail in _BEFORE_ANOTHER and head + tail not in self._words and self._is_shared(tail, two):
            return 0, " "  # "first-" and "second-class"
        if head + tail in self._words or (self._divides and not _in_compound(one)):
            return 1, ""
        return 0, ""

    def _is_shared(self, tail: str, two: str) -> bool:
        """Whether a hyphen stands for what two words share, and ``tail`` joins them.

        In a text that divides its words, the second word must show it: a compound, or a noun with a capital.
        """
        following = two[len(tail) :].split(maxsplit=2)[:2]
        if two[len(tail) : len(tail) + 1] != " ":
            return False
        return (
            not self._divides
            or any(map(_COMPOUND.match, following))
            or following[:1] != [word.lower() for word in following[:1]]
        )

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word.casefold() for line in self._lines for word in _WORD.findall(line))

    @cached_property
    def _compounds(self) -> list[list[str]]:
        return [re.split("[-‐]", word.casefold()) for line in self._lines for word in _COMPOUND.findall(line)]

    @cached_property
    def _hyphened(self) -> frozenset[str]:
        return frozenset(f"{a}-{b}" for pieces in self._compounds for a, b in itertools.pairwise(pieces))

    @cached_property
    def _divides(self) -> bool:
        """Whether this text divides words at line ends, so that a hyphen there need not belong to the word."""
        count = 0
        for one, two in itertools.pairwise(self._lines):
            if one[-1:] not in _HYPHENS or len(one) < 2 or not one[-2].isalpha() or not two[:1].islower():
                continue
            head, tail = _parts(one, two)
            if tail in _BEFORE_ANOTHER or f"{head}-{tail}" in self._hyphened or _in_compound(one):
                continue
            if head + tail in self._words:
                return True
            count += 1
        within = len(self._compounds)
        return count >= _LEAST_DIVIDED and count > within * _OFTEN and count * count >= 2 * within


# Words that join two of a kind; a hyphen before one stands for what both have in common.
_BEFORE_ANOTHER = everywhere().grammar.joining | everywhere().grammar.choosing


def _parts(one: str, two: str) -> tuple[str, str]:
    """The pieces of a word on either side of a line end, in small letters."""
    head, tail = _LAST.search(one[:-1]), _WORD.match(two)
    return head[0].casefold() if head else "", tail[0].casefold() if tail else ""


def _in_compound(one: str) -> bool:
    """Whether the hyphen at the end of a line goes on a word that has another: "mother-in-" and "law"."""
    return one[:-1].rsplit(" ", 1)[-1].strip("-‐").count("-") > 0


def block_of(group: Sequence[SourceLine], gap: int, joints: Joints | None = None) -> Block:
    """The paragraph of neighbouring lines: joined by one space, by nothing between ideographs and after a hyphen.

    ``joints`` knows the words of the whole text, and so which hyphens belong to a word.
    """
    lines = tuple([line for _, _, line in group])
    text = lines[0]
    if len(lines) > 1:
        joints = joints or Joints(lines)
        pieces = [text]
        for one, two in itertools.pairwise(lines):
            cut, between = joints.between(one, two)
            if cut:
                pieces[-1] = pieces[-1][:-cut]
            pieces.append(between + two)
        text = "".join(pieces)
    if SOFT_HYPHEN in text or (len(lines) > 1 and any(line[-1] == SOFT_HYPHEN for line in lines)):
        text = text.replace(SOFT_HYPHEN, "")
        lines = tuple([line.replace(SOFT_HYPHEN, "") for line in lines])
    return Block(text, group[0][0], gap, None, None, lines)
