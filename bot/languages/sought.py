"""Patterns of many alternatives, of which only those are tried that can stand in a text with these words."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from bot.languages.kinds import NONE
from bot.languages.needed import joined, needed_words
from bot.languages.pattern_parts import branches_of

_RUN: Final = re.compile(r"\w+")
_MOST: Final = 4096


class SoughtPattern:
    """Finds what ``re`` finds of these alternatives in casefolded text, asking only those whose words stand there.

    With ``at_words`` each has to begin where a word does. ``needed`` is what stands wherever one is found, None where
    that cannot be told; ``common`` are the commonest words of the language, which tell little.
    """

    def __init__(self, alternatives: Iterable[str], common: frozenset[str], *, at_words: bool = True) -> None:
        self._written = [branch for alternative in alternatives for branch in branches_of(alternative)]
        self._all = tuple(range(len(self._written)))
        self._at_words = at_words
        needs = [needed_words([one], common, at_words=at_words) for one in self._written]
        self.needed = joined([need for need in needs if need is not None]) if None not in needs else None
        self._whole = _ways_by_text([need.words if need else NONE for need in needs])
        self._begun = _ways_by_text([need.begun if need else NONE for need in needs])
        self._inside = _ways_by_text([need.inside if need else NONE for need in needs])
        self._compiled: dict[tuple[int, ...], re.Pattern[str]] = {}
        self._of_word: dict[str, tuple[int, ...]] = {}

    @property
    def pattern(self) -> re.Pattern[str]:
        """All alternatives as one."""
        return self._pattern(self._all)

    def finditer(self, text: str, first: int = 0) -> Iterator[re.Match[str]]:
        """As ``re.Pattern.finditer`` from ``first`` on."""
        return self.pattern.finditer(text, first)

    def found(self, text: str, words: Iterable[str] | None = None, first: int = 0) -> bool:
        """Whether it stands anywhere in ``text``, at ``first`` or behind.

        ``words`` are, if known, the words of ``text``; those that hold nothing of ``needed`` may be left out.
        """
        return any(pattern.search(text, first) for pattern in self._asked(words))

    def match(self, text: str, words: Iterable[str] | None = None) -> bool:
        """Whether ``text`` begins with it; ``words`` as in ``found``."""
        return any(pattern.match(text) for pattern in self._asked(words))

    def forms(self, text: str, words: Iterable[str] | None = None) -> set[str]:
        """The different words in which ``text`` has it, none inside another; ``words`` as in ``found``."""
        ways = self._all if words is None or self.needed is None else tuple(sorted({*chain(*map(self._ways, words))}))
        return {match.group() for match in self._pattern(ways).finditer(text)} if ways else set()

    def _asked(self, words: Iterable[str] | None) -> Iterable[re.Pattern[str]]:
        """The patterns that are to be asked of a text with these words."""
        if words is None or self.needed is None:
            return (self.pattern,)
        return [self._pattern(ways) for ways in {self._ways(word) for word in words} if ways]

    def _ways(self, word: str) -> tuple[int, ...]:
        """Which alternatives need something that ``word`` holds."""
        found = self._of_word.get(word)
        if found is None:
            if len(self._of_word) >= _MOST:
                self._of_word.clear()
            ways = {way for inside, each in self._inside.items() if inside in word for way in each}
            for run in _RUN.findall(word):
                ways.update(self._whole.get(run, ()))
                for length in range(1, len(run) + 1):
                    ways.update(self._begun.get(run[:length], ()))
            found = self._of_word[word] = tuple(sorted(ways))
        return found

    def _pattern(self, ways: tuple[int, ...]) -> re.Pattern[str]:
        """Some of the alternatives as one pattern, compiled when a text first needs it."""
        pattern = self._compiled.get(ways)
        if pattern is None:
            whole = "|".join([self._written[at] for at in ways]) if ways else "(?!)"
            pattern = self._compiled[ways] = re.compile(rf"\b(?:{whole})" if self._at_words else whole)
        return pattern


def _ways_by_text(needs: list[frozenset[str]]) -> dict[str, list[int]]:
    """For each text the places of those that need it."""
    found: dict[str, list[int]] = {}
    for way, texts in enumerate(needs):
        for text in texts:
            found.setdefault(text, []).append(way)
    return found
