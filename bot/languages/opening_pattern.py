"""What texts may open with, in many alternatives, of which only those are tried that can begin with the first word."""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from bot.languages.pattern_parts import branches_of, group_end

_MOST: Final = 400
"""No more spellings of a beginning are told apart."""
_MOST_WORDS: Final = 4096
_LONGEST: Final = 40
"""A longer word is not kept."""
_REPEATS: Final = frozenset("*+{?")
_ZERO_WIDTH: Final = ("(?=", "(?!", "(?<=", "(?<!")
_SIGNS: Final = frozenset("[].^$*+?{}|)\\")


class OpeningPattern:
    """Tells what ``re`` tells of these alternatives at the beginning of a text, asking few of them."""

    def __init__(self, alternatives: Iterable[str]) -> None:
        self._written = [branch for one in alternatives for branch in branches_of(one)]
        self._whole: dict[str, list[int]] = {}
        self._begun: dict[str, list[int]] = {}
        for way, branch in enumerate(self._written):
            for begun in beginnings_of(branch):
                word, space, _ = begun.partition(" ")
                (self._whole if space else self._begun).setdefault(word, []).append(way)
        self._lengths = sorted(set(map(len, self._begun)))
        self._of_way: dict[int, re.Pattern[str]] = {}
        self._of_word: dict[str, tuple[re.Pattern[str], ...]] = {}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """All alternatives as one."""
        return re.compile(f"(?:{'|'.join(self._written)})" if self._written else "(?!)")

    def match(self, text: str) -> bool:
        """Whether ``text`` begins with one of them."""
        word = text.partition(" ")[0]
        known = self._of_word.get(word)
        ways = self._called_by(word) if known is None else known
        found = None
        for one_way in ways:
            found = found or one_way.match(text)
        return found is not None

    def _called_by(self, word: str) -> tuple[re.Pattern[str], ...]:
        """The alternatives to be asked of a text with this first word, each compiled when it is first needed."""
        ways = {way for length in self._lengths for way in self._begun.get(word[:length], ())}
        ways.update(self._whole.get(word, ()))
        patterns = tuple(self._compiled(way) for way in sorted(ways))
        if len(word) <= _LONGEST:
            if len(self._of_word) >= _MOST_WORDS:
                self._of_word.clear()
            self._of_word[word] = patterns
        return patterns

    def _compiled(self, way: int) -> re.Pattern[str]:
        if way not in self._of_way:
            self._of_way[way] = re.compile(self._written[way])
        return self._of_way[way]


def beginnings_of(branch: str) -> frozenset[str]:
    """Texts with one of which every match of an alternative begins; "" where it may begin with anything.

    What stands behind the first space does not matter and may be left out.
    """
    done, opened = _read(branch)
    return frozenset(done | opened)


def _read(branch: str) -> tuple[set[str], set[str]]:
    """The beginnings behind which something unknown follows, and those that are all of the branch."""
    done: set[str] = set()
    opened = {""}
    at = 0
    while at < len(branch) and opened:
        char, end = branch[at], at + 1
        if branch.startswith(_ZERO_WIDTH, at):
            at += group_end(branch[at:])
            continue
        if branch.startswith(r"\b", at):
            at += 2
            continue
        more: tuple[set[str], set[str]] | None = None
        if branch.startswith("(?:", at):
            end = at + group_end(branch[at:])
            each = [_read(inner) for inner in branches_of(branch[at + 3 : end - 1])]
            more = {text for known, _ in each for text in known}, {text for _, known in each for text in known}
        elif char not in _SIGNS and char != "(":
            more = set(), {char}
        repeated = branch[end : end + 1]
        if more is None or (repeated in _REPEATS and repeated != "?") or len(opened) + len(done) > _MOST:
            return done | opened, set()
        at = end + (repeated == "?")
        if repeated == "?" and branch[at : at + 1] in ("?", "+"):
            at += 1
        going_on = {one for one in opened if " " not in one}
        done |= opened - going_on
        done |= {one + text for one in going_on for text in more[0]}
        opened = {one + text for one in going_on for text in more[1]} | (going_on if repeated == "?" else set())
    return done, opened
