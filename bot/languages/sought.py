"""Patterns of many alternatives, only tried where one of them can begin."""

import re
from collections.abc import Iterable, Iterator, Set
from typing import Final

_LETTERS: Final = 3
_ZERO_WIDTH: Final = ("(?=", "(?!", "(?<=", "(?<!")
_SPECIAL: Final = frozenset("\\.^$*+?{}()[]|")


class SoughtPattern:
    """Finds what ``re`` finds of these alternatives in casefolded text, in a fraction of the time.

    With ``at_words`` each has to begin where a word does. What an alternative can begin with is read off the pattern:
    up to three plain letters, or a mark. Where that cannot be told, the pattern is searched for as it is.
    """

    def __init__(self, alternatives: Iterable[str], *, at_words: bool = True) -> None:
        whole = "|".join(alternatives)
        self._pattern = re.compile(rf"\b(?:{whole})" if at_words else whole)
        self.starts = possible_starts(whole) if at_words or all(map(_is_placed, _branches(whole))) else None
        self._signs = [start for start in self.starts or () if not start.isalpha()]

    def finditer(self, text: str, begun: Set[str], first: int = 0) -> Iterator[re.Match[str]]:
        """As ``re.Pattern.finditer`` from ``first`` on; ``begun`` are the ``beginnings`` of ``text``."""
        if self.starts is None:
            yield from self._pattern.finditer(text, first)
            return
        end = first
        for at in sorted(self._places(text, begun, first)):
            if at >= end and (found := self._pattern.match(text, at)):
                yield found
                end = max(found.end(), at + 1)

    def found(self, text: str, begun: Set[str]) -> bool:
        """Whether it stands anywhere in ``text``."""
        return next(self.finditer(text, begun), None) is not None

    def _places(self, text: str, begun: Set[str], first: int) -> Iterator[int]:
        for start in (*(self.starts or frozenset()) & begun, *self._signs):
            at = text.find(start, first)
            while at >= 0:
                yield at
                at = text.find(start, at + 1)


def possible_starts(pattern: str) -> frozenset[str] | None:
    """The first three letters of each word that a match of ``pattern`` can begin with, all of a shorter word.

    Where it can begin with a mark, that mark. None where none of this can be told.
    """
    starts: set[str] = set()
    for begun, ended in _begins(pattern, 0):
        word = re.match(r"[^\W\d_]+", begun)
        letters = word.group() if word else ""
        if begun and not (begun[0].isalnum() or begun[0] in " _"):
            starts.add(begun[0])
            continue
        if not letters or (len(letters) < _LETTERS and (not ended or len(letters) == len(begun))):
            return None
        starts.add(letters[:_LETTERS])
    return frozenset(starts)


def _is_placed(branch: str) -> bool:
    """Whether an alternative says itself that it begins where a word does, or begins with a mark."""
    return branch.startswith(r"\b") or (branch[:1] not in _SPECIAL and not branch[:1].isalnum() and branch[:1] != "_")


def _begins(pattern: str, deep: int) -> list[tuple[str, bool]]:
    """What a pattern can begin with: plain characters, and whether what follows them is certain to be another one."""
    found: list[tuple[str, bool]] = []
    for branch in _branches(pattern):
        found += _begins_of(branch, deep)
    return found


def _begins_of(branch: str, deep: int) -> list[tuple[str, bool]]:
    if not branch or deep > 8:
        return [("", False)]
    if branch.startswith(r"\b"):
        return [(begun, ended) for begun, ended in _begins_of(branch[2:], deep)] if branch[2:] else [("", True)]
    if branch.startswith("("):
        end = _closing(branch)
        group, rest = branch[:end], branch[end:]
        if group.startswith(_ZERO_WIDTH):
            return _begins_of(rest, deep)
        inner = _begins(group[3:-1] if group.startswith("(?:") else group[1:-1], deep + 1)
        if rest[:1] in ("*", "+", "{"):
            return [("", False)]
        maybe = rest[:1] == "?"
        rest = rest[1:].removeprefix("?") if maybe else rest
        found = [pair for begun, _ in inner for pair in _joined(begun, rest, deep)]
        return found + (_begins_of(rest, deep) if maybe else [])
    plain = branch[0]
    if plain in _SPECIAL:
        return [("", False)]
    if branch[1:2] == "?":
        return [*_joined(plain, branch[2:], deep), *_begins_of(branch[2:], deep)]
    if branch[1:2] in ("*", "+", "{"):
        return [("", False)]
    return _joined(plain, branch[1:], deep)


def _joined(begun: str, rest: str, deep: int) -> list[tuple[str, bool]]:
    """``begun`` with what can follow, as far as letters are still wanted."""
    if len(begun) > _LETTERS or not begun.isalpha():
        return [(begun, True)]
    return [(begun + more, ended) for more, ended in _begins_of(rest, deep + (not rest))] if rest else [(begun, False)]


def _branches(pattern: str) -> list[str]:
    """The alternatives of a pattern, split where no bracket is open."""
    found, depth, at, begin = [], 0, 0, 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            at += 1
        elif char == "[":
            at = _class_end(pattern, at)
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif char == "|" and not depth:
            found.append(pattern[begin:at])
            begin = at + 1
        at += 1
    return [*found, pattern[begin:]]


def _closing(branch: str) -> int:
    """One past the bracket that closes the one ``branch`` begins with."""
    depth = at = 0
    while True:
        char = branch[at]
        if char == "\\":
            at += 1
        elif char == "[":
            at = _class_end(branch, at)
        elif char in "()":
            depth += 1 if char == "(" else -1
            if not depth:
                return at + 1
        at += 1


def _class_end(pattern: str, at: int) -> int:
    at += 2 if pattern[at + 1] == "^" else 1
    at += pattern[at] == "]"
    while pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at
