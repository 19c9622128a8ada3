"""A pattern taken apart as it is written: its alternatives, its groups and its sets of characters."""

from collections.abc import Iterator
from itertools import pairwise


def _brackets(pattern: str) -> Iterator[tuple[int, str, int]]:
    """(place, sign, open brackets behind it) of every "(", ")" and "|" that is a sign of the pattern."""
    depth = at = 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            at += 1
        elif char == "[":
            at = class_end(pattern, at)
        elif char in "()|":
            depth += {"(": 1, ")": -1}.get(char, 0)
            yield at, char, depth
        at += 1


def branches_of(pattern: str) -> list[str]:
    """The alternatives of a pattern, split where no bracket is open."""
    cuts = [-1, *(at for at, char, depth in _brackets(pattern) if char == "|" and not depth), len(pattern)]
    return [pattern[one + 1 : two] for one, two in pairwise(cuts)]


def group_end(branch: str) -> int:
    """One past the bracket that closes the one ``branch`` begins with."""
    return next(at + 1 for at, char, depth in _brackets(branch) if char == ")" and not depth)


def class_end(pattern: str, at: int) -> int:
    at += 2 if pattern[at + 1] == "^" else 1
    at += pattern[at] == "]"
    while pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at
